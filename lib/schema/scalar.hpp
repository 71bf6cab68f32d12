// SPDX-License-Identifier: MIT
// Single values as text: how a wire or a cell writes them and how they are read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/field.hpp"

namespace wsync::schema {

/// What the value looked like where it stood. A number in quotes is not the same as a number.
enum class Token : std::uint8_t {
  string,
  number,
  boolean,
  bare
};  // bare: XML, forms and cells have only text

/// Strict: exactly the kind, for what people and sandbox clients send. Lenient: numbers in quotes, moments
/// where a date belongs, 0 and 1 for booleans, for what servers answer.
enum class Reading : std::uint8_t { strict, lenient };

/// Reads `text` into the value at `address`; otherwise says what was expected: `a whole number`.
std::optional<std::string> read_scalar(Kind kind, Token token, std::string_view text, Reading reading,
                                       void* address);

/// Appends the value as the wire writes it: no quotes, no escapes.
void write_scalar(Kind kind, const void* address, std::string& out);

/// `true` where JSON puts no quotes around it.
bool is_bare_in_json(Kind kind);

/// What people call it: `a decimal number such as 12.30`.
std::string_view expectation(Kind kind);

/// Short, for tables: text, boolean, integer, decimal, date, moment, bytes, record.
std::string_view to_string(Kind kind);

bool equal_scalars(Kind kind, const void* a, const void* b);

}  // namespace wsync::schema
