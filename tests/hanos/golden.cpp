// SPDX-License-Identifier: MIT
#include "hanos/golden.hpp"

#include <cstdlib>
#include <filesystem>

#include "base/file.hpp"
#include "catch2/catch.hpp"

namespace wsync::test {
namespace {

const std::filesystem::path folder = WSYNC_SOURCE_DIR "/tests/golden/hanos";

}  // namespace

std::string golden(const std::string& name) {
  const auto read = read_file(folder / name);
  INFO(name);
  REQUIRE(read);
  return *read;
}

void compare_golden(const std::string& name, const std::string& content) {
  INFO(name);
  const char* wish = std::getenv("WSYNC_REWRITE_GOLDEN");
  if (wish != nullptr && std::string(wish) == "1") {
    REQUIRE(write_file(folder / name, content));
    FAIL_CHECK("rewritten");
    return;
  }
  CHECK(content == golden(name));
}

}  // namespace wsync::test
