// SPDX-License-Identifier: MIT
// The transport over libcurl, and the one function by which the library gets it.
#include <curl/curl.h>

#include "net/curl/engine.hpp"
#include "net/curl/settings.hpp"
#include "net/curl/stream.hpp"
#include "net/module.hpp"

namespace wsync::net {
namespace {

class CurlTransport : public Transport {
 public:
  explicit CurlTransport(Settings settings) : engine_(std::make_shared<Engine>(std::move(settings))) {}

  void start(Request request, Done done) override { engine_->start(std::move(request), std::move(done)); }
  void after(std::chrono::milliseconds delay, std::function<void()> action) override {
    engine_->after(delay, std::move(action));
  }
  void run() override { engine_->run(); }
  Result<Streamed> open(Request request) override { return open_stream(engine_, std::move(request)); }

 private:
  std::shared_ptr<Engine> engine_;  // shared with the bodies that are still read
};

}  // namespace
}  // namespace wsync::net

extern "C" wsync::net::Transport* wsync_open_curl_transport(wsync::net::TransportOptions& options,
                                                            wsync::Error& error) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (ready != CURLE_OK) {
    error.message = curl_easy_strerror(ready);
    return nullptr;
  }
  auto settings = wsync::net::settle(std::move(options));
  if (settings) return new wsync::net::CurlTransport(std::move(*settings));
  error = std::move(settings.error());
  return nullptr;
}
