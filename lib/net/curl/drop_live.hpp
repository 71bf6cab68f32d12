// SPDX-License-Identifier: MIT
// What curl's callbacks know of the operation that runs.
#pragma once

#include <curl/curl.h>

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "net/curl/drop_session.hpp"
#include "net/curl/host_key.hpp"

namespace wsync::net {

class CurlList {
 public:
  CurlList() = default;
  CurlList(const CurlList&) = delete;
  CurlList& operator=(const CurlList&) = delete;
  ~CurlList() { curl_slist_free_all(list_); }
  void add(const std::string& line) { list_ = curl_slist_append(list_, line.c_str()); }
  curl_slist* list() { return list_; }

 private:
  curl_slist* list_ = nullptr;
};

struct DropLive {
  DropLive(const DropCall& the_call, const Redactor& the_redactor,
           const std::function<void(std::string_view)>& the_trace)
      : call(the_call), redactor(the_redactor), trace(the_trace) {}

  const DropCall& call;
  const Redactor& redactor;
  const std::function<void(std::string_view)>& trace;
  DropAnswer answer{};
  HostKey host_key{};
  std::array<char, CURL_ERROR_SIZE> message{};
  std::uint64_t activity = 0;
  bool stalled = false;
  CurlList headers{};
  CurlList commands{};
};

/// One line after the other, redacted, control characters as \xNN. Nothing where nobody traces.
void trace_lines(const DropLive& live, std::string_view mark, std::string_view text);

}  // namespace wsync::net
