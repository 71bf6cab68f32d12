// SPDX-License-Identifier: MIT
// What serves an operation: a function on the state, bound to the row of the clients' table of endpoints.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "api/endpoint.hpp"
#include "sandbox/clock.hpp"
#include "sandbox/frame.hpp"
#include "sandbox/state.hpp"

namespace wsync::sandbox {

/// A call that has passed the general checks. Its function runs alone: nobody else touches the state.
class Call {
 public:
  Call(State& call_state, std::set<std::size_t> faulty) : state(call_state), faulty_(std::move(faulty)) {}

  State& state;
  const Stamp now = stamp_now();

  /// The server says no; nothing may have changed.
  void refuse(std::string message) { errors_.push_back(std::move(message)); }
  /// One item of a Multiple call is refused; the others stand.
  void refuse_item(std::string article, std::string client, std::string message);
  /// Whether the checks before have already refused that item of a Multiple call.
  bool is_faulty(std::size_t index) const { return faulty_.contains(index); }
  /// An item of a Multiple call has been written; its business key goes into the request log.
  void written(std::string key) { written_.push_back(std::move(key)); }
  std::vector<std::string>& written_items() { return written_; }
  /// All was as it should be before.
  void unchanged() { unchanged_ = true; }

  bool refused() const { return !errors_.empty(); }
  /// Whether a call of that kind has changed the state.
  bool has_effect(bool item_by_item) const { return item_by_item ? !written_.empty() : !refused() && !unchanged_; }
  std::vector<std::string>& errors() { return errors_; }
  std::vector<oresto::ServerMessage>& item_errors() { return item_errors_; }

 private:
  std::set<std::size_t> faulty_;
  std::vector<std::string> errors_{};
  std::vector<oresto::ServerMessage> item_errors_{};
  std::vector<std::string> written_{};
  bool unchanged_ = false;
};

struct Handler {
  const api::EndpointRow* row;
  bool item_by_item;   // a Multiple call: faulty items are refused, the others are served
  Data (*serve)(Call& call, const void* params, const void* body);
};

namespace detail {

/// Calls with as many of parameters and body as the endpoint has.
template <class Endpoint, auto function>
auto invoke(Call& call, const void* params, const void* body) {
  constexpr bool has_params = !std::is_same_v<typename Endpoint::Params, api::None>;
  constexpr bool has_body = !std::is_same_v<typename Endpoint::Body, api::None>;
  [[maybe_unused]] const auto* typed_params = static_cast<const typename Endpoint::Params*>(params);
  [[maybe_unused]] const auto* typed_body = static_cast<const typename Endpoint::Body*>(body);
  if constexpr (has_params && has_body) return function(call, *typed_params, *typed_body);
  else if constexpr (has_params) return function(call, *typed_params);
  else if constexpr (has_body) return function(call, *typed_body);
  else return function(call);
}

template <const auto& endpoint, auto function>
Data serve(Call& call, const void* params, const void* body) {
  using Endpoint = std::remove_cvref_t<decltype(endpoint)>;
  if constexpr (std::is_same_v<typename Endpoint::Reply, api::None>)
    return invoke<Endpoint, function>(call, params, body), Data{};
  else if constexpr (endpoint.row.data.empty())
    return Data::beside<typename Endpoint::Reply>(invoke<Endpoint, function>(call, params, body));
  else
    return Data::member(invoke<Endpoint, function>(call, params, body));
}

}  // namespace detail

/// `handler<clients::post, add_client>()`. The function takes the call, then the endpoint's parameters and body where
/// it has them, and returns the data: a vector, an optional, or nothing.
template <const auto& endpoint, auto function>
constexpr Handler handler(bool item_by_item = false) {
  return {&endpoint.row, item_by_item, &detail::serve<endpoint, function>};
}

/// The handler of that operation; null where the sandbox does not serve it.
const Handler* find_handler(std::string_view id);

}  // namespace wsync::sandbox
