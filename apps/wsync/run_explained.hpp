// SPDX-License-Identifier: MIT
// All that a journal knows of one row: what was to change, each request, each answer, what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "run_models.hpp"

namespace wsync::app {

struct RequestShown {
  std::string operation{};
  std::string method{};
  std::string path{};
  std::optional<std::string> body{};  // secrets redacted
  std::optional<std::string> body_hash{};
  std::string sent{};
  std::optional<std::string> answered{};
  std::optional<std::int64_t> http_status{};
  std::optional<std::string> answer{};
};
const schema::Record& describe(const RequestShown*);

struct RowExplained {
  std::optional<std::string> file{};
  std::int64_t row = 0;
  std::string key{};
  std::string action{};
  std::string outcome{};
  std::optional<std::string> code{};
  std::optional<std::string> field{};
  std::optional<std::string> message{};
  std::optional<std::string> advice{};
  std::optional<std::string> ended{};
  std::vector<sync::RowChange> changes{};
  std::optional<std::string> before{};  // JSON of the row as the server had it
  std::vector<RequestShown> requests{};
};
const schema::Record& describe(const RowExplained*);
RowExplained explained(const store::RunFacts& facts, const store::JournalRow& row,
                       const std::vector<store::JournalCall>& calls);

struct RunExplained {
  std::string format_version = "1.0";
  std::string run{};
  std::string command{};
  std::string profile{};
  std::string server{};
  std::vector<RowExplained> rows{};
};
const schema::Record& describe(const RunExplained*);

/// In plain words, lines and all.
std::string in_words(const store::RunFacts& facts, const RowExplained& row);

}  // namespace wsync::app
