// SPDX-License-Identifier: MIT
#include "oresto/envelope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::oresto {
namespace {

/// `SalesPriceList: The field must be between 0 and 1E+16`
Problem to_problem(const ServerMessage& said, std::string_view list) {
  Problem problem{.where = said.key.value_or(""), .code = std::string(list)};
  problem.message = said.message.value_or("");
  if (problem.message.empty()) problem.message = said.exception.value_or("");
  if (said.key1 || said.key2) problem.where = keyed_place(said.key1, said.key2);
  for (const auto& member : said.unknown.members)
    problem.message += fmt::format(" {}={}", member.name, member.json);
  if (problem.message.empty()) problem.message = "no reason given";
  return problem;
}

std::vector<Problem> problems_of(const Envelope& envelope) {
  std::vector<Problem> problems;
  for (const auto& said : envelope.errors) problems.push_back(to_problem(said, "server.error"));
  for (const auto& said : envelope.model_state_errors)
    problems.push_back(to_problem(said, "server.validation"));
  return problems;
}

bool looks_like(api::Wire wire, std::string_view body) {
  const auto text = trimmed(body);
  if (wire == api::Wire::xml)
    return !text.empty() && text.front() == '<' && !same_ignoring_case(text.substr(0, 5), "<html") &&
           !same_ignoring_case(text.substr(0, 9), "<!doctype");
  return !text.empty() && text.front() == '{';
}

Result<void> read_body(api::Wire wire, std::string_view body, const Record& record, void* whole) {
  std::vector<Problem> warnings;  // oddities of an answer are read over
  if (wire == api::Wire::xml) return schema::read_xml(body, record, whole, warnings);
  return schema::read_json(body, record, whole, warnings);
}

/// Any object: its members as they stand.
struct AnyObject {
  Unknown unknown{};
};

const Record& describe(const AnyObject*) {
  static constexpr Record it = record<AnyObject>("Object", "An object.", {});
  return it;
}

/// A list in XML, kept as JSON, is an object whose one member has the name of the items.
std::string unwrapped(api::Wire wire, const std::string& json) {
  if (wire == api::Wire::json || json.empty() || json.front() != '{') return json;
  AnyObject list;
  std::vector<Problem> none;
  if (!schema::read_json(json, schema::record_of<AnyObject>(), &list, none)) return json;
  return list.unknown.members.size() == 1 ? list.unknown.members.front().json : json;
}

/// Whether the answer has a member of the documented name, if only an empty one.
bool names_data(api::Wire wire, std::string_view body, const Field& data) {
  AnyObject answer;
  if (!read_body(wire, body, schema::record_of<AnyObject>(), &answer)) return false;
  return std::any_of(answer.unknown.members.begin(), answer.unknown.members.end(),
                     [&](const auto& member) { return same_ignoring_case(member.name, data.name); });
}

/// The data stands under a name that nobody documents: it is the only unknown member of the right shape.
void adopt_by_elimination(api::Wire wire, std::string_view body, const Field& data, Envelope& envelope,
                          void* whole) {
  auto& members = envelope.unknown.members;
  if (members.empty() || data.shape->has(data.reach(whole)) || names_data(wire, body, data)) return;
  const auto fits = [&](const Unknown::Member& member) {
    const char first = member.json.empty() ? ' ' : member.json.front();
    if (data.shape->list) return first == (wire == api::Wire::xml ? '{' : '[');

    if (data.shape->kind == schema::Kind::record) return first == '{';
    return first != '{' && first != '[' && member.json != "null";
  };
  const auto candidate = std::find_if(members.begin(), members.end(), fits);
  if (candidate == members.end() || std::find_if(candidate + 1, members.end(), fits) != members.end()) return;
  std::vector<Problem> warnings;
  const auto json = data.shape->list ? unwrapped(wire, candidate->json) : candidate->json;
  if (schema::read_json_into(json, data, whole, warnings)) members.erase(candidate);
}

}  // namespace

const Record& describe(const ServerMessage*) {
  static constexpr Field fields[] = {
      field<&ServerMessage::key>("Key", "The field it speaks of."),
      field<&ServerMessage::key1>("Key1", "Article number, in answers of the Multiple calls.",
                                  {.source = Source::manual}),
      field<&ServerMessage::key2>("Key2", "Client number, in answers of the Multiple calls.",
                                  {.source = Source::manual}),
      field<&ServerMessage::message>("Message", "What is wrong, for people.", {.from_text = true}),
      field<&ServerMessage::exception>("Exception", "What the server's code threw."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<ServerMessage>("ModelStateError", "An error that the server reports.", fields);
  return it;
}

const Record& describe(const RequestInformation*) {
  static constexpr Field fields[] = {
      field<&RequestInformation::request_duration>("RequestDuration",
                                                   "Time the server took; unit not documented."),
      field<&RequestInformation::wholesaler_id>("WholesalerId", "Id of the wholesaler in the webshop."),
      field<&RequestInformation::user_id>("UserId", "Id of the user in the webshop."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<RequestInformation>("RequestInformation", "Who asked and how long it took.", fields);
  return it;
}

std::string keyed_place(const std::optional<std::string>& article, const std::optional<std::string>& client) {
  return fmt::format("article {}, client {}", article.value_or("?"), client.value_or("?"));
}

std::optional<Error> read_answer(const api::Server& server, std::string_view operation,
                                 const net::Response& response, const Record& record, Envelope& envelope,
                                 void* whole, const Field* data) {
  const auto by_status = api::status_error(server, operation, response);
  const bool readable = looks_like(server.wire, response.body);
  const auto read = readable ? read_body(server.wire, response.body, record, whole) : Result<void>{};
  if (by_status) {
    Error error = *by_status;
    if (readable && read) error.problems = problems_of(envelope);
    if (!error.problems.empty()) error.message = api::status_sentence(response.status);
    return error;
  }
  const bool empty_is_fine = data == nullptr && trimmed(response.body).empty();
  if (empty_is_fine) return std::nullopt;
  const std::string_view expected = server.wire == api::Wire::xml ? "XML" : "JSON";
  if (!readable) return api::unexpected(server, operation, response, expected);
  if (!read) return api::unexpected(server, operation, response, expected, read.error().message);
  if (auto problems = problems_of(envelope); !problems.empty()) {
    Error error{.code = Code::refused,
                .message = fmt::format("the server refused: {}", problems.front().message)};
    error.problems = std::move(problems);
    error.http_status = response.status;
    return api::during(server, operation, std::move(error));
  }
  if (data != nullptr) adopt_by_elimination(server.wire, response.body, *data, envelope, whole);
  return std::nullopt;
}

}  // namespace wsync::oresto
