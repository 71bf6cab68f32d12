// SPDX-License-Identifier: MIT
#include "net/transport.hpp"

#include <optional>

#include "base/module.hpp"
#include "net/module.hpp"

namespace wsync::net {

Result<Response> send(Transport& transport, Request request) {
  std::optional<Result<Response>> answer;
  transport.start(std::move(request), [&answer](Result<Response> result) { answer = std::move(result); });
  transport.run();
  if (!answer) return fail(Code::internal, "the transport stopped without an answer");
  return std::move(*answer);
}

Result<std::unique_ptr<Transport>> open_transport(TransportOptions options) {
  const auto function = wsync::module_function("network", module_file, module_function);
  if (!function) return fail(function.error());
  Error error;
  std::unique_ptr<Transport> transport(reinterpret_cast<OpenModule*>(*function)(options, error));
  if (!transport) return fail(std::move(error));
  return transport;
}

}  // namespace wsync::net
