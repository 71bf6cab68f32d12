// SPDX-License-Identifier: MIT
#include "sandbox/module.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <vector>

namespace wsync::sandbox {
namespace {

namespace fs = std::filesystem;

/// Beside the program: bin/../lib/wsync; then where it was installed to.
std::vector<fs::path> places() {
  std::vector<fs::path> found;
  std::error_code error;
  const fs::path program = fs::canonical("/proc/self/exe", error);
  if (!error) {
    const fs::path above = program.parent_path().parent_path();
    found = {above / "lib" / "wsync" / http_module_file, program.parent_path() / "wsync" / http_module_file};
  }
#ifdef WSYNC_MODULE_DIRECTORY
  found.push_back(fs::path(WSYNC_MODULE_DIRECTORY) / http_module_file);
#endif
  return found;
}

}  // namespace

Result<std::unique_ptr<HttpServer>> open_http_server(const Answerer& answer) {
  const auto tried = places();
  for (const auto& path : tried) {
    std::error_code error;
    if (!fs::exists(path, error)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* function = module == nullptr ? nullptr : dlsym(module, http_module_function);
    if (function != nullptr)
      return std::unique_ptr<HttpServer>(reinterpret_cast<OpenHttpServer*>(function)(answer));
    const char* why = dlerror();
    return fail(Code::config, "the sandbox module cannot be loaded: " + std::string(why != nullptr ? why : path.c_str()));
  }
  Error error{.code = Code::config, .message = std::string("the sandbox module ") + http_module_file + " is missing"};
  error.hint = "Install wsync again; the module was looked for as";
  for (const auto& path : tried) error.hint.append(" ").append(path.string());
  error.hint += ".";
  return fail(std::move(error));
}

}  // namespace wsync::sandbox
