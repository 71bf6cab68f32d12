// SPDX-License-Identifier: MIT
#include "onboarding_run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "context.hpp"
#include "folders.hpp"
#include "usage.hpp"

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
    auto customer = known_customer(book, number);
    if (!customer) return fail(std::move(customer.error()));
    if (std::ranges::find(chosen, *customer) == chosen.end()) chosen.push_back(*customer);
  }
  if (typed.empty())
    for (const auto& customer : book.customers) chosen.push_back(&customer);
  return chosen;
}

Result<const hanos::Customer*> known_customer(const hanos::CustomerBook& book, const std::string& number) {
  if (const auto* customer = book.find(hanos::CustomerNumber(number))) return customer;
  std::vector<std::string_view> numbers;
  for (const auto& one : book.customers) numbers.push_back(one.number.text());
  const auto close = near_miss(number, numbers);
  std::string hint =
      close ? fmt::format("Did you mean {}? Zeros in front count.", *close) : std::string("It has ");
  if (!close) {
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, numbers.size()); ++i)
      hint += fmt::format("{}{}", i == 0 ? "" : ", ", numbers[i]);
    hint += numbers.size() > most ? fmt::format(" and {} more.", numbers.size() - most) : ".";
  }
  return usage_error(fmt::format("the customer book has no customer number \"{}\"", number), std::move(hint));
}

std::filesystem::path attestations_file() { return state_folder() / "hanos" / "confirmed.jsonl"; }

Result<hanos::LastWords> read_confirmed(hanos::CustomerBook& book) {
  auto attested = hanos::read_attestations(attestations_file());
  if (!attested) return fail(std::move(attested.error()));
  hanos::add_to_book(book, *attested);
  return hanos::last_words(std::move(*attested));
}

}  // namespace wsync::app
