// SPDX-License-Identifier: MIT
#include "net/drop.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/module.hpp"
#include "base/text.hpp"
#include "net/drop_folder.hpp"
#include "net/drop_patient.hpp"
#include "net/module.hpp"

namespace wsync::net {
namespace {

Failure refused(std::string message, std::string hint) {
  Error error{.code = Code::config, .message = std::move(message)};
  error.hint = std::move(hint);
  return fail(std::move(error));
}

/// Whoever is in the URL would be in every log.
bool names_user(std::string_view url) {
  const auto from = url.find("://");
  if (from == url.npos) return false;
  const auto host = url.substr(from + 3, url.find_first_of("/?#", from + 3) - from - 3);
  return host.find('@') != host.npos;
}

Result<std::unique_ptr<Drop>> open_module(DropOptions options) {
  const auto function = wsync::module_function("network", module_file, drop_module_function);
  if (!function) return fail(function.error());
  Error error;
  std::unique_ptr<Drop> drop(reinterpret_cast<OpenDropModule*>(*function)(options, error));
  if (!drop) return fail(std::move(error));
  return drop;
}

}  // namespace

Result<std::unique_ptr<Drop>> open_drop(DropOptions options) {
  const std::string scheme = lower(options.url.substr(0, options.url.find(':')));
  if (options.url.find(':') == std::string::npos)
    return refused(fmt::format("\"{}\" is no URL of a drop", options.url),
                   "Write file:/FOLDER, sftp://HOST/FOLDER, ftps://HOST/FOLDER or https://HOST/FOLDER.");
  if (names_user(options.url))
    return refused("the URL of the drop holds a user or password; nothing was sent",
                   "Set hanos.user, and store the password with `wsync auth login`.");
  if (scheme == "file") return open_folder_drop(options.url);
  if (scheme == "ftp")
    return refused("ftp: would send everything unencrypted; nothing was sent",
                   "Use ftps: (with hanos.ftps = explicit where the server wants AUTH TLS) or sftp:.");
  if (scheme != "sftp" && scheme != "ftps" && scheme != "https" && scheme != "http")
    return refused(fmt::format("a drop cannot be reached by {}:", scheme),
                   "It is file:, sftp:, ftps: or https:.");
  auto drop = open_module(options);
  if (!drop) return drop;
  return make_patient(std::move(*drop), options);
}

std::optional<Error> drop_name_fault(std::string_view name) {
  const bool control = std::ranges::any_of(name, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
  if (!control && !name.empty() && name != "." && name != ".." && name.find('/') == name.npos)
    return std::nullopt;
  return Error{.code = Code::input,
               .message = control
                              ? std::string("a file name with control characters cannot be used in a drop")
                              : fmt::format("\"{}\" is no file name of a drop", name)};
}

}  // namespace wsync::net
