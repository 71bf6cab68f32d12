// SPDX-License-Identifier: MIT
#include "client_option.hpp"

#include "base/text.hpp"
#include "usage.hpp"

namespace wsync::app {

Result<std::string> needed_client(const Typed& typed, std::string_view question) {
  auto number = typed.value("client");
  if (!number || trimmed(*number).empty())
    return usage_error(std::string(question), "Say it with --client NUMBER.");
  return std::move(*number);
}

}  // namespace wsync::app
