// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace wsync::sandbox {
namespace {

constexpr int idle_seconds = 60;
constexpr int patience_ms = 30'000;         // in the middle of a request or an answer
constexpr std::size_t gathered = 64 * 1024; // small writes of one answer leave as one packet

}  // namespace

Connection::Connection(int socket, const std::atomic<bool>& stopping) : socket_(socket), stopping_(stopping) {}

bool Connection::wait(short events, int milliseconds) const {
  pollfd entry{socket_, events, 0};
  return poll(&entry, 1, milliseconds) > 0;
}

bool Connection::wait_for_request() {
  mishap_ = Mishap::none;
  head_sent_ = false;
  if (broken_) return false;
  if (at_ < end_) return true;
  for (int waited = 0; waited < idle_seconds * 10 && !stopping_; ++waited)
    if (wait(POLLIN, 100)) {
      char first = 0;
      return recv(socket_, &first, 1, MSG_PEEK) == 1;
    }
  return false;
}

bool Connection::is_readable() const { return at_ < end_ || wait(POLLIN, patience_ms); }

ssize_t Connection::read(char* room, size_t size) {
  if (at_ == end_) {
    if (!pending_.empty()) flush();   // 100 Continue must go before the body can come
    if (!wait(POLLIN, patience_ms)) return -1;
    const auto got = recv(socket_, room_.data(), room_.size(), 0);
    if (got <= 0) return got;
    at_ = 0;
    end_ = static_cast<std::size_t>(got);
  }
  const auto count = std::min(size, end_ - at_);
  std::memcpy(room, room_.data() + at_, count);
  at_ += count;
  return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* text, size_t size) {
  if (mishap_ == Mishap::drop) broken_ = true;
  if (broken_) return -1;
  if (mishap_ == Mishap::truncate && std::exchange(head_sent_, true)) {
    // Half of what the head has promised, then nothing.
    pending_.append(text, size / 2);
    flush();
    broken_ = true;
    return -1;
  }
  pending_.append(text, size);
  if (pending_.size() >= gathered) flush();
  return broken_ ? -1 : static_cast<ssize_t>(size);
}

void Connection::flush() {
  if (!send_all(pending_.data(), pending_.size())) broken_ = true;
  pending_.clear();
}

bool Connection::send_all(const char* text, size_t size) {
  while (size > 0) {
    const auto sent = send(socket_, text, size, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) && wait(POLLOUT, patience_ms)) continue;
    if (sent <= 0) return false;
    text += sent;
    size -= static_cast<size_t>(sent);
  }
  return true;
}

}  // namespace wsync::sandbox
