// SPDX-License-Identifier: MIT
// Which column of a table gives which value of an article, and how it is read.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/profile.hpp"
#include "hanos/table.hpp"
#include "hanos/target.hpp"

namespace wsync::hanos {

struct Binding {
  std::vector<std::size_t> columns{};  // in the order of the mapping's names; those that the table has
  const Mapping* mapping = nullptr;    // null: the profile does not map it
};
using Bindings = std::array<Binding, target_count>;

/// Binds the header; what is missing, unknown or there twice becomes findings A002 of the table, what may be
/// so a remark.
Bindings bind(Table& table, const std::string& file, const Profile& profile);

/// The decimal mark of each column of numbers: declared, or proved by its values. What is in doubt becomes a
/// finding A011 of the table, what was proved a remark.
std::vector<schema::DecimalMark> decimal_marks(Table& table, const std::string& file, const Profile& profile,
                                               const Bindings& bindings);

/// The text after the mapping's transformations. Errors (`input`): a table of words does not have it, an
/// expression does not fit or, where a number is read, takes only a part of one.
Result<std::string> transformed(std::string_view text, const std::vector<Transform>& steps,
                                const Profile& profile, TargetKind kind = TargetKind::text);

/// `1.234,50` by its marks; nothing where it is no number written so. Thousands are taken only where their
/// mark is declared and stands at every third digit.
std::optional<Decimal> number_in(std::string_view text, schema::DecimalMark mark,
                                 std::optional<char> thousands);

/// A day by a format of yyyy or yy (of this century), MM, dd and what parts them.
std::optional<Date> date_in(std::string_view text, std::string_view format);

}  // namespace wsync::hanos
