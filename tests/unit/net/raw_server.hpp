// SPDX-License-Identifier: MIT
// A server on a free loopback port that does with each connection exactly what a test says, wrong things
// included.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace wsync::test {

/// One accepted connection, in a thread of its own; closed when the script returns.
class Connection {
 public:
  Connection(int socket, int number, std::atomic<int>& requests)
      : socket_(socket), number_(number), requests_(requests) {}

  /// Head and body of the next request; nothing when the client has closed.
  std::optional<std::string> next_request();
  /// False when the client is gone.
  bool write(std::string_view bytes);
  /// Keeps the connection open until the client or the server ends.
  void stall();
  /// Ends the connection with a reset instead of an orderly end.
  void reset();
  /// 1 is the first connection of the server.
  [[nodiscard]] int number() const { return number_; }

 private:
  int socket_;
  int number_;
  std::atomic<int>& requests_;
  std::string unread_{};
};

class RawServer {
 public:
  using Script = std::function<void(Connection&)>;

  explicit RawServer(Script script);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  [[nodiscard]] std::string url(std::string_view path = "/") const;
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int connections() const { return connections_; }
  [[nodiscard]] int requests() const { return requests_; }

 private:
  void accept_all();

  Script script_;
  int port_ = 0;
  int listener_ = -1;
  std::atomic<int> connections_{0};
  std::atomic<int> requests_{0};
  std::mutex mutex_{};
  std::vector<int> sockets_{};
  std::vector<std::thread> threads_{};
  std::thread acceptor_{};
};

/// `HTTP/1.1 200 OK` with a Content-Length and more headers, each ending in \r\n.
std::string answer(int status, std::string_view body = {}, std::string_view headers = {});

/// Answers every request of every connection with what `reply` makes of it.
RawServer::Script always(std::function<std::string(const std::string& request)> reply);

/// A loopback port that nobody listens on.
int closed_port();

}  // namespace wsync::test
