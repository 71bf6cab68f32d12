// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "net/sender.hpp"
#include "schema/json.hpp"
#include "servers.hpp"

namespace wsync::app {
namespace {

struct TableCount {
  std::string table{};
  std::int64_t items = 0;
};

const schema::Record& describe(const TableCount*) {
  static constexpr Field fields[] = {
      field<&TableCount::table>("table", "What it holds.", {.key = Key::primary, .source = Source::ours}),
      field<&TableCount::items>("items", "How many.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<TableCount>("table", "What a sandbox holds.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<TableCount>(); }

/// `{"clients":14,...}`: the names are those of the server.
struct Counts {
  Unknown unknown{};
};

Result<Counts> read_counts(const net::Response& response) {
  static constexpr Record record = schema::record<Counts>("Counts", "What a sandbox holds.", {});
  Counts counts;
  std::vector<Problem> oddities;
  const bool read =
      response.status == 200 && schema::read_json(response.body, record, &counts, oddities).has_value();
  if (read && !counts.unknown.members.empty()) return counts;
  return fail(Code::unexpected_answer, "what listens there is no sandbox");
}

/// The address of the server behind `http://127.0.0.1:40123/api`.
std::string counts_url(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  if (url.size() > 4 && same_ignoring_case(std::string_view(url).substr(url.size() - 4), "/api"))
    url.resize(url.size() - 4);
  return url + "/sandbox/state-counts";
}

Result<int> run(Context& context) {
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto url = oresto_url(**settings);
  if (!url) return fail(url.error());
  const auto sender = context.sender();
  if (!sender) return fail(sender.error());
  net::Request request;
  request.url = counts_url(*url);
  request.operation = "sandbox.state-counts";
  const auto response = (*sender)->send(std::move(request));
  if (!response) return fail(response.error());
  const auto counts = read_counts(*response);
  if (!counts) return fail(counts.error());
  for (const auto& member : counts->unknown.members) {
    TableCount count{member.name};
    std::from_chars(member.json.data(), member.json.data() + member.json.size(), count.items);
    if (auto added = (*rows)->add(&count); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync sandbox status", "What the sandbox at WSYNC_ORESTO_URL holds."},
};

}  // namespace

extern const Command sandbox_status;
const Command sandbox_status = {
    .noun = "sandbox",
    .verb = "status",
    .summary = "Show what a running sandbox holds",
    .about =
        "Asks the server at oresto.base_url how many clients, products, orders and so on it has. It is an "
        "error\n"
        "where something else than a sandbox listens.",
    .examples = examples,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
