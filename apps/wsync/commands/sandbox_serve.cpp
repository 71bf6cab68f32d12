// SPDX-License-Identifier: MIT
#include "sandbox/service.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "command.hpp"
#include "context.hpp"
#include "oresto/endpoints.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// To stdout at once: whoever started us waits for these lines.
void announce(const std::string& lines) {
  std::size_t written = 0;
  while (written < lines.size()) {
    const auto count = write(STDOUT_FILENO, lines.data() + written, lines.size() - written);
    if (count <= 0) return;
    written += static_cast<std::size_t>(count);
  }
}

Result<sandbox::ServiceOptions> options_of(const Typed& typed) {
  sandbox::ServiceOptions service;
  const auto port = typed.number("port", 0, 65535);
  if (!port) return fail(port.error());
  service.port = static_cast<int>(port->value_or(0));
  const auto items = typed.number("stock-items", 0, 100'000'000);
  if (!items) return fail(items.error());
  if (*items) service.options.stock_items = static_cast<std::size_t>(**items);
  service.seed = typed.value("seed") == "empty" ? sandbox::Seed::empty : sandbox::Seed::demo;
  service.data = typed.value("data");
  service.faults = typed.value("faults");
  service.log = typed.value("log");
  service.hanos = typed.value("hanos");
  service.options.user = typed.value("user").value_or(service.options.user);
  for (const auto& typed_name : typed.values("wire-name")) {
    const auto equals = typed_name.find('=');
    if (equals == std::string::npos)
      return usage_error(fmt::format("--wire-name takes KEY=NAME, not \"{}\"", typed_name));
    service.options.wire_names[typed_name.substr(0, equals)] = typed_name.substr(equals + 1);
  }
  const auto faults = api::wire_name_faults(oresto::endpoints(), service.options.wire_names);
  if (!faults.empty()) return usage_error(faults.front().message, faults.front().advice);
  service.options.hancocks_token = typed.value("hancocks-token").value_or("");
  if (const char* password = std::getenv("WSYNC_SANDBOX_PASSWORD"); password != nullptr && *password != '\0')
    service.options.password = password;
  return service;
}

Result<int> run(Context& context) {
  const auto service = options_of(context.typed());
  if (!service) return fail(service.error());
  const auto ended = sandbox::run_service(*service, [&](int port) {
    announce(sandbox::environment_lines(*service, port));
    context.messages().say(
        fmt::format("Oresto and Hancocks are served on 127.0.0.1:{} until Ctrl-C; set the lines above "
                    "in the shell that runs wsync",
                    port));
  });
  if (!ended) return fail(ended.error());
  return 0;
}

constexpr Option options[] = {
    {.name = "port", .value = "N", .text = "port on 127.0.0.1; 0 or nothing: a free one"},
    {.name = "data",
     .value = "DIR",
     .text = "folder that the state is read from and saved to, as JSON files"},
    {.name = "seed", .value = "NAME", .text = "what the servers know at first", .choices = "demo|empty"},
    {.name = "faults",
     .value = "FILE",
     .text = "misbehave as this file says: a JSON list, or one fault a line"},
    {.name = "log", .value = "FILE", .text = "append one line of JSON for each request"},
    {.name = "hanos",
     .value = "DIR",
     .text = "a Hanos drop in this folder too: assortment files, and orders that are answered"},
    {.name = "stock-items",
     .value = "N",
     .text = "length of the stock list; its items repeat under other codes"},
    {.name = "wire-name",
     .value = "KEY=NAME",
     .text = "name of a field on Oresto's wire, as in wire_names of a profile",
     .repeated = true},
    {.name = "user", .value = "NAME", .text = "user of the Oresto API; demo otherwise"},
    {.name = "hancocks-token", .value = "TEXT", .text = "bearer token without which Hancocks lets nobody in"},
};

constexpr Example examples[] = {
    {"wsync sandbox serve", "Both servers with demo data on a free port."},
    {"wsync sandbox serve --port 8080 --data sandbox-data",
     "A webshop that remembers, on a port of one's own."},
    {"wsync sandbox serve --hanos drop", "A Hanos drop with four customer numbers too."},
    {"wsync sandbox serve --seed empty --faults faults.jsonl --log requests.jsonl",
     "For a test of one's own."},
};

}  // namespace

extern const Command sandbox_serve;
const Command sandbox_serve = {
    .noun = "sandbox",
    .verb = "serve",
    .summary = "Run Oresto and Hancocks to play with, on this machine",
    .about =
        "Answers as the documents promise and is as strict as they are: user and password, required fields, "
        "lengths,\n"
        "ranges, alphabetical XML, central products linked and never added. Only this machine can reach it. "
        "The lines\n"
        "on stdout point wsync at it. The user is demo; the password is test, or that of "
        "WSYNC_SANDBOX_PASSWORD.\n"
        "\n"
        "A fault is an object such as "
        "{\"operation\":\"link-products.post\",\"kind\":\"status\",\"status\":503,\n"
        "\"moment\":\"after\"}. operation is that of `wsync api --list`, or *; kind is status, slow, drop, "
        "truncate or\n"
        "garbage. match (a part of path, query or body), skip (so many pass first), times (1; -1 for ever), "
        "moment\n"
        "(before or after the effect), retry_after (seconds) and delay_ms are free to choose.\n"
        "\n"
        "With --hanos an order that is left in DIR/orders is taken away and answered in DIR/answers: lines of what the "
        "customer number may order are accepted, scarce articles confirmed up to 10, the others rejected.\n"
        "\n"
        "GET /sandbox/log answers the requests so far, /sandbox/state-counts what the servers hold.",
    .examples = examples,
    .options = options,
    .run = run,
};

}  // namespace wsync::app
