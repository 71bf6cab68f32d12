// SPDX-License-Identifier: MIT
#include "sync/client_numbers.hpp"

#include <fmt/format.h>

namespace wsync::sync {
namespace {

std::string_view without_zeros(std::string_view number) {
  return number.substr(std::min(number.find_first_not_of('0'), number.size()));
}

}  // namespace

ClientNumbers::ClientNumbers(const std::vector<oresto::clients::Client>& clients) {
  for (const auto& client : clients)
    if (client.client_number) numbers_.insert(*client.client_number);
}

Result<ClientNumbers> ClientNumbers::read(oresto::Shop& shop) {
  const auto clients = shop.call<oresto::clients::get>();
  if (!clients) return fail(clients.error());
  return ClientNumbers(*clients);
}

Problem ClientNumbers::missing(std::string_view number) const {
  Problem problem{{}, "client.unknown", fmt::format("there is no client {}", number), "", false};
  for (const auto& other : numbers_)
    if (without_zeros(other) == without_zeros(number))
      problem.advice = fmt::format("did you mean {}? Spreadsheets eat leading zeros", other);
  return problem;
}

Error ClientNumbers::not_found(std::string_view number) const {
  auto problem = missing(number);
  Error error{.code = Code::not_found, .message = std::move(problem.message)};
  if (!problem.advice.empty()) error.hint = problem.advice + ".";
  return error;
}

Result<void> must_be_client(oresto::Shop& shop, std::string_view number) {
  const auto numbers = ClientNumbers::read(shop);
  if (!numbers) return fail(numbers.error());
  if (!numbers->has(number)) return fail(numbers->not_found(number));
  return {};
}

}  // namespace wsync::sync
