// SPDX-License-Identifier: MIT
// A call as somebody typed it: authenticated, sent as it stands, and refused where it would delete more than
// it says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "net/request.hpp"

namespace wsync::app {

class Context;

struct RawCall {
  std::string system{};  // oresto, hancocks
  net::Method method = net::Method::get;
  std::string path{};  // below the base URL, with or without a query
  std::vector<std::pair<std::string, std::string>> parameters{};  // not yet encoded
  std::string body{};
  std::vector<net::Header> headers{};
  std::optional<net::Auth> auth{};  // instead of the profile's
};

/// Why the call is not sent, before any setting is looked at (oresto/guard.hpp); nothing where it is safe.
std::optional<Error> refusal(const RawCall& call);

/// The answer, whatever its status.
Result<net::Response> send(Context& context, const RawCall& call);

/// What the answer means: an error for 4xx, 5xx and for a filled Errors or ModelStateErrors.
std::optional<Error> fault_of(const RawCall& call, const net::Response& response);

}  // namespace wsync::app
