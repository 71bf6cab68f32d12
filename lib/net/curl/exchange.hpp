// SPDX-License-Identifier: MIT
// One exchange on one curl handle; used for one request after the other, so that nothing is set up twice.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <string>

#include "net/curl/settings.hpp"
#include "net/transport.hpp"

namespace wsync::net {

struct Exchange {
  explicit Exchange(const Settings& settings);
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  /// Makes the handle ready. Error: config, where the request cannot be sent as it is.
  [[nodiscard]] Result<void> prepare(Request new_request, bool as_stream);

  /// The status, version and duration once headers or all have arrived.
  void note_head();

  /// Bytes and steps so far; a number that stands still says that nothing moves.
  [[nodiscard]] curl_off_t progress() const;

  struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };
  std::unique_ptr<CURL, Free> easy;
  std::unique_ptr<curl_slist, Free> headers{};
  std::array<char, CURL_ERROR_SIZE> message{};  // curl's own words on a failure

  Request request{};
  Response response{};
  Transport::Done done{};
  std::chrono::steady_clock::time_point begun{};
  std::size_t place = 0;  // in the engine's list

  bool sending = false;         // bytes of the request may have left
  long sent_before = 0;         // curl's count of bytes when the first sending began
  bool resend_stopped = false;  // curl was kept from sending a write a second time
  curl_off_t last_progress = 0;
  std::chrono::milliseconds still{};  // how long nothing has moved

  bool streamed = false;
  bool head_complete = false;
  bool paused = false;  // curl holds data back until there is room
  bool ended = false;
  CURLcode outcome = CURLE_OK;
  bool timed_out = false;
  bool interrupted = false;
  std::size_t taken = 0;  // how much of response.body the reader already has
};

/// Bytes of a streamed body that are kept until they are read.
inline constexpr std::size_t stream_room = 1024 * 1024;

}  // namespace wsync::net
