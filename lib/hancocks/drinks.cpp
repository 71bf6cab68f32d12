// SPDX-License-Identifier: MIT
#include "hancocks/drinks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/interrupt.hpp"
#include "base/text.hpp"
#include "hancocks/measures.hpp"
#include "schema/json.hpp"

namespace wsync::hancocks {
namespace {

/// What stands in front of the list and behind it decides, not the HTTP status alone.
std::optional<Error> refusal(const api::Server& server, std::string_view operation,
                             const std::optional<std::string>& status,
                             const std::optional<std::string>& comment) {
  if (status && same_ignoring_case(*status, "OK")) return std::nullopt;
  Error error{.code = Code::refused};
  error.message = status ? fmt::format("Hancocks answers {}", status->empty() ? "no status" : *status)
                         : "expected a response with the status OK, but none came";
  if (!status) error.code = Code::unexpected_answer;
  if (comment && !comment->empty()) error.message += ": " + *comment;
  return api::during(server, operation, std::move(error));
}

api::EndpointRow with_method(api::EndpointRow row, net::Method method) {
  row.method = method;
  return row;
}

/// Reads the stream and remembers its front for error messages.
struct Arriving {
  net::Body& body;
  std::string front{};

  Result<std::size_t> operator()(std::span<char> room) {
    if (interruptions() > 0) return fail(Code::interrupted, "interrupted in the middle of the stock list");
    auto got = body.read(room);
    if (got && front.size() < 200) front.append(room.data(), std::min<std::size_t>(*got, 200 - front.size()));
    return got;
  }
};

/// The whole body of an answer that is no list.
Result<std::string> drained(net::Body& body) {
  std::string all;
  char room[4096];
  while (all.size() < 65536) {
    const auto got = body.read(room);
    if (!got) return fail(got.error());
    if (*got == 0) break;
    all.append(room, *got);
  }
  return all;
}

}  // namespace

Drinks::Drinks(net::Sender& sender, DrinksOptions options)
    : sender_(sender),
      options_(std::move(options)),
      server_{"hancocks", options_.base_url, options_.auth, api::Wire::json, {}} {}

Result<void> Drinks::stock_list(const std::function<bool(const StockItem&)>& use) {
  const auto row = with_method(stocklist.row, options_.list_method);
  const api::None nothing;
  auto opened = sender_.open(api::make_request(server_, row, &nothing, &nothing));
  if (!opened) return fail(api::during(server_, row.id, std::move(opened.error())));
  if (opened->head.status >= 300) {
    auto body = drained(*opened->body);
    opened->head.body = body ? std::move(*body) : std::string();
    return fail(*api::status_error(server_, row.id, opened->head));
  }
  Arriving arriving{*opened->body};
  StockListAnswer answer;
  std::vector<Problem> oddities;
  bool stopped = false;
  schema::JsonOptions options{schema::Reading::lenient, "response.data", [&](void* item) {
                                auto& stock = *static_cast<StockItem*>(item);
                                measure(stock);
                                stopped = !use(stock);
                                return !stopped;
                              }};
  const auto read =
      schema::read_json(std::ref(arriving), schema::record_of<StockListAnswer>(), &answer, oddities, options);
  if (stopped) return {};
  if (!read && read.error().code == Code::unexpected_answer) {
    opened->head.body = arriving.front;
    return fail(api::unexpected(server_, row.id, opened->head, "JSON with a response", read.error().message));
  }
  if (!read) return fail(api::during(server_, row.id, read.error()));
  if (auto refused = refusal(server_, row.id, answer.response.status, answer.response.comment))
    return fail(std::move(*refused));
  for (auto& item : answer.response.data) {  // a single item that stood there without a list
    measure(item);
    if (!use(item)) break;
  }
  return {};
}

void Drinks::stock_level(const std::string& stockcode, std::function<void(Result<StockLevel>)> done) {
  const auto row = with_method(stocklevel.row, options_.level_method);
  const api::None nothing;
  const StockLevelQuery query{{.account = options_.account, .stockcode = stockcode}};
  sender_.start(api::make_request(server_, row, &nothing, &query),
                [this, id = row.id, done = std::move(done)](Result<net::Response> response) {
                  if (!response) return done(fail(api::during(server_, id, std::move(response.error()))));
                  if (auto error = api::status_error(server_, id, *response))
                    return done(fail(std::move(*error)));
                  StockLevelAnswer answer;
                  std::vector<Problem> oddities;
                  const auto read = schema::read_json(response->body, schema::record_of<StockLevelAnswer>(),
                                                      &answer, oddities);
                  if (!read)
                    return done(fail(api::unexpected(server_, id, *response, "JSON with a response",
                                                     read.error().message)));
                  if (auto refused = refusal(server_, id, answer.response.status, answer.response.comment))
                    return done(fail(std::move(*refused)));
                  if (!answer.response.data)
                    return done(fail(api::unexpected(server_, id, *response, "a stock level in data")));
                  done(std::move(*answer.response.data));
                });
}

}  // namespace wsync::hancocks
