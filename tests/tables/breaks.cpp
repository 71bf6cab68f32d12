// SPDX-License-Identifier: MIT
#include "tables/breaks.hpp"

#include "catch2/catch.hpp"

namespace wsync::test {

using schema::Kind;

void put_beyond(const Field& field, std::string_view bound, int step, void* value) {
  switch (field.shape->kind) {
    case Kind::decimal:
      *static_cast<Decimal*>(value) = *Decimal::sum(Decimal{bound}, Decimal(step, 4));
      return;
    case Kind::integer: *static_cast<std::int64_t*>(value) = *Decimal{bound}.to_integer() + step; return;
    case Kind::date: *static_cast<Date*>(value) = Date::parse(bound)->plus_days(step); return;
    case Kind::moment: static_cast<Moment*>(value)->date = Date::parse(bound)->plus_days(step); return;
    default: FAIL("a range on something that has no order");
  }
}

void put_at(const Field& field, std::string_view bound, void* value) {
  switch (field.shape->kind) {
    case Kind::decimal: *static_cast<Decimal*>(value) = Decimal{bound}; return;
    case Kind::integer: *static_cast<std::int64_t*>(value) = *Decimal{bound}.to_integer(); return;
    case Kind::date: *static_cast<Date*>(value) = *Date::parse(bound); return;
    case Kind::moment: static_cast<Moment*>(value)->date = *Date::parse(bound); return;
    default: return;
  }
}

std::vector<Break> breaks_of(const Field& field) {
  const Field* at = &field;
  std::vector<Break> out;
  const auto add = [&](const std::string& code, bool warns, std::function<void(void*)> apply) {
    out.push_back({code, code + (warns ? "?" : ""), std::move(apply)});
  };
  const auto add_text = [&](const std::string& code, bool warns, std::string text) {
    add(code, warns, [text = std::move(text)](void* value) { *static_cast<std::string*>(value) = text; });
  };
  const auto& rules = field.rules;
  const bool inferred = rules.limits == Source::inferred;
  if (!rules.min.empty())
    add("range", inferred, [at](void* value) { put_beyond(*at, at->rules.min, -1, value); });
  const bool sayable = !rules.max.starts_with("9999-12-31");  // no text names the day after
  if (!rules.max.empty() && sayable)
    add("range", inferred, [at](void* value) { put_beyond(*at, at->rules.max, 1, value); });
  if (field.shape->kind != Kind::text) return out;
  if (rules.max_length > 0)
    add_text("length", inferred, std::string(static_cast<std::size_t>(rules.max_length) + 1, 'a'));
  if (rules.min_length > 1)
    add_text("length", inferred, std::string(static_cast<std::size_t>(rules.min_length) - 1, 'a'));
  for (const char c : rules.forbidden) add_text("forbidden", false, std::string("a") + c + "b");
  if (rules.format == Format::gtin) add_text("gtin.check-digit", false, "4006381333932");
  if (rules.format == Format::email) add_text("email", false, "name");
  if (rules.format == Format::language) add_text("language", inferred, "nl1");
  if (rules.format == Format::country) add_text("country", inferred, "B1");
  if (field.required()) add_text("required", false, "");
  return out;
}

}  // namespace wsync::test
