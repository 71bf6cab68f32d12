// SPDX-License-Identifier: MIT
#include "hanos/canonical.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

#include "hanos/table.hpp"
#include "hanos/target.hpp"
#include "schema/csv.hpp"
#include "schema/json.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos {
namespace {

using Row = std::array<std::string, target_count>;

std::string text_of(const std::optional<Decimal>& value) {
  return value ? value->to_string() : std::string();
}
template <class T>
std::string text_of(const std::optional<T>& value) {
  if constexpr (requires { value->to_string(); })
    return value ? value->to_string() : std::string();
  else
    return value ? value->text() : std::string();
}

/// In the grammar of pack texts, where that says all of it; else the text as it was delivered.
std::string pack_text(const PackDescription& pack) {
  std::string text = pack.approximate ? "ca. " : "";
  for (std::size_t i = 0; i < pack.levels.size(); ++i) {
    const auto& level = pack.levels[i];
    const bool alone = level.pack && level.count == Decimal{1} && i + 1 == pack.levels.size();
    if (level.pack) text += level.pack->text() + " ";
    if (!alone)
      text += level.count.trimmed().to_string() + (i + 1 == pack.levels.size() && !pack.content ? "" : " x ");
  }
  if (pack.content) text += pack.content->amount.trimmed().to_string() + " " + pack.content->unit.text();
  return parse_pack(text).same_as(pack) ? text : pack.raw_text;
}

class Rows {
 public:
  explicit Rows(const Assortment& assortment) : assortment_(assortment) {
    for (const auto& [number, article] : assortment.articles)
      for (const auto& unit : article.units) add(article, unit);
  }

  Rows(const Assortment& assortment, const Article& article, const OrderableUnit& unit)
      : assortment_(assortment) {
    add(article, unit);
  }

  std::vector<Row> rows{};
  std::set<Target> used{};

 private:
  void add(const Article& article, const OrderableUnit& unit) {
    row_ = &rows.emplace_back();
    const auto flag = [](bool value) { return value ? "Y" : "N"; };
    set(Target::customer_number, assortment_.customer.text());
    set(Target::article_number, article.number.text());
    set(Target::name, article.name);
    set(Target::orderable, flag(article.orderable && unit.orderable));
    set(Target::order_unit, unit.unit.text());
    set(Target::price, unit.priced ? unit.price.amount.to_string() : "");
    set(Target::currency, unit.price.currency.text());
    set(Target::price_unit, unit.price_unit.text());
    set(Target::price_basis_qty, unit.price_basis == Decimal{1} ? "" : unit.price_basis.to_string());
    set(Target::vat_percent, text_of(article.vat_percent));
    set(Target::gtin, article.gtin_text);
    set(Target::brand, article.brand);
    set(Target::category, article.category);
    set(Target::subcategory, article.subcategory);
    set_pack(article.pack);
    set(Target::variable_weight, article.variable_weight ? "Y" : article.pack.approximate ? "N" : "");
    set(Target::min_qty, text_of(unit.minimum));
    set(Target::max_qty, text_of(unit.maximum));
    set(Target::step, text_of(unit.step));
    set(Target::lead_time_days, article.lead_time_days ? std::to_string(*article.lead_time_days) : "");
    set(Target::delivery_center, text_of(assortment_.delivery_center));
    set(Target::positievoorstel, text_of(assortment_.positievoorstel));
    set(Target::valid_from, text_of(article.valid_from));
    set(Target::valid_to, text_of(article.valid_to));
    set(Target::replaces, text_of(article.replaces));
    set(Target::replaced_by, text_of(article.replaced_by));
    set(Target::status,
        article.status == ArticleStatus::unknown ? "" : std::string(to_string(article.status)));
    set(Target::issued_at, text_of(assortment_.issued_at));
    set(Target::description, article.description);
  }

  void set_pack(const PackDescription& pack) {
    const bool fits = pack.understood && pack.levels.size() <= 2 && (!pack.levels.empty() || pack.content);
    if (!fits) return set(Target::order_pack, pack.understood ? pack_text(pack) : pack.raw_text);
    const auto level = [&](const PackLevel& one, Target quantity, Target unit) {
      set(quantity, one.count.to_string());
      if (one.pack) set(unit, one.pack->text());
    };
    if (pack.levels.size() == 2) level(pack.levels[0], Target::pack_outer_qty, Target::pack_outer_unit);
    if (!pack.levels.empty()) level(pack.levels.back(), Target::pack_inner_qty, Target::pack_inner_unit);
    if (!pack.content) return;
    set(Target::content_qty, pack.content->amount.to_string());
    set(Target::content_unit, pack.content->unit.text());
  }

