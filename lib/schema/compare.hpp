// SPDX-License-Identifier: MIT
// Two records side by side: what they share is copied, what differs is named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"

namespace wsync::schema {

/// Copies every member of `from` that `to` has too: same name, same kind. An answer's client becomes the base
/// of the form that changes it. Members that only one of them has stay as they are. What neither model knows
/// comes along where both have room for it, at every level, so that a change sends back what it did not
/// understand.
void copy_shared(const Record& from, const void* source, const Record& to, void* target);

/// A field in which two objects differ, and what they hold there, as a cell shows it; nothing for no value.
/// Secrets are
/// `[redacted]`.
struct Change {
  std::string field{};  // Location.StreetName
  std::optional<std::string> before{};
  std::optional<std::string> after{};
};
std::vector<Change> changes(const Record& record, const void* a, const void* b);

/// The names of those fields: the fields in which two objects of one model differ: `PhoneNumber`,
/// `Location.StreetName`. Decimals compare by value, moments by the point in time they name, an absent text
/// equals an empty one.
std::vector<std::string> differences(const Record& record, const void* a, const void* b);

}  // namespace wsync::schema
