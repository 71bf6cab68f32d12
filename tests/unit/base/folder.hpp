// SPDX-License-Identifier: MIT
// A folder for one test, gone with all that is in it when the test ends.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace wsync::test {

struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "wsync-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  std::filesystem::path path{};
};

}  // namespace wsync::test
