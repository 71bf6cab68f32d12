// SPDX-License-Identifier: MIT
// The customer book as a file: hanos.toml, or CSV with a row a customer number.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/customer.hpp"
#include "hanos/written_schedule.hpp"

namespace wsync::hanos {

/// By suffix: .csv, else TOML. Errors: io; config, with every line that is wrong: unknown keys, days and
/// answers that are none, a customer number twice, a delivery center that the book does not have though it
/// has some.
Result<CustomerBook> read_customer_book(const std::filesystem::path& path);
Result<CustomerBook> read_customer_book_toml(std::string_view toml, const std::string& file);
Result<CustomerBook> read_customer_book_csv(std::string bytes, const std::string& file);

/// What may stand in a book of a customer number, in the order of the help. Lead days and cut-off hold for
/// all delivery days.
struct BookKey {
  std::string_view name;
  std::string_view text;
};
std::vector<BookKey> customer_keys();

struct CustomerDraft {
  Customer customer{};
  WrittenSchedule schedule{};
};
/// Takes over what a key says, as text. What is wrong, or nothing.
std::string set_customer(CustomerDraft& draft, std::string_view key, std::string_view text);
/// With what was written of its delivery days.
Customer finished(CustomerDraft draft);

[[nodiscard]] Failure refused_book(const std::string& file, std::vector<Problem> problems);

/// Problems of the book as a whole.
void check_book(const CustomerBook& book, const std::string& file, std::vector<Problem>& problems);

}  // namespace wsync::hanos
