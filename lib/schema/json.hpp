// SPDX-License-Identifier: MIT
// Models to and from JSON. Numbers stay exact; unknown members are kept; every problem is reported with its
// path.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schema/record.hpp"
#include "schema/scalar.hpp"

namespace wsync::schema {

enum class Secrets : std::uint8_t { shown, masked };  // masked: `[redacted]`, for traces and output

/// Appends `{"Name":...}`. Members without a value are left out; required and `wanted` lists are always
/// written.
void write_json(const Record& record, const void* object, std::string& out, Secrets secrets = Secrets::shown);

/// Appends a text as a JSON string, quotes included.
void write_json_string(std::string_view text, std::string& out);

/// Where JSON comes from: fills the front of the room, 0 is the end.
using TextSource = std::function<Result<std::size_t>(std::span<char>)>;

struct JsonOptions {
  Reading reading = Reading::lenient;
  /// A list that is not stored but handed on item by item: its path in field names, such as `response.data`.
  std::string_view stream = {};
  /// Gets each item of that list; a false ends the reading without an error.
  std::function<bool(void* item)> each = {};
  /// A member that stands there twice is a problem; else the last one counts.
  bool unique = false;
};

/// Reads one document into `object`. Fails (`unexpected_answer` or `input`) only where the text is no JSON of
/// that shape at all; everything else is in `problems` (strict: refusals; lenient: nothing but warnings).
Result<void> read_json(std::string_view text, const Record& record, void* object,
                       std::vector<Problem>& problems, JsonOptions options = {});
Result<void> read_json(const TextSource& source, const Record& record, void* object,
                       std::vector<Problem>& problems, JsonOptions options = {});

/// Reads a value (a list, text, number or object) into a single field of `object`, as if it stood under its
/// name.
Result<void> read_json_into(std::string_view text, const Field& field, void* object,
                            std::vector<Problem>& problems, Reading reading = Reading::lenient);
Result<void> read_json_into(std::string_view text, const Field& field, void* object,
                            std::vector<Problem>& problems, const JsonOptions& options);

}  // namespace wsync::schema
