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
  if (said.key1 || said.key2)
    problem.where = fmt::format("article {}, client {}", said.key1.value_or("?"), said.key2.value_or("?"));
  for (const auto& member : said.unknown.members) problem.message += fmt::format(" {}={}", member.name, member.json);
  if (problem.message.empty()) problem.message = "no reason given";
  return problem;
}

std::vector<Problem> problems_of(const Envelope& envelope) {
  std::vector<Problem> problems;
  for (const auto& said : envelope.errors) problems.push_back(to_problem(said, "server.error"));
  for (const auto& said : envelope.model_state_errors) problems.push_back(to_problem(said, "server.validation"));
  return problems;
}

bool looks_like(api::Wire wire, std::string_view body) {
  const auto text = trimmed(body);
  if (wire == api::Wire::xml) return !text.empty() && text.front() == '<' && !same_ignoring_case(text.substr(0, 5), "<html") &&
                                     !same_ignoring_case(text.substr(0, 9), "<!doctype");
  return !text.empty() && text.front() == '{';
}

Result<void> read_body(api::Wire wire, std::string_view body, const Record& record, void* whole) {
  std::vector<Problem> warnings;   // oddities of an answer are read over
  if (wire == api::Wire::xml) return schema::read_xml(body, record, whole, warnings);
  return schema::read_json(body, record, whole, warnings);
}

/// The data stands under a name that nobody documents: it is the only unknown member of the right shape.
void adopt_by_elimination(const Field& data, Envelope& envelope, void* whole) {
  if (data.shape->has(data.reach(whole))) return;
  auto& members = envelope.unknown.members;
  const auto fits = [&](const Unknown::Member& member) {
    const char first = member.json.empty() ? ' ' : member.json.front();
    if (data.shape->list) return first == '[';
    if (data.shape->kind == schema::Kind::record) return first == '{';
    return first != '{' && first != '[' && member.json != "null";
  };
  const auto candidate = std::find_if(members.begin(), members.end(), fits);
  if (candidate == members.end() || std::find_if(candidate + 1, members.end(), fits) != members.end()) return;
  std::vector<Problem> warnings;
  if (schema::read_json_into(candidate->json, data, whole, warnings)) members.erase(candidate);
}

}  // namespace

const Record& describe(const ServerMessage*) {
  static constexpr Field fields[] = {
      field<&ServerMessage::key>("Key", "The field it speaks of."),
      field<&ServerMessage::key1>("Key1", "Article number, in answers of the Multiple calls.", {.source = Source::manual}),
      field<&ServerMessage::key2>("Key2", "Client number, in answers of the Multiple calls.", {.source = Source::manual}),
      field<&ServerMessage::message>("Message", "What is wrong, for people.", {.from_text = true}),
      field<&ServerMessage::exception>("Exception", "What the server's code threw."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<ServerMessage>("ModelStateError", "An error that the server reports.", fields);
  return it;
}

const Record& describe(const RequestInformation*) {
  static constexpr Field fields[] = {
      field<&RequestInformation::request_duration>("RequestDuration", "Time the server took; unit not documented."),
      field<&RequestInformation::wholesaler_id>("WholesalerId", "Id of the wholesaler in the webshop."),
      field<&RequestInformation::user_id>("UserId", "Id of the user in the webshop."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RequestInformation>("RequestInformation", "Who asked and how long it took.", fields);
  return it;
}

std::optional<Error> read_answer(const api::Server& server, std::string_view operation, const net::Response& response,
                                 const Record& record, Envelope& envelope, void* whole, const Field* data) {
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
    Error error{.code = Code::refused, .message = fmt::format("the server refused: {}", problems.front().message)};
    error.problems = std::move(problems);
    error.http_status = response.status;
    return api::during(server, operation, std::move(error));
  }
  if (data != nullptr) adopt_by_elimination(*data, envelope, whole);
  return std::nullopt;
}

}  // namespace wsync::oresto
