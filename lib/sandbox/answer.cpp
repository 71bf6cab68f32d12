// SPDX-License-Identifier: MIT
#include "sandbox/answer.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "oresto/shop.hpp"
#include "schema/check.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"

namespace wsync::sandbox {
namespace {

constexpr const char* json_type = "application/json; charset=utf-8";
constexpr const char* xml_type = "application/xml; charset=utf-8";

Field data_field(const api::WireNames& names, const api::EndpointRow& row, const schema::Shape& shape) {
  return Field{names.data(row),
               "The data.",
               {.wanted = true, .limits = Source::inferred},
               &shape,
               [](void* whole) -> void* { return static_cast<Frame*>(whole)->data; },
               shape.kind == schema::Kind::record ? &names.record(row, row.reply()) : nullptr};
}

std::string faults(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems)
    if (!problem.warning) text += (text.empty() ? "" : "; ") + to_string(problem);
  return text;
}

}  // namespace

Wire accepted(std::string_view accept) {
  for (const auto part : split(accept, ',')) {
    const auto type = lower(trimmed(part.substr(0, part.find(';'))));
    if (type == "application/xml" || type == "text/xml") return Wire::xml;
    if (type == "application/json" || type == "text/json") return Wire::json;
  }
  return Wire::json;
}

Outgoing write_answer(const api::WireNames& names, const api::EndpointRow& row, bool item_by_item, Data& data,
                      Frame& frame, int status, Wire wire) {
  std::vector<Field> fields;
  if (data.record != nullptr) {
    const auto beside = names.record(row, data.record()).fields;
    fields.assign(beside.begin(), beside.end());
  }
  if (data.shape != nullptr) {
    frame.data = data.value.get();
    fields.push_back(data_field(names, row, *data.shape));
    // A single thing that is not there is a null in JSON and nothing in XML.
    if (!data.shape->has(frame.data) && !data.shape->list)
      frame.unknown.members.push_back({std::string(names.data(row)), "null"});
  }
  const auto common = data.fields(row.method != api::Method::get, item_by_item);
  fields.insert(fields.end(), common.begin(), common.end());

  Record record = schema::record<Frame>(row.wrapper, "An answer.", fields);
  void* whole = &frame;
  if (data.link != nullptr) {
    data.link(data.value.get(), &frame);
    record.unknown = nullptr;
    whole = data.value.get();
  }
  std::vector<Problem> problems;
  schema::check(record, whole, problems);
  if (schema::refuses(problems))
    return plain_answer(500, fmt::format("The sandbox made a wrong answer to {}: {}", row.id, faults(problems)), wire);

  Outgoing out;
  out.status = status;
  out.content_type = wire == Wire::xml ? xml_type : json_type;
  if (wire == Wire::xml) schema::write_xml(oresto::xml_dialect, row.area, {}, record, whole, out.body);
  else schema::write_json(record, whole, out.body);
  return out;
}

Outgoing plain_answer(int status, std::string_view message, Wire wire) {
  Outgoing out;
  out.status = status;
  out.content_type = wire == Wire::xml ? xml_type : json_type;
  if (wire == Wire::json) {
    out.body = "{\"Message\":";
    schema::write_json_string(message, out.body);
    out.body += "}";
    return out;
  }
  struct Said {
    std::string message{};
  };
  static constexpr Field field = schema::field<&Said::message>("Message", "What the server says.");
  const Said said{std::string(message)};
  const Record record = schema::record<Said>("Error", "An answer without an operation.", {&field, 1});
  schema::write_xml({}, {}, {}, record, &said, out.body);
  return out;
}

}  // namespace wsync::sandbox
