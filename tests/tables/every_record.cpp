// SPDX-License-Identifier: MIT
#include "tables/every_record.hpp"

#include <algorithm>
#include <array>

#include "hancocks/stock.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/envelope.hpp"
#include "schema/check.hpp"
#include "sync/client_row.hpp"
#include "sync/row_result.hpp"

namespace wsync::test {
namespace {

void collect(const Record& record, const std::string& path, std::vector<Known>& out) {
  if (record.name == "None") return;
  if (std::any_of(out.begin(), out.end(), [&](const Known& known) { return known.record == &record; }))
    return;
  out.push_back({&record, path});
  for (const auto& field : record.fields)
    if (field.shape->kind == schema::Kind::record)
      collect(field.shape->record(), path + "." + std::string(field.name), out);
}

void tell_languages_apart(const Record& record, void* object) {
  constexpr std::array<const char*, 3> languages{"nld", "fra", "deu"};
  for (const auto& field : record.fields) {
    if (field.shape->kind != schema::Kind::record) continue;
    void* member = field.reach(object);
    const Record& inner = field.shape->record();
    for (std::size_t i = 0; i < field.shape->size(member); ++i) {
      void* item = field.shape->item(member, i);
      tell_languages_apart(inner, item);
      if (!field.shape->list) continue;
      for (const auto& key : inner.fields)
        if (key.rules.format == Format::language)
          *static_cast<std::string*>(key.shape->touch(key.reach(item))) = languages.at(i);
    }
  }
}

}  // namespace

std::vector<const api::EndpointRow*> every_endpoint() {
  std::vector<const api::EndpointRow*> rows(oresto::endpoints().begin(), oresto::endpoints().end());
  rows.insert(rows.end(), hancocks::endpoints().begin(), hancocks::endpoints().end());
  return rows;
}

const std::vector<Known>& every_record() {
  static const std::vector<Known> all = [] {
    std::vector<Known> out;
    for (const auto* row : every_endpoint()) {
      collect(row->params(), std::string(row->id) + " parameters", out);
      collect(row->body(), std::string(row->id) + " body", out);
      collect(row->reply(), std::string(row->id) + " reply", out);
    }
    collect(schema::record_of<hancocks::StockListAnswer>(), "hancocks list", out);
    collect(schema::record_of<hancocks::StockLevelAnswer>(), "hancocks level", out);
    collect(schema::record_of<oresto::RequestInformation>(), "oresto envelope", out);
    collect(schema::record_of<sync::ClientRow>(), "clients push", out);
    collect(schema::record_of<sync::RowResult>(), "report", out);
    collect(schema::record_of<sync::Counts>(), "counts", out);
    return out;
  }();
  return all;
}

schema::Box sample_of(const Record& record, schema::Extent extent, unsigned seed) {
  auto object = record.make();
  schema::fill_sample(record, object.get(), extent, seed);
  tell_languages_apart(record, object.get());
  return object;
}

void* value_of(const Field& field, void* object) {
  void* member = field.reach(object);
  if (!field.shape->list) return field.shape->touch(member);
  return field.shape->has(member) ? field.shape->item(member, 0) : field.shape->append(member);
}

std::string finding_at(const std::vector<Problem>& problems, const std::string& where,
                       std::string_view code) {
  for (const auto& problem : problems)
    if (problem.where == where && problem.code == code) return problem.code + (problem.warning ? "?" : "");
  return {};
}

std::vector<Problem> problems_of(const Record& record, const void* object) {
  std::vector<Problem> problems;
  schema::check(record, object, problems);
  return problems;
}

}  // namespace wsync::test
