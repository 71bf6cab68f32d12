// SPDX-License-Identifier: MIT
// A client's connection as httplib reads and writes it, which can also break off on purpose.
#pragma once

#include <httplib.h>

#include <array>
#include <atomic>
#include <string>

#include "sandbox/exchange.hpp"

namespace wsync::sandbox {

class Connection final : public httplib::Stream {
 public:
  Connection(int socket, const std::atomic<bool>& stopping);

  /// Waits for the next request; false when none comes any more.
  bool wait_for_request();
  /// What happens to the answer that is about to be written.
  void spoil(Mishap mishap) { mishap_ = mishap; }
  bool is_broken() const { return broken_; }
  /// The answer has been handed over whole.
  void flush();

  bool is_readable() const override;
  bool is_writable() const override { return !broken_; }
  ssize_t read(char* room, size_t size) override;
  ssize_t write(const char* text, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip = "127.0.0.1", port = 0; }
  socket_t socket() const override { return socket_; }

 private:
  bool wait(short events, int milliseconds) const;
  bool send_all(const char* text, size_t size);

  int socket_;
  const std::atomic<bool>& stopping_;
  Mishap mishap_ = Mishap::none;
  bool head_sent_ = false;
  bool broken_ = false;
  std::array<char, 16384> room_{};
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::string pending_{};
};

}  // namespace wsync::sandbox
