// SPDX-License-Identifier: MIT
// Man pages, made from the tables.
#pragma once

#include <string>
#include <vector>

namespace wsync::app {

struct GeneratedFile {
  std::string name{};  // wsync-stock-list.1
  std::string content{};
};

/// wsync.1, one of section 1 a command, one of section 7 a topic.
std::vector<GeneratedFile> manual();

/// Every command as JSON: one array.
std::string commands_as_json();

}  // namespace wsync::app
