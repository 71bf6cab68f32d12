// SPDX-License-Identifier: MIT
// The wrapper of every answer: errors, validation errors, request information, and the data beside them.
// Source: manual 1.1; help pages (Shared.*). HTTP 200 with a filled list of errors is a failure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/exchange.hpp"
#include "schema/record.hpp"

namespace wsync::oresto {

/// One entry of Errors or ModelStateErrors, whichever form the server uses: a text, or an object with keys.
struct ServerMessage {
  std::optional<std::string> key{};   // the field it speaks of
  std::optional<std::string> key1{};  // article number (the Multiple calls)
  std::optional<std::string> key2{};  // client number (the Multiple calls)
  std::optional<std::string> message{};
  std::optional<std::string> exception{};
  Unknown unknown{};
};
const Record& describe(const ServerMessage*);

struct RequestInformation {
  std::optional<std::int64_t> request_duration{};  // unit not documented
  std::optional<std::int64_t> wholesaler_id{};
  std::optional<std::int64_t> user_id{};
  Unknown unknown{};
};
const Record& describe(const RequestInformation*);

/// Where a message of the Multiple calls stands as a problem: `article 4711, client 20417`; `?` for a key
/// that the server left out.
std::string keyed_place(const std::optional<std::string>& article, const std::optional<std::string>& client);

/// What every answer holds beside its data.
struct Envelope {
  std::vector<ServerMessage> errors{};
  std::vector<ServerMessage> model_state_errors{};
  std::optional<RequestInformation> request_information{};
  Unknown unknown{};
};

/// The fields of the envelope, for a record that has them in front of its data. `Whole` derives from
/// Envelope.
template <class Whole>
constexpr Field envelope_field(int index) {
  constexpr schema::Rules shared{.shared = true};
  constexpr Field fields[] = {
      {"Errors", "Errors on the server's side.", shared, &schema::shape<std::vector<ServerMessage>>,
       [](void* whole) -> void* { return &static_cast<Whole*>(whole)->errors; }},
      {"ModelStateErrors", "What the validation of the sent model found.", shared,
       &schema::shape<std::vector<ServerMessage>>,
       [](void* whole) -> void* { return &static_cast<Whole*>(whole)->model_state_errors; }},
      {"RequestInformation", "Duration, wholesaler and user.", shared,
       &schema::shape<std::optional<RequestInformation>>,
       [](void* whole) -> void* { return &static_cast<Whole*>(whole)->request_information; }},
  };
  return fields[index];
}

/// Reads an answer: `whole` is described by `record`, whose last field is the data (if `has_data`). Where the
/// documented name is absent, the data is the only other member of the right shape. An error status, a filled
/// Errors or ModelStateErrors and anything but the server's wire become an error.
std::optional<Error> read_answer(const api::Server& server, std::string_view operation,
                                 const net::Response& response, const Record& record, Envelope& envelope,
                                 void* whole, const Field* data);

}  // namespace wsync::oresto
