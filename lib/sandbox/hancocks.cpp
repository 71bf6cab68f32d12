// SPDX-License-Identifier: MIT
#include "sandbox/hancocks.hpp"

#include <fmt/format.h>

#include <charconv>

#include "schema/check.hpp"
#include "schema/json.hpp"

namespace wsync::sandbox {
namespace {

constexpr std::size_t piece_size = 128 * 1024;
constexpr std::string_view repeat_mark = "-R";

Outgoing json_answer(int status) {
  Outgoing out;
  out.status = status;
  out.content_type = "application/json; charset=utf-8";
  return out;
}

/// The code of an item in that repetition of the stock; the first is the item's own.
std::string repeated(const std::string& code, std::size_t round) {
  return round == 0 ? code : fmt::format("{}{}{}", code, repeat_mark, round + 1);
}

/// Takes the repetition off a code and tells its number, from 0.
std::size_t take_round(std::string& code) {
  const auto at = code.rfind(repeat_mark);
  if (at == std::string::npos) return 0;
  std::size_t round = 0;
  const char* end = code.data() + code.size();
  const auto [stop, fault] = std::from_chars(code.data() + at + repeat_mark.size(), end, round);
  if (fault != std::errc() || stop != end || round < 2) return 0;
  code.resize(at);
  return round - 1;
}

struct Found {
  const hancocks::StockItem* item = nullptr;
  std::size_t round = 0;
};

Found find_item(const Stock& stock, std::size_t count, std::string code) {
  const auto search = [&](const std::string& wanted, std::size_t round) -> Found {
    for (std::size_t i = 0; i < stock.size() && round * stock.size() + i < count; ++i)
      if (stock[i].stockcode == wanted || stock[i].casecode == wanted) return {&stock[i], round};
    return {};
  };
  if (const auto found = search(code, 0); found.item != nullptr) return found;
  const auto round = take_round(code);
  return round == 0 ? Found{} : search(code, round);
}

}  // namespace

Outgoing answer_stock_list(const Stock& stock, std::optional<std::size_t> wanted) {
  const auto count = stock.empty() ? 0 : wanted.value_or(stock.size());
  auto out = json_answer(200);
  out.pieces = [&stock, count, next = std::size_t{0}, begun = false, ended = false](std::string& piece) mutable {
    if (ended) return false;
    if (!std::exchange(begun, true)) piece += R"({"response":{"method":"stocklist","status":"OK","comment":"","data":[)";
    hancocks::StockItem copy;
    for (; next < count && piece.size() < piece_size; ++next) {
      if (next > 0) piece += ',';
      const auto& item = stock[next % stock.size()];
      const auto round = next / stock.size();
      if (round > 0) {
        copy = item;
        if (copy.stockcode) copy.stockcode = repeated(*copy.stockcode, round);
        if (copy.casecode) copy.casecode = repeated(*copy.casecode, round);
      }
      schema::write_json(schema::record_of<hancocks::StockItem>(), round > 0 ? &copy : &item, piece);
    }
    if (next >= count) piece += "]}}", ended = true;
    return true;
  };
  return out;
}

Outgoing answer_stock_level(const Stock& stock, std::optional<std::size_t> count, std::string_view body) {
  hancocks::StockLevelQuery query;
  std::vector<Problem> problems;
  const auto& record = schema::record_of<hancocks::StockLevelQuery>();
  const auto read = schema::read_json(body, record, &query, problems, {.reading = schema::Reading::strict});
  if (read) schema::check(record, &query, problems);
  std::erase_if(problems, [](const Problem& problem) { return problem.code == "unknown" || problem.warning; });
  if (!read) return hancocks_failure(400, "stocklevel", read.error().message);
  if (!problems.empty()) return hancocks_failure(400, "stocklevel", to_string(problems.front()));

  const auto found = find_item(stock, count.value_or(stock.size()), query.data.stockcode);
  if (found.item == nullptr)
    return hancocks_failure(200, "stocklevel", fmt::format("Stockcode {} is not known", query.data.stockcode));
  const auto level = found.item->stocklevel.value_or(0);
  hancocks::StockLevelResponse response{"stocklevel", "OK", "", {}, {}};
  response.data = hancocks::StockLevel{repeated(found.item->stockcode.value_or(""), found.round), level, level / 8, {}};
  const hancocks::StockLevelAnswer answer{response, {}};
  auto out = json_answer(200);
  schema::write_json(schema::record_of<hancocks::StockLevelAnswer>(), &answer, out.body);
  return out;
}

Outgoing hancocks_failure(int status, std::string_view method, std::string_view comment) {
  const hancocks::StockLevelResponse response{std::string(method), "ERROR", std::string(comment), {}, {}};
  const hancocks::StockLevelAnswer answer{response, {}};
  auto out = json_answer(status);
  schema::write_json(schema::record_of<hancocks::StockLevelAnswer>(), &answer, out.body);
  return out;
}

}  // namespace wsync::sandbox
