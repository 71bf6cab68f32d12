// SPDX-License-Identifier: MIT
// Which characters fit a character set of EDIFACT, and its bytes to and from UTF-8. Source: ISO 9735, annex
// A.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanos/edifact.hpp"

namespace wsync::hanos::edifact {

/// Of a text in UTF-8 the first character that does not fit, as it stands there; control characters never
/// fit. Nothing where all do.
std::optional<std::string_view> misfit(std::string_view utf8, CharacterSet set);

/// The bytes of a text that fits.
std::string encoded(std::string_view utf8, CharacterSet set);

/// Bytes of an interchange as UTF-8. Nothing where they are no such text.
std::optional<std::string> decoded(std::string_view bytes, CharacterSet set);

/// A character for people: itself, or `U+0007` where it cannot be seen.
std::string shown(std::string_view character);

}  // namespace wsync::hanos::edifact
