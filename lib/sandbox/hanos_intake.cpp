// SPDX-License-Identifier: MIT
#include "sandbox/hanos_intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/file.hpp"
#include "hanos/drop_pattern.hpp"
#include "hanos/order_format.hpp"
#include "sandbox/hanos_drop.hpp"
#include "schema/csv.hpp"

namespace wsync::sandbox {
namespace {

namespace fs = std::filesystem;
using hanos::ReasonCode;
using hanos::ResponseStatus;

hanos::OrderResponseLine answer_line(const hanos::Order& order, const hanos::OrderLine& line,
                                     const hanos::Assortment& assortment) {
  hanos::OrderResponseLine answer{.number = line.number, .article = line.article, .status = ResponseStatus::rejected};
  const auto* article = assortment.find(line.article);
  if (article == nullptr) {
    answer.reason = ReasonCode::not_in_assortment_of_buyer;
    answer.message = "not in the assortment of this customer number";
  } else if (is_sold_out(order.customer, line.article)) {
    answer.reason = ReasonCode::out_of_stock;
    answer.message = "sold out at this delivery center";
  } else if (article->find_unit(line.quantity.unit) == nullptr) {
    answer.reason = ReasonCode::pack_difference;
    answer.message = fmt::format("cannot be ordered by {}", line.quantity.unit.text());
  } else {
    const auto most = most_confirmed(line.article);
    const bool less = most && *most < line.quantity.amount;
    answer.status = less ? ResponseStatus::changed : ResponseStatus::accepted;
    answer.confirmed = hanos::Quantity{less ? *most : line.quantity.amount, line.quantity.unit};
    if (less) answer.reason = ReasonCode::out_of_stock;
    if (less) answer.message = "there is no more of it";
  }
  return answer;
}

std::string answer_text(const hanos::OrderResponse& answer) {
  std::string csv =
      "order_number;customer_number;line;status;quantity_confirmed;delivery_date;reason;replacement_article;message\n";
  const auto row = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) csv += ';';
      schema::write_csv_cell(cells[i], ';', csv);
    }
    csv += '\n';
  };
  const auto day = answer.delivery_date ? answer.delivery_date->to_string() : "";
  row({answer.order.text(), answer.customer.text(), "", std::string(to_string(answer.status)), "", day, "", "",
       answer.message});
  for (const auto& line : answer.lines)
    row({answer.order.text(), answer.customer.text(), std::to_string(line.number), std::string(to_string(line.status)),
         line.confirmed ? line.confirmed->amount.to_string() : "", day,
         line.reason == ReasonCode::none ? "" : std::string(to_string(line.reason)), "", line.message});
  return csv;
}

hanos::OrderResponse rejection(std::string number, std::string why) {
  hanos::OrderResponse answer;
  answer.order = hanos::OrderNumber(std::move(number));
  answer.status = ResponseStatus::rejected;
  answer.message = std::move(why);
  return answer;
}

Result<void> take_order(const fs::path& folder, const fs::path& file, const Moment& now) {
  const auto bytes = read_file(file);
  if (!bytes) return fail(bytes.error());
  const auto stem = file.stem().string();
  const auto read = hanos::read_orders(*bytes, file.filename().string());
  std::vector<hanos::OrderResponse> answers;
  if (!read) {
    answers.push_back(rejection(stem, read.error().message));
  } else {
    const auto fault = std::ranges::find(read->findings, hanos::Severity::error, &hanos::Finding::severity);
    if (fault != read->findings.end())
      answers.push_back(rejection(read->orders.empty() ? stem : read->orders.front().number.text(), fault->message));
    else
      for (const auto& order : read->orders) answers.push_back(answer_of(order, now));
  }
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto name = i == 0 ? stem + "_ack.csv" : fmt::format("{}_{}_ack.csv", stem, i + 1);
    if (auto written = write_file(hanos_answers(folder) / name, answer_text(answers[i])); !written) return written;
  }
  std::error_code failed;
  fs::rename(file, hanos_taken(folder) / file.filename(), failed);
  if (failed) return fail(Code::io, fmt::format("cannot take {} away: {}", file.string(), failed.message()));
  return {};
}

}  // namespace

hanos::OrderResponse answer_of(const hanos::Order& order, const Moment& now) {
  const auto assortment = hanos_assortment(order.customer, now);
  if (!assortment) return rejection(order.number.text(), fmt::format("there is no customer number {}", order.customer.text()));
  hanos::OrderResponse answer{.order = order.number, .customer = order.customer, .delivery_date = order.delivery_date};
  std::size_t accepted = 0, rejected = 0;
  for (const auto& line : order.lines) {
    answer.lines.push_back(answer_line(order, line, *assortment));
    accepted += answer.lines.back().status == ResponseStatus::accepted ? 1 : 0;
    rejected += answer.lines.back().status == ResponseStatus::rejected ? 1 : 0;
  }
  answer.status = rejected == order.lines.size()   ? ResponseStatus::rejected
                  : accepted == order.lines.size() ? ResponseStatus::accepted
                                                   : ResponseStatus::changed;
  return answer;
}

Result<std::size_t> take_orders(const fs::path& folder, const Moment& now) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(hanos_orders(folder), failed))
    if (entry.is_regular_file(failed) && !hanos::is_temporary_name(entry.path().filename().string()))
      files.push_back(entry.path());
  if (failed) return fail(Code::io, fmt::format("cannot look into {}: {}", hanos_orders(folder).string(), failed.message()));
  std::ranges::sort(files);
  for (const auto& file : files)
    if (auto taken = take_order(folder, file, now); !taken) return fail(std::move(taken.error()));
  return files.size();
}

}  // namespace wsync::sandbox
