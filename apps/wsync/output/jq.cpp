// SPDX-License-Identifier: MIT
#include "output/jq.hpp"

#include "base/module.hpp"

namespace wsync::app {

Result<std::unique_ptr<JqFilter>> open_jq(const std::string& expression) {
  const auto function = module_function("jq", jq_module_file, jq_module_function);
  if (!function) return fail(function.error());
  Error error;
  std::unique_ptr<JqFilter> filter(reinterpret_cast<OpenJq*>(*function)(expression.c_str(), error));
  if (!filter) return fail(std::move(error));
  return filter;
}

}  // namespace wsync::app
