// SPDX-License-Identifier: MIT
#include "bench.hpp"

#include <utility>

#include "base/text.hpp"

namespace wsync::sandbox {

Incoming incoming(const net::Request& request) {
  Incoming made;
  made.method = net::to_string(request.method);
  const auto host = request.url.find("//") + 2;
  const auto target = request.url.substr(request.url.find('/', host));
  const auto question = target.find('?');
  made.path = target.substr(0, question);
  if (question != std::string::npos) made.query = target.substr(question + 1);
  made.headers = request.headers;
  made.body = request.body;
  if (const auto* basic = std::get_if<net::BasicAuth>(&request.auth))
    made.headers.push_back({"Authorization", "Basic " + base64(basic->user + ":" + basic->password)});
  return made;
}

Bench::Bench(Seed seed, Options options, std::vector<Fault> faults)
    : sandbox(make_state(seed).value(), std::move(options), std::move(faults)) {}

Outgoing Bench::get(const std::string& target, const std::string& accept) {
  return send("GET", target, "", "application/json", accept);
}

Outgoing Bench::send(const std::string& method, const std::string& target, const std::string& body,
                     const std::string& type, const std::string& accept) {
  Incoming request;
  request.method = method;
  const auto question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string::npos) request.query = target.substr(question + 1);
  request.headers = {{"Authorization", "Basic " + base64("demo:test")}, {"Content-Type", type}, {"Accept", accept}};
  request.body = body;
  return sandbox.answer(request);
}

std::string Bench::last_line() {
  const auto text = sandbox.log().text();
  const auto lines = split(text, '\n');
  return lines.size() < 2 ? "" : std::string(lines[lines.size() - 2]);
}

void DirectTransport::run() {
  while (!waiting_.empty() || !actions_.empty()) {
    for (auto& action : std::exchange(actions_, {})) action();
    for (auto& waiting : std::exchange(waiting_, {})) {
      auto out = sandbox_.answer(incoming(waiting.request));
      net::Response response;
      response.status = out.status;
      response.headers = std::move(out.headers);
      response.headers.push_back({"Content-Type", out.content_type});
      response.body = std::move(out.body);
      waiting.done(std::move(response));
    }
  }
}

}  // namespace wsync::sandbox
