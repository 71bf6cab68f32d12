// SPDX-License-Identifier: MIT
#include "schema/sample.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/gtin.hpp"

namespace wsync::schema {
namespace {

constexpr int max_depth = 3;  // models may hold themselves

std::string sample_text(const Field& field, unsigned seed) {
  switch (field.rules.format) {
    case Format::gtin: {
      const std::string digits = fmt::format("54{:010}", 1000 + seed);
      return digits + gtin_check_digit(digits);
    }
    case Format::email: return fmt::format("name{}@shop.example", seed);
    case Format::language: return "nld";
    case Format::country: return "BE";
    case Format::any: break;
  }
  std::string text = fmt::format("{} {}", field.name, seed);
  std::erase_if(text, [&](char c) { return field.rules.forbidden.find(c) != std::string_view::npos; });
  const auto longest = static_cast<std::size_t>(field.rules.max_length);
  if (longest > 0 && text.size() > longest) text.resize(longest);
  while (!text.empty() && text.back() == ' ') text.back() = 'x';
  text.resize(std::max(text.size(), static_cast<std::size_t>(field.rules.min_length)), 'x');
  return text;
}

Decimal sample_number(const Rules& rules, Decimal wish) {
  if (!rules.min.empty() && wish < Decimal{rules.min}) return Decimal{rules.min};
  if (!rules.max.empty() && wish > Decimal{rules.max}) return Decimal{rules.max};
  return wish;
}

void fill(const Record& record, void* object, Extent extent, unsigned seed, int depth);

void fill_value(const Field& field, void* value, Extent extent, unsigned seed, int depth) {
  const Date day{std::chrono::year{2026} / 11 / static_cast<int>(1 + seed % 28)};
  switch (field.shape->kind) {
    case Kind::text: *static_cast<std::string*>(value) = sample_text(field, seed); return;
    case Kind::boolean: *static_cast<bool*>(value) = seed % 2 == 1; return;
    case Kind::integer:
      *static_cast<std::int64_t*>(value) = sample_number(field.rules, Decimal(seed)).to_integer().value_or(1);
      return;
    case Kind::decimal:
      *static_cast<Decimal*>(value) = sample_number(field.rules, Decimal(1250 + seed, 2));
      return;
    case Kind::date: *static_cast<Date*>(value) = day; return;
    case Kind::moment: {
      Moment moment;
      moment.date = day;
      moment.has_time = true;
      moment.ticks = 247'390'114'513;  // 06:52:19.0114513
      moment.fraction_digits = 7;
      moment.offset = std::int16_t{60};
      *static_cast<Moment*>(value) = moment;
      return;
    }
    case Kind::bytes: static_cast<Bytes*>(value)->content = fmt::format("bytes {}", seed); return;
    case Kind::record: fill(field.record(), value, extent, seed, depth + 1); return;
  }
}

bool is_either_or(const Field& field) { return !field.rules.required_if_empty.empty(); }

void fill(const Record& record, void* object, Extent extent, unsigned seed, int depth) {
  for (const auto& field : record.fields) {
    const bool needed = field.required() || field.rules.wanted || is_either_or(field);
    if (extent == Extent::required && !needed) continue;
    if (field.shape->kind == Kind::record && depth >= max_depth) continue;
    void* member = field.reach(object);
    field.shape->clear(member);
    const unsigned items = field.shape->list ? 2 : 1;
    for (unsigned i = 0; i < items; ++i) {
      void* value = field.shape->list ? field.shape->append(member) : field.shape->touch(member);
      fill_value(field, value, extent, seed + i, depth);
    }
  }
}

}  // namespace

void fill_sample(const Record& record, void* object, Extent extent, unsigned seed) {
  fill(record, object, extent, seed, 0);
}

}  // namespace wsync::schema
