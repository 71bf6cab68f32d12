# SPDX-License-Identifier: MIT
# Outside headers that nearly every file includes, parsed once a set of compiler options, which saves g++ about a quarter of its
# time. No header of wsync's own, so that includes point down all the same. Each file must go on including what it
# uses: ccache cannot work with precompiled headers, so that a build with ccache (or the preset `debug`) does
# without and finds what is missing.
if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES ccache AND NOT DEFINED CMAKE_DISABLE_PRECOMPILE_HEADERS)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(CMAKE_PCH_INSTANTIATE_TEMPLATES ON)
endif()

set(wsync_precompiled <algorithm> <array> <charconv> <chrono> <cstdint> <cstring> <deque> <filesystem> <functional>
  <map> <memory> <mutex> <optional> <random> <set> <span> <sstream> <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector>
  <fmt/format.h> <tl/expected.hpp>)

# Once for the folders of the shared library, and once more for those on top of it, where sanitizers tell them apart.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
function(wsync_precompile_for_reuse name)
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(${name} PRIVATE fmt::fmt tl::expected)
  target_compile_options(${name} PRIVATE ${ARGN})
  target_precompile_headers(${name} PRIVATE ${wsync_precompiled})
endfunction()
wsync_precompile_for_reuse(wsync-precompiled ${wsync_reader_options})
if(WSYNC_SANITIZE)
  wsync_precompile_for_reuse(wsync-precompiled-on-top)
else()
  add_library(wsync-precompiled-on-top ALIAS wsync-precompiled)
endif()
