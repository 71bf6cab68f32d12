// SPDX-License-Identifier: MIT
// The transport over libcurl against real sockets that behave well.
#include <csignal>

#include "base/interrupt.hpp"
#include "catch2/catch.hpp"
#include "in_child.hpp"
#include "net/encoded.hpp"
#include "net/transport.hpp"
#include "raw_server.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace wsync::test;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

std::unique_ptr<Transport> transport(TransportOptions options = {}) {
  auto opened = open_transport(std::move(options));
  REQUIRE(opened);
  return std::move(*opened);
}

/// Answers with the request as it came.
RawServer::Script mirror() {
  return always([](const std::string& request) { return answer(200, request); });
}

Request post(const std::string& url) { return {.method = Method::post, .url = url, .body = "hello"}; }

}  // namespace

TEST_CASE("curl: an answer with status, headers and body", "[net][curl]") {
  RawServer server(
      always([](const std::string&) { return answer(418, "short and stout", "X-Pot: tea \r\n"); }));
  const auto carrier = transport();
  const auto result = send(*carrier, {.url = server.url("/pot?x=1")});
  REQUIRE(result);
  CHECK(result->status == 418);
  CHECK(result->http_version == 11);
  CHECK(result->header("x-pot") == "tea");
  CHECK(result->body == "short and stout");
}

TEST_CASE("curl: methods, bodies and headers go out as asked, and nothing else", "[net][curl]") {
  RawServer server(mirror());
  const auto carrier = transport({.user_agent = "wsync/0"});
  const auto sent = [&](Request request) {
    request.url = server.url("/p");
    const auto result = send(*carrier, std::move(request));
    REQUIRE(result);
    return result->body;
  };
  CHECK_THAT(sent({.method = Method::get}),
             StartsWith("GET /p HTTP/1.1\r\n") && Contains("User-Agent: wsync/0\r\n"));
  CHECK_THAT(sent({.method = Method::del}),
             StartsWith("DELETE /p HTTP/1.1\r\n") && !Contains("Content-Length"));
  CHECK_THAT(sent({.method = Method::post}), StartsWith("POST /p") && Contains("Content-Length: 0\r\n"));
  const auto put = sent({.method = Method::put,
                         .headers = {{"Content-Type", "text/xml"}, {"X-Empty", ""}},
                         .body = std::string("a\0b", 3)});
  CHECK_THAT(put, StartsWith("PUT /p") && Contains("Content-Type: text/xml\r\n") && Contains("X-Empty:\r\n"));
  CHECK(put.ends_with(std::string("\r\n\r\na\0b", 7)));
  const auto large = sent({.method = Method::post, .body = std::string(3'000'000, 'x')});
  CHECK_THAT(large.substr(0, 500), !Contains("Expect") && !Contains("Content-Type"));
  CHECK(large.size() > 3'000'000);
  CHECK_THAT(sent({.method = Method::get}), !Contains("Content") && !Contains("Authorization"));
  CHECK(server.connections() == 1);
}

TEST_CASE("curl: credentials of each kind, none left over for the next request", "[net][curl]") {
  RawServer server(mirror());
  const auto carrier = transport();
  const auto sent = [&](Auth auth) {
    return send(*carrier, {.url = server.url(), .auth = std::move(auth)})->body;
  };
  CHECK_THAT(sent(BasicAuth{"anna:x", "g\xc3\xa9heim"}).c_str(),
             Contains("Authorization: Basic " + base64("anna:x:g\xc3\xa9heim")));
  CHECK_THAT(sent({}), !Contains("Authorization"));
  CHECK_THAT(sent(BearerAuth{"tok"}), Contains("Authorization: Bearer tok\r\n"));
  CHECK_THAT(sent(HeaderAuth{"X-Key", "k"}), Contains("X-Key: k\r\n"));
  CHECK_THAT(sent({}), !Contains("X-Key"));
}

TEST_CASE("curl: connections are kept and limited", "[net][curl]") {
  RawServer server(mirror());
  const auto carrier = transport({.connections = 3});
  int answers = 0;
  for (int i = 0; i < 50; ++i)
    carrier->start(post(server.url()), [&](const Result<Response>& result) { answers += result ? 1 : 0; });
  carrier->run();
  CHECK(answers == 50);
  CHECK(server.requests() == 50);
  CHECK(server.connections() <= 3);
}

TEST_CASE("curl: an answer may start more; timers keep their order", "[net][curl]") {
  RawServer server(mirror());
  const auto carrier = transport();
  std::string order;
  const auto began = std::chrono::steady_clock::now();
  carrier->after(60ms, [&] { order += "c"; });
  carrier->after(0ms, [&] { order += "a"; });
  carrier->start({.url = server.url()}, [&](const Result<Response>&) {
    carrier->start({.url = server.url()},
                   [&](const Result<Response>& second) { order += second ? "b" : "?"; });
  });
  carrier->run();
  CHECK(order == "abc");
  CHECK(std::chrono::steady_clock::now() - began >= 60ms);
}

TEST_CASE("curl: redirects are answers", "[net][curl]") {
  RawServer server(
      always([](const std::string&) { return answer(302, {}, "Location: http://127.0.0.1:1/\r\n"); }));
  const auto carrier = transport();
  const auto result = send(*carrier, {.url = server.url(), .auth = BasicAuth{"u", "p"}});
  REQUIRE(result);
  CHECK(result->status == 302);
  CHECK(server.requests() == 1);
}

