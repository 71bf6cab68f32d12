// SPDX-License-Identifier: MIT
#include "sandbox/sandbox.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"
#include "oresto/endpoints.hpp"
#include "sandbox/answer.hpp"
#include "sandbox/hancocks.hpp"
#include "sandbox/outcome.hpp"
#include "sandbox/tables.hpp"
#include "schema/json.hpp"

namespace wsync::sandbox {
namespace {

/// What stands behind `prefix`, letter case ignored; nothing where the path is another one.
std::optional<std::string_view> below(std::string_view path, std::string_view prefix) {
  if (path.size() < prefix.size() || !same_ignoring_case(path.substr(0, prefix.size()), prefix)) return std::nullopt;
  return path.substr(prefix.size());
}

std::string_view without_slashes(std::string_view path) {
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  return path;
}

Outgoing garbage() {
  Outgoing out;
  out.content_type = "text/html; charset=utf-8";
  out.body = "<!DOCTYPE html>\n<html><head><title>Onderhoud</title></head>\n"
             "<body><h1>Even geduld</h1><p>De webshop is zo terug.</p></body></html>\n";
  return out;
}

Outgoing with_status(const Fault& fault) {
  const auto status = static_cast<int>(fault.status.value_or(500));
  auto out = plain_answer(status, fmt::format("The sandbox was told to answer {}.", status));
  if (status == 401) out.headers.push_back({"WWW-Authenticate", "Basic realm=\"sandbox\""});
  return out;
}

}  // namespace

Sandbox::Sandbox(State state, Options options, std::vector<Fault> faults)
    : options_(std::move(options)),
      names_(oresto::endpoints(), options_.wire_names),
      faults_(std::move(faults)),
      state_(std::move(state)) {}

Outgoing Sandbox::answer(const Incoming& request) {
  Outcome outcome;
  auto out = serve(request, outcome);
  if (without_slashes(request.path).starts_with("sandbox/")) return out;
  LogEntry entry{stamp_now().utc, request.method, request.target()};
  if (!outcome.operation.empty()) entry.operation = outcome.operation;
  if (!outcome.fault.empty()) entry.fault = outcome.fault;
  if (!outcome.key.empty()) entry.key = outcome.key;
  if (!outcome.remark.empty()) entry.remark = outcome.remark;
  entry.status = out.mishap == Mishap::drop ? 0 : out.status;
  entry.effect = outcome.effect;
  entry.items = std::move(outcome.items);
  log_.write(entry);
  return out;
}

Outgoing Sandbox::serve(const Incoming& request, Outcome& outcome) {
  const auto path = without_slashes(request.path);
  if (const auto own = below(path, "sandbox/")) return serve_own(*own);
  if (const auto oresto = below(path, "api/")) return serve_oresto(request, *oresto, outcome);
  return serve_hancocks(request, path, outcome);
}

Outgoing Sandbox::serve_own(std::string_view path) const {
  Outgoing out;
  out.content_type = "application/json; charset=utf-8";
  if (path == "state-counts") return out.body = counts(), out;
  if (path != "log") return plain_answer(404, "The sandbox has log and state-counts.");
  out.content_type = "application/x-ndjson; charset=utf-8";
  out.body = log_.text();
  return out;
}

Outgoing Sandbox::serve_hancocks(const Incoming& request, std::string_view operation, Outcome& outcome) {
  const auto* row = hancocks::find_endpoint(operation);
  if (row == nullptr) return hancocks_failure(404, operation, "The Request URL is not associated with an API Request URL");
  outcome.operation = row->id;
  const auto effect = [&] {
    if (!options_.hancocks_token.empty() && request.header("Authorization") != "Bearer " + options_.hancocks_token)
      return hancocks_failure(401, row->id, "The Request has not passed the agreed security protocol for access");
    // Nothing ever changes the stock: it is read without the lock.
    if (row->id == hancocks::stocklist.row.id) return answer_stock_list(state_.stock, options_.stock_items);
    return answer_stock_level(state_.stock, options_.stock_items, request.body);
  };
  const auto fault = faults_.strike(row->id, request.target(), request.body);
  return fault ? with_fault(*fault, effect, outcome) : effect();
}

Outgoing Sandbox::with_fault(const Fault& fault, const std::function<Outgoing()>& effect, Outcome& outcome) {
  outcome.fault = fault.kind;
  Outgoing out;
  if (fault.after_the_effect()) out = effect();
  if (fault.kind == "status") out = with_status(fault);
  else if (fault.kind == "garbage") out = garbage();
  else if (fault.kind == "drop") out.mishap = Mishap::drop;
  else if (fault.kind == "truncate") out.mishap = Mishap::truncate;
  if (fault.retry_after) out.headers.push_back({"Retry-After", std::to_string(*fault.retry_after)});
  out.delay = std::chrono::milliseconds(fault.delay_ms.value_or(0));
  return out;
}

std::string Sandbox::counts() const {
  const std::lock_guard lock(mutex_);
  std::string text = "{";
  for (const auto& [name, count] : count_tables(state_)) text += fmt::format("{}\"{}\":{}", text.size() > 1 ? "," : "", name, count);
  return text + "}\n";
}

std::optional<Tables> Sandbox::changed_tables() {
  const std::lock_guard lock(mutex_);
  if (!std::exchange(changed_, false)) return std::nullopt;
  return write_tables(state_);
}

}  // namespace wsync::sandbox
