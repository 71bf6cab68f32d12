// SPDX-License-Identifier: MIT
#include "raw_call.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/exchange.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "net/sender.hpp"
#include "oresto/envelope.hpp"
#include "oresto/orders.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"
#include "servers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// `/ClientLocations//?x=1` is `clientlocations`, however it is spelt.
std::string plain_path(std::string_view path) {
  const std::string decoded = percent_decoded(path.substr(0, path.find('?')));
  std::string out;
  for (const std::string_view part : split(decoded, '/')) {
    if (part.empty() || part == ".") continue;
    if (!out.empty()) out += '/';
    out += lower(part);
  }
  return out;
}

bool has_parameter(const RawCall& call, std::string_view name) {
  const auto given = [&](std::string_view key, std::string_view value) {
    return same_ignoring_case(key, name) && !trimmed(value).empty();
  };
  for (const auto& [key, value] : call.parameters)
    if (given(key, value)) return true;
  const auto question = call.path.find('?');
  if (question == std::string::npos) return false;
  for (const std::string_view pair : split(std::string_view(call.path).substr(question + 1), '&')) {
    const auto equals = pair.find('=');
    if (equals != pair.npos &&
        given(percent_decoded(pair.substr(0, equals)), percent_decoded(pair.substr(equals + 1))))
      return true;
  }
  return false;
}

bool names_orders(std::string_view body) {
  oresto::orders::OrdersToProcess orders;
  const auto& record = schema::record_of<oresto::orders::OrdersToProcess>();
  std::vector<Problem> problems;
  const bool xml = trimmed(body).starts_with('<');
  const auto read = xml ? schema::read_xml(body, record, &orders, problems)
                        : schema::read_json(body, record, &orders, problems);
  return read && !orders.order_numbers.empty();
}

bool is_xml(const RawCall& call) { return trimmed(call.body).starts_with('<'); }

bool has_header(const RawCall& call, std::string_view name) {
  return std::ranges::any_of(call.headers,
                             [&](const net::Header& header) { return net::same_header(header.name, name); });
}

struct Answer : oresto::Envelope {};

}  // namespace

std::optional<Error> refusal(const RawCall& call) {
  if (call.system != "oresto") return std::nullopt;
  const std::string path = plain_path(call.path);
  std::string what;
  if (path.find("..") != std::string::npos)
    what = "a path with .. does not say what it reaches";
  else if (call.method == net::Method::del && path == "clientlocations")
    what = "DELETE ClientLocations without an Id deletes all locations of a client";
  else if (call.method == net::Method::del && path == "clientproducts" &&
           !has_parameter(call, "WholesalerArticleNumber"))
    what =
        "DELETE ClientProducts without an article number deletes all products of a client, or of every "
        "client";
  else if (call.method == net::Method::put && path == "clientorders/processorders" &&
           !names_orders(call.body))
    what = "ProcessOrders without order numbers reaches nobody knows which orders";
  if (what.empty()) return std::nullopt;
  Error error;
  error.code = Code::limit;
  error.message = std::move(what);
  error.hint = "Name the one thing that is meant; wsync does not send this call.";
  error.system = call.system;
  return error;
}

Result<net::Response> send(Context& context, const RawCall& call) {
  if (auto refused = refusal(call)) return fail(std::move(*refused));
  const auto found = context.settings();
  if (!found) return fail(found.error());
  const Settings& settings = **found;
  const bool oresto = call.system == "oresto";
  const auto url = oresto ? oresto_url(settings) : hancocks_url(settings);
  if (!url) return fail(url.error());
  auto auth = call.auth ? Result<net::Auth>(*call.auth)
              : oresto  ? oresto_auth(settings)
                        : hancocks_auth(settings);
  if (!auth) return fail(std::move(auth.error()));
  const auto wire = oresto ? oresto_wire(settings) : Result<api::Wire>(api::Wire::json);
  if (!wire) return fail(wire.error());

  net::Request request;
  request.method = call.method;
  request.url = *url;
  while (request.url.ends_with('/')) request.url.pop_back();
  request.url += call.path.starts_with('/') ? call.path : "/" + call.path;
  for (const auto& [key, value] : call.parameters) {
    request.url += request.url.find('?') == std::string::npos ? '?' : '&';
    request.url += percent_encoded(key) + '=' + percent_encoded(value);
  }
  request.headers = call.headers;
  const std::string type = *wire == api::Wire::xml ? "application/xml" : "application/json";
  if (!has_header(call, "Accept")) request.headers.push_back({"Accept", type});
  if (!call.body.empty() && !has_header(call, "Content-Type"))
    request.headers.push_back({"Content-Type", is_xml(call) ? "application/xml; charset=utf-8"
                                                            : "application/json; charset=utf-8"});
  request.body = call.body;
  request.auth = std::move(*auth);
  request.operation = fmt::format("{} {}", net::to_string(call.method), call.path);
  const auto sender = context.sender();
  if (!sender) return fail(sender.error());
  const std::string operation = request.operation;
  auto response = (*sender)->send(std::move(request));
  if (response) return response;
  api::Server server;
  server.system = call.system;
  return fail(api::during(server, operation, std::move(response.error())));
}

std::optional<Error> fault_of(const RawCall& call, const net::Response& response) {
  api::Server server;
  server.system = call.system;
  const std::string operation = fmt::format("{} {}", net::to_string(call.method), call.path);
  const bool xml = response.header("Content-Type").find("xml") != std::string_view::npos;
  const bool json = response.header("Content-Type").find("json") != std::string_view::npos;
  if (call.system != "oresto" || (!xml && !json)) return api::status_error(server, operation, response);
  server.wire = xml ? api::Wire::xml : api::Wire::json;
  const schema::Field fields[] = {oresto::envelope_field<Answer>(0), oresto::envelope_field<Answer>(1),
                                  oresto::envelope_field<Answer>(2)};
  const schema::Record record = schema::record<Answer>("Answer", "An answer.", fields);
  Answer answer;
  auto error = oresto::read_answer(server, operation, response, record, answer, &answer, nullptr);
  // A body that is no envelope was printed as it came; that alone is no fault.
  if (error && error->code == Code::unexpected_answer && response.status < 300) return std::nullopt;
  return error;
}

}  // namespace wsync::app
