// SPDX-License-Identifier: MIT
// Bodies that are read while they arrive.
#include <fstream>
#include <vector>

#include "catch2/catch.hpp"
#include "net/transport.hpp"
#include "raw_server.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace wsync::test;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Transport> transport(TransportOptions options = {}) {
  auto opened = open_transport(std::move(options));
  REQUIRE(opened);
  return std::move(*opened);
}

/// `size` bytes on /big, at most; small answers elsewhere.
RawServer::Script large(std::size_t size, std::atomic<std::size_t>& written) {
  return [size, &written](Connection& connection) {
    while (const auto request = connection.next_request()) {
      if (!request->starts_with("GET /big")) {
        connection.write(answer(200, "small"));
        continue;
      }
      connection.write("HTTP/1.1 200 OK\r\nX-Kind: big\r\nContent-Length: " + std::to_string(size) +
                       "\r\n\r\n");
      const std::string piece(64 * 1024, 'x');
      for (std::size_t done = 0; done < size; done += piece.size(), written = done)
        if (!connection.write(std::string_view(piece).substr(0, std::min(piece.size(), size - done)))) return;
    }
  };
}

/// Bytes until the end, or the error.
Result<std::size_t> drain(Body& body, std::size_t at_once = 10'000) {
  std::vector<char> room(at_once);
  std::size_t total = 0;
  while (true) {
    const auto count = body.read(room);
    if (!count) return fail(count.error());
    if (*count == 0) return total;
    total += *count;
  }
}

std::size_t memory_in_use() {
  std::ifstream statm("/proc/self/statm");
  std::size_t pages = 0;
  std::size_t resident = 0;
  statm >> pages >> resident;
  return resident * 4096;
}

}  // namespace

TEST_CASE("stream: headers first, then the whole body", "[net][curl]") {
  std::atomic<std::size_t> written{0};
  RawServer server(large(5'000'000, written));
  const auto carrier = transport();
  auto streamed = carrier->open({.url = server.url("/big")});
  REQUIRE(streamed);
  CHECK(streamed->head.status == 200);
  CHECK(streamed->head.header("X-Kind") == "big");
  CHECK(drain(*streamed->body) == 5'000'000);
  std::array<char, 4> room{};
  CHECK(streamed->body->read(room) == 0);
  streamed->body.reset();
  CHECK(send(*carrier, {.url = server.url("/small")})->body == "small");
  CHECK(server.connections() == 1);
}

TEST_CASE("stream: a slow reader holds the server back and memory stays flat", "[net][curl]") {
  constexpr std::size_t size = 200'000'000;
  std::atomic<std::size_t> written{0};
  RawServer server(large(size, written));
  const auto carrier = transport({.timeout = 400ms});
  auto streamed = carrier->open({.url = server.url("/big")});
  REQUIRE(streamed);
  std::vector<char> room(100'000);
  REQUIRE(streamed->body->read(room));
  const std::size_t before = memory_in_use();
  std::this_thread::sleep_for(700ms);  // longer than the time-out: the reader's slowness is no stall
  CHECK(written < 20'000'000);
  const auto rest = drain(*streamed->body, room.size());
  REQUIRE(rest);
  CHECK(*rest > size - room.size() - 1);
  CHECK(memory_in_use() < before + 32'000'000);
}

TEST_CASE("stream: others go on while a stream is held back, even on one connection", "[net][curl]") {
  std::atomic<std::size_t> written{0};
  RawServer server(large(50'000'000, written));
  const auto carrier = transport({.connections = 1});
  auto streamed = carrier->open({.url = server.url("/big")});
  REQUIRE(streamed);
  for (int i = 0; i < 3; ++i) CHECK(send(*carrier, {.url = server.url("/small")})->body == "small");
  bool answered = false;
  carrier->start({.url = server.url("/small")}, [&](const Result<Response>&) { answered = true; });
  CHECK(drain(*streamed->body) == 50'000'000);
  CHECK_FALSE(answered);  // only `run` calls back
  carrier->run();
  CHECK(answered);
}

TEST_CASE("stream: an end that comes too early is an error, after what came", "[net][curl]") {
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
  });
  const auto carrier = transport();
  auto streamed = carrier->open({.url = server.url()});
  REQUIRE(streamed);
  std::array<char, 100> room{};
  CHECK(streamed->body->read(room) == 4);
  const auto end = streamed->body->read(room);
  REQUIRE_FALSE(end);
  CHECK(end.error().code == Code::broken_connection);
}

TEST_CASE("stream: a stall is a time-out", "[net][curl]") {
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    connection.stall();
  });
  const auto carrier = transport({.timeout = 200ms});
  auto streamed = carrier->open({.url = server.url()});
  REQUIRE(streamed);
  const auto end = drain(*streamed->body);
  REQUIRE_FALSE(end);
  CHECK(end.error().code == Code::timeout);
}

TEST_CASE("stream: one that cannot begin is an error", "[net][curl]") {
  const auto carrier = transport();
  const auto streamed = carrier->open({.url = "http://127.0.0.1:" + std::to_string(closed_port())});
  REQUIRE_FALSE(streamed);
  CHECK(streamed.error().code == Code::unreachable);
}

TEST_CASE("stream: empty bodies, and bodies left unread, longer than the transport", "[net][curl]") {
  RawServer server(always([](const std::string& request) {
    return request.starts_with("GET /none") ? answer(204) : answer(200, std::string(500'000, 'x'));
  }));
  auto carrier = transport();
  auto none = carrier->open({.url = server.url("/none")});
  REQUIRE(none);
  CHECK(drain(*none->body) == 0);
  auto unread = carrier->open({.url = server.url("/some")});
  REQUIRE(unread);
  carrier.reset();
  CHECK(drain(*unread->body) == 500'000);
}
