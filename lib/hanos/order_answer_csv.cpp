// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "hanos/order_answer.hpp"
#include "hanos/values.hpp"
#include "schema/csv.hpp"

namespace wsync::hanos {
namespace {

constexpr std::array<std::string_view, 9> columns{"order_number", "customer_number",     "line",
                                                  "status",       "quantity_confirmed",  "delivery_date",
                                                  "reason",       "replacement_article", "message"};

class Reader {
 public:
  explicit Reader(const std::string& file) : values_(file, read_.findings) {}

  Result<AnswersRead> run(std::string_view text, const schema::CsvDialect& dialect) {
    auto rows = schema::read_csv(text, dialect, [&](std::size_t number, const auto& cells) {
      names_.empty() ? header(number, cells) : row(number, cells);
      return bound_;
    });
    if (!rows) return fail(std::move(rows.error()));
    for (auto& answer : read_.answers)
      if (!whole_[answer.order]) answer.status = status_of(answer.lines), answer.by_lines = true;
    if (bound_ && read_.answers.empty()) values_.error("A003", {}, "there is no answer in the file");
    return std::move(read_);
  }

 private:
  void header(std::size_t number, const std::vector<std::string_view>& cells) {
    const auto wrong = [&](std::string_view name, std::string message) {
      values_.error("A002", {number, std::string(name)}, std::move(message));
      bound_ = false;
    };
    for (const auto cell : cells) {
      const auto name = trimmed(cell);
      if (std::find(columns.begin(), columns.end(), name) == columns.end())
        wrong(name, "no such column is known");
      names_.emplace_back(name);
    }
    for (const auto name : {"order_number", "status"})
      if (std::find(names_.begin(), names_.end(), name) == names_.end())
        wrong(name, "a required column is missing");
  }

  void row(std::size_t number, const std::vector<std::string_view>& cells) {
    if (cells.size() != names_.size())
      return values_.error("A011", {number, ""},
                           fmt::format("{} cells instead of {}", cells.size(), names_.size()));
    const auto text = [&](std::string_view name) {
      const auto at = std::find(names_.begin(), names_.end(), name);
      return at == names_.end() ? std::string_view()
                                : trimmed(cells[static_cast<std::size_t>(at - names_.begin())]);
    };
    const auto spot = [number](std::string_view name) { return Spot{number, std::string(name)}; };
    const OrderNumber order(values_.required(text("order_number"), spot("order_number")));
    if (order.empty()) return;
    auto& answer = answer_of(order);
    const CustomerNumber customer(text("customer_number"));
    if (!customer.empty() && !answer.customer.empty() && customer != answer.customer)
      values_.error("A005", spot("customer_number"),
                    fmt::format("order {} is of customer number {} here and of {} before", order.text(),
                                customer.text(), answer.customer.text()));
    if (!customer.empty()) answer.customer = customer;
    const auto status = parse_response_status(text("status"));
    if (!status)
      values_.error("A011", spot("status"), fmt::format("\"{}\" is no status of an order", text("status")),
                    "There are received, accepted, changed, rejected.");
    const auto date = values_.date(text("delivery_date"), spot("delivery_date"));
    if (text("line").empty()) {
      if (whole_[order])
        values_.error("A008", spot("order_number"), fmt::format("order {} is answered twice", order.text()),
                      "A row without a line is about the order as a whole; there is one at most.");
      whole_[order] = true;
      answer.status = status.value_or(ResponseStatus::received);
      answer.delivery_date = date;
      answer.message = text("message");
      return;
    }
    OrderResponseLine line;
    line.number = values_.whole(text("line"), spot("line")).value_or(0);
    if (line.number != 0 && !lines_[order].insert(line.number).second)
      values_.error("A008", spot("line"),
                    fmt::format("line {} of order {} is answered twice", line.number, order.text()));
    line.status = status.value_or(ResponseStatus::received);
    line.delivery_date = date;
    line.message = text("message");
    if (const auto amount = values_.number(text("quantity_confirmed"), spot("quantity_confirmed")))
      line.confirmed = Quantity{*amount, {}};
    if (!text("replacement_article").empty()) line.replacement = ArticleNumber(text("replacement_article"));
    const auto reason = parse_reason_code(text("reason"));
    line.reason = reason.value_or(ReasonCode::other);
    if (!reason && line.message.empty()) line.message = text("reason");
    answer.lines.push_back(std::move(line));
  }

  OrderResponse& answer_of(const OrderNumber& order) {
    const auto [found, is_new] = places_.emplace(order, read_.answers.size());
    if (is_new) read_.answers.emplace_back().order = order;
    return read_.answers[found->second];
  }

  AnswersRead read_{};
  Values values_;
  std::vector<std::string> names_{};
  std::map<OrderNumber, std::size_t> places_{};            // in the answers
  std::map<OrderNumber, std::set<std::int64_t>> lines_{};  // that are answered
  std::map<OrderNumber, bool> whole_{};
  bool bound_ = true;
};

}  // namespace

Result<AnswersRead> read_answers_csv(std::string bytes, const std::string& file) {
  auto decoded = to_utf8(std::move(bytes));
  if (!decoded) return fail(std::move(std::move(decoded.error()).in(file)));
  auto dialect = schema::detect_csv(decoded->text);
  if (!dialect) return fail(std::move(std::move(dialect.error()).in(file)));
  auto read = Reader(file).run(decoded->text, *dialect);
  if (!read) return fail(std::move(std::move(read.error()).in(file)));
  if (decoded->encoding != "UTF-8")
    read->remarks.push_back(fmt::format("{}: read as {}", file, decoded->encoding));
  return read;
}

}  // namespace wsync::hanos
