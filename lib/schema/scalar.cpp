// SPDX-License-Identifier: MIT
#include "schema/scalar.hpp"

#include <charconv>

#include "base/text.hpp"

namespace wsync::schema {
namespace {

template <class T>
T& as(void* address) {
  return *static_cast<T*>(address);
}
template <class T>
const T& as(const void* address) {
  return *static_cast<const T*>(address);
}

bool read_boolean(std::string_view text, Token token, bool lenient, void* address) {
  const bool loose = lenient || token == Token::bare;
  const bool yes = loose ? same_ignoring_case(text, "true") || text == "1" : text == "true";
  const bool no = loose ? same_ignoring_case(text, "false") || text == "0" : text == "false";
  if (!yes && !no) return false;
  as<bool>(address) = yes;
  return true;
}

bool read_integer(std::string_view text, bool lenient, void* address) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault == std::errc() && end == text.data() + text.size())
    return as<std::int64_t>(address) = value, true;
  if (!lenient) return false;
  const auto decimal = Decimal::parse(text);  // 12.0 and 1.2E1 are whole numbers too
  const auto whole = decimal ? decimal->to_integer() : std::nullopt;
  if (whole) as<std::int64_t>(address) = *whole;
  return whole.has_value();
}

bool read_date(std::string_view text, bool lenient, void* address) {
  if (const auto date = Date::parse(text)) return as<Date>(address) = *date, true;
  const auto moment = lenient ? Moment::parse(text) : std::nullopt;
  if (moment) as<Date>(address) = moment->date;
  return moment.has_value();
}

template <class T>
bool store(const std::optional<T>& parsed, void* address) {
  if (parsed) as<T>(address) = *parsed;
  return parsed.has_value();
}

/// Whether a value of this kind may be written like that.
bool fits(Kind kind, Token token) {
  switch (token) {
    case Token::bare: return true;
    case Token::string: return kind != Kind::boolean && kind != Kind::integer && kind != Kind::decimal;
    case Token::number: return kind == Kind::integer || kind == Kind::decimal;
    case Token::boolean: return kind == Kind::boolean;
  }
  return false;
}

}  // namespace

std::optional<std::string> read_scalar(Kind kind, Token token, std::string_view text, Reading reading,
                                       void* address) {
  const bool lenient = reading == Reading::lenient;
  bool done = false;
  if (lenient || fits(kind, token)) {
    switch (kind) {
      case Kind::text: as<std::string>(address).assign(text), done = true; break;
      case Kind::boolean: done = read_boolean(text, token, lenient, address); break;
      case Kind::integer: done = read_integer(text, lenient, address); break;
      case Kind::decimal:
        done = store(Decimal::parse(text, token == Token::number || lenient), address);
        break;
      case Kind::date: done = read_date(text, lenient, address); break;
      case Kind::moment: done = store(Moment::parse(text), address); break;
      case Kind::bytes:
        if (auto bytes = from_base64(text)) as<Bytes>(address).content = std::move(*bytes), done = true;
        break;
      case Kind::record: break;
    }
  }
  if (done) return std::nullopt;
  return std::string(expectation(kind));
}

void write_scalar(Kind kind, const void* address, std::string& out) {
  switch (kind) {
    case Kind::text: out += as<std::string>(address); return;
    case Kind::boolean: out += as<bool>(address) ? "true" : "false"; return;
    case Kind::integer: {
      char room[24];
      out.append(room, std::to_chars(room, room + sizeof room, as<std::int64_t>(address)).ptr);
      return;
    }
    case Kind::decimal: out += as<Decimal>(address).to_string(); return;
    case Kind::date: out += as<Date>(address).to_string(); return;
    case Kind::moment: out += as<Moment>(address).to_string(); return;
    case Kind::bytes: out += base64(as<Bytes>(address).content); return;
    case Kind::record: return;
  }
}

bool is_bare_in_json(Kind kind) {
  return kind == Kind::boolean || kind == Kind::integer || kind == Kind::decimal;
}

std::string_view expectation(Kind kind) {
  switch (kind) {
    case Kind::text: return "a text";
    case Kind::boolean: return "true or false";
    case Kind::integer: return "a whole number";
    case Kind::decimal: return "a decimal number with a point, such as 12.30";
    case Kind::date: return "a day without a zone, such as 2026-11-25";
    case Kind::moment: return "a moment such as 2026-11-25T06:52:19+01:00 or a day such as 2026-11-25";
    case Kind::bytes: return "base64";
    case Kind::record: return "an object";
  }
  return "";
}

std::string_view to_string(Kind kind) {
  switch (kind) {
    case Kind::text: return "text";
    case Kind::boolean: return "boolean";
    case Kind::integer: return "integer";
    case Kind::decimal: return "decimal";
    case Kind::date: return "date";
    case Kind::moment: return "moment";
    case Kind::bytes: return "bytes";
    case Kind::record: return "record";
  }
  return "";
}

bool equal_scalars(Kind kind, const void* a, const void* b) {
  switch (kind) {
    case Kind::text: return as<std::string>(a) == as<std::string>(b);
    case Kind::boolean: return as<bool>(a) == as<bool>(b);
    case Kind::integer: return as<std::int64_t>(a) == as<std::int64_t>(b);
    case Kind::decimal: return as<Decimal>(a) == as<Decimal>(b);
    case Kind::date: return as<Date>(a) == as<Date>(b);
    case Kind::moment: return as<Moment>(a) == as<Moment>(b);
    case Kind::bytes: return as<Bytes>(a) == as<Bytes>(b);
    case Kind::record: return false;
  }
  return false;
}

}  // namespace wsync::schema
