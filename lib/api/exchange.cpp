// SPDX-License-Identifier: MIT
#include "api/exchange.hpp"

#include <fmt/format.h>

#include <functional>

#include "base/text.hpp"
#include "schema/form.hpp"
#include "schema/json.hpp"
#include "schema/scalar.hpp"

namespace wsync::api {
namespace {

using schema::Field;
using schema::Kind;

std::string text_of(const Field& field, const void* object) {
  void* member = field.reach(const_cast<void*>(object));
  std::string text;
  if (field.shape->has(member)) write_scalar(field.shape->kind, field.shape->item(member, 0), text);
  return text;
}

/// The path with `{Id}` filled in, and the rest of the parameters behind a question mark.
std::string address(const Server& server, const EndpointRow& row, const void* params) {
  std::string path(row.path);
  std::string query;
  for (const auto& field : server.names.record(row, row.params()).fields) {
    const std::string place = "{" + std::string(field.name) + "}";
    if (const auto at = path.find(place); at != std::string::npos) {
      path.replace(at, place.size(), percent_encoded(text_of(field, params)));
      continue;
    }
    if (!field.shape->has(field.reach_const(params))) continue;
    query += query.empty() ? "?" : "&";
    query += percent_encoded(field.name) + "=" + percent_encoded(text_of(field, params));
  }
  return path + query;
}

std::string joined(std::string_view base, std::string_view path) {
  while (!base.empty() && base.back() == '/') base.remove_suffix(1);
  return std::string(base) + "/" + std::string(path);
}

void collect_secrets(const schema::Record& record, const void* object, std::vector<std::string>& secrets) {
  for (const auto& field : record.fields) {
    void* member = field.reach(const_cast<void*>(object));
    for (std::size_t i = 0; i < field.shape->size(member); ++i) {
      void* value = field.shape->item(member, i);
      if (field.shape->kind == Kind::record)
        collect_secrets(field.record(), value, secrets);
      else if (field.rules.secret && field.shape->kind == Kind::text)
        secrets.push_back(*static_cast<std::string*>(value));
    }
  }
}

void write_body(const Server& server, const EndpointRow& row, const void* body, net::Request& request) {
  const auto& record = server.names.record(row, row.body());
  std::string type = "application/json";
  std::function<void(std::string&, bool)> write = [&](std::string& out, bool masked) {
    schema::write_json(record, body, out, masked ? schema::Secrets::masked : schema::Secrets::shown);
  };
  if (server.wire == Wire::xml) {
    type = "application/xml";
    write = [&](std::string& out, bool masked) {
      schema::write_xml(server.dialect, row.area, {}, record, body, out, masked);
    };
  } else if (server.wire == Wire::form && schema::fits_form(record, body)) {
    type = "application/x-www-form-urlencoded";
    write = [&](std::string& out, bool masked) { schema::write_form(record, body, out, masked); };
  }
  request.headers.push_back({"Content-Type", type + "; charset=utf-8"});
  write(request.body, false);
  collect_secrets(record, body, request.secrets);
  if (!request.secrets.empty()) write(request.shown_body, true);
}

/// The front of an answer, on one line, for error messages.
std::string excerpt(std::string_view text) {
  std::string line;
  for (const char c : text.substr(0, 200)) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  if (!is_utf8(line)) return "(no text)";
  return text.size() > 200 ? line + "..." : line;
}

Code code_of(int status) {
  if (status == 401 || status == 403) return Code::credentials;
  if (status == 404 || status == 405) return Code::not_found;
  if (status == 408) return Code::timeout;
  if (status == 409 || status == 412) return Code::conflict;
  if (status == 429) return Code::throttled;
  if (status >= 500) return Code::unavailable;
  return status >= 400 ? Code::refused : Code::unexpected_answer;
}

}  // namespace

net::Request make_request(const Server& server, const EndpointRow& row, const void* params,
                          const void* body) {
  net::Request request;
  request.method = row.method;
  request.url = joined(server.base_url, address(server, row, params));
  request.auth = server.auth;
  request.operation = row.id;
  request.headers.push_back({"Accept", server.wire == Wire::xml ? "application/xml" : "application/json"});
  if (row.has_body()) write_body(server, row, body, request);
  return request;
}

Error during(const Server& server, std::string_view operation, Error error) {
  error.system = server.system;
  error.operation = operation;
  return error;
}

std::string status_sentence(int status) {
  switch (status) {
    case 401: return "the server does not accept user and password (401)";
    case 403: return "this user may not do that (403)";
    case 404: return "the server does not know that address or thing (404)";
    case 429: return "the server asks for fewer requests (429)";
    case 503: return "the server is in maintenance or overloaded (503)";
    default: break;
  }
  if (status >= 500) return fmt::format("the server failed ({})", status);
  if (status >= 300 && status < 400)
    return fmt::format("the server sends us elsewhere ({}), which is not followed", status);
  return fmt::format("the server refused the request ({})", status);
}

std::optional<Error> status_error(const Server& server, std::string_view operation,
                                  const net::Response& response) {
  if (response.status >= 200 && response.status < 300) return std::nullopt;
  Error error{.code = code_of(response.status), .message = status_sentence(response.status)};
  error.http_status = response.status;
  error.request_id = response.header("X-Request-Id");
  if (error.code == Code::unexpected_answer || error.code == Code::unavailable || error.code == Code::refused)
    if (const auto said = excerpt(response.body); !trimmed(said).empty() && said.front() != '<')
      error.message += ": " + said;
  return during(server, operation, std::move(error));
}

Error unexpected(const Server& server, std::string_view operation, const net::Response& response,
                 std::string_view expected, std::string_view fault) {
  const auto type = response.header("Content-Type");
  Error error{.code = Code::unexpected_answer,
              .message = fmt::format("expected {}, but {} came: {}", expected,
                                     type.empty() ? "something else" : type, excerpt(response.body))};
  if (!fault.empty()) error.message += fmt::format(" ({})", fault);
  error.http_status = response.status;
  return during(server, operation, std::move(error));
}

}  // namespace wsync::api
