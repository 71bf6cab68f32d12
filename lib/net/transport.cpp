// SPDX-License-Identifier: MIT
#include "net/transport.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <optional>
#include <vector>

#include "net/module.hpp"

namespace wsync::net {
namespace {

namespace fs = std::filesystem;

/// The folder of the library or program that contains this code; empty where the system does not say.
fs::path own_folder() {
  Dl_info info{};
  std::error_code error;
  fs::path file;
  if (dladdr(reinterpret_cast<const void*>(&own_folder), &info) != 0 && info.dli_fname != nullptr)
    file = info.dli_fname;
  // A program found on PATH is named without its folder.
  if (!file.has_parent_path()) file = fs::read_symlink("/proc/self/exe", error);
  const fs::path real = fs::canonical(file, error);
  return error ? fs::path{} : real.parent_path();
}

std::vector<fs::path> places() {
  std::vector<fs::path> found;
  if (const fs::path folder = own_folder(); !folder.empty())
    found = {folder / "wsync" / module_file, folder.parent_path() / "lib" / "wsync" / module_file};
#ifdef WSYNC_MODULE_DIRECTORY
  found.push_back(fs::path(WSYNC_MODULE_DIRECTORY) / module_file);
#endif
  return found;
}

Failure missing(const std::vector<fs::path>& tried) {
  Error error;
  error.code = Code::config;
  error.message = "the network module " + std::string(module_file) + " is missing";
  error.hint = "Install wsync again; the module was looked for as";
  for (const fs::path& path : tried) error.hint.append(" ").append(path.string());
  error.hint += ".";
  return fail(std::move(error));
}

/// Stays loaded until the process ends: what it made may live that long.
Result<OpenModule*> load() {
  const auto tried = places();
  for (const fs::path& path : tried) {
    std::error_code error;
    if (!fs::exists(path, error)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* function = module == nullptr ? nullptr : dlsym(module, module_function);
    if (function != nullptr) return reinterpret_cast<OpenModule*>(function);
    const char* why = dlerror();
    return fail(Code::config,
                "the network module cannot be loaded: " + std::string(why != nullptr ? why : path.c_str()));
  }
  return missing(tried);
}

}  // namespace

Result<Response> send(Transport& transport, Request request) {
  std::optional<Result<Response>> answer;
  transport.start(std::move(request), [&answer](Result<Response> result) { answer = std::move(result); });
  transport.run();
  if (!answer) return fail(Code::internal, "the transport stopped without an answer");
  return std::move(*answer);
}

Result<std::unique_ptr<Transport>> open_transport(TransportOptions options) {
  const auto open = load();
  if (!open) return fail(open.error());
  Error error;
  std::unique_ptr<Transport> transport((*open)(options, error));
  if (!transport) return fail(std::move(error));
  return transport;
}

}  // namespace wsync::net
