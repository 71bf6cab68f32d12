// SPDX-License-Identifier: MIT
// Errors that our requests met at the server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "base/date.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::errors {

struct ErrorLog {
  std::optional<std::int64_t> id{};
  std::optional<Moment> date{};
  std::optional<std::string> message{};
  Unknown unknown{};
};
const Record& describe(const ErrorLog*);

struct ByDate {
  Moment date{};
};
const Record& describe(const ByDate*);

struct ByPage {
  std::int64_t page = 0;
};
const Record& describe(const ByPage*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get_by_date = endpoint<ByDate, None, std::vector<ErrorLog>>(
    Method::get, "error-logs.get-by-date", "ErrorLogs", "The errors of one's own requests on a given day.",
    {.area = "GET.ErrorLogs", .wrapper = "ErrorLogData", .data = "ErrorLogs", .manual = "11.1.1"});
inline constexpr auto get_by_page = endpoint<ByPage, None, std::vector<ErrorLog>>(
    Method::get, "error-logs.get-by-page", "ErrorLogs", "The errors of one's own requests, 50 a page.",
    {.area = "GET.ErrorLogs",
     .wrapper = "ErrorLogData",
     .data = "ErrorLogs",
     .manual = "11.2.1",
     .paged = true});

}  // namespace wsync::oresto::errors
