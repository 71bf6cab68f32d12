// SPDX-License-Identifier: MIT
// What became of the files of a drop, as it is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/fetch.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct FetchedFile {
  std::string customer{};
  std::string outcome{};
  std::optional<std::string> name{};
  std::optional<Date> date{};
  std::optional<std::int64_t> size{};
  std::optional<std::string> sha256{};
  std::optional<std::string> archived{};
  std::optional<Moment> modified{};
  std::optional<std::string> code{};
  std::optional<std::string> message{};
  std::optional<std::string> hint{};
};
const schema::Record& describe(const FetchedFile*);

struct FetchAnswer {
  std::string format_version = "1.0";
  std::string drop{};
  std::int64_t fresh = 0;
  std::int64_t unchanged = 0;
  std::int64_t waiting = 0;
  std::int64_t missing = 0;
  std::int64_t failed = 0;
  std::vector<FetchedFile> files{};
};
const schema::Record& describe(const FetchAnswer*);

FetchAnswer answer_of(std::string_view drop, const std::vector<hanos::Fetched>& files);
std::vector<Problem> problems_of(const FetchAnswer& answer);
/// `3 files: 1 new, 2 unchanged`; `nothing new: 2 files unchanged`.
std::string summary_of(const FetchAnswer& answer);

}  // namespace wsync::app
