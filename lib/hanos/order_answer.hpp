// SPDX-License-Identifier: MIT
// Answers to orders: wsync's own CSV, UBL 2.1 OrderResponse (Peppol T76), EDIFACT ORDRSP D.96A.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/finding.hpp"
#include "hanos/order.hpp"
#include "hanos/order_response.hpp"

namespace wsync::hanos {

struct AnswersRead {
  std::vector<OrderResponse> answers{};
  std::vector<Finding> findings{};
  std::vector<std::string> remarks{};  // for people: `ack.csv: read as UTF-16LE`
};

/// Columns order_number, customer_number, line, status, quantity_confirmed, delivery_date, reason,
/// replacement_article, message. A row without a line is about the order as a whole; without such a row the
/// lines say how it stands.
Result<AnswersRead> read_answers_csv(std::string bytes, const std::string& file);

/// Fails (`input`) where the bytes are no OrderResponse at all.
Result<AnswersRead> read_answer_ubl(std::string_view bytes, const std::string& file);

/// Each ORDRSP message is an answer. Fails (`input`) where the bytes are no interchange at all.
Result<AnswersRead> read_answers_edifact(std::string_view bytes, const std::string& file);

/// By what the file begins with: `<`, UNA or UNB, else CSV.
Result<AnswersRead> read_answers(std::string bytes, const std::string& file);

/// How an order stands when only its lines are answered: all accepted, all rejected, else changed; received
/// where nothing is said.
ResponseStatus status_of(const std::vector<OrderResponseLine>& lines);

/// Against the order itself: called accepted with another quantity, article or day it is changed, and that is
/// a warning; so are lines that the order does not have, and lines without an answer where lines say it all.
/// An order of which some lines were rejected and nothing is said of the others is changed, not rejected.
std::vector<Finding> weigh_answer(OrderResponse& answer, const Order& order, const std::string& file);

}  // namespace wsync::hanos
