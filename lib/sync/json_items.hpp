// SPDX-License-Identifier: MIT
// The items of a JSON list as they stand in the text, so that each can be found again by its offset.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schema/record.hpp"

namespace wsync::sync {

/// The value that begins at `at`, brackets matched; it is not checked any further. Empty where it does not
/// end.
std::string_view json_value(std::string_view text, std::size_t at);

/// Hands on each item of a list with its offset in `text`. Fails (`input`) where that is no list.
using JsonItem = std::function<Result<void>(std::string_view item, std::size_t offset)>;
Result<void> each_item(std::string_view text, const JsonItem& use);

/// The members of an object as they stand. Fails (`input`) where it is none.
Result<std::vector<Unknown::Member>> json_members(std::string_view object);
/// The first of that name, letter case ignored; null where there is none.
const std::string* find_member(const std::vector<Unknown::Member>& members, std::string_view name);

/// What a JSON string says; nothing where it is no string.
std::optional<std::string> text_in(std::string_view json);
/// What a list of strings says; null is an empty one.
Result<std::vector<std::string>> texts_in(std::string_view json);

}  // namespace wsync::sync
