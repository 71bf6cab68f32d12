// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "output/choice.hpp"
#include "output/jq.hpp"
#include "output/sink.hpp"
#include "raw_call.hpp"
#include "systems.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct Listed {
  std::string system{}, id{}, method{}, path{}, parameters{}, body{}, source{}, manual{}, text{};
};

const schema::Record& describe(const Listed*) {
  static constexpr Field fields[] = {
      field<&Listed::system>("system", "oresto or hancocks."),
      field<&Listed::id>("id", "For `wsync api describe`.", {.key = Key::primary}),
      field<&Listed::method>("method", "HTTP method."),
      field<&Listed::path>("path", "Below the base URL."),
      field<&Listed::parameters>("parameters", "Of the path and the query."),
      field<&Listed::body>("body", "Model that is sent."),
      field<&Listed::source>("source", "How it is known: manual, help or inferred."),
      field<&Listed::manual>("manual", "Section of the manual."),
      field<&Listed::text>("text", "What it does."),
  };
  static constexpr Record it = record<Listed>("operation", "An operation of a server.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Listed>(); }

Listed facts(const System& system, const api::EndpointRow& row) {
  Listed listed{.system = std::string(system.name),
                .id = std::string(row.id),
                .method = std::string(to_string(row.method)),
                .path = std::string(row.path),
                .parameters = {},
                .body = {},
                .source = std::string(to_string(row.source)),
                .manual = std::string(row.manual),
                .text = std::string(row.text)};
  for (const auto& parameter : row.params().fields) {
    if (!listed.parameters.empty()) listed.parameters += ", ";
    listed.parameters += parameter.name;
  }
  if (row.has_body()) listed.body = row.body().name;
  return listed;
}

Result<int> list(Context& context) {
  auto rows = context.rows(columns(), {"system", "method", "path", "parameters", "id", "source"});
  if (!rows) return fail(std::move(rows.error()));
  for (const System& system : systems())
    for (const api::EndpointRow* row : system.endpoints()) {
      const Listed listed = facts(system, *row);
      if (auto added = (*rows)->add(&listed); !added) return fail(std::move(added.error()));
    }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

Result<net::Method> method_named(const std::string& name) {
  for (const auto method : {net::Method::get, net::Method::post, net::Method::put, net::Method::del})
    if (same_ignoring_case(name, to_string(method))) return method;
  return usage_error(fmt::format("METHOD is GET, POST, PUT or DELETE, not \"{}\"", name));
}

Result<RawCall> call_of(const Typed& typed) {
  const auto& words = typed.arguments();
  if (words.size() < 3)
    return usage_error("wsync api needs SYSTEM, METHOD and PATH", "Or --list; see `wsync api --help`.");
  const auto method = method_named(words[1]);
  if (!method) return fail(method.error());
  RawCall call{
      .system = words[0], .method = *method, .path = words[2], .parameters = {}, .body = {}, .headers = {}};
  if (call.path.find("://") != std::string::npos)
    return usage_error("PATH stands below the base URL of the profile",
                       "Write it without the server: Brands");
  for (const std::string& parameter : typed.values("param")) {
    const auto equals = parameter.find('=');
    if (equals == std::string::npos)
      return usage_error(fmt::format("--param takes Name=Value, not \"{}\"", parameter));
    call.parameters.emplace_back(parameter.substr(0, equals), parameter.substr(equals + 1));
  }
  for (const std::string& header : typed.values("header")) {
    const auto colon = header.find(':');
    if (colon == std::string::npos) return usage_error("--header takes \"Name: Value\"");
    net::Header parsed{header.substr(0, colon),
                       std::string(trimmed(std::string_view(header).substr(colon + 1)))};
    if (net::same_header(parsed.name, "Authorization"))
      return usage_error("a secret is never typed", "Store it with `wsync auth login`.");
    call.headers.push_back(std::move(parsed));
  }
  if (const auto file = typed.value("body")) {
    auto body = read_file(*file);
    if (!body) return fail(std::move(body.error()));
    call.body = std::move(*body);
  }
  return call;
}

Result<void> print_answer(Context& context, const std::string& body, const OutputChoice& choice) {
  if (!choice.jq) return context.print(body);
  auto filter = open_jq(*choice.jq);
  if (!filter) return fail(std::move(filter.error()));
  std::string filtered;
  if (auto done = (*filter)->apply(body, filtered); !done) return done;
  return context.print(filtered);
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  if (typed.has("list")) return list(context);
  const auto choice = output_choice(typed);
  if (!choice) return fail(choice.error());
  if ((typed.has("output") && choice->format != Format::json) || !choice->fields.empty())
    return usage_error("a raw answer is printed as it came", "Use --jq, or a command of its own.");
  const auto call = call_of(typed);
  if (!call) return fail(call.error());
  if (call->method != net::Method::get && call->system == "oresto")
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
  const auto response = send(context, *call);
  if (!response) return fail(response.error());
  auto fault = fault_of(*call, *response);
  if (!fault || !choice->jq)
    if (auto printed = print_answer(context, response->body, *choice); !printed)
      return fail(std::move(printed.error()));
  if (fault) return fail(std::move(*fault));
  return 0;
}

constexpr Example examples[] = {
    {"wsync api oresto GET Brands --param Page=1 --param PageSize=50", "The answer as it came."},
    {"wsync api oresto PUT LinkProducts/Sales --body sales.json", "Sends a file; - is standard input."},
    {"wsync api --list -o csv", "Every operation that wsync knows."},
    {"wsync api describe link-products.post", "Its parameters, fields and limits."},
};

constexpr Argument arguments[] = {
    {.name = "SYSTEM", .text = "oresto or hancocks", .required = false, .choices = "oresto|hancocks"},
    {.name = "METHOD", .text = "GET, POST, PUT or DELETE", .required = false},
    {.name = "PATH", .text = "below the base URL, such as Brands", .required = false},
};

constexpr Option options[] = {
    {.name = "list", .text = "list every operation instead of calling one"},
    {.name = "param", .value = "NAME=VALUE", .text = "a parameter of the query", .repeated = true},
    {.name = "body", .value = "FILE", .text = "what is sent: JSON or XML; - is standard input"},
    {.name = "header", .value = "HEADER", .text = "\"Name: Value\", but no Authorization", .repeated = true},
};

}  // namespace

extern const Command api_call;
const Command api_call = {
    .noun = "api",
    .verb = "",
    .summary = "Call an operation of a server as it stands",
    .about =
        "The call is authenticated with the profile's settings and sent as typed; what comes back is printed "
        "as it "
        "came. An error status, or a filled Errors or ModelStateErrors, ends with the exit status of "
        "`wsync help exit-codes`.\n"
        "\n"
        "Three calls of Oresto are refused because they destroy more than they say: DELETE ClientLocations "
        "without an Id in the path, DELETE ClientProducts without article number and client number, and "
        "ProcessOrders without order numbers.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
