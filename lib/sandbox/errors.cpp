// SPDX-License-Identifier: MIT
#include "oresto/errors.hpp"

#include "sandbox/areas.hpp"
#include "sandbox/paging.hpp"

namespace wsync::sandbox {
namespace {

namespace errors = oresto::errors;

/// The errors of a Belgian day, the latest first.
std::vector<errors::ErrorLog> by_date(Call& call, const errors::ByDate& by) {
  std::vector<errors::ErrorLog> found;
  for (auto at = call.state.error_logs.rbegin(); at != call.state.error_logs.rend(); ++at)
    if (at->second.date && at->second.date->date == by.date.date) found.push_back(at->second);
  return found;
}

/// 50 a page, the latest first; pages begin with 1.
std::vector<errors::ErrorLog> by_page(Call& call, const errors::ByPage& by) {
  const auto range = page_of(call, call.state.error_logs.size(), by.page, 50, {50, 50, true});
  std::vector<errors::ErrorLog> found;
  auto at = call.state.error_logs.rbegin();
  std::advance(at, static_cast<std::ptrdiff_t>(range.begin));
  for (auto i = range.begin; i < range.end; ++i, ++at) found.push_back(at->second);
  return found;
}

constexpr Handler handlers[] = {
    handler<errors::get_by_date, by_date>(),
    handler<errors::get_by_page, by_page>(),
};

}  // namespace

std::span<const Handler> error_handlers() { return handlers; }

}  // namespace wsync::sandbox