TEST_CASE("curl: http goes to this machine only", "[net][curl]") {
  const auto carrier = transport();
  const auto code = [&](const std::string& url) {
    const auto result = send(*carrier, {.url = url});
    return result ? Code::internal : result.error().code;
  };
  for (const char* url :
       {"http://example.com/", "http://127.0.0.1.example.com/", "http://128.0.0.1/", "ftp://127.0.0.1/",
        "file:///etc/passwd", "no url", "", "http://localhost@example.com/", "http://[::2]/",
        "http://localhost.example.com/", "http://0.0.0.0/"}) {
    INFO(url);
    CHECK(code(url) == Code::config);
  }
  const std::string port = std::to_string(closed_port());
  for (const char* host : {"127.0.0.1", "127.8.9.10", "localhost", "[::1]", "LOCALHOST"}) {
    INFO(host);
    CHECK(code(std::string("http://").append(host).append(":").append(port)) == Code::unreachable);
  }
}

TEST_CASE("curl: a line break in a header sends nothing", "[net][curl]") {
  RawServer server(mirror());
  const auto carrier = transport();
  const auto result = send(*carrier, {.url = server.url(), .auth = HeaderAuth{"X-Key", "k\r\nX-Evil: 1"}});
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Code::config);
  CHECK(server.connections() == 0);
}

TEST_CASE("curl: compressed answers arrive unpacked", "[net][curl]") {
  // "hello hello hello hello\n" as gzip
  const std::string packed(
      "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\xb9\x00\x00\x88\x59\x0b"
      "\x18\x00\x00\x00",
      29);
  RawServer server(
      always([&](const std::string&) { return answer(200, packed, "Content-Encoding: gzip\r\n"); }));
  const auto carrier = transport();
  const auto result = send(*carrier, {.url = server.url()});
  REQUIRE(result);
  CHECK(result->body == "hello hello hello hello\n");
}

TEST_CASE("curl: the trace shows the exchange without the password", "[net][curl]") {
  RawServer server(mirror());
  std::string trace;
  const auto carrier = transport({.trace = [&](std::string_view line) { trace.append(line).append("\n"); }});
  REQUIRE(
      send(*carrier,
           {.method = Method::post, .url = server.url("/x"), .body = "b", .auth = BasicAuth{"u", "geheim"}}));
  CHECK_THAT(trace,
             StartsWith("> POST " + server.url("/x") + "\n> Authorization: [redacted]\n>\n> b\n< 200 ("));
  CHECK_THAT(trace, !Contains("geheim") && !Contains(base64("u:geheim")) &&
                        Contains("< Authorization: Basic [redacted]"));
}

TEST_CASE("curl: the first Ctrl-C lets writes finish, ends what reads, timers fire at once", "[net][curl]") {
  CHECK(in_child([] {
    RawServer server(always([](const std::string&) {
      std::this_thread::sleep_for(300ms);
      return answer(200);
    }));
    RawServer silent([](Connection& connection) { connection.stall(); });
    auto opened = open_transport({});
    if (!opened) return false;
    const auto began = std::chrono::steady_clock::now();
    bool answered = false, dropped = false, refused = false, fired = false;
    const auto is_interrupted = [](const Result<Response>& result) {
      return !result && result.error().code == Code::interrupted;
    };
    (*opened)->start(post(server.url()), [&](const Result<Response>& result) { answered = result.has_value(); });
    (*opened)->start({.url = silent.url()},
                     [&](const Result<Response>& result) { dropped = is_interrupted(result) && !answered; });
    (*opened)->after(1h, [&] { fired = true; });
    (*opened)->after(100ms, [] { interrupt(); });
    (*opened)->run();
    (*opened)->start({.url = server.url()},
                     [&](const Result<Response>& result) { refused = is_interrupted(result); });
    (*opened)->run();
    return answered && dropped && refused && fired && std::chrono::steady_clock::now() - began < 10s;
  }));
}

TEST_CASE("curl: the first Ctrl-C ends a stream that is read", "[net][curl]") {
  CHECK(in_child([] {
    RawServer server([](Connection& connection) {
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n[");
      connection.stall();
    });
    auto opened = open_transport({});
    if (!opened) return false;
    auto stream = (*opened)->open({.url = server.url()});
    if (!stream) return false;
    char room[64];
    if (!stream->body->read(room)) return false;
    interrupt();
    const auto rest = stream->body->read(room);
    return !rest && rest.error().code == Code::interrupted;
  }));
}

TEST_CASE("curl: while it waits it ticks", "[net][curl]") {
  RawServer server(always([](const std::string&) {
    std::this_thread::sleep_for(400ms);
    return answer(200);
  }));
  int ticks = 0;
  const auto carrier = transport({.tick = [&] { ++ticks; }});
  CHECK(send(*carrier, {.url = server.url()}));
  CHECK(ticks >= 3);
}

TEST_CASE("curl: the second Ctrl-C ends everything", "[net][curl]") {
  CHECK(in_child([] {
    RawServer server([](Connection& connection) { connection.stall(); });
    auto opened = open_transport({});
    if (!opened) return false;
    catch_interruptions();
    const auto began = std::chrono::steady_clock::now();
    int ended = 0;
    const auto done = [&](const Result<Response>& result) {
      ended += !result && result.error().code == Code::interrupted ? 1 : 0;
    };
    for (int i = 0; i < 10; ++i) (*opened)->start(post(server.url()), done);
    const std::jthread hand([] {
      for (int i = 0; i < 2; ++i) {
        std::this_thread::sleep_for(50ms);
        kill(getpid(), SIGINT);
      }
    });
    (*opened)->run();
    (*opened)->start(post(server.url()), done);
    (*opened)->run();
    return ended == 11 && std::chrono::steady_clock::now() - began < 10s;
  }));
}
