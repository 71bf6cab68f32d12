// SPDX-License-Identifier: MIT
// The assortment of a customer number as the archive has it: its newest file, or, where that only says what changed, the
// last whole one with all changes since.
#pragma once

#include <optional>
#include <span>

#include "assortment_files.hpp"

namespace wsync::app {

/// As of the last one of `files`, which are those of one customer number, oldest first, and at least one.
/// Where there is no whole file among them, that is warned of. Errors: io; config, also where one was taken
/// by a profile of another mode or format; input, where a file that counts has errors.
Result<OpenedAssortment> open_archived(Context& context, const hanos::CustomerBook& book,
                                       std::span<const hanos::Delivery> files);

/// The newest of the customer number; nothing where there is none.
Result<std::optional<OpenedAssortment>> find_archived(Context& context, const hanos::CustomerBook& book,
                                                      const hanos::CustomerNumber& customer);
/// The same, and where there is none an error (`io`) that says how to get it.
Result<OpenedAssortment> open_archived(Context& context, const hanos::CustomerBook& book,
                                       const hanos::CustomerNumber& customer);

/// `newest`, which is the last one of `files` and sound, made whole.
Result<OpenedAssortment> made_whole(Context& context, OpenedAssortment newest,
                                    std::span<const hanos::Delivery> files);

/// The last one of `files` that has no errors, read by that profile and made whole, to compare a newer one with; nothing
/// is said of its layout. Nothing where there is none.
Result<std::optional<hanos::Assortment>> last_sound(Context& context, const hanos::Profile& profile,
                                                    std::span<const hanos::Delivery> files);

/// Errors: config, where the file was taken by a profile of another mode or format: what it says would mean
/// something else.
Result<void> demand_same_reading(const hanos::Delivery& file, const hanos::Profile& profile);
/// By the profile that is due.
Result<void> demand_same_reading(Context& context, const hanos::CustomerBook& book,
                                 const hanos::Delivery& file);

/// `Did you mean 00410032?` for 410032, where the archive or the book knows that one; else empty.
std::string known_customer_like(const hanos::CustomerBook& book, const hanos::CustomerNumber& customer);

/// `the archive has no file of customer number 0042`, with how to get it.
Error nothing_archived(const hanos::CustomerBook& book, const hanos::CustomerNumber& customer);

}  // namespace wsync::app
