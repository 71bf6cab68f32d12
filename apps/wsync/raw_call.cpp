// SPDX-License-Identifier: MIT
#include "raw_call.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/exchange.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "net/sender.hpp"
#include "oresto/envelope.hpp"
#include "oresto/guard.hpp"
#include "servers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

bool is_xml(const RawCall& call) { return trimmed(call.body).starts_with('<'); }

bool has_header(const RawCall& call, std::string_view name) {
  return std::ranges::any_of(call.headers,
                             [&](const net::Header& header) { return net::same_header(header.name, name); });
}

/// All but who sends it.
net::Request request_of(const RawCall& call, std::string_view base_url, api::Wire wire) {
  while (base_url.ends_with('/')) base_url.remove_suffix(1);
  net::Request request;
  request.method = call.method;
  request.url = fmt::format("{}{}{}", base_url, call.path.starts_with('/') ? "" : "/", call.path);
  for (const auto& [key, value] : call.parameters) {
    request.url += request.url.find('?') == std::string::npos ? '?' : '&';
    request.url += percent_encoded(key) + '=' + percent_encoded(value);
  }
  request.headers = call.headers;
  const std::string type = wire == api::Wire::xml ? "application/xml" : "application/json";
  if (!has_header(call, "Accept")) request.headers.push_back({"Accept", type});
  if (!call.body.empty() && !has_header(call, "Content-Type"))
    request.headers.push_back({"Content-Type", is_xml(call) ? "application/xml; charset=utf-8"
                                                            : "application/json; charset=utf-8"});
  request.body = call.body;
  request.operation = fmt::format("{} {}", net::to_string(call.method), call.path);
  return request;
}

struct Answer : oresto::Envelope {};

}  // namespace

std::optional<Error> refusal(const RawCall& call) {
  return call.system == "oresto" ? oresto::refusal(request_of(call, "", api::Wire::json)) : std::nullopt;
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

  net::Request request = request_of(call, *url, *wire);
  // Once more, as it goes out.
  if (auto refused = oresto ? oresto::refusal(request) : std::nullopt) return fail(std::move(*refused));
  request.auth = std::move(*auth);
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
