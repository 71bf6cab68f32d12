// SPDX-License-Identifier: MIT
// What commands on the set-up of Hanos share: the book, who is meant, what was confirmed, what the archive has.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "assortment_files.hpp"
#include "hanos/attestations.hpp"
#include "hanos/onboarding.hpp"

namespace wsync::app {

inline constexpr Option who_option = {
    .name = "customer", .value = "NUMBER", .text = "this customer number alone (default: all of the book)", .repeated = true};

/// The book with at least one customer number. Errors: config.
Result<hanos::CustomerBook> open_filled_book(Context& context);
/// Those of --customer, else all. Errors: not found, with a near miss.
Result<std::vector<const hanos::Customer*>> chosen_customers(const Context& context, const hanos::CustomerBook& book);

std::filesystem::path attestations_file();

/// The newest files of all customer numbers of the book, read and checked.
struct ArchiveSeen {
  std::map<hanos::CustomerNumber, OpenedAssortment> opened{};
  std::map<hanos::CustomerNumber, hanos::SeenFiles> seen{};
};
Result<ArchiveSeen> look_into_archive(Context& context, const hanos::CustomerBook& book);

}  // namespace wsync::app
