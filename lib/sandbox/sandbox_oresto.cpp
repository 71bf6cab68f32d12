// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "oresto/endpoints.hpp"
#include "sandbox/answer.hpp"
#include "sandbox/outcome.hpp"
#include "sandbox/reading.hpp"

namespace wsync::sandbox {
namespace {

using api::EndpointRow;
using api::Method;

constexpr std::size_t kept_errors = 5000;

std::optional<Method> method_of(std::string_view name) {
  for (const auto method : {Method::get, Method::post, Method::put, Method::del})
    if (net::to_string(method) == name) return method;
  return std::nullopt;
}

/// Rows that stand at another path in one of the documents.
std::vector<const EndpointRow*> rows_at_other_path(Method method, std::string_view path) {
  std::vector<const EndpointRow*> found;
  for (const auto* row : oresto::endpoints())
    if (row->method == method && !row->alt_path.empty() && same_ignoring_case(row->alt_path, path)) found.push_back(row);
  return found;
}

/// Operations at one path differ in their parameters: the first one whose required ones are all there.
const EndpointRow* choose(const api::WireNames& names, const std::vector<const EndpointRow*>& rows,
                          std::string_view path, std::string_view query) {
  for (const auto* row : rows)
    if (has_required_params(names, *row, path, query)) return row;
  return rows.empty() ? nullptr : rows.front();
}

bool is_any_path(std::string_view path) {
  for (const auto method : {Method::get, Method::post, Method::put, Method::del})
    if (oresto::find_endpoint(method, path) != nullptr) return true;
  return false;
}

bool is_let_in(const Options& options, std::string_view authorization) {
  if (authorization.size() < 6 || !same_ignoring_case(authorization.substr(0, 6), "Basic ")) return false;
  return from_base64(trimmed(authorization.substr(6))) == options.user + ":" + options.password;
}

}  // namespace

Outgoing Sandbox::serve_oresto(const Incoming& request, std::string_view path, Outcome& outcome) {
  const auto wire = accepted(request.header("Accept"));
  const auto method = method_of(request.method);
  const EndpointRow* row = nullptr;
  if (method) row = choose(names_, oresto::endpoints_at(*method, path), path, request.query);
  if (method && row == nullptr) row = choose(names_, rows_at_other_path(*method, path), path, request.query);
  if (row != nullptr) outcome.operation = row->id;
  const auto effect = [&] {
    if (!is_let_in(options_, request.header("Authorization"))) {
      auto out = plain_answer(401, "Authorization has been denied for this request.", wire);
      out.headers.push_back({"WWW-Authenticate", "Basic realm=\"sandbox\""});
      return out;
    }
    if (row == nullptr && is_any_path(path))
      return plain_answer(405, fmt::format("The requested resource does not support http method '{}'.", request.method), wire);
    if (row == nullptr)
      return plain_answer(404, fmt::format("No HTTP resource was found that matches the request URI '{}'.", request.path), wire);
    const auto* handler = find_handler(row->id);
    if (handler == nullptr) return plain_answer(404, fmt::format("The sandbox does not serve {}.", row->id), wire);
    return serve_operation(request, *handler, path, outcome);
  };
  const auto fault = row == nullptr ? std::nullopt : faults_.strike(row->id, request.target(), request.body);
  return fault ? with_fault(*fault, effect, outcome) : effect();
}

Outgoing Sandbox::serve_operation(const Incoming& request, const Handler& handler, std::string_view path, Outcome& outcome) {
  const auto began = std::chrono::steady_clock::now();
  const auto& row = *handler.row;
  const auto wire = accepted(request.header("Accept"));
  auto parsed = parse(names_, row, handler.item_by_item, path, request);
  if (parsed.unsupported_type)
    return plain_answer(415, fmt::format("The request entity's media type '{}' is not supported for this resource.",
                                         request.header("Content-Type")), wire);
  if (row.method != Method::get)
    outcome.key = row.has_body() ? business_key(row.body(), parsed.body.get()) : business_key(row.params(), parsed.params.get());
  outcome.remark = parsed.why_no_body;

  Frame frame;
  Data data;
  int status = 200;
  const bool stop = !parsed.no_body.empty() || parsed.faulty_outside_items;
  frame.model_state_errors = std::move(parsed.findings);
  if (stop) {
    status = 400;
    if (!parsed.no_body.empty()) frame.errors.push_back(parsed.no_body);
  } else {
    const std::lock_guard lock(mutex_);
    Call call(state_, std::move(parsed.faulty_items));
    data = handler.serve(call, parsed.params.get(), parsed.body.get());
    outcome.effect = row.method != Method::get && call.has_effect(handler.item_by_item);
    outcome.items = std::move(call.written_items());
    changed_ = changed_ || outcome.effect;
    frame.errors = std::move(call.errors());
    frame.item_errors = std::move(call.item_errors());
  }
  note_errors(row, frame);
  const bool item_by_item = handler.item_by_item && frame.errors.empty();
  if (row.method == Method::get)   // a list without a body to validate has no place for findings
    for (auto& finding : frame.model_state_errors) frame.errors.push_back(finding.message.value_or(""));
  const auto took = std::chrono::steady_clock::now() - began;
  frame.request_information = oresto::RequestInformation{
      std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), 1, 1, {}};
  return write_answer(names_, row, item_by_item, data, frame, status, wire);
}

/// What `ErrorLogs` lists later.
void Sandbox::note_errors(const EndpointRow& row, const Frame& frame) {
  if (frame.errors.empty() && frame.item_errors.empty() && frame.model_state_errors.empty()) return;
  const std::lock_guard lock(mutex_);
  const auto add = [&](const std::string& message) {
    const auto id = state_.new_id();
    state_.error_logs[id] = {id, stamp_now().belgian, fmt::format("{} {}: {}", net::to_string(row.method), row.path, message), {}};
    if (state_.error_logs.size() > kept_errors) state_.error_logs.erase(state_.error_logs.begin());
  };
  for (const auto& error : frame.errors) add(error);
  for (const auto& error : frame.item_errors)
    add(fmt::format("{} {}: {}", error.key1.value_or(""), error.key2.value_or(""), error.message.value_or("")));
  for (const auto& error : frame.model_state_errors) add(fmt::format("{}: {}", error.key.value_or(""), error.message.value_or("")));
}

}  // namespace wsync::sandbox
