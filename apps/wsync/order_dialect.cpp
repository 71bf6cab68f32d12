// SPDX-License-Identifier: MIT
#include "order_dialect.hpp"

#include "base/decimal.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

using hanos::EdifactUnits;
using hanos::OrderDialect;
using hanos::edifact::CharacterSet;
using hanos::edifact::LineEnds;

/// The words of these settings as setting_table.cpp has them.
struct Choice {
  std::string_view key, word;
  void (*choose)(OrderDialect& dialect);
};

constexpr Choice choices[] = {
    {"hanos.order_delimiter", ";", [](OrderDialect& dialect) { dialect.delimiter = ';'; }},
    {"hanos.order_delimiter", ",", [](OrderDialect& dialect) { dialect.delimiter = ','; }},
    {"hanos.order_delimiter", "tab", [](OrderDialect& dialect) { dialect.delimiter = '\t'; }},
    {"hanos.edifact_characters", "unoa",
     [](OrderDialect& dialect) { dialect.characters = CharacterSet::unoa; }},
    {"hanos.edifact_characters", "unob",
     [](OrderDialect& dialect) { dialect.characters = CharacterSet::unob; }},
    {"hanos.edifact_characters", "unoc",
     [](OrderDialect& dialect) { dialect.characters = CharacterSet::unoc; }},
    {"hanos.edifact_characters", "unoy",
     [](OrderDialect& dialect) { dialect.characters = CharacterSet::unoy; }},
    {"hanos.edifact_line_ends", "crlf", [](OrderDialect& dialect) { dialect.line_ends = LineEnds::crlf; }},
    {"hanos.edifact_line_ends", "lf", [](OrderDialect& dialect) { dialect.line_ends = LineEnds::lf; }},
    {"hanos.edifact_line_ends", "none", [](OrderDialect& dialect) { dialect.line_ends = LineEnds::none; }},
    {"hanos.edifact_units", "always", [](OrderDialect& dialect) { dialect.units = EdifactUnits::always; }},
    {"hanos.edifact_units", "variable",
     [](OrderDialect& dialect) { dialect.units = EdifactUnits::variable_only; }},
    {"hanos.edifact_test", "false", [](OrderDialect& dialect) { dialect.test = false; }},
    {"hanos.edifact_test", "true", [](OrderDialect& dialect) { dialect.test = true; }},
};

}  // namespace

Result<OrderDialect> order_dialect(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  OrderDialect dialect;
  for (const auto& choice : choices) {
    const auto setting = (*settings)->find(choice.key);
    if (setting && setting->value == choice.word) choice.choose(dialect);
  }
  if (const auto limit = (*settings)->find("hanos.edifact_number_limit"))
    if (const auto number = Decimal::parse(limit->value, false))
      dialect.number_limit = static_cast<std::size_t>(number->to_integer().value_or(17));
  return dialect;
}

}  // namespace wsync::app
