// SPDX-License-Identifier: MIT
// One connection to a drop: operations one after the other on one curl handle.
#pragma once

#include <curl/curl.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "net/drop.hpp"
#include "net/redact.hpp"

namespace wsync::net {

/// One operation. `sink` and `source` are C files of the caller.
struct DropCall {
  std::string url{};
  std::string what{};                   // for people: `reading a.csv`
  bool head_only = false;               // size and time alone
  bool names_only = false;              // a listing without facts
  bool writes = false;                  // finished, not dropped, after a first Ctrl-C
  std::string verb{};                   // MLSD, DELETE
  std::vector<std::string> commands{};  // before anything else: RNFR ..., rename "a" "b"
  std::vector<std::string> headers{};
  std::FILE* sink = nullptr;    // where the content goes; null: into the answer's text
  std::FILE* source = nullptr;  // what is sent
  curl_off_t source_size = 0;
};

struct DropAnswer {
  std::string text{};
  long status = 0;       // HTTP status, last FTP reply; 0: none
  curl_off_t size = -1;  // -1: not said
  curl_off_t modified = -1;
};

struct DropLive;

class DropSession {
 public:
  /// `ca_file`: empty for the system's.
  DropSession(DropOptions options, std::string scheme, std::string host, bool loopback, std::string ca_file);

  [[nodiscard]] Result<DropAnswer> perform(const DropCall& call);
  const DropOptions& options() const { return options_; }
  const std::string& scheme() const { return scheme_; }
  const std::string& host() const { return host_; }

 private:
  void prepare(const DropCall& call, DropLive& live);
  void prepare_http(const DropCall& call, DropLive& live);
  void prepare_ssh(DropLive& live);
  void prepare_source(const DropCall& call, DropLive& live);
  [[nodiscard]] CURLcode drive(const DropCall& call, DropLive& live);

  struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  };
  struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };
  DropOptions options_;
  std::string scheme_;
  std::string host_;
  bool loopback_;
  std::string ca_file_;
  Redactor redactor_;
  curl_socket_t socket_ =
      CURL_SOCKET_BAD;  // sftp: of the connection that is open; curl closes it, so it stands first
  std::unique_ptr<CURLM, FreeMulti> multi_;
  std::unique_ptr<CURL, FreeEasy> easy_;
};

}  // namespace wsync::net
