// SPDX-License-Identifier: MIT
// What SFTP, FTPS and HTTPS do each their own way: list, rename, remove.
#include "net/curl/drop.hpp"
#include "net/drop_listing.hpp"

namespace wsync::net {

// SFTP: names first, then the lines for people for what is a folder; size and time by a look at each.

std::string SftpDrop::quoted(std::string_view name) const {
  std::string out = "\"";
  for (const char c : address_.path_of(name)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

Result<std::vector<DropFile>> SftpDrop::list(const Wanted& wanted) {
  const auto names = listing("listing the folder", true);
  if (!names) return fail(names.error());
  const auto lines = listing("listing the folder", false);
  if (!lines) return fail(lines.error());
  const auto long_lines = listed_lines(*lines);
  auto files = listed_lines(*names);
  std::erase_if(files, [&](std::string_view name) { return listed_as_folder(long_lines, name); });
  return stat_all(files, wanted);
}

Result<void> SftpDrop::rename(const std::string& from, const std::string& to) {
  return command("renaming " + from + " to " + to, {"rename " + quoted(from) + " " + quoted(to)});
}

Result<void> SftpDrop::remove(const std::string& name) {
  return command("removing " + name, {"rm " + quoted(name)});
}

// FTPS: MLSD (RFC 3659) says it all; servers without it are asked for names, and for each size and time.

Result<std::vector<DropFile>> FtpsDrop::list(const Wanted& wanted) {
  const auto facts = listing("listing the folder", false, "MLSD");
  if (facts) {
    std::vector<DropFile> files;
    for (const auto line : listed_lines(*facts))
      if (auto file = parse_mlsd(line); file && wanted(file->name)) files.push_back(std::move(*file));
    return files;
  }
  if (facts.error().code != Code::refused && facts.error().code != Code::unexpected_answer)
    return fail(facts.error());
  const auto names = listing("listing the folder", true);
  if (!names) return fail(names.error());
  auto lines = listed_lines(*names);
  for (auto& line : lines) line.remove_prefix(line.rfind('/') + 1);  // some write the path too
  return stat_all(lines, wanted);
}

/// Many servers rename over what is there, so `upload` looks before.
Result<void> FtpsDrop::rename(const std::string& from, const std::string& to) {
  return command("renaming " + from + " to " + to,
                 {"RNFR " + address_.path_of(from), "RNTO " + address_.path_of(to)});
}

Result<void> FtpsDrop::remove(const std::string& name) {
  return command("removing " + name, {"DELE " + address_.path_of(name)});
}

// HTTPS: a list as JSON (nginx: autoindex_format json) or as lines; no rename; PUT and DELETE.

Result<std::vector<DropFile>> HttpsDrop::list(const Wanted& wanted) {
  const std::string& index = session_.options().index;
  const auto answer =
      session_.perform({.url = address_.url + "/" +
                               (index.empty() ? "" : address_.url_of(index).substr(address_.url.size() + 1)),
                        .what = index.empty() ? "listing the folder" : "reading the list " + index});
  if (!answer) return fail(answer.error());
  if (!session_.options().read_index) return fail(Code::internal, "nothing reads the list of an https drop");
  auto files = session_.options().read_index(answer->text);
  if (!files) return fail(std::move(files.error()).in(place_));
  std::erase_if(*files,
                [&](const DropFile& file) { return drop_name_fault(file.name) || !wanted(file.name); });
  return files;
}

Result<void> HttpsDrop::rename(const std::string&, const std::string&) {
  return fail(Code::config, "an https drop cannot rename; nothing was changed");
}

Result<void> HttpsDrop::remove(const std::string& name) {
  const auto answer = session_.perform(
      {.url = address_.url_of(name), .what = "removing " + name, .writes = true, .verb = "DELETE"});
  if (!answer) return fail(answer.error());
  return {};
}

std::vector<std::string> HttpsDrop::put_headers(std::string_view key) const {
  return {"If-None-Match: *", "Idempotency-Key: " + std::string(key),
          "Content-Type: application/octet-stream"};
}

}  // namespace wsync::net
