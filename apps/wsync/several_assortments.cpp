// SPDX-License-Identifier: MIT
#include "several_assortments.hpp"

#include <fmt/format.h>

#include <set>

#include "archived_assortment.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// `A,B,C` or `all`: customer numbers that the archive has files of. Errors: usage; io, where one has none.
Result<std::vector<hanos::CustomerNumber>> numbers_of(const hanos::CustomerBook& book,
                                                      const std::string& typed) {
  if (typed == "all") return assortment_archive().customers();
  std::vector<hanos::CustomerNumber> numbers;
  for (const auto part : split(typed, ',')) numbers.emplace_back(trimmed(part));
  for (const auto& number : numbers)
    if (number.empty())
      return usage_error(fmt::format("--customers \"{}\" has an empty customer number", typed),
                         "Type them with commas between: --customers 10001,10002, or all.");
  for (const auto& number : numbers) {
    const auto newest = assortment_archive().newest(number);
    if (!newest) return fail(newest.error());
    if (!*newest) return fail(nothing_archived(book, number));
  }
  return numbers;
}

Failure too_few(std::size_t found, std::size_t least, bool whole_archive) {
  if (!whole_archive)
    return usage_error(
        least == 1 ? "whose assortment?" : fmt::format("at least {} assortments are needed", least),
        "Type files, or --customers A,B,C for the newest ones in the archive.");
  Error error{.code = Code::io,
              .message = found == 0 ? "the archive is empty" : "the archive has only one customer number"};
  error.hint = "`wsync assortments fetch` fills it; or type files.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<OpenedAssortment> open_whole(Context& context, const hanos::CustomerBook& book, const std::string& file) {
  auto opened = open_sound_assortment(context, book, file, {});
  if (!opened) return opened;
  if (auto whole = demand_whole(opened->read.assortment); !whole) return fail(std::move(whole.error()));
  return opened;
}

}  // namespace

Result<Several> open_several(Context& context, const hanos::CustomerBook& book,
                             const std::vector<std::string>& files, std::size_t least,
                             std::string_view usual) {
  auto typed = context.typed().value("customers");
  if (!typed && files.empty() && !usual.empty()) typed = usual;
  const auto numbers = typed ? numbers_of(book, *typed) : std::vector<hanos::CustomerNumber>();
  if (!numbers) return fail(numbers.error());
  if (const auto found = files.size() + numbers->size(); found < least)
    return too_few(found, least, typed == "all");
  Several several;
  std::set<hanos::CustomerNumber> seen;
  const auto take = [&](Result<OpenedAssortment> opened) -> Result<void> {
    if (!opened) return fail(std::move(opened.error()));
    const auto& customer = opened->read.assortment.customer;
    if (!seen.insert(customer).second)
      return usage_error(fmt::format("customer number {} is there twice", customer.text()),
                         "`wsync assortments diff` compares two files of one customer number.");
    several.opened.push_back(std::move(*opened));
    return {};
  };
  for (const auto& file : files)
    if (auto taken = take(open_whole(context, book, file)); !taken) return fail(std::move(taken.error()));
  for (const auto& number : *numbers) {
    auto opened = open_archived(context, book, number);
    if (!opened && typed == "all" && opened.error().code != Code::interrupted) {
      several.unread.push_back(std::move(opened.error()));
      continue;
    }
    if (auto taken = take(std::move(opened)); !taken) return fail(std::move(taken.error()));
  }
  if (several.opened.size() < least && !several.unread.empty())
    return fail(std::move(several.unread.front()));
  return several;
}

int status_of(Context& context, const Several& several, int status) {
  if (several.unread.empty()) return status;
  std::vector<Problem> problems;
  for (const auto& error : several.unread) {
    problems.push_back({.code = std::string(describe(error.code).name),
                        .message = error.message + "; that customer number was left out",
                        .advice = error.hint});
    problems.insert(problems.end(), error.problems.begin(), error.problems.end());
  }
  context.messages().findings(problems);
  return describe(Code::partial).exit_status;
}

}  // namespace wsync::app
