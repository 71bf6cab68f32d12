// SPDX-License-Identifier: MIT
#include "output/jq.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>
#include <vector>

namespace wsync::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> places() {
  std::error_code unknown;
  const auto program = fs::read_symlink("/proc/self/exe", unknown);
  std::vector<fs::path> found = {program.parent_path().parent_path() / "lib" / "wsync" / jq_module_file};
#ifdef WSYNC_MODULE_DIRECTORY
  found.push_back(fs::path(WSYNC_MODULE_DIRECTORY) / jq_module_file);
#endif
  return found;
}

}  // namespace

Result<std::unique_ptr<JqFilter>> open_jq(const std::string& expression) {
  for (const fs::path& path : places()) {
    std::error_code unknown;
    if (!fs::exists(path, unknown)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* function = module == nullptr ? nullptr : dlsym(module, jq_module_function);
    if (function == nullptr) {
      const char* why = dlerror();
      return fail(Code::config, fmt::format("the jq module cannot be loaded: {}", why != nullptr ? why : path.c_str()));
    }
    Error error;
    std::unique_ptr<JqFilter> filter(reinterpret_cast<OpenJq*>(function)(expression.c_str(), error));
    if (!filter) return fail(std::move(error));
    return filter;
  }
  return fail(Code::config, fmt::format("the jq module {} is missing; install wsync again", jq_module_file));
}

}  // namespace wsync::app
