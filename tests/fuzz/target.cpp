// SPDX-License-Identifier: MIT
#include "target.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "hancocks/stock.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/shop.hpp"

namespace wsync::fuzz {
namespace {

void add(std::vector<Model>& models, const Record& record, std::string_view area) {
  const bool known =
      std::any_of(models.begin(), models.end(), [&](const Model& model) { return model.record == &record; });
  if (known || record.fields.empty()) return;
  models.push_back({&record, area});
  for (const auto& field : record.fields)
    if (field.shape->kind == schema::Kind::record) add(models, field.shape->record(), area);
}

std::vector<Model> collect() {
  std::vector<Model> models;
  for (const auto rows : {oresto::endpoints(), hancocks::endpoints()})
    for (const auto* row : rows)
      for (const auto record : {row->body, row->reply, row->params}) add(models, record(), row->area);
  add(models, schema::record_of<hancocks::StockListAnswer>(), "");
  return models;
}

}  // namespace

const schema::XmlDialect& dialect = oresto::xml_dialect;

const std::vector<Model>& models() {
  static const std::vector<Model> all = collect();
  return all;
}

Input split_input(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size < 2) return {models().front(), 0, {}};
  return {models()[data[0] % models().size()], data[1], text.substr(2)};
}

void require(bool holds, std::string_view what, std::string_view before, std::string_view after) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  for (const auto text : {before, after})
    std::fprintf(stderr, "  %.*s\n", static_cast<int>(text.size()), text.data());
  std::abort();
}

}  // namespace wsync::fuzz
