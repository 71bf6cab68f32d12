// SPDX-License-Identifier: MIT
#include "base/module.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>
#include <vector>

namespace wsync {
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

std::vector<fs::path> places(std::string_view file) {
  std::vector<fs::path> found;
  if (const fs::path folder = own_folder(); !folder.empty())
    found = {folder / "wsync" / file, folder.parent_path() / "lib" / "wsync" / file};
#ifdef WSYNC_MODULE_DIRECTORY
  found.push_back(fs::path(WSYNC_MODULE_DIRECTORY) / file);
#endif
  return found;
}

Failure missing(std::string_view what, std::string_view file, const std::vector<fs::path>& tried) {
  Error error{.code = Code::config, .message = fmt::format("the {} module {} is missing", what, file)};
  error.hint = "Install wsync again; the module was looked for as";
  for (const fs::path& path : tried) error.hint.append(" ").append(path.string());
  error.hint += ".";
  return fail(std::move(error));
}

}  // namespace

Result<void*> module_function(std::string_view what, std::string_view file, const char* function) {
  const auto tried = places(file);
  for (const fs::path& path : tried) {
    std::error_code error;
    if (!fs::exists(path, error)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* found = module == nullptr ? nullptr : dlsym(module, function);
    if (found != nullptr) return found;
    const char* why = dlerror();
    return fail(Code::config,
                fmt::format("the {} module cannot be loaded: {}", what, why != nullptr ? why : path.c_str()));
  }
  return missing(what, file, tried);
}

}  // namespace wsync
