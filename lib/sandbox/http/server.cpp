// SPDX-License-Identifier: MIT
// The one place with sockets: httplib reads requests and writes answers, the connection between is our own.
#include <httplib.h>
#include <netinet/tcp.h>

#include <thread>

#include "connection.hpp"
#include "interface.hpp"

namespace wsync::sandbox {
namespace {

constexpr std::size_t workers = 32;

/// The connection that the current worker serves.
thread_local Connection* current = nullptr;

class Server final : public HttpServer, private httplib::Server {
 public:
  explicit Server(const Answerer& answer) : answer_(answer) {
    const auto serve_one = [this](const httplib::Request& request, httplib::Response& response) {
      reply(request, response);
    };
    Get(".*", serve_one), Post(".*", serve_one), Put(".*", serve_one), Patch(".*", serve_one);
    Delete(".*", serve_one), Options(".*", serve_one);
    new_task_queue = [] { return new httplib::ThreadPool(workers); };
    // Only one process may have a port; httplib would share it.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_keep_alive_max_count(1'000'000);
    set_keep_alive_timeout(60);
    set_payload_max_length(std::size_t{1} << 30);
  }

  Result<int> bind(int port) override {
    const int found = port == 0 ? bind_to_any_port("127.0.0.1") : bind_to_port("127.0.0.1", port) ? port : -1;
    // httplib lets five clients wait to be accepted; a burst of connections needs more room.
    if (found > 0 && ::listen(svr_sock_, SOMAXCONN) == 0) return found;
    if (port == 0) return fail(Code::io, "there is no free port on 127.0.0.1");
    Error error{.code = Code::io};
    error.message = "port " + std::to_string(port) + " of 127.0.0.1 cannot be taken; something else listens there";
    error.hint = "Choose another port, or none: then a free one is taken.";
    return fail(std::move(error));
  }

  void serve() override {
    listen_after_bind();
    served_ = true;
  }

  void stop() override {
    stopping_ = true;
    // Asked before it runs, httplib's stop does nothing.
    while (!is_running() && !served_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    httplib::Server::stop();
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    Connection connection(socket, stopping_);
    current = &connection;
    bool done = false;
    while (!done && connection.wait_for_request()) {
      bool closed = false;
      done = !process_request(connection, false, closed, nullptr) || closed || connection.is_broken();
      if (!connection.is_broken()) connection.flush();
    }
    current = nullptr;
    shutdown(socket, SHUT_RDWR);
    close(socket);
    return true;
  }

  void reply(const httplib::Request& request, httplib::Response& response) const {
    Incoming incoming;
    incoming.method = request.method;
    const auto question = request.target.find('?');
    incoming.path = request.target.substr(0, question);
    if (question != std::string::npos) incoming.query = request.target.substr(question + 1);
    for (const auto& [name, value] : request.headers) incoming.headers.push_back({name, value});
    incoming.body = request.body;

    auto out = answer_(incoming);
    if (out.delay.count() > 0) wait(out.delay);
    current->spoil(out.mishap);
    response.status = out.status;
    for (const auto& header : out.headers) response.set_header(header.name, header.value);
    if (!out.pieces) return response.set_content(std::move(out.body), out.content_type);
    response.set_chunked_content_provider(
        out.content_type, [pieces = std::move(out.pieces)](std::size_t, httplib::DataSink& sink) {
          std::string piece;
          if (pieces(piece)) return sink.write(piece.data(), piece.size());
          sink.done();
          return true;
        });
  }

  void wait(std::chrono::milliseconds delay) const {
    const auto until = std::chrono::steady_clock::now() + delay;
    while (!stopping_ && std::chrono::steady_clock::now() < until)
      std::this_thread::sleep_for(std::min(std::chrono::milliseconds(20), delay));
  }

  Answerer answer_;
  std::atomic<bool> stopping_{false}, served_{false};
};

}  // namespace
}  // namespace wsync::sandbox

extern "C" wsync::sandbox::HttpServer* wsync_open_sandbox_server(const wsync::sandbox::Answerer& answer);
extern "C" wsync::sandbox::HttpServer* wsync_open_sandbox_server(const wsync::sandbox::Answerer& answer) {
  return new wsync::sandbox::Server(answer);
}
