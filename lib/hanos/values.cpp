// SPDX-License-Identifier: MIT
#include "hanos/values.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "hanos/edifact.hpp"

namespace wsync::hanos {
namespace {

/// A cell of a damaged file can be as long as the file.
std::string clipped(std::string text, std::size_t length) {
  if (text.size() <= length) return text;
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  text.resize(length);
  return text + "...";
}

}  // namespace

void Values::say(std::string code, Severity severity, const Spot& spot, std::string message,
                 std::string hint) {
  findings_.push_back({std::move(code), severity, customer, article, file_, spot.line,
                       clipped(spot.column, 60), clipped(std::move(message), 400), std::move(hint)});
}

std::string Values::required(std::string_view text, const Spot& spot) {
  text = trimmed(text);
  if (text.empty()) error("A010", spot, "a required value is missing");
  return std::string(text);
}

std::optional<Decimal> Values::number(std::string_view text, const Spot& spot, char mark) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  auto value = edifact::decimal(text, mark);
  if (!value)
    error("A011", spot, fmt::format("\"{}\" is no number", text),
          fmt::format("Numbers have digits and {} as decimal mark, nothing else.",
                      mark == '.' ? "a point" : "a comma"));
  return value;
}

std::optional<std::int64_t> Values::whole(std::string_view text, const Spot& spot) {
  const auto value = number(text, spot);
  if (!value) return std::nullopt;
  const auto whole = value->to_integer();
  if (!whole) error("A011", spot, fmt::format("\"{}\" is no whole number", trimmed(text)));
  return whole;
}

std::optional<Date> Values::date(std::string_view text, const Spot& spot) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  auto value = Date::parse(text);
  if (!value) error("A011", spot, fmt::format("\"{}\" is no date", text), "Dates are written as 2026-11-25.");
  return value;
}

std::optional<Moment> Values::moment(std::string_view text, const Spot& spot) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  auto value = Moment::parse(text);
  if (!value)
    error("A011", spot, fmt::format("\"{}\" is no moment", text),
          "Moments are written as 2026-11-25T06:52:19Z.");
  return value;
}

std::optional<Gtin> Values::gtin(std::string_view text, const Spot& spot) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  auto value = Gtin::parse(text);
  if (!value) say("A014", Severity::warning, spot, fmt::format("\"{}\" is no sound GTIN", text));
  return value;
}

std::optional<UnitCode> Values::unit(std::string_view text, const Spot& spot, const UnitWords& words) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  auto code = words.find(text);
  if (!code) error("A013", spot, fmt::format("\"{}\" is no known unit", text));
  return code;
}

}  // namespace wsync::hanos
