// SPDX-License-Identifier: MIT
// How commands on assortments open what was typed: a file or the archive's, by which profile, with which
// customer book.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "command.hpp"
#include "hanos/archive.hpp"
#include "hanos/compare.hpp"
#include "hanos/customer.hpp"
#include "hanos/profile.hpp"
#include "hanos/read_assortment.hpp"

namespace wsync::app {

class Context;

inline constexpr Option file_profile_option = {
    .name = "file-profile",
    .value = "NAME|FILE",
    .text = "how the file looks: a profile of wsync's or a TOML file (default: the book's, else canonical)"};
inline constexpr Option book_option = {
    .name = "book", .value = "FILE", .text = "the customer book (default: the setting hanos.book)"};
inline constexpr Option customer_option = {
    .name = "customer",
    .value = "NUMBER",
    .text = "customer number; without a FILE its newest one in the archive"};

/// --book, else the setting; an empty book where there is none. Errors: config, io.
Result<hanos::CustomerBook> open_book(Context& context);

/// The archive that `assortments fetch` fills, in the state folder.
hanos::Archive assortment_archive();

/// The profile that is due: of --file-profile, of the book, else wsync's own by the file's suffix. Errors:
/// config.
Result<hanos::Profile> profile_of(Context& context, const hanos::CustomerBook& book,
                                  const std::filesystem::path& file, const hanos::CustomerNumber& customer);

/// As the archive remembers it.
hanos::ReadBy read_by(const hanos::Profile& profile);

struct OpenedAssortment {
  hanos::AssortmentRead read{};
  hanos::Profile profile{};
};

/// Reads a file of a customer number (empty: what the file says). Remarks, and who vouches for the layout
/// where the user does not, are said; `name` is the file's there, and it is its path where that is empty.
/// Errors: io, config.
Result<OpenedAssortment> open_assortment(Context& context, const hanos::CustomerBook& book,
                                         const std::filesystem::path& file,
                                         const hanos::CustomerNumber& customer, const std::string& name = {});

/// The same, for commands that need an assortment and not its findings: errors of reading are errors
/// (`input`).
Result<OpenedAssortment> open_sound_assortment(Context& context, const hanos::CustomerBook& book,
                                               const std::filesystem::path& file,
                                               const hanos::CustomerNumber& customer);

/// What open_sound_assortment refuses such a file with.
Error not_fit(const std::filesystem::path& file, const std::vector<hanos::Finding>& findings);

/// Errors: input, where the file only says what changed (assortment.mode = "delta"): it is no whole
/// assortment, and what is not in it may still be there.
Result<void> demand_whole(const hanos::Assortment& assortment);

/// Findings of Hanos as those of every file.
std::vector<Problem> problems_of(const std::vector<hanos::Finding>& findings);

/// One a line on stderr, with -q too.
void say_findings(Context& context, const std::vector<hanos::Finding>& findings);

}  // namespace wsync::app
