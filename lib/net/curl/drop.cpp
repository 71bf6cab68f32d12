// SPDX-License-Identifier: MIT
#include "net/curl/drop.hpp"

#include <cerrno>
#include <cstring>

namespace wsync::net {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Failure failed(std::string_view what, const std::filesystem::path& path) {
  return fail(Code::io, "cannot " + std::string(what) + " " + path.string() + ": " + std::strerror(errno));
}

}  // namespace

Result<std::optional<DropFile>> CurlDrop::stat(const std::string& name) {
  const auto answer =
      session_.perform({.url = address_.url_of(name), .what = "looking for " + name, .head_only = true});
  if (!answer) {
    if (answer.error().code == Code::not_found) return std::nullopt;
    return fail(answer.error());
  }
  DropFile file{.name = name};
  if (answer->size >= 0) file.size = static_cast<std::uint64_t>(answer->size);
  if (answer->modified >= 0) file.modified = std::chrono::sys_seconds(std::chrono::seconds(answer->modified));
  return file;
}

Result<void> CurlDrop::read(const std::string& name, const std::filesystem::path& to) {
  const File file(std::fopen(to.c_str(), "wbe"));
  if (!file) return failed("write", to);
  const auto answer =
      session_.perform({.url = address_.url_of(name), .what = "reading " + name, .sink = file.get()});
  if (!answer) return fail(answer.error());
  if (std::fflush(file.get()) != 0) return failed("write", to);
  const long came = std::ftell(file.get());
  if (answer->size >= 0 && came != answer->size)
    return fail(Code::broken_connection, name + " came with " + std::to_string(came) + " bytes instead of " +
                                             std::to_string(answer->size));
  return {};
}

Result<void> CurlDrop::put(const std::filesystem::path& from, const std::string& name, std::string_view key) {
  const File file(std::fopen(from.c_str(), "rbe"));
  std::error_code fault;
  const auto size = std::filesystem::file_size(from, fault);
  if (!file || fault) return failed("read", from);
  const auto answer = session_.perform({.url = address_.url_of(name),
                                        .what = "writing " + name,
                                        .writes = true,
                                        .headers = put_headers(key),
                                        .source = file.get(),
                                        .source_size = static_cast<curl_off_t>(size)});
  if (!answer) return fail(answer.error());
  return {};
}

Result<std::string> CurlDrop::listing(std::string what, bool names_only, std::string verb) {
  auto answer = session_.perform({.url = address_.url + "/",
                                  .what = std::move(what),
                                  .names_only = names_only,
                                  .verb = std::move(verb)});
  if (!answer) return fail(std::move(answer.error()));
  return std::move(answer->text);
}

Result<void> CurlDrop::command(std::string what, std::vector<std::string> commands) {
  const auto answer = session_.perform({.url = address_.url + "/",
                                        .what = std::move(what),
                                        .head_only = true,
                                        .writes = true,
                                        .commands = std::move(commands)});
  if (!answer) return fail(answer.error());
  return {};
}

Result<std::vector<DropFile>> CurlDrop::stat_all(const std::vector<std::string_view>& names,
                                                 const Wanted& wanted) {
  std::vector<DropFile> files;
  for (const auto name : names) {
    if (drop_name_fault(name) || !wanted(name)) continue;
    auto file = stat(std::string(name));
    if (!file) return fail(std::move(file.error()));
    if (*file) files.push_back(std::move(**file));  // else somebody took it meanwhile
  }
  return files;
}

}  // namespace wsync::net
