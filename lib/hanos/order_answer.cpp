// SPDX-License-Identifier: MIT
#include "hanos/order_answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hanos/file_limits.hpp"

namespace wsync::hanos {

ResponseStatus status_of(const std::vector<OrderResponseLine>& lines) {
  if (lines.empty()) return ResponseStatus::received;
  const auto first = lines.front().status;
  const bool same =
      std::all_of(lines.begin(), lines.end(), [first](const auto& line) { return line.status == first; });
  return same ? first : ResponseStatus::changed;
}

Result<AnswersRead> read_answers(std::string bytes, const std::string& file) {
  if (bytes.size() > largest_order_file)
    return fail(Code::input, fmt::format("{} has {} bytes: that is no answer to orders", file, bytes.size()));
  const auto from = bytes.find_first_not_of(" \r\n\t\xEF\xBB\xBF");
  const std::string_view front =
      from == std::string::npos ? std::string_view() : std::string_view(bytes).substr(from, 3);
  if (front.starts_with('<')) return read_answer_ubl(bytes, file);
  if (front == "UNA" || front == "UNB") return read_answers_edifact(bytes, file);
  return read_answers_csv(std::move(bytes), file);
}

}  // namespace wsync::hanos
