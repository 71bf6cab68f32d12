// SPDX-License-Identifier: MIT
#include "hanos/article_rows.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "hanos/row_reader.hpp"

namespace wsync::hanos {
namespace {

class ArticleRows {
 public:
  ArticleRows(RowReader& row, const Profile& profile, AssortmentRead& read)
      : row_(row), profile_(profile), assortment_(read.assortment) {}

  void add(const TableRow& row) {
    row_.go_to(row);
    of_assortment();
    const ArticleNumber number(row_.code(Target::article_number));
    row_.about(number);
    if (is_gone(number)) return;
    const auto orderable = row_.flag(Target::orderable);
    require_all(orderable.value_or(true));
    if (number.empty()) return;
    auto unit = orderable_unit(row.line);
    unit.orderable = orderable.value_or(false);
    auto& article = assortment_.articles[number];
    const bool is_new = article.number.empty();
    if (is_new) fill(article, number, row.line);
    if (article.find_unit(unit.unit) != nullptr)
      return row_.complain("A008", Target::article_number,
                           fmt::format("the article has the unit {} already, in row {}", unit.unit.text(),
                                       article.find_unit(unit.unit)->line),
                           "one row is one way to order an article");
    article.orderable = is_new ? unit.orderable : article.orderable || unit.orderable;
    article.units.push_back(std::move(unit));
  }

  std::set<CustomerNumber> customers{};

 private:
  /// Only changes can say so; then all else may be empty.
  bool is_gone(const ArticleNumber& number) {
    const auto word = row_.text(Target::status);
    const bool is_said = same_ignoring_case(word, "gone") || same_ignoring_case(word, "removed");
    if (!is_said || profile_.mode != Mode::delta || number.empty()) {
      if (removed_.contains(number))
        row_.complain("A008", Target::status, "the article is said to be gone in another row");
      return false;
    }
    if (assortment_.find(number) != nullptr)
      row_.complain("A008", Target::status, "the article is there in another row");
    if (removed_.insert(number).second) assortment_.removed.push_back(number);
    return true;
  }

  void of_assortment() {
    if (auto customer = row_.code(Target::customer_number); !customer.empty())
      customers.insert(CustomerNumber(std::move(customer)));
    once(Target::positievoorstel, assortment_.positievoorstel);
    once(Target::delivery_center, assortment_.delivery_center);
    if (!assortment_.issued_at) assortment_.issued_at = row_.moment(Target::issued_at);
  }

  /// The whole file has one of these.
  template <class Id>
  void once(Target target, std::optional<Id>& to) {
    Id id(row_.code(target));
    if (id.empty()) return;
    if (to && *to != id)
      row_.complain("A005", target, fmt::format("{} here, but {} above", id.text(), to->text()), "",
                    Severity::warning);
    else
      to = std::move(id);
  }

  void require_all(bool can_be_ordered) {
    for (const auto& info : targets()) {
      if (!info.required || info.target == Target::customer_number) continue;
      if (info.target == Target::price_unit) continue;  // what is priced is what is ordered unless said
      const bool may_lack =
          (info.target == Target::price || info.target == Target::currency) && !can_be_ordered;
      row_.require(info.target, may_lack ? Severity::warning : Severity::error);
    }
  }

  OrderableUnit orderable_unit(std::size_t line) {
    OrderableUnit unit;
    unit.unit = row_.unit(Target::order_unit).value_or(UnitCode());
    const auto price = row_.number(Target::price);
    unit.priced = price.has_value();
    unit.price = Money{price.value_or(Decimal{}), Currency(row_.text(Target::currency))};
    unit.price_unit = row_.unit(Target::price_unit).value_or(unit.unit);
    unit.price_basis = row_.number(Target::price_basis_qty).value_or(Decimal{1});
    unit.minimum = row_.number(Target::min_qty);
    unit.maximum = row_.number(Target::max_qty);
    unit.step = row_.number(Target::step);
    unit.line = line;
    return unit;
  }

  void fill(Article& article, const ArticleNumber& number, std::size_t line) {
    article.number = number;
    article.line = line;
    article.name = row_.text(Target::name);
    article.description = row_.text(Target::description);
    article.brand = row_.text(Target::brand);
    article.category = row_.text(Target::category);
    article.subcategory = row_.text(Target::subcategory);
    article.gtin_text = row_.code(Target::gtin);
    article.gtin = Gtin::parse(article.gtin_text);
    article.vat_percent = row_.number(Target::vat_percent);
    const auto weighed = row_.flag(Target::variable_weight);
    article.pack = pack(weighed.value_or(false));
    article.variable_weight = weighed.value_or(article.pack.approximate);
    article.lead_time_days = row_.whole(Target::lead_time_days);
    article.valid_from = row_.date(Target::valid_from);
    article.valid_to = row_.date(Target::valid_to);
    if (auto other = row_.code(Target::replaces); !other.empty())
      article.replaces = ArticleNumber(std::move(other));
    if (auto other = row_.code(Target::replaced_by); !other.empty())
      article.replaced_by = ArticleNumber(std::move(other));
    if (const auto word = row_.text(Target::status); !word.empty()) {
      const auto status = parse_article_status(word);
      if (!status)
        row_.complain(
            "A011", Target::status, fmt::format("\"{}\" is no status of an article", word),
            "there are active, announced, discontinued, temporary, unknown; in files of changes also gone");
      article.status = status.value_or(ArticleStatus::unknown);
    }
  }

  /// Columns of numbers say it best; else the texts are read.
  PackDescription pack(bool weighed) {
    const std::string outer = row_.text(Target::outer_pack), inner = row_.text(Target::order_pack);
    PackDescription pack;
    level(pack, Target::pack_outer_qty, Target::pack_outer_unit);
    level(pack, Target::pack_inner_qty, Target::pack_inner_unit);
    if (const auto content = row_.number(Target::content_qty)) {
      const auto unit = row_.unit(Target::content_unit);
      if (unit)
        pack.content = Quantity{*content, *unit};
      else
        row_.complain("A010", Target::content_unit, "there is a content_qty, but no content_unit", "",
                      Severity::warning);
    }
    if (pack.levels.empty() && !pack.content)
      return nested(parse_pack(outer, profile_.units), parse_pack(inner, profile_.units));
    pack.raw_text = inner;
    pack.approximate = weighed;
    return pack;
  }

  void level(PackDescription& pack, Target quantity, Target unit) {
    const auto count = row_.number(quantity);
    const auto package = row_.unit(unit);
    if (count && *count <= Decimal{0}) {
      row_.complain("A011", quantity, fmt::format("a package of {}", count->to_string()));
      return;
    }
    if (count || package) pack.levels.push_back({count.value_or(Decimal{1}), package, {}});
  }

  RowReader& row_;
  const Profile& profile_;
  Assortment& assortment_;
  std::set<ArticleNumber> removed_{};
};

}  // namespace

std::set<CustomerNumber> read_rows(Table& table, const std::string& file, const Profile& profile,
                                   const Bindings& bindings, const std::vector<schema::DecimalMark>& marks,
                                   AssortmentRead& read) {
  RowReader row(table, file, profile, bindings, marks, read.findings);
  ArticleRows articles(row, profile, read);
  for (auto& one : table.rows) {
    articles.add(one);
    one = {.line = one.line};
  }
  return articles.customers;
}

}  // namespace wsync::hanos
