// SPDX-License-Identifier: MIT
#include "raw_server.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace wsync::test {
namespace {

int listen_on_free_port(int& port) {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener, generic, size) != 0 || listen(listener, 64) != 0 ||
      getsockname(listener, generic, &size) != 0)
    throw std::runtime_error("no free port");
  port = ntohs(address.sin_port);
  return listener;
}

std::size_t body_length(const std::string& head) {
  constexpr std::string_view name = "\r\nContent-Length: ";
  const auto found = head.find(name);
  return found == std::string::npos ? 0 : std::stoul(head.substr(found + name.size()));
}

}  // namespace

std::optional<std::string> Connection::next_request() {
  while (true) {
    if (const auto end = unread_.find("\r\n\r\n"); end != std::string::npos) {
      const std::size_t size = end + 4 + body_length(unread_.substr(0, end + 2));
      if (unread_.size() >= size) {
        std::string request = unread_.substr(0, size);
        unread_.erase(0, size);
        ++requests_;
        return request;
      }
    }
    char piece[65536];
    const ssize_t count = recv(socket_, piece, sizeof piece, 0);
    if (count <= 0) return {};
    unread_.append(piece, static_cast<std::size_t>(count));
  }
}

bool Connection::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void Connection::stall() {
  char byte = 0;
  while (recv(socket_, &byte, 1, 0) > 0) {
  }
}

void Connection::reset() {
  const linger at_once{1, 0};
  setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

RawServer::RawServer(Script script) : script_(std::move(script)), listener_(listen_on_free_port(port_)) {
  acceptor_ = std::thread([this] { accept_all(); });
}

RawServer::~RawServer() {
  shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  close(listener_);
  {
    const std::lock_guard lock(mutex_);
    for (const int socket : sockets_) shutdown(socket, SHUT_RDWR);
  }
  for (std::thread& thread : threads_) thread.join();
}

void RawServer::accept_all() {
  while (true) {
    const int socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) return;
    const int number = ++connections_;
    const std::lock_guard lock(mutex_);
    sockets_.push_back(socket);
    threads_.emplace_back([this, socket, number] {
      Connection connection(socket, number, requests_);
      script_(connection);
      const std::lock_guard ending(mutex_);
      std::erase(sockets_, socket);
      close(socket);
    });
  }
}

std::string RawServer::url(std::string_view path) const {
  return "http://127.0.0.1:" + std::to_string(port_).append(path);
}

std::string answer(int status, std::string_view body, std::string_view headers) {
  std::string text = "HTTP/1.1 ";
  text.append(std::to_string(status)).append(" Said\r\nContent-Length: ").append(std::to_string(body.size()));
  return text.append("\r\n").append(headers).append("\r\n").append(body);
}

RawServer::Script always(std::function<std::string(const std::string& request)> reply) {
  return [reply = std::move(reply)](Connection& connection) {
    while (const auto request = connection.next_request())
      if (!connection.write(reply(*request))) return;
  };
}

int closed_port() {
  int port = 0;
  close(listen_on_free_port(port));
  return port;
}

}  // namespace wsync::test
