// SPDX-License-Identifier: MIT
// A shop without a network: canned answers by method and path, and a list of all that was sent.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "unit/net/fake_transport.hpp"

namespace wsync::test {

class CannedShop {
 public:
  using Answer = std::function<Result<net::Response>(const net::Request&)>;

  explicit CannedShop(api::Wire wire = api::Wire::json)
      : transport([this](const net::Request& request, int) { return reply(request); }),
        sender(
            transport,
            {.retry = {.retries = 0}, .jitter = [] { return 0.0; }, .now = [this] { return transport.now; }}),
        shop(sender, {"https://shop.test/api", net::BasicAuth{"demo", "test"}, wire}),
        type_(wire == api::Wire::xml ? "application/xml" : "application/json") {}

  /// `key` is `GET Brands`, with the query where that matters: `GET Brands?Page=2`.
  void answer(const std::string& key, Answer answer) { answers_[key] = std::move(answer); }
  void answer(const std::string& key, std::string body, int status = 200) {
    answer(key, [=, this](const net::Request&) { return response(status, body); });
  }
  net::Response response(int status, std::string body) const {
    return {.status = status, .headers = {{"Content-Type", type_}}, .body = std::move(body)};
  }
  std::string sent(std::string_view method = "") const {
    std::string out;
    for (const auto& line : sent_)
      if (line.starts_with(method)) out += (out.empty() ? "" : "\n") + line;
    return out;
  }
  std::string last_body() const { return bodies_.empty() ? "" : bodies_.back(); }
  void forget() { sent_.clear(), bodies_.clear(); }

  FakeTransport transport;
  net::Sender sender;
  oresto::Shop shop;

 private:
  Result<net::Response> reply(const net::Request& request) {
    const std::string base = "https://shop.test/api/";
    const std::string path = request.url.substr(base.size());
    const std::string key = std::string(net::to_string(request.method)) + " " + path;
    sent_.push_back(key);
    bodies_.push_back(request.body);
    if (const auto exact = answers_.find(key); exact != answers_.end()) return exact->second(request);
    const auto loose = answers_.find(key.substr(0, key.find('?')));
    return loose == answers_.end() ? response(404, "") : loose->second(request);
  }

  std::string type_;
  std::map<std::string, Answer> answers_{};
  std::vector<std::string> sent_{};
  std::vector<std::string> bodies_{};
};

}  // namespace wsync::test
