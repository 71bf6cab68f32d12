// SPDX-License-Identifier: MIT
// The customer book as a file: hanos.toml, or CSV with a row a customer number.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/customer.hpp"

namespace wsync::hanos {

/// By suffix: .csv, else TOML. Errors: io; config, with every line that is wrong: unknown keys, days and
/// answers that are none, a customer number twice, a delivery center that the book does not have though it
/// has some.
Result<CustomerBook> read_customer_book(const std::filesystem::path& path);
Result<CustomerBook> read_customer_book_toml(std::string_view toml, const std::string& file);
Result<CustomerBook> read_customer_book_csv(std::string bytes, const std::string& file);

/// What a key of a customer says, as text. A problem where it is none or the text is not what it should be.
/// Keys: number, location, outlet, request, delivery_center, positievoorstel, delivery_days (`ma, wo, vr`),
/// lead_days, cutoff (`16:00`), closed (days), extra_days (days), bezorgklant, export_enabled,
/// ordering_enabled (yes or no; each also with `_by` and `_on`), gln, endpoint
/// (`0106:12345678`), minimum_amount, below_minimum (warn or
/// block), profile. Lead days and cut-off hold for all delivery days.
struct CustomerDraft {
  Customer customer{};
  DeliveryRule rule{};
};
/// What is wrong, or nothing.
std::string set_customer(CustomerDraft& draft, std::string_view key, std::string_view text);
/// With the rule on each of its delivery days.
Customer finished(CustomerDraft draft);

inline constexpr std::string_view a_customer_book = "a customer book";

/// Problems of the book as a whole.
void check_book(const CustomerBook& book, const std::string& file, std::vector<Problem>& problems);

}  // namespace wsync::hanos
