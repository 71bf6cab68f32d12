// SPDX-License-Identifier: MIT
// Oresto and Hancocks in one process, as strict as their documents, with state; no sockets.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "api/wire_names.hpp"
#include "sandbox/exchange.hpp"
#include "sandbox/fault.hpp"
#include "sandbox/handler.hpp"
#include "sandbox/request_log.hpp"
#include "sandbox/storage.hpp"

namespace wsync::sandbox {

struct Options {
  std::string user = "demo";
  std::string password = "test";
  std::string hancocks_token{};                 // empty: Hancocks lets everybody in
  std::optional<std::size_t> stock_items{};     // length of the stock list; its items repeat under other codes
  schema::OtherNames wire_names{};  // names that Oresto's server uses instead of the documented ones
};

/// Paths: `/api/...` is Oresto, `/stocklist` and `/stocklevel` are Hancocks, `/sandbox/log` and
/// `/sandbox/state-counts` are for tests.
class Sandbox {
 public:
  Sandbox(State state, Options options, std::vector<Fault> faults = {});

  /// From any thread.
  Outgoing answer(const Incoming& request);

  RequestLog& log() { return log_; }
  /// `{"clients":14,...}`
  std::string counts() const;
  /// The tables as files, where anything has changed since the last call.
  std::optional<Tables> changed_tables();

 private:
  struct Outcome;
  Outgoing serve(const Incoming& request, Outcome& outcome);
  Outgoing serve_own(std::string_view path) const;
  Outgoing serve_oresto(const Incoming& request, std::string_view path, Outcome& outcome);
  Outgoing serve_operation(const Incoming& request, const Handler& handler, std::string_view path, Outcome& outcome);
  Outgoing serve_hancocks(const Incoming& request, std::string_view operation, Outcome& outcome);
  Outgoing with_fault(const Fault& fault, const std::function<Outgoing()>& effect, Outcome& outcome);
  void note_errors(const api::EndpointRow& row, const Frame& frame);

  Options options_;
  api::WireNames names_;
  Faults faults_;
  RequestLog log_{};
  mutable std::mutex mutex_{};   // guards what stands below
  State state_;
  bool changed_ = false;
};

}  // namespace wsync::sandbox
