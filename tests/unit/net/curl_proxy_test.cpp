// SPDX-License-Identifier: MIT
// Proxies from the environment, and signals; each in a process of its own.
#include <csignal>
#include <cstdlib>

#include "catch2/catch.hpp"
#include "in_child.hpp"
#include "net/curl/quiet_pipe.hpp"
#include "net/transport.hpp"
#include "raw_server.hpp"

using namespace wsync;
using namespace wsync::net;
using namespace wsync::test;

namespace {

std::string proxy_url(const RawServer& server) { return "http://127.0.0.1:" + std::to_string(server.port()); }

/// What becomes of a GET to a host that does not exist, with this proxy.
Code behind(const RawServer& proxy, const char* no_proxy = "") {
  setenv("HTTPS_PROXY", proxy_url(proxy).c_str(), 1);
  setenv("NO_PROXY", no_proxy, 1);
  const auto carrier = open_transport({});
  if (!carrier) return Code::internal;
  const auto result = send(**carrier, {.url = "https://shop.invalid/"});
  return result ? Code::internal : result.error().code;
}

}  // namespace

TEST_CASE("curl: HTTPS_PROXY is asked to connect; its 407 is a wrong setting, other refusals are not",
          "[net][curl]") {
  CHECK(in_child([] {
    std::string asked;
    RawServer proxy(always([&](const std::string& request) {
      asked = request;
      return answer(407);
    }));
    return behind(proxy) == Code::config && asked.starts_with("CONNECT shop.invalid:443 ");
  }));
  CHECK(in_child([] {
    RawServer proxy(always([](const std::string&) { return answer(502); }));
    return behind(proxy) == Code::unreachable && proxy.requests() == 1;
  }));
}

TEST_CASE("curl: NO_PROXY is honoured", "[net][curl]") {
  CHECK(in_child([] {
    RawServer proxy(always([](const std::string&) { return answer(407); }));
    return behind(proxy, "shop.invalid") == Code::unreachable && proxy.connections() == 0;
  }));
}

TEST_CASE("curl: what goes to this machine passes no proxy", "[net][curl]") {
  CHECK(in_child([] {
    RawServer proxy(always([](const std::string&) { return answer(407); }));
    RawServer server(always([](const std::string&) { return answer(200); }));
    for (const char* name : {"http_proxy", "HTTP_PROXY", "ALL_PROXY"})
      setenv(name, proxy_url(proxy).c_str(), 1);
    const auto carrier = open_transport({});
    const auto result = send(**carrier, {.url = server.url()});
    return result && result->status == 200 && proxy.connections() == 0;
  }));
}

TEST_CASE("a connection that is gone raises no signal, and the program's own handling stays", "[net]") {
  CHECK(in_child([] {
    {
      const QuietPipe quiet;
      raise(SIGPIPE);
    }
    sigset_t blocked;
    pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
    return sigismember(&blocked, SIGPIPE) == 0;
  }));
}
