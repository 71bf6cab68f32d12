// SPDX-License-Identifier: MIT
#include "sandbox/module.hpp"

#include "base/module.hpp"

namespace wsync::sandbox {

Result<std::unique_ptr<HttpServer>> open_http_server(const Answerer& answer) {
  const auto function = module_function("sandbox", http_module_file, http_module_function);
  if (!function) return fail(function.error());
  return std::unique_ptr<HttpServer>(reinterpret_cast<OpenHttpServer*>(*function)(answer));
}

}  // namespace wsync::sandbox
