// SPDX-License-Identifier: MIT
// Small things about text: letter case, trimming, UTF-8, near misses.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsync {

/// ASCII letters only; enough for names of fields, headers and options.
std::string lower(std::string_view text);
bool same_ignoring_case(std::string_view a, std::string_view b);

/// Without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// Nothing in place of an empty text, as records have it.
std::optional<std::string> unless_empty(std::string text);

std::vector<std::string_view> split(std::string_view text, char at);
std::string join(std::span<const std::string> parts, std::string_view between);

bool is_utf8(std::string_view text);
/// How long .NET says it is: UTF-16 code units. Limits of Oresto's fields count these.
std::size_t utf16_length(std::string_view utf8);
/// How many columns of a terminal it takes (east Asian wide characters take two).
std::size_t display_width(std::string_view utf8);
/// Folded for comparing names: letter case, accents and compatibility forms are gone.
std::string folded(std::string_view utf8);

/// The candidate that was probably meant: at most a third of its letters away. Never run, only suggested.
std::optional<std::string_view> near_miss(std::string_view word,
                                          std::span<const std::string_view> candidates);

/// `.../a b` becomes `a%20b`; everything but letters, digits and `-._~` (RFC 3986 2.3).
std::string percent_encoded(std::string_view text);

std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace wsync
