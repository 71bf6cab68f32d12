// SPDX-License-Identifier: MIT
#include "onboarding_run.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "context.hpp"
#include "folders.hpp"
#include "hanos/check.hpp"

namespace wsync::app {

Result<hanos::CustomerBook> open_filled_book(Context& context) {
  auto book = open_book(context);
  if (!book || !book->customers.empty()) return book;
  Error error{.code = Code::config, .message = "there is no customer book, or nobody in it"};
  error.hint = "Name it with --book FILE or the setting hanos.book; `wsync sandbox seed DIR` writes one to look at.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<std::vector<const hanos::Customer*>> chosen_customers(const Context& context, const hanos::CustomerBook& book) {
  std::vector<const hanos::Customer*> chosen;
  const auto typed = context.typed().values("customer");
  for (const auto& number : typed) {
    const auto* customer = book.find(hanos::CustomerNumber(number));
    if (customer != nullptr) {
      chosen.push_back(customer);
      continue;
    }
    Error error{.code = Code::not_found, .message = fmt::format("the customer book has no customer number {}", number)};
    std::vector<std::string> numbers;
    for (const auto& one : book.customers) numbers.push_back(one.number.text());
    error.hint = "It has " + join(numbers, ", ") + ".";
    error.system = "hanos";
    return fail(std::move(error));
  }
  if (typed.empty())
    for (const auto& customer : book.customers) chosen.push_back(&customer);
  return chosen;
}

std::filesystem::path attestations_file() { return state_folder() / "hanos" / "confirmed.jsonl"; }

Result<ArchiveSeen> look_into_archive(Context& context, const hanos::CustomerBook& book) {
  ArchiveSeen all;
  const auto archive = assortment_archive();
  for (const auto& customer : book.customers) {
    const auto files = archive.of(customer.number);
    if (!files) return fail(files.error());
    if (files->empty()) continue;
    auto opened = open_assortment(context, book, files->back().file, customer.number);
    if (!opened) return fail(std::move(opened.error()));
    check_assortment(opened->read, {.rules = opened->profile.checks, .now = now_utc()});
    std::set<Date> days;
    for (const auto& file : *files) days.insert(file.date);
    const auto& kept = all.opened.emplace(customer.number, std::move(*opened)).first->second;
    all.seen[customer.number] = {.newest = &kept.read, .days = days.size()};
  }
  return all;
}

}  // namespace wsync::app
