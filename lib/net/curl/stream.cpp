// SPDX-License-Identifier: MIT
#include "net/curl/stream.hpp"

#include <algorithm>
#include <cstring>

#include "net/curl/failure.hpp"

namespace wsync::net {
namespace {

class CurlBody : public Body {
 public:
  CurlBody(std::shared_ptr<Engine> engine, Exchange& stream) : engine_(std::move(engine)), stream_(stream) {}
  CurlBody(const CurlBody&) = delete;
  CurlBody& operator=(const CurlBody&) = delete;
  ~CurlBody() override { engine_->release(stream_); }

  Result<void> wait_for_head() {
    while (!stream_.head_complete && !stream_.ended) go_on([this] { return stream_.head_complete; });
    if (!stream_.head_complete) return fail(explain(stream_));
    stream_.note_head();
    return {};
  }

  Result<std::size_t> read(std::span<char> room) override {
    std::string& body = stream_.response.body;
    if (room.empty()) return 0;
    while (stream_.taken == body.size()) {
      if (stream_.ended) return end();
      engine_->resume(stream_);
      go_on([&] { return stream_.taken < body.size(); });
    }
    const std::size_t count = std::min(room.size(), body.size() - stream_.taken);
    std::memcpy(room.data(), body.data() + stream_.taken, count);
    stream_.taken += count;
    if (stream_.taken == body.size()) {
      body.clear();
      stream_.taken = 0;
    }
    return count;
  }

 private:
  [[nodiscard]] Result<std::size_t> end() const {
    if (stream_.outcome == CURLE_OK) return 0;
    return fail(explain(stream_));
  }

  /// Waits only for what is not there yet.
  template <class Condition>
  void go_on(Condition enough) {
    if (!enough()) engine_->work();
    if (!enough() && !stream_.ended) engine_->wait();
  }

  std::shared_ptr<Engine> engine_;
  Exchange& stream_;
};

}  // namespace

Result<Streamed> open_stream(std::shared_ptr<Engine> engine, Request request) {
  auto stream = engine->open(std::move(request));
  if (!stream) return fail(std::move(stream.error()));
  auto body = std::make_unique<CurlBody>(engine, **stream);
  if (auto head = body->wait_for_head(); !head) return fail(std::move(head.error()));
  const Response& response = (*stream)->response;
  Response head{.status = response.status,
                .http_version = response.http_version,
                .headers = response.headers,
                .duration = response.duration};
  engine->trace_head_of(**stream);
  return Streamed{std::move(head), std::move(body)};
}

}  // namespace wsync::net
