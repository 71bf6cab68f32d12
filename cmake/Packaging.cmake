# SPDX-License-Identifier: MIT
# What is installed and what goes into which package: `program` is wsync with its library, modules, manual and
# completions; `development` is what a C++ program needs to use the library.
include(CMakePackageConfigHelpers)

# The library, whose headers are C++20. Modules and the program have their rules where they are built.
target_compile_features(libwsync INTERFACE cxx_std_20)
install(TARGETS libwsync EXPORT wsync-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} NAMELINK_COMPONENT development)

# Headers: all of the folders that make the library; net/curl is inside a module.
foreach(folder base schema net api oresto hancocks hanos)
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/${folder}/*.hpp)
  list(FILTER headers EXCLUDE REGEX "/parse_toml\\.hpp$")  # needs toml++, which users of the library may lack
  install(FILES ${headers} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/wsync/${folder} COMPONENT development)
endforeach()

# find_package(wsync) gives wsync::wsync.
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/wsync)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/wsync-config.cmake.in
  ${PROJECT_BINARY_DIR}/wsync-config.cmake INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/wsync-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/wsync-config.cmake ${PROJECT_BINARY_DIR}/wsync-config-version.cmake
  DESTINATION ${config_folder} COMPONENT development)
install(EXPORT wsync-targets NAMESPACE wsync:: DESTINATION ${config_folder} COMPONENT development)

# Manual and completions, as the tables made them.
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[17] ${PROJECT_SOURCE_DIR}/man/man*/*.[17])
foreach(page IN LISTS pages)
  get_filename_component(section ${page} LAST_EXT)
  string(SUBSTRING ${section} 1 1 section)
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
set(completions ${PROJECT_SOURCE_DIR}/completions)
install(FILES ${completions}/wsync.bash RENAME wsync
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${completions}/wsync.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# Debian's zsh looks elsewhere below /usr than below /usr/local.
install(CODE "
  set(folder site-functions)
  if(CMAKE_INSTALL_PREFIX STREQUAL \"/usr\")
    set(folder vendor-completions)
  endif()
  file(INSTALL \"${completions}/_wsync\"
    DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\")")
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
  DESTINATION ${CMAKE_INSTALL_DOCDIR})

# `cpack -G DEB` in the build folder makes wsync_*.deb and libwsync-dev_*.deb.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME wsync)
set(CPACK_PACKAGE_CONTACT "wsync maintainers <maintainers@wsync.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME wsync)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS libsecret-tools)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "wsync talks to the interfaces of food wholesalers: it links products, pushes\n clients, fetches orders, queries stock and sets delivery days.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libwsync-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "wsync (= ${PROJECT_VERSION}), libexpected-dev, libfmt-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
  "C++20 headers and the CMake package of libwsync, the library that wsync stands on.")
include(CPack)
