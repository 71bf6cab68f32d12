// SPDX-License-Identifier: MIT
// A file of animals, read, bound and checked: what the tests of input have in common.
#pragma once

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sync/checked.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

namespace wsync::test {

struct Loaded {
  std::vector<Problem> findings{};
  std::vector<std::string> animals{};  // JSON
  std::vector<sync::Action> actions{};
  std::vector<std::string> remarks{};
  std::string error{};

  std::string said() const {
    std::string out = error;
    for (const auto& finding : findings) out += (out.empty() ? "" : "\n") + to_string(finding);
    return out;
  }
  /// Only places and codes.
  std::string places() const {
    std::string out = error;
    for (const auto& finding : findings) out += (out.empty() ? "" : " ") + finding.where + ":" + finding.code;
    return out;
  }
};

inline Loaded load(const std::string& name, const std::string& content,
                   const sync::InputOptions& options = {}) {
  const Folder folder;
  REQUIRE(write_file(folder.path / name, content));
  Loaded got;
  const auto& record = schema::record_of<Animal>();
  const auto input = sync::Input::read(folder.path / name, record, options, got.findings);
  if (!input) {
    got.error = std::string(describe(input.error().code).name) + ": " + input.error().message;
    return got;
  }
  got.remarks = input->remarks();
  for (const auto& checked : sync::check_rows(*input, record, {"Name"}, got.findings)) {
    got.animals.push_back(json_of(*static_cast<Animal*>(checked.object.get())));
    got.actions.push_back(checked.row->action);
  }
  return got;
}

}  // namespace wsync::test
