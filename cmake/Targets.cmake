# SPDX-License-Identifier: MIT
# The two kinds of target below the program: a folder of lib, and a module opened at run time.

# wsync_library(NAME USES other folders ... LINKS outside libraries ... PRIVATE_LINKS ...)
# One target a folder, made of all its .cpp files; it may include only what it uses.
# ON_TOP: it stands on the shared library instead of going into it.
function(wsync_library name)
  cmake_parse_arguments(ARG "ON_TOP" "" "USES;LINKS;PRIVATE_LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  if(NOT sources)
    return()
  endif()
  set(kind OBJECT)
  if(ARG_ON_TOP)
    set(kind STATIC)
  endif()
  # Under sanitizers only what fuzzing waits for is optimised: the readers of all formats.
  set(precompiled wsync-precompiled-on-top)
  set(options "")
  if(name MATCHES "^(base|schema)$")
    set(precompiled wsync-precompiled)
    set(options ${wsync_reader_options})
  endif()
  add_library(wsync-${name} ${kind} ${sources})
  target_include_directories(wsync-${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  target_compile_options(wsync-${name} PRIVATE ${options})
  target_precompile_headers(wsync-${name} REUSE_FROM ${precompiled})
  list(TRANSFORM ARG_USES PREPEND wsync-)
  target_link_libraries(wsync-${name} PUBLIC ${ARG_USES} ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(ARG_ON_TOP)
    target_link_libraries(wsync-${name} PUBLIC libwsync)
  endif()
endfunction()

# wsync_module(NAME FOLDER folder LINKS ...)
# A shared object in lib/wsync, opened on first use, so that its libraries cost nothing before. The target `modules`
# builds them all.
add_custom_target(modules)
function(wsync_module name)
  cmake_parse_arguments(ARG "" "FOLDER" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${ARG_FOLDER}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(wsync-${name} MODULE ${sources})
  target_include_directories(wsync-${name} PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(wsync-${name} PRIVATE libwsync ${ARG_LINKS})
  set_target_properties(wsync-${name} PROPERTIES PREFIX "" OUTPUT_NAME ${name}
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/wsync
    BUILD_RPATH "$ORIGIN/.." INSTALL_RPATH "$ORIGIN/..")
  add_dependencies(modules wsync-${name})
  install(TARGETS wsync-${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/wsync)
endfunction()
