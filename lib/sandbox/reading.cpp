// SPDX-License-Identifier: MIT
#include "sandbox/reading.hpp"

#include <charconv>

#include "base/text.hpp"
#include "oresto/shop.hpp"
#include "schema/check.hpp"
#include "schema/form.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"

namespace wsync::sandbox {
namespace {

using schema::Reading;

constexpr const char* null_body = "Request body cannot be null";

/// Parameters as one form: those of the path come first, then the query.
std::string form_of(const api::EndpointRow& row, std::string_view path, std::string_view query) {
  std::string form;
  const auto pattern = split(row.path, '/'), given = split(path, '/');
  for (std::size_t i = 0; i < pattern.size() && i < given.size(); ++i) {
    if (pattern[i].empty() || pattern[i].front() != '{') continue;
    form += pattern[i].substr(1, pattern[i].size() - 2);
    form += '=';
    for (const char c : given[i]) form += c == '+' ? std::string("%2B") : std::string(1, c);
    form += '&';
  }
  return form.append(query);
}

/// ASP.NET reads over what it does not know.
void drop_unknown(std::vector<Problem>& problems) {
  std::erase_if(problems, [](const Problem& problem) { return problem.code == "unknown"; });
}

/// `$.ClientProducts[3].SalesPriceList` is about item 3.
std::optional<std::size_t> item_of(std::string_view where) {
  const auto open = where.find('[');
  if (open == std::string_view::npos || where.find('.') == std::string_view::npos) return std::nullopt;
  std::size_t index = 0;
  const auto text = where.substr(open + 1);
  if (std::from_chars(text.data(), text.data() + text.size(), index).ec != std::errc()) return std::nullopt;
  return index;
}

/// What only wsync asks of its users is no rule of the server: ProcessOrders goes without order numbers here.
void drop_our_own_rules(const schema::Record& record, std::vector<Problem>& problems) {
  std::erase_if(problems, [&](const Problem& problem) {
    const auto* field = problem.where.starts_with("$.") ? schema::find(record, problem.where.substr(2)) : nullptr;
    return field != nullptr && field->rules.limits == Source::ours && problem.code == "required";
  });
}

/// The name of an action's argument: `clientLocation` for a ClientLocation.
std::string argument_name(const schema::Record& record) {
  std::string name(record.name);
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') name.front() = static_cast<char>(name.front() + 32);
  return name;
}

oresto::ServerMessage to_message(const Problem& problem, const std::string& prefix) {
  oresto::ServerMessage message;
  const bool rooted = problem.where.starts_with("$");
  const std::string rest = rooted ? problem.where.substr(1) : "." + problem.where;
  message.key = prefix.empty() ? rest.substr(rest.starts_with(".") ? 1 : 0) : prefix + rest;
  message.message = problem.message + (problem.advice.empty() ? "" : " (" + problem.advice + ")");
  return message;
}

/// One finding for each place: a value that could not be read is not also said to be empty.
void keep_first_of_each_place(std::vector<Problem>& problems) {
  std::set<std::string> places;
  std::erase_if(problems, [&](const Problem& problem) { return problem.warning || !places.insert(problem.where).second; });
}

std::string text_of(const Field& field, void* object) {
  std::string text;
  void* member = field.reach(object);
  if (field.shape->has(member)) schema::write_scalar(field.shape->kind, field.shape->item(member, 0), text);
  return text;
}

void key_of_item(const api::EndpointRow& row, const void* body, std::size_t index, oresto::ServerMessage& message) {
  const auto& list = row.body().fields.front();
  void* member = list.reach(const_cast<void*>(body));
  if (!list.shape->list || list.shape->kind != schema::Kind::record || index >= list.shape->size(member)) return;
  const auto keys = schema::primary_key(list.record());
  void* item = list.shape->item(member, index);
  if (!keys.empty()) message.key1 = text_of(*keys[0], item);
  if (keys.size() > 1) message.key2 = text_of(*keys[1], item);
}

enum class BodyType : std::uint8_t { json, xml, form, other };

BodyType body_type(std::string_view header) {
  const auto type = lower(trimmed(header.substr(0, header.find(';'))));
  if (type == "application/json" || type == "text/json") return BodyType::json;
  if (type == "application/xml" || type == "text/xml") return BodyType::xml;
  if (type == "application/x-www-form-urlencoded") return BodyType::form;
  return BodyType::other;
}

void read_body(const api::EndpointRow& row, const schema::Record& record, const Incoming& request,
               Parsed& parsed, std::vector<Problem>& problems) {
  const auto type = body_type(request.header("Content-Type"));
  if (trimmed(request.body).empty()) {
    parsed.no_body = null_body;
    return;
  }
  Result<void> read;
  switch (type) {
    case BodyType::other: parsed.unsupported_type = true; return;
    case BodyType::form:
      schema::read_form(request.body, record, parsed.body.get(), problems, Reading::strict);
      break;
    case BodyType::json:
      read =
          schema::read_json(request.body, record, parsed.body.get(), problems, {.reading = Reading::strict});
      break;
    case BodyType::xml:
      parsed.why_no_body = schema::xml_contract_fault(request.body, oresto::xml_dialect, row.area, record);
      if (!parsed.why_no_body.empty()) {
        parsed.no_body = null_body;
        return;
      }
      read = schema::read_xml(request.body, record, parsed.body.get(), problems, Reading::strict);
  }
  if (!read) problems.push_back({"$", "syntax", read.error().message, "", false});
  else
    schema::check(record, parsed.body.get(), problems);
}

std::string numbers_of(const Field& field, const void* object) {
  std::string text;
  void* member = field.reach(const_cast<void*>(object));
  for (std::size_t i = 0; i < field.shape->size(member); ++i) {
    if (i > 0) text += ',';
    schema::write_scalar(field.shape->kind, field.shape->item(member, i), text);
  }
  return text;
}

}  // namespace

Parsed parse(const api::WireNames& names, const api::EndpointRow& row, bool item_by_item,
             std::string_view path, const Incoming& request) {
  const auto& params = names.record(row, row.params());
  const auto& body = names.record(row, row.body());
  Parsed parsed{row.params().make(), row.body().make()};
  std::vector<Problem> problems;
  schema::read_form(form_of(row, path, request.query), params, parsed.params.get(), problems,
                    Reading::strict);
  schema::check(params, parsed.params.get(), problems);
  drop_unknown(problems);
  keep_first_of_each_place(problems);
  for (const auto& problem : problems) parsed.findings.push_back(to_message(problem, ""));
  parsed.faulty_outside_items = !problems.empty();
  if (!row.has_body()) return parsed;

  problems.clear();
  read_body(row, body, request, parsed, problems);
  drop_unknown(problems);
  drop_our_own_rules(body, problems);
  keep_first_of_each_place(problems);
  const auto argument = argument_name(row.body());
  for (const auto& problem : problems) {
    auto message = to_message(problem, argument);
    const auto index = item_by_item ? item_of(problem.where) : std::nullopt;
    if (index) parsed.faulty_items.insert(*index), key_of_item(row, parsed.body.get(), *index, message);
    else parsed.faulty_outside_items = true;
    parsed.findings.push_back(std::move(message));
  }
  return parsed;
}

bool has_required_params(const api::WireNames& names, const api::EndpointRow& row, std::string_view path,
                         std::string_view query) {
  const std::string form = form_of(row, path, query);
  for (const auto& field : names.record(row, row.params()).fields) {
    if (!field.required()) continue;
    bool there = false;
    for (const auto pair : split(form, '&')) {
      const auto equals = pair.find('=');
      there = there || (equals != std::string_view::npos && equals + 1 < pair.size() &&
                        same_ignoring_case(pair.substr(0, equals), field.name));
    }
    if (!there) return false;
  }
  return true;
}

std::string business_key(const schema::Record& record, const void* object) {
  std::string key;
  for (const auto* field : schema::primary_key(record)) {
    if (!key.empty()) key += '/';
    key += text_of(*field, const_cast<void*>(object));
  }
  if (!key.empty()) {
    for (const auto& field : record.fields)
      if (field.shape->list && field.shape->kind == schema::Kind::integer) key += ':' + numbers_of(field, object);
    return key;
  }
  if (record.fields.empty()) return key;
  const auto& first = record.fields.front();
  if (!first.shape->list || first.shape->kind != schema::Kind::record) return key;
  void* member = first.reach(const_cast<void*>(object));
  for (std::size_t i = 0; i < first.shape->size(member); ++i) {
    if (i > 0) key += ',';
    key += business_key(first.record(), first.shape->item(member, i));
  }
  return key;
}

}  // namespace wsync::sandbox
