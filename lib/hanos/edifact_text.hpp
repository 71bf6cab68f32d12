// SPDX-License-Identifier: MIT
// Long texts in components of limited length, and dates by their format (2379), as all messages have them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "hanos/edifact.hpp"

namespace wsync::hanos::edifact {

/// In characters, not bytes.
std::size_t length(std::string_view utf8);

/// Cut to components of at most `limit` characters; `joined` gives the text back.
Element pieces(std::string_view utf8, std::size_t limit);
/// The components of an element from `first` on, one behind the other.
std::string joined(const Segment& segment, std::size_t element, std::size_t first = 0);

/// `DTM+137:20261125:102`: 102 is CCYYMMDD, 203 CCYYMMDDHHMM, 204 with seconds, 101 YYMMDD. Of a range (718)
/// it is the beginning.
std::optional<Moment> moment_of(std::string_view text, std::string_view format);
/// Of a range (718, CCYYMMDD-CCYYMMDD, with or without the hyphen) the end.
std::optional<Date> range_end(std::string_view text, std::string_view format);

}  // namespace wsync::hanos::edifact
