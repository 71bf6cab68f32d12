// SPDX-License-Identifier: MIT
#include "field_facts.hpp"

#include <fmt/format.h>

#include "oresto/guard.hpp"
#include "schema/scalar.hpp"

namespace wsync::app {
namespace {

std::string_view plural(schema::Kind kind) {
  switch (kind) {
    case schema::Kind::text: return "texts";
    case schema::Kind::boolean: return "booleans";
    case schema::Kind::integer: return "integers";
    case schema::Kind::decimal: return "decimals";
    case schema::Kind::date: return "dates";
    case schema::Kind::moment: return "moments";
    case schema::Kind::bytes: return "bytes";
    case schema::Kind::record: return "records";
  }
  return "";
}

std::string_view format_of(schema::Format format) {
  switch (format) {
    case schema::Format::any: return "";
    case schema::Format::gtin: return "an EAN code with its check digit";
    case schema::Format::email: return "an e-mail address";
    case schema::Format::language: return "a language in three letters";
    case schema::Format::country: return "a country in two letters";
  }
  return "";
}

std::string lengths_of(const schema::Rules& rules) {
  if (rules.min_length > 0 && rules.min_length == rules.max_length)
    return fmt::format("{} characters", rules.min_length);
  if (rules.min_length > 0 && rules.max_length > 0)
    return fmt::format("{} to {} characters", rules.min_length, rules.max_length);
  if (rules.min_length > 0) return fmt::format("at least {} characters", rules.min_length);
  return rules.max_length > 0 ? fmt::format("at most {} characters", rules.max_length) : "";
}

std::string range_of(const schema::Rules& rules) {
  if (!rules.min.empty() && !rules.max.empty()) return fmt::format("from {} to {}", rules.min, rules.max);
  if (!rules.min.empty()) return fmt::format("from {}", rules.min);
  return rules.max.empty() ? "" : fmt::format("to {}", rules.max);
}

}  // namespace

std::string type_of(const schema::Field& field, std::string_view record) {
  const auto kind = field.shape->kind;
  if (kind == schema::Kind::record && !record.empty())
    return field.shape->list ? fmt::format("list of {}", record) : std::string(record);
  return field.shape->list ? fmt::format("list of {}", plural(kind)) : std::string(to_string(kind));
}

std::string presence_of(const schema::Field& field) {
  const auto& rules = field.rules;
  if (field.required()) return "required";
  if (rules.wanted) return rules.limits == schema::Source::inferred ? "probably required" : "required";
  return rules.required_if_empty.empty() ? "" : fmt::format("required without {}", rules.required_if_empty);
}

std::string key_of(const schema::Field& field) {
  if (!field.rules.table.empty()) return fmt::format("of the table {}", field.rules.table);
  if (field.rules.key == schema::Key::none) return {};
  return field.rules.key == schema::Key::primary ? "key" : "foreign key";
}

std::string limits_of(const schema::Field& field) {
  const auto& rules = field.rules;
  std::string out;
  const auto add = [&](std::string_view part) {
    if (!part.empty()) out += fmt::format("{}{}", out.empty() ? "" : ", ", part);
  };
  add(format_of(rules.format));
  add(lengths_of(rules));
  add(range_of(rules));
  if (!rules.forbidden.empty()) add(fmt::format("none of `{}`", rules.forbidden));
  return out;
}

bool has_other_source(const schema::Field& field) {
  return field.rules.limits != field.rules.source &&
         !(presence_of(field).empty() && limits_of(field).empty());
}

std::string_view answer_of(api::Cardinality cardinality) {
  switch (cardinality) {
    case api::Cardinality::none: return "no data";
    case api::Cardinality::one: return "one record";
    case api::Cardinality::many: return "a list of records";
    case api::Cardinality::texts: return "a list of texts";
    case api::Cardinality::dates: return "a list of days";
    case api::Cardinality::number: return "a number";
  }
  return "";
}

std::string other_path_of(const api::EndpointRow& row) {
  if (row.alt_path.empty()) return {};
  if (row.method == api::Method::del)
    return fmt::format("The documents disagree: it may be {} as well, which a deletion never tries.",
                       row.alt_path);
  return fmt::format("The documents disagree: after 404 or 405 {} is tried once.", row.alt_path);
}

std::string guard_of(const api::EndpointRow& row) {
  if (row.method != api::Method::del) return {};
  net::Request request;
  request.method = row.method;
  std::string path(row.path), query;
  for (const auto& field : row.params().fields) {
    const std::string place = fmt::format("{{{}}}", field.name);
    if (const auto at = path.find(place); at != path.npos)
      path = fmt::format("{}1{}", path.substr(0, at), path.substr(at + place.size()));
    else
      query += fmt::format("{}{}=1", query.empty() ? "?" : "&", field.name);
  }
  request.url = path + query;
  if (!oresto::refusal(request)) return {};
  return "Guarded: it deletes everything of a client, so that wsync sends it only after a confirmation that "
         "names "
         "the client, and `wsync api` never.";
}

std::string wire_name_of(const api::EndpointRow& row, const schema::Field& field) {
  return fmt::format("{}.{}", row.area, field.name);
}

}  // namespace wsync::app
