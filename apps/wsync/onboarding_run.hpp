// SPDX-License-Identifier: MIT
// What commands on the set-up of Hanos share: the book, who is meant, what was confirmed.
#pragma once

#include <string>
#include <vector>

#include "assortment_files.hpp"
#include "hanos/attestations.hpp"
#include "hanos/onboarding.hpp"

namespace wsync::app {

inline constexpr Option who_option = {
    .name = "customer", .value = "NUMBER", .text = "this customer number alone (default: all of the book)", .repeated = true};

/// The book with at least one customer number. Errors: config.
Result<hanos::CustomerBook> open_filled_book(Context& context);
/// Those of --customer, each once, else all. Errors: usage, with a near miss.
Result<std::vector<const hanos::Customer*>> chosen_customers(const Context& context, const hanos::CustomerBook& book);
Result<const hanos::Customer*> known_customer(const hanos::CustomerBook& book, const std::string& number);

std::filesystem::path attestations_file();
/// What people have confirmed, taken over into the book where it says the same things. Errors: io.
Result<hanos::LastWords> read_confirmed(hanos::CustomerBook& book);

}  // namespace wsync::app
