# SPDX-License-Identifier: MIT
# Warnings are errors, with both compilers.
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                    -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of overlaps and bounds in std::string that cannot be (GCC bugs 105651, 105329), the more of them the
  # more is inlined; AddressSanitizer looks at the same.
  add_compile_options(-Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND WSYNC_SANITIZE)
  # g++ 12 sees uninitialised members in std::optional when the sanitizers are on; there are none.
  add_compile_options(-Wno-maybe-uninitialized)
endif()
