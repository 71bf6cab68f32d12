// SPDX-License-Identifier: MIT
#include "output/sink.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "terminal.hpp"

namespace wsync::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t room = 64 * 1024;
constexpr std::chrono::milliseconds patience{100};   // how long a record may wait for those behind it

Failure failed(const std::string& name) {
  return fail(Code::io, fmt::format("cannot write {}: {}", name, std::strerror(errno)));
}

}  // namespace

Result<std::unique_ptr<Sink>> Sink::open(const std::optional<std::string>& to) {
  std::unique_ptr<Sink> sink(new Sink);
  sink->buffer_.reserve(room + room / 4);
  sink->written_ = std::chrono::steady_clock::now();
  if (!to || *to == "-" || *to == "/dev/stdout") {
    sink->eager_ = is_terminal(STDOUT_FILENO);
    return sink;
  }
  sink->name_ = *to;
  std::error_code unknown;
  const auto there = fs::status(*to, unknown);
  if (fs::is_directory(there)) return fail(Code::io, fmt::format("cannot write {}: it is a folder", *to));
  if (fs::exists(there) && !fs::is_regular_file(there)) {
    sink->descriptor_ = ::open(to->c_str(), O_WRONLY | O_CLOEXEC);
    if (sink->descriptor_ < 0) return failed(*to);
    sink->owned_ = true;
    return sink;
  }
  // What a symbolic link points to is replaced, not the link.
  auto pending = PendingFile::create(fs::exists(there) ? fs::canonical(*to, unknown) : fs::path(*to));
  if (!pending) return fail(std::move(pending.error()));
  sink->pending_.emplace(std::move(*pending));
  return sink;
}

Sink::~Sink() {
  if (owned_) ::close(descriptor_);
}

Result<void> Sink::write_out(std::string_view content) {
  if (pending_) return pending_->write(content);
  while (!content.empty() && wanted_) {
    const ssize_t put = ::write(descriptor_, content.data(), content.size());
    if (put >= 0)
      content.remove_prefix(static_cast<std::size_t>(put));
    else if (errno == EPIPE)
      wanted_ = false;
    else if (errno != EINTR)
      return failed(name_);
  }
  return {};
}

Result<void> Sink::passed() {
  if (buffer_.size() >= room || eager_) return flush();
  if (pending_ || buffer_.empty()) return {};
  return std::chrono::steady_clock::now() - written_ > patience ? flush() : Result<void>{};
}

Result<void> Sink::flush() {
  auto outcome = write_out(buffer_);
  buffer_.clear();
  if (!pending_) written_ = std::chrono::steady_clock::now();
  return outcome;
}

Result<void> Sink::finish() {
  if (auto outcome = flush(); !outcome) return outcome;
  if (pending_) return pending_->commit();
  return {};
}

}  // namespace wsync::app
