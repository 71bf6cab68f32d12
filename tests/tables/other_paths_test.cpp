// SPDX-License-Identifier: MIT
// The other path of an operation: which calls may turn to it, once, and which never.
#include <set>

#include "catch2/catch.hpp"
#include "oresto/endpoints.hpp"
#include "tables/every_call.hpp"
#include "tables/every_record.hpp"
#include "unit/net/fake_transport.hpp"

using namespace wsync;

namespace {

/// A client whose server gives statuses by path, and says which answer it was.
struct Asked {
  explicit Asked(std::function<int(std::string_view path)> status)
      : transport([status = std::move(status)](const net::Request& request, int n) -> Result<net::Response> {
          const auto path = request.url.substr(base.size(), request.url.find('?') - base.size());
          return net::Response{
              .status = status(path),
              .headers = {{"X-Request-Id", std::to_string(n)}, {"Content-Type", "application/json"}},
              .body = "{}"};
        }),
        sender(
            transport,
            {.retry = {.retries = 0}, .jitter = [] { return 0.0; }, .now = [this] { return transport.now; }}),
        shop(sender, {base, net::BasicAuth{"demo", "test"}}) {}

  Result<std::string> call(const test::Call& call) {
    const auto params = test::sample_of(call.row->params(), schema::Extent::all);
    const auto body = test::sample_of(call.row->body(), schema::Extent::all);
    return call.call(shop, params.get(), body.get());
  }
  /// Whether request number `i` went to that path; `{Id}` and what follows do not matter.
  bool went(std::size_t i, std::string_view path) const {
    return transport.sent.at(i).starts_with(base + std::string(path.substr(0, path.find('{'))));
  }

  inline static const std::string base = "https://shop.test/api/";
  test::FakeTransport transport;
  net::Sender sender;
  oresto::Shop shop;
};

const std::set<std::string_view> turning{"client-orders.get", "representatives.post", "suppliers.get-by-vat"};

}  // namespace

TEST_CASE(
    "404 and 405 from both paths are asked for once each, and the first answer counts; nobody else turns") {
  for (const int status : {404, 405})
    for (const auto& call : test::every_call()) {
      const auto& row = *call.row;
      INFO(row.id << " " << status);
      Asked asked([&](std::string_view) { return status; });
      const auto reply = asked.call(call);
      REQUIRE_FALSE(reply);
      CHECK(reply.error().code == Code::not_found);
      CHECK(reply.error().request_id == "1");
      CHECK(asked.went(0, row.path));
      REQUIRE(asked.transport.sent.size() == (turning.contains(row.id) ? 2 : 1));
      if (turning.contains(row.id)) CHECK(asked.went(1, row.alt_path));
      (void)asked.call(call);
      CHECK(asked.transport.sent[turning.contains(row.id) ? 2 : 1] ==
            asked.transport.sent[0]);  // nothing remembered
    }
}

TEST_CASE("the path that answered is remembered for all that follows, by each shop for itself") {
  for (const auto id : turning) {
    const auto& call = *test::find_call(id);
    INFO(id);
    const auto only_other = [&](std::string_view path) { return path == call.row->alt_path ? 200 : 404; };
    Asked asked(only_other);
    (void)asked.call(call);
    (void)asked.call(call);
    REQUIRE(asked.transport.sent.size() == 3);
    CHECK(asked.went(0, call.row->path));
    CHECK(asked.went(1, call.row->alt_path));
    CHECK(asked.transport.sent[2] == asked.transport.sent[1]);
    Asked another(only_other);
    (void)another.call(call);
    CHECK(another.went(0, call.row->path));
  }
}

TEST_CASE("a deletion keeps to its path though another one is documented") {
  int documented = 0;
  for (const auto* row : oresto::endpoints())
    if (!row->alt_path.empty() && !turning.contains(row->id)) {
      ++documented;
      CHECK(row->method == api::Method::del);
    }
  CHECK(documented == 1);
}
