// SPDX-License-Identifier: MIT
#include "hanos_compared.hpp"

#include <algorithm>

namespace wsync::app {
namespace {

const std::string& number_of(const std::vector<hanos::Compared>& customers, std::size_t index) {
  return customers[index].assortment->customer.text();
}

constexpr schema::Rules ours{.source = Source::ours};

}  // namespace

const schema::Record& describe(const ComparedRow*) {
  static constexpr Field fields[] = {
      field<&ComparedRow::severity>("severity", "error, warning or info.", ours),
      field<&ComparedRow::article>("article", "Article number.", ours),
      field<&ComparedRow::name>("name", "Name of the article.", ours),
      field<&ComparedRow::difference>(
          "difference", "missing, not-orderable, price, pack, unit, vat, gtin, name, min-step or validity.",
          ours),
      field<&ComparedRow::said>("said", "What is said of it for each customer number; - where it is missing.",
                                ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<ComparedRow>("difference", "An article that is not the same for all customer numbers.", fields);
  return it;
}

const schema::Record& describe(const PairRow*) {
  static constexpr Field fields[] = {
      field<&PairRow::first>("first", "Customer number.", ours),
      field<&PairRow::second>("second", "The other one.", ours),
      field<&PairRow::relation>("relation", "How they stand to each other.", ours),
      field<&PairRow::severity>("severity", "Of the worst difference.", ours),
      field<&PairRow::shared>("shared", "Articles that both have.", ours),
      field<&PairRow::only_first>("onlyFirst", "Articles that only the first has.", ours),
      field<&PairRow::only_second>("onlySecond", "Articles that only the second has.", ours),
      field<&PairRow::differing>("differing", "Articles that are not the same, missing ones too.", ours),
      field<&PairRow::not_orderable>("notOrderable",
                                     "Articles that only one can order though both have them.", ours),
      field<&PairRow::price>("price", "Articles with another price.", ours),
      field<&PairRow::pack>("pack", "Articles with another package.", ours),
      field<&PairRow::unit>("unit", "Articles with other units.", ours),
      field<&PairRow::vat>("vat", "Articles with another VAT rate.", ours),
      field<&PairRow::gtin>("gtin", "Articles with another GTIN.", ours),
      field<&PairRow::name>("name", "Articles with another name.", ours),
      field<&PairRow::min_step>("minStep", "Articles with another minimum, maximum or step.", ours),
      field<&PairRow::validity>("validity", "Articles with other days of validity.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<PairRow>("pair", "Two customer numbers side by side.", fields);
  return it;
}

const schema::Record& describe(const OrderableRow*) {
  static constexpr Field fields[] = {
      field<&OrderableRow::article>("article", "Article number.", ours),
      field<&OrderableRow::name>("name", "Name of the article.", ours),
      field<&OrderableRow::everywhere>("everywhere", "Whether all customer numbers can order it.", ours),
      field<&OrderableRow::customers>("customers", "Customer numbers that can order it.", ours),
      field<&OrderableRow::delivery_centers>("deliveryCenters",
                                             "Their delivery centers, where they are known.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<OrderableRow>("orderable", "For whom an article can be ordered.", fields);
  return it;
}

ComparedRow row_of(const hanos::ComparedArticle& one, const std::vector<hanos::Compared>& customers) {
  ComparedRow row{std::string(to_string(one.severity)), one.article.text(), one.name,
                  std::string(to_string(one.what))};
  for (std::size_t i = 0; i < customers.size(); ++i)
    row.said.push_back(number_of(customers, i) + ": " + one.said[i]);
  return row;
}

PairRow row_of(const hanos::ComparedPair& one, const std::vector<hanos::Compared>& customers) {
  using hanos::What;
  const auto whole = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  const auto by = [&](What what) { return whole(one.by_what[static_cast<std::size_t>(what)]); };
  PairRow row{number_of(customers, one.first), number_of(customers, one.second),
              std::string(to_string(one.relation)), std::string(to_string(one.severity))};
  row.shared = whole(one.shared), row.only_first = whole(one.only_first),
  row.only_second = whole(one.only_second);
  row.differing = whole(one.differing);
  row.not_orderable = by(What::not_orderable), row.price = by(What::price), row.pack = by(What::pack);
  row.unit = by(What::unit), row.vat = by(What::vat), row.gtin = by(What::gtin), row.name = by(What::name);
  row.min_step = by(What::min_step), row.validity = by(What::validity);
  return row;
}

OrderableRow row_of(const hanos::Orderability& one, const std::vector<hanos::Compared>& customers) {
  OrderableRow row{one.article.text(), one.name, one.orderable.size() == customers.size()};
  for (const auto index : one.orderable) {
    row.customers.push_back(number_of(customers, index));
    const auto& center = customers[index].delivery_center.text();
    if (!center.empty() && std::find(row.delivery_centers.begin(), row.delivery_centers.end(), center) ==
                               row.delivery_centers.end())
      row.delivery_centers.push_back(center);
  }
  return row;
}

}  // namespace wsync::app
