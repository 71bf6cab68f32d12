// SPDX-License-Identifier: MIT
// The transport over libcurl against real sockets that misbehave.
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

Code ends(Transport& carrier, Request request) {
  const auto result = send(carrier, std::move(request));
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().message.empty());
  return result.error().code;
}

/// Reads a request and writes these bytes, then closes.
RawServer::Script say(std::string bytes) {
  return [bytes = std::move(bytes)](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write(bytes);
  };
}

const TransportOptions hasty{.connect_timeout = 200ms, .timeout = 200ms};

}  // namespace

TEST_CASE("curl: nobody there is unreachable", "[net][curl]") {
  const auto carrier = transport(hasty);
  CHECK(ends(*carrier,
             {.method = Method::post, .url = "http://127.0.0.1:" + std::to_string(closed_port()) + "/"}) ==
        Code::unreachable);
  CHECK(ends(*carrier, {.url = "https://no-such-host.invalid/"}) == Code::unreachable);
}

TEST_CASE("curl: a server that never begins TLS is unreachable: nothing was sent", "[net][curl]") {
  RawServer server([](Connection& connection) { connection.stall(); });
  const auto carrier = transport(hasty);
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  CHECK(ends(*carrier, {.method = Method::post, .url = url, .body = "x"}) == Code::unreachable);
}

TEST_CASE("curl: a server that does not speak TLS is unreachable", "[net][curl]") {
  RawServer server([](Connection& connection) { connection.write("220 mail ready\r\n"); });
  const auto carrier = transport(hasty);
  CHECK(ends(*carrier, {.url = "https://127.0.0.1:" + std::to_string(server.port()) + "/"}) ==
        Code::unreachable);
}

TEST_CASE("curl: no answer in time", "[net][curl]") {
  RawServer server([](Connection& connection) { connection.stall(); });
  const auto carrier = transport(hasty);
  const auto began = std::chrono::steady_clock::now();
  CHECK(ends(*carrier, {.url = server.url()}) == Code::timeout);
  CHECK(std::chrono::steady_clock::now() - began >= 200ms);
  CHECK(std::chrono::steady_clock::now() - began < 5s);
}

TEST_CASE("curl: a stall in the middle of a body is a time-out", "[net][curl]") {
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
    connection.stall();
  });
  const auto carrier = transport(hasty);
  CHECK(ends(*carrier, {.url = server.url()}) == Code::timeout);
}

TEST_CASE("curl: slow but steady is no stall", "[net][curl]") {
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
    for (int i = 0; i < 8; ++i) {
      std::this_thread::sleep_for(70ms);
      connection.write("x");
    }
  });
  const auto carrier = transport({.timeout = 450ms});
  const auto result = send(*carrier, {.url = server.url()});
  REQUIRE(result);
  CHECK(result->body == "xxxxxxxx");
}

TEST_CASE("curl: waiting for a free connection is no stall", "[net][curl]") {
  RawServer server(always([](const std::string&) {
    std::this_thread::sleep_for(150ms);
    return answer(200);
  }));
  const auto carrier = transport({.connections = 1, .connect_timeout = 500ms, .timeout = 500ms});
  int good = 0;
  for (int i = 0; i < 5; ++i)
    carrier->start({.url = server.url()}, [&](const Result<Response>& result) { good += result ? 1 : 0; });
  carrier->run();
  CHECK(good == 5);
}

TEST_CASE("curl: every way to break off an exchange", "[net][curl]") {
  const char* endings[] = {
      "",
      "HTTP/1.1 200 OK\r\nContent-Le",
      "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
      "who are you\r\n\r\n",
  };
  const auto carrier = transport();
  for (const char* ending : endings) {
    INFO(ending);
    RawServer server(say(ending));
    CHECK(ends(*carrier, {.url = server.url()}) == Code::broken_connection);
    CHECK(ends(*carrier, {.method = Method::post, .url = server.url(), .body = "x"}) ==
          Code::broken_connection);
  }
}

TEST_CASE("curl: a write that arrived is never sent again, a read is", "[net][curl]") {
  // The second request on each connection is read and then the connection ends without an answer: a
  // kept-alive connection that dies under a request.
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write(answer(200));
    static_cast<void>(connection.next_request());
    connection.reset();
  });
  for (const Method method : {Method::post, Method::put, Method::del}) {
    INFO(to_string(method));
    const auto carrier = transport();
    const int before = server.requests();
    REQUIRE(send(*carrier, {.method = method, .url = server.url()}));
    CHECK(ends(*carrier, {.method = method, .url = server.url()}) == Code::broken_connection);
    CHECK(server.requests() - before == 2);
    CHECK(send(*carrier, {.method = method, .url = server.url()}));
  }
  const auto carrier = transport();
  const int before = server.requests();
  REQUIRE(send(*carrier, {.url = server.url()}));
  CHECK(send(*carrier, {.url = server.url()}));
  CHECK(server.requests() - before == 3);
}

TEST_CASE("curl: a connection closed while idle is replaced without notice", "[net][curl]") {
  RawServer server([](Connection& connection) {
    static_cast<void>(connection.next_request());
    connection.write(answer(200));
  });
  const auto carrier = transport();
  for (int i = 0; i < 5; ++i) {
    CHECK(send(*carrier, {.method = Method::post, .url = server.url(), .body = "x"}));
    std::this_thread::sleep_for(20ms);  // the end arrives
  }
  CHECK(server.connections() == 5);
  CHECK(server.requests() == 5);
}

TEST_CASE("curl: a CA file that is not there is said at once", "[net][curl]") {
  const auto opened = open_transport({.ca_file = "/nowhere/ca.pem"});
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == Code::config);
}
