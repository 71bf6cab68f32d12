// SPDX-License-Identifier: MIT
#include "schema/form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::schema {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

const std::vector<Unknown::Member>& unknown_of(const Record& record, const void* object) {
  static const std::vector<Unknown::Member> none;
  return record.unknown == nullptr ? none : record.unknown(const_cast<void*>(object))->members;
}

/// The text of a plain JSON value.
std::string plain_text(const std::string& json) {
  struct Text {
    std::string value{};
  };
  static constexpr Field field = schema::field<&Text::value>("value", "A value.");
  Text text;
  std::vector<Problem> none;
  (void)read_json_into(json, field, &text, none);
  return text.value;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
    if (low >= 0) i += 2;
  }
  return out;
}

std::string form_decoded(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '+', ' ');
  return percent_decoded(plain);
}

bool fits_form(const Record& record, const void* object) {
  bool any = false;
  for (const auto& field : record.fields) {
    if (field.shape->kind == Kind::record) return false;
    const bool has = field.shape->has(field.reach_const(object));
    if (!has && field.shape->list && field.rules.wanted) return false;
    any = any || has;
  }
  for (const auto& member : unknown_of(record, object))
    if (member.json.starts_with('{') || member.json.starts_with('[') || member.json == "null") return false;
  return any;
}

void write_form(const Record& record, const void* object, std::string& out, bool mask_secrets) {
  const auto opening = out.size();
  for (const auto& field : record.fields) {
    void* member = field.reach(const_cast<void*>(object));
    if (field.shape->kind == Kind::record) continue;
    for (std::size_t i = 0; i < field.shape->size(member); ++i) {
      std::string value;
      write_scalar(field.shape->kind, field.shape->item(member, i), value);
      const bool masked = mask_secrets && field.rules.secret;
      out += out.size() == opening ? "" : "&";
      out += percent_encoded(field.name) + "=" + (masked ? "[redacted]" : percent_encoded(value));
    }
  }
  for (const auto& member : unknown_of(record, object)) {
    out += out.size() == opening ? "" : "&";
    out += percent_encoded(member.name) + "=" + percent_encoded(plain_text(member.json));
  }
}

void read_form(std::string_view text, const Record& record, void* object, std::vector<Problem>& problems,
               Reading reading) {
  std::vector<const Field*> seen;
  for (const auto pair : split(text, '&')) {
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const std::string name = form_decoded(pair.substr(0, equals));
    const std::string value = equals == std::string_view::npos ? "" : form_decoded(pair.substr(equals + 1));
    const Field* field = find(record, name);
    if (field == nullptr || field->shape->kind == Kind::record) {
      if (reading == Reading::strict)
        problems.push_back({name, "unknown", fmt::format("there is no parameter {}", name), "", false});
      if (field == nullptr && record.unknown != nullptr) {
        auto& member = record.unknown(object)->members.emplace_back(Unknown::Member{name, {}});
        write_json_string(value, member.json);
      }
      continue;
    }
    seen.push_back(field);
    if (value.empty() && field->shape->optional) continue;
    void* member = field->reach(object);
    void* address = field->shape->list ? field->shape->append(member) : field->shape->touch(member);
    if (const auto expected = read_scalar(field->shape->kind, Token::bare, value, reading, address))
      problems.push_back({name, "type", fmt::format("\"{}\" is not {}", value, *expected), "", false});
  }
  for (const auto& field : record.fields)
    if (field.required() && std::find(seen.begin(), seen.end(), &field) == seen.end())
      problems.push_back(
          {std::string(field.name), "required", fmt::format("{} is missing", field.name), "", false});
}

}  // namespace wsync::schema
