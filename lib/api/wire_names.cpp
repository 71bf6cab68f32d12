// SPDX-License-Identifier: MIT
#include "api/wire_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace wsync::api {
namespace {

using schema::OtherNames;
using Rows = std::span<const EndpointRow* const>;

/// What stands behind `PUT.LinkProducts.`; empty where the key is about another area.
std::string_view way_in(std::string_view area, std::string_view key) {
  const bool fits = key.size() > area.size() + 1 && key.starts_with(area) && key[area.size()] == '.';
  return fits ? key.substr(area.size() + 1) : std::string_view{};
}

/// A value that fills a place of the path has no name on the wire.
bool stands_in_path(const EndpointRow& row, std::string_view parameter) {
  return row.path.find("{" + std::string(parameter) + "}") != std::string_view::npos;
}

/// The field that a way leads to in parameters, body and answer of an operation; null: none.
const schema::Field* parameter_at(const EndpointRow& row, std::string_view way) {
  return stands_in_path(row, way) ? nullptr : schema::field_at(row.params(), way);
}

bool leads_somewhere(const EndpointRow& row, std::string_view way) {
  return way == row.data || parameter_at(row, way) != nullptr ||
         schema::field_at(row.body(), way) != nullptr || schema::field_at(row.reply(), way) != nullptr;
}

void collect(const Record& record, const std::string& prefix, std::ptrdiff_t depth,
             std::vector<std::string>& out) {
  for (const auto& field : record.fields) {
    out.push_back(prefix + std::string(field.name));
    if (depth > 0 && field.shape->kind == schema::Kind::record)
      collect(field.record(), out.back() + ".", depth - 1, out);
  }
}

/// `did you mean PUT.Clients.Location.StreetName?`
std::string advice(Rows rows, std::string_view key) {
  std::vector<std::string> keys;
  for (const auto* row : rows) {
    const std::string prefix = std::string(row->area) + ".";
    for (const auto* record : {&row->params(), &row->body(), &row->reply()})
      collect(*record, prefix, std::max<std::ptrdiff_t>(0, std::ranges::count(key, '.') - 2), keys);
    if (!row->data.empty()) keys.push_back(prefix + std::string(row->data));
  }
  const std::vector<std::string_view> candidates(keys.begin(), keys.end());
  const auto meant = near_miss(key, candidates);
  return meant ? fmt::format("did you mean {}?", *meant) : "`wsync api describe OPERATION` shows the names";
}

/// ASCII, so that it is an XML name and needs no escape anywhere.
bool is_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
  return !name.empty() && letter(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

/// The record whose field a way names at its end; null where there is none.
const Record* holder_of(const Record& record, std::string_view way) {
  const auto dot = way.rfind('.');
  if (schema::field_at(record, way) == nullptr) return nullptr;
  return dot == std::string_view::npos ? &record : &schema::field_at(record, way.substr(0, dot))->record();
}

/// Another field of the same model that has that name already, be it by the documents or by another key.
bool is_taken(const EndpointRow& row, std::string_view way, std::string_view name, const OtherNames& names) {
  const std::string_view last = way.substr(way.rfind('.') + 1);
  const std::string before =
      std::string(row.area) + "." + std::string(way.substr(0, way.size() - last.size()));
  for (const auto* record : {&row.params(), &row.body(), &row.reply()}) {
    const auto* holder = holder_of(*record, way);
    if (holder == nullptr) continue;
    for (const auto& twin : holder->fields) {
      const auto renamed = names.find(before + std::string(twin.name));
      if (twin.name != last &&
          same_ignoring_case(renamed == names.end() ? twin.name : std::string_view(renamed->second), name))
        return true;
    }
  }
  return false;
}

std::optional<Problem> fault_of(Rows rows, const std::string& key, const std::string& name,
                                const OtherNames& names) {
  const auto fault = [&](std::string message, std::string hint = {}) {
    return Problem{key, "config.value", std::move(message), std::move(hint), false};
  };
  bool leads = false, taken = false;
  for (const auto* row : rows) {
    const auto way = way_in(row->area, key);
    if (way.empty() || !leads_somewhere(*row, way)) continue;
    leads = true;
    taken = taken || is_taken(*row, way, name, names);
  }
  if (!leads) return fault(fmt::format("no operation has a field {}", key), advice(rows, key));
  if (!is_name(name))
    return fault(fmt::format("\"{}\" is no name that {} could have", name, key), "letters, digits, _ and -");
  if (taken) return fault(fmt::format("another field beside {} is called {}", key, name));
  return std::nullopt;
}

}  // namespace

WireNames::WireNames(Rows rows, const OtherNames& names) {
  const auto faults = wire_name_faults(rows, names);
  const auto is_faulty = [&](const std::string& key) {
    return std::ranges::any_of(faults, [&](const Problem& fault) { return fault.where == key; });
  };
  auto tables = std::make_shared<Tables>();
  for (const auto* row : rows) {
    OtherNames ways, query;
    for (const auto& [key, name] : names) {
      const auto way = way_in(row->area, key);
      if (way.empty() || is_faulty(key)) continue;
      if (way == row->data) tables->data.emplace(row->id, name);
      ways.emplace(way, name);
      if (parameter_at(*row, way) != nullptr) query.emplace(way, name);
    }
    if (!query.empty()) tables->records.try_emplace({row->id, &row->params()}, row->params(), query);
    for (const auto* record : {&row->body(), &row->reply()})
      if (std::ranges::any_of(
              ways, [&](const auto& way) { return schema::field_at(*record, way.first) != nullptr; }))
        tables->records.try_emplace({row->id, record}, *record, ways);
  }
  tables_ = std::move(tables);
}

const Record& WireNames::record(const EndpointRow& row, const Record& documented) const {
  if (!tables_) return documented;
  const auto found = tables_->records.find({row.id, &documented});
  return found == tables_->records.end() ? documented : found->second.record();
}

std::string_view WireNames::data(const EndpointRow& row) const {
  if (!tables_) return row.data;
  const auto found = tables_->data.find(row.id);
  return found == tables_->data.end() ? row.data : std::string_view(found->second);
}

std::vector<Problem> wire_name_faults(Rows rows, const OtherNames& names) {
  std::vector<Problem> faults;
  for (const auto& [key, name] : names)
    if (auto fault = fault_of(rows, key, name, names)) faults.push_back(std::move(*fault));
  return faults;
}

}  // namespace wsync::api
