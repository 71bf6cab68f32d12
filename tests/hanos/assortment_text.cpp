// SPDX-License-Identifier: MIT
#include "hanos/assortment_text.hpp"

namespace wsync::test {

using namespace hanos;

namespace {

std::string unit_text(const OrderableUnit& unit) {
  std::string out = " | " + unit.unit.text();
  if (!unit.orderable) out += " (no)";
  if (unit.priced)
    out += " " + unit.price.amount.to_string() + " " + unit.price.currency.text() + "/" +
           unit.price_basis.to_string() + " " + unit.price_unit.text();
  const auto add = [&](const char* name, const std::optional<Decimal>& value) {
    if (value) out += std::string(" ") + name + " " + value->to_string();
  };
  add("min", unit.minimum), add("max", unit.maximum), add("step", unit.step),
      add("factor", unit.factor_to_base);
  return out;
}

std::string article_text(const Article& article) {
  std::string out = article.number.text() + " " + article.name;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out += std::string("; ") + name + " " + value;
  };
  add("description", article.description), add("brand", article.brand), add("gtin", article.gtin_text);
  add("pack", article.pack.to_string());
  if (article.vat_percent) add("vat", article.vat_percent->to_string());
  if (article.variable_weight) out += "; variable";
  if (!article.orderable) out += "; not orderable";
  if (article.status != ArticleStatus::unknown) add("status", std::string(to_string(article.status)));
  if (article.lead_time_days) add("lead", std::to_string(*article.lead_time_days));
  if (article.valid_from) add("from", article.valid_from->to_string());
  if (article.valid_to) add("to", article.valid_to->to_string());
  if (article.replaces) add("replaces", article.replaces->text());
  if (article.replaced_by) add("replaced by", article.replaced_by->text());
  for (const auto& unit : article.units) out += unit_text(unit);
  return out + "\n";
}

}  // namespace

std::string text_of(const AssortmentRead& read) {
  const auto& from = read.assortment;
  std::string out = "customer " + from.customer.text() + " " + std::string(to_string(from.mode));
  if (from.positievoorstel) out += " pv " + from.positievoorstel->text();
  if (from.delivery_center) out += " dc " + from.delivery_center->text();
  if (from.issued_at) out += " at " + from.issued_at->to_string();
  out += " rows " + std::to_string(read.rows) + "\n";
  for (const auto& [number, article] : from.articles) out += article_text(article);
  for (const auto& gone : from.removed) out += "gone " + gone.text() + "\n";
  for (const auto& finding : read.findings) out += to_string(to_problem(finding)) + "\n";
  for (const auto& remark : read.remarks) out += "remark " + remark + "\n";
  return out;
}

}  // namespace wsync::test
