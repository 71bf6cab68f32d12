// SPDX-License-Identifier: MIT
#include "net/drop_folder.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "base/file.hpp"
#include "base/move.hpp"

namespace wsync::net {
namespace {

namespace fs = std::filesystem;

Failure failed(std::string_view what, const fs::path& path, int fault) {
  const Code code = fault == ENOENT ? Code::not_found : fault == EACCES ? Code::refused : Code::io;
  return fail(code, fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(fault)));
}

Result<std::optional<DropFile>> look_at(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) {
    if (errno == ENOENT) return std::nullopt;
    return failed("look at", path, errno);
  }
  if (!S_ISREG(facts.st_mode)) return std::nullopt;
  return DropFile{path.filename().string(), static_cast<std::uint64_t>(facts.st_size),
                  std::chrono::sys_seconds(std::chrono::seconds(facts.st_mtime))};
}

/// What is at the target is cut off first: it is a temporary file of ours.
Result<void> copy_content(const fs::path& from, const fs::path& to) {
  errno = 0;
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  if (!out) return failed("write", to, errno);
  auto copied = read_pieces(from, [&](std::string_view piece) -> Result<void> {
    out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (!out) return failed("write", to, errno);
    return {};
  });
  if (!copied) return copied;
  out.close();
  if (!out) return failed("write", to, errno);
  return {};
}

class FolderDrop : public Drop {
 public:
  FolderDrop(std::string url, fs::path folder) : url_(std::move(url)), folder_(std::move(folder)) {}

  const std::string& place() const override { return url_; }

  Result<std::vector<DropFile>> list(const Wanted& wanted) override {
    std::vector<DropFile> files;
    std::error_code fault;
    for (fs::directory_iterator it(folder_, fault), end; !fault && it != end; it.increment(fault)) {
      if (!wanted(it->path().filename().string())) continue;
      auto file = look_at(it->path());
      if (!file) return fail(std::move(file.error()));
      if (*file) files.push_back(std::move(**file));
    }
    if (fault) return failed("read the folder", folder_, fault.value());
    return files;
  }

  Result<std::optional<DropFile>> stat(const std::string& name) override { return look_at(folder_ / name); }

  Result<void> read(const std::string& name, const fs::path& to) override {
    const auto there = look_at(folder_ / name);
    if (!there) return fail(there.error());
    if (!*there) return failed("read", folder_ / name, ENOENT);
    return copy_content(folder_ / name, to);
  }

  Result<void> put(const fs::path& from, const std::string& name, std::string_view) override {
    return copy_content(from, folder_ / name);
  }

  Result<void> rename(const std::string& from, const std::string& to) override {
    return move_new(folder_ / from, folder_ / to);
  }

  Result<void> remove(const std::string& name) override {
    std::error_code fault;
    if (!fs::remove(folder_ / name, fault))
      return failed("remove", folder_ / name, fault ? fault.value() : ENOENT);
    return {};
  }

 private:
  std::string url_;
  fs::path folder_;
};

/// `%20` and the like; what is no such sequence stays.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

Result<std::unique_ptr<Drop>> open_folder_drop(const std::string& url) {
  std::string_view path = std::string_view(url).substr(url.find(':') + 1);
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    const auto host = path.substr(0, path.find('/'));
    if (!host.empty() && host != "localhost") {
      Error error{.code = Code::config, .message = fmt::format("{} names a folder of another machine", url)};
      error.hint = "Write file:/FOLDER for a folder of this one.";
      return fail(std::move(error));
    }
    path.remove_prefix(host.size());
  }
  if (path.empty()) return fail(Code::config, fmt::format("{} names no folder", url));
  return std::make_unique<FolderDrop>(url, decoded(path));
}

}  // namespace wsync::net
