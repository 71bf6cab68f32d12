// SPDX-License-Identifier: MIT
// A drop as Hanos could offer one, in a folder: assortment files of four customer numbers over three delivery centers,
// a place for orders, the answers to them, and the customer book that goes with it all.
#pragma once

#include <filesystem>
#include <optional>

#include "base/date.hpp"
#include "base/result.hpp"
#include "hanos/assortment.hpp"

namespace wsync::sandbox {

/// What lies in the folder.
std::filesystem::path hanos_assortments(const std::filesystem::path& folder);  // NUMBER_YYYYMMDD.csv
std::filesystem::path hanos_orders(const std::filesystem::path& folder);       // left by customers
std::filesystem::path hanos_taken(const std::filesystem::path& folder);        // orders that were read
std::filesystem::path hanos_answers(const std::filesystem::path& folder);      // ORDERFILE_ack.csv
std::filesystem::path hanos_book(const std::filesystem::path& folder);         // hanos.toml

/// What that customer number may order; nothing where it is none.
std::optional<hanos::Assortment> hanos_assortment(const hanos::CustomerNumber& customer, const Moment& now);
/// Whether an article is in the customer number's files, though its delivery center has none of it now.
bool is_sold_out(const hanos::CustomerNumber& customer, const hanos::ArticleNumber& article);
/// How much of it is confirmed at most; nothing where there is enough.
std::optional<Decimal> most_confirmed(const hanos::ArticleNumber& article);

/// Makes the folder and its files, in wsync's own layout; those of other days stay. Errors: io.
Result<void> seed_hanos(const std::filesystem::path& folder, const Moment& now);

}  // namespace wsync::sandbox
