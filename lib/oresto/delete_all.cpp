// SPDX-License-Identifier: MIT
#include "oresto/delete_all.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "oresto/client_products.hpp"
#include "oresto/guard_address.hpp"
#include "oresto/locations.hpp"

namespace wsync::oresto {
namespace {

Failure refused(std::string message, std::string hint) {
  Error error{.code = Code::limit, .message = std::move(message)};
  error.hint = std::move(hint);
  error.system = "oresto";
  return fail(std::move(error));
}

std::string_view name(AllOf what) { return what == AllOf::locations ? "locations" : "client products"; }

/// The server did it or said no, for good. What stays open are lost answers and requests that did not reach
/// it.
bool is_settled(const Result<api::None>& outcome) {
  if (outcome) return true;
  switch (outcome.error().code) {
    case Code::timeout:
    case Code::broken_connection:
    case Code::unavailable:
    case Code::unexpected_answer:
    case Code::unreachable:
    case Code::throttled:
    case Code::interrupted: return false;
    default: return true;
  }
}

}  // namespace

DeleteAll::DeleteAll(AllOf what, std::string client_number)
    : what_(what), client_number_(std::move(client_number)), state_(std::make_shared<State>(State::open)) {}

const api::EndpointRow& DeleteAll::row() const {
  return what_ == AllOf::locations ? locations::remove_by_client.row : client_products::remove_all.row;
}

Result<void> DeleteAll::begin() const {
  if (*state_ == State::open) {
    *state_ = State::under_way;
    return {};
  }
  return refused(fmt::format("deleting all {} of client {} was confirmed once and {}", name(what_),
                             client_number_, used_up() ? "has been done or refused" : "is under way"),
                 "Once more has to be confirmed once more.");
}

void DeleteAll::end(const Result<api::None>& outcome) const {
  *state_ = is_settled(outcome) ? State::used_up : State::open;
}

Result<DeleteAll> confirm_delete_all(AllOf what, std::string_view client_number, std::string_view confirmed) {
  if (!names_something(client_number) || trimmed(client_number) != client_number)
    return refused(fmt::format("deleting all {} without a client's number reaches every client", name(what)),
                   "Say whose are meant; wsync deletes those of one client at a time.");
  if (confirmed != client_number)
    return refused(fmt::format("deleting all {} of client {} was not confirmed", name(what), client_number),
                   fmt::format("If it is meant, confirm it with the client's number: {}", client_number));
  return DeleteAll(what, std::string(client_number));
}

}  // namespace wsync::oresto