  void set(Target target, std::string text) {
    if (!text.empty()) used.insert(target);
    (*row_)[static_cast<std::size_t>(target)] = std::move(text);
  }

  const Assortment& assortment_;
  Row* row_ = nullptr;
};

bool is_written(const Rows& rows, Target target) {
  return target <= Target::issued_at || rows.used.contains(target);
}

/// What a row must have and has not; empty: nothing.
std::string_view missing_in(const Article& article, const OrderableUnit& unit) {
  if (article.name.empty()) return "name";
  if (unit.unit.empty()) return "order unit";
  if (!article.orderable || !unit.orderable) return {};
  return !unit.priced ? "price" : unit.price.currency.empty() ? "currency" : std::string_view();
}

}  // namespace

std::vector<Finding> leave_out_incomplete(Assortment& assortment) {
  std::vector<Finding> left_out;
  for (auto& entry : assortment.articles)
    std::erase_if(entry.second.units, [&](const OrderableUnit& unit) {
      const auto missing = missing_in(entry.second, unit);
      if (missing.empty()) return false;
      auto& finding = left_out.emplace_back(file_finding(
          "A010", assortment.source.path.string(),
          fmt::format("{}it has no {} and cannot be ordered; it is left out",
                      unit.unit.empty() ? "" : fmt::format("by the unit {} ", unit.unit.text()), missing)));
      finding.severity = Severity::warning;
      finding.article = entry.first;
      finding.line = unit.line;
      return true;
    });
  return left_out;
}

std::string canonical_csv(const Assortment& assortment) {
  const Rows rows(assortment);
  std::string csv = "#wsync-assortment;1\n";
  const auto line = [&](auto text) {
    bool first = true;
    for (const auto& info : targets()) {
      if (!is_written(rows, info.target)) continue;
      if (!first) csv += ';';
      schema::write_csv_cell(text(info), ';', csv);
      first = false;
    }
    csv += '\n';
  };
  line([](const TargetInfo& info) { return info.name; });
  for (const auto& row : rows.rows)
    line(
        [&](const TargetInfo& info) { return std::string_view(row[static_cast<std::size_t>(info.target)]); });
  csv += fmt::format("#trailer;{}\n", rows.rows.size());
  return csv;
}

Result<std::string> canonical_xml(const Assortment& assortment) {
  const Rows rows(assortment);
  schema::XmlElement root{.name = "assortment"};
  root.attributes.push_back({"version", "1"});
  root.attributes.push_back({"customer", assortment.customer.text()});
  root.attributes.push_back({"rows", std::to_string(rows.rows.size())});
  const auto whole = [&](Target target) {
    const auto& text = rows.rows.empty() ? std::string() : rows.rows[0][static_cast<std::size_t>(target)];
    if (!text.empty()) root.attributes.push_back({std::string(describe(target).name), text});
  };
  const std::set<Target> of_all{Target::positievoorstel, Target::delivery_center, Target::issued_at};
  for (const auto target : of_all) whole(target);
  for (const auto& row : rows.rows) {
    auto& article = root.add("article");
    for (const auto& info : targets()) {
      const auto& text = row[static_cast<std::size_t>(info.target)];
      const bool above = info.target == Target::customer_number || of_all.contains(info.target);
      if (!text.empty() && !above) article.add(std::string(info.name), text);
    }
  }
  return schema::write_xml_tree(root);
}

std::string canonical_json(const Assortment& assortment) {
  const Rows rows(assortment);
  std::string json = "[";
  for (const auto& row : rows.rows) {
    json += json.size() == 1 ? "\n  {" : ",\n  {";
    bool first = true;
    for (const auto& info : targets()) {
      const auto& text = row[static_cast<std::size_t>(info.target)];
      if (text.empty()) continue;
      json += fmt::format("{}\"{}\": ", first ? "" : ", ", info.name);
      first = false;
      if (info.kind == TargetKind::number || info.kind == TargetKind::whole)
        json += text;
      else if (info.kind == TargetKind::flag)
        json += text == "Y" ? "true" : "false";
      else
        schema::write_json_string(text, json);
    }
    json += '}';
  }
  return json + (rows.rows.empty() ? "]\n" : "\n]\n");
}

std::string canonical_value(const Assortment& assortment, const Article& article, const OrderableUnit& unit,
                            Target target) {
  return Rows(assortment, article, unit).rows[0][static_cast<std::size_t>(target)];
}

}  // namespace wsync::hanos
