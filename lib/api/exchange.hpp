// SPDX-License-Identifier: MIT
// From an endpoint's row and its typed parts to a request, and from an answer's status to an error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/endpoint.hpp"
#include "api/wire_names.hpp"
#include "base/result.hpp"
#include "net/request.hpp"
#include "schema/xml.hpp"

namespace wsync::api {

/// How bodies are written. A form carries flat models only; a body with models in it goes as JSON all the
/// same. Answers are XML where bodies are, else JSON.
enum class Wire : std::uint8_t { json, xml, form };

/// A server and how it is spoken to.
struct Server {
  std::string system{};    // oresto, hancocks: for errors
  std::string base_url{};  // paths are joined to it with one slash
  net::Auth auth{};
  Wire wire = Wire::json;
  schema::XmlDialect dialect{};
  WireNames names{};  // where they are not those of the documents
};

/// The request of that row. Path parameters fill `{...}`, the others go into the query; a body is written by
/// the server's wire. The body must have been checked before.
net::Request make_request(const Server& server, const EndpointRow& row, const void* params, const void* body);

/// Nothing for 2xx; else the error that the status stands for, with what the server said.
std::optional<Error> status_error(const Server& server, std::string_view operation,
                                  const net::Response& response);

/// What a status means, in a sentence: `this user may not do that (403)`.
std::string status_sentence(int status);

/// `expected JSON, but text/html came: <html><head>...`
Error unexpected(const Server& server, std::string_view operation, const net::Response& response,
                 std::string_view expected, std::string_view fault = {});

/// Names the exchange in an error that came from below.
Error during(const Server& server, std::string_view operation, Error error);

}  // namespace wsync::api
