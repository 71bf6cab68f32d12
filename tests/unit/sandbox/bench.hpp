// SPDX-License-Identifier: MIT
// A sandbox without sockets for tests, the requests that go to it, and the typed client on top of it.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "api/exchange.hpp"
#include "net/sender.hpp"
#include "oresto/shop.hpp"
#include "sandbox/sandbox.hpp"

namespace wsync::sandbox {

Incoming incoming(const net::Request& request);

class Bench {
 public:
  explicit Bench(Seed seed = Seed::demo, Options options = {}, std::vector<Fault> faults = {});

  /// With the right user and password. `target` is path and query: `/api/Clients?ClientNumber=1`.
  Outgoing get(const std::string& target, const std::string& accept = "application/json");
  Outgoing send(const std::string& method, const std::string& target, const std::string& body,
                const std::string& type = "application/json", const std::string& accept = "application/json");
  /// The latest line of the request log.
  std::string last_line();

  Sandbox sandbox;
};

/// Carries requests of the typed client straight to a sandbox.
class DirectTransport final : public net::Transport {
 public:
  explicit DirectTransport(Sandbox& sandbox) : sandbox_(sandbox) {}
  void start(net::Request request, Done done) override { waiting_.push_back({std::move(request), std::move(done)}); }
  void after(std::chrono::milliseconds, std::function<void()> action) override { actions_.push_back(std::move(action)); }
  void run() override;
  Result<net::Streamed> open(net::Request) override { return fail(Code::internal, "nothing is streamed here"); }

 private:
  struct Waiting {
    net::Request request;
    Done done;
  };
  Sandbox& sandbox_;
  std::vector<Waiting> waiting_{};
  std::vector<std::function<void()>> actions_{};
};

/// The typed client of a bench. Both sides may use other names; `told` are those that the client knows of.
struct TypedBench : Bench {
  explicit TypedBench(api::Wire wire, Seed seed = Seed::demo) : TypedBench(wire, seed, {}, {}) {}
  TypedBench(api::Wire wire, Seed seed, schema::OtherNames names, schema::OtherNames told)
      : Bench(seed, {.wire_names = std::move(names)}),
        transport(sandbox),
        sender(transport, {}),
        shop(sender, {"http://sandbox/api", net::BasicAuth{"demo", "test"}, wire, std::move(told)}) {}
  DirectTransport transport;
  net::Sender sender;
  oresto::Shop shop;
};

}  // namespace wsync::sandbox
