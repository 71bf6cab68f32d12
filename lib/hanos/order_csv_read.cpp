// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "hanos/order_columns.hpp"
#include "hanos/order_csv.hpp"
#include "hanos/order_row.hpp"
#include "schema/csv.hpp"

namespace wsync::hanos {
namespace {

class Reader {
 public:
  Reader(const std::string& file, const UnitWords& words, Baskets baskets)
      : words_(words), baskets_(baskets), values_(file, read_.findings) {}

  OrdersRead run(std::string_view text, const schema::CsvDialect& dialect, std::optional<Error>& failure) {
    auto rows = schema::read_csv(text, dialect, [&](std::size_t number, const auto& cells) {
      if (names_.empty())
        header(number, cells);
      else
        row(number, cells);
      return bound_;
    });
    if (!rows) failure = std::move(rows.error());
    for (const auto& order : read_.orders) check_line_numbers(order, values_);
    if (baskets_ == Baskets::split) name_parts(read_.orders, values_);
    if (bound_ && read_.orders.empty()) values_.error("A003", {}, "there is no line of an order in the file");
    return std::move(read_);
  }

 private:
  void header(std::size_t number, const std::vector<std::string_view>& cells) {
    for (const auto cell : cells) {
      const auto name = trimmed(cell);
      if (!is_known(name))
        wrong(number, name, "no such column is known", suggestion(name));
      else if (std::find(names_.begin(), names_.end(), name) != names_.end())
        wrong(number, name, "the column stands there twice", {});
      names_.emplace_back(name);
    }
    for (const auto& column : order_columns)
      if (column.required && std::find(names_.begin(), names_.end(), column.name) == names_.end())
        wrong(number, column.name, "a required column is missing", {});
  }

  void wrong(std::size_t number, std::string_view name, std::string message, std::string hint) {
    values_.error("A002", {number, std::string(name)}, std::move(message), std::move(hint));
    bound_ = false;
  }

  static bool is_known(std::string_view name) {
    for (const auto& column : order_columns)
      if (column.name == name) return true;
    return false;
  }

  static std::string suggestion(std::string_view name) {
    if (name.size() > 60) return {};
    std::vector<std::string_view> known;
    for (const auto& column : order_columns) known.push_back(column.name);
    const auto near = near_miss(name, known);
    return near ? fmt::format("Did you mean {}?", *near) : std::string();
  }

  void row(std::size_t number, const std::vector<std::string_view>& cells) {
    if (cells.size() != names_.size())
      return values_.error("A011", {number, ""},
                           fmt::format("{} cells instead of {}", cells.size(), names_.size()));
    OrderRow row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[names_[i]] = std::string(trimmed(cells[i]));
    const auto spot = [number](std::string_view column) { return Spot{number, std::string(column)}; };
    const auto key = key_of(row);
    const auto known = first_rows_.find(key);
    if (known == first_rows_.end()) {
      first_rows_.emplace(key, First{number, read_.orders.size(), row, {}});
      read_.orders.push_back(order_of(row, spot, values_));
      read_.orders.back().lines.push_back(line_of(row, spot, values_, words_));
      return;
    }
    agree(number, row, known->second);
    read_.orders[known->second.index].lines.push_back(line_of(row, spot, values_, words_));
  }

  struct First {
    std::size_t number;
    std::size_t index;
    OrderRow row;
    std::set<std::string> told{};  // other values that were reported
  };

  /// What makes an order: its number; with the parts of baskets their customer number and day too.
  std::string key_of(OrderRow& row) const {
    if (baskets_ == Baskets::refused) return row["order_number"];
    return row["order_number"] + '\n' + row["customer_number"] + '\n' + row["delivery_date"];
  }

  void agree(std::size_t number, const OrderRow& row, First& first) {
    for (const auto& column : order_columns) {
      const auto at = row.find(column.name);
      const auto before = first.row.find(column.name);
      if (column.of_line || at == row.end() || at->second == before->second) continue;
      const bool is_part = column.name == "customer_number" || column.name == "delivery_date";
      if (is_part && !first.told.insert(at->second).second) continue;  // a basket has many such rows
      values_.error("A005", {number, std::string(column.name)},
                    fmt::format("order {} has \"{}\" here and \"{}\" in row {}", first.row.at("order_number"),
                                at->second, before->second, first.number),
                    is_part ? basket_hint : "");
    }
  }

  const UnitWords& words_;
  Baskets baskets_;
  OrdersRead read_{};
  Values values_;
  std::vector<std::string> names_{};
  std::map<std::string, First, std::less<>> first_rows_{};
  bool bound_ = true;
};

}  // namespace

Result<OrdersRead> read_orders_csv(std::string bytes, const std::string& file, const UnitWords& words,
                                   Baskets baskets) {
  auto decoded = to_utf8(std::move(bytes));
  if (!decoded) return fail(std::move(std::move(decoded.error()).in(file)));
  auto dialect = schema::detect_csv(decoded->text);
  if (!dialect) return fail(std::move(std::move(dialect.error()).in(file)));
  std::optional<Error> failure;
  auto read = Reader(file, words, baskets).run(decoded->text, *dialect, failure);
  if (failure) return fail(std::move(std::move(*failure).in(file)));
  if (decoded->encoding != "UTF-8")
    read.remarks.push_back(fmt::format("{}: read as {}", file, decoded->encoding));
  return read;
}

}  // namespace wsync::hanos
