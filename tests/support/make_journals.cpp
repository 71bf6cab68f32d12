// SPDX-License-Identifier: MIT
// Journals for tests/cli/runs.sh: `make-journals FOLDER`. One run that ended with a failed row, one that was
// killed, one that takes back the first.
#include <cstdio>

#include "store/journal.hpp"

using namespace wsync;
using namespace wsync::store;

namespace {

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

RunFacts facts(std::string id, std::string command, std::string input, std::int64_t total) {
  RunFacts facts;
  facts.id = std::move(id);
  facts.command = std::move(command);
  facts.typed = R"({"arguments":["prices.csv"],"options":{"jobs":"2"}})";
  facts.profile = "shop";
  facts.server = "https://api.example.be/api";
  facts.input = std::move(input);
  facts.input_hash = facts.input.empty() ? "" : "ab12";
  facts.version = "1.2.3";
  facts.began = "2026-11-22T00:15:33.123Z";
  facts.total = total;
  return facts;
}

JournalRow row(std::int64_t position, std::string key, std::string action, std::string outcome) {
  JournalRow row;
  row.position = position;
  row.row = position + 2;
  row.key = std::move(key);
  row.action = std::move(action);
  row.outcome = std::move(outcome);
  row.ended = "2026-11-22T00:15:34.000Z";
  return row;
}

void run_that_ended(const char* runs) {
  const auto journal =
      must(Journal::create(runs, facts("20261122-001533-4f2a", "products link", "prices.csv", 3)));
  auto updated = row(0, "002556", "update", "updated"), failed = row(1, "002557", "update", "failed");
  updated.changes = failed.changes =
      R"([{"field":"SalesPriceList","before":"12.30","after":"12.50"},{"field":"Brand","after":"Zwan"}])";
  updated.before = failed.before = R"({"SalesPriceList":12.30})";
  failed.code = "server.refused";
  failed.field = "SalesPriceList";
  failed.message = "The price is too high.\x1b[2J";  // what a server says must not steer a terminal
  failed.advice = "Lower it.";
  must(journal->plan(updated));
  must(journal->plan(failed));
  must(journal->intend(0));
  must(journal->intend(1));
  const auto call = must(journal->call({.operation = "link-products.put",
                                        .request = "PUT LinkProducts",
                                        .body = R"([{"WholesalerArticleNumber":"002556"}])",
                                        .body_hash = "00ff",
                                        .sent = "2026-11-22T00:15:33.500Z"},
                                       {0, 1}));
  must(journal->commit());
  must(journal->answered(call, 400, "The price is too high."));
  must(journal->end(updated));
  must(journal->end(failed));
  must(journal->end(row(2, "002558", "none", "unchanged")));
  must(journal->finish(5));
}

void run_that_was_killed(const char* runs) {
  const auto journal =
      must(Journal::create(runs, facts("20261122-001533-5000", "clients push", "clients.xlsx", 5)));
  auto twin = row(0, "C1", "create", "");
  must(journal->plan(twin));
  must(journal->intend(0));
  must(journal->call(
      {.operation = "clients.post", .request = "POST Clients", .sent = "2026-11-22T00:15:33.500Z"}, {0}));
  must(journal->commit());
  twin.position = 1;
  twin.row = 3;
  must(journal->plan(twin));
  must(journal->end(row(2, "C3", "", "unprocessed")));
}

void run_that_undoes(const char* runs) {
  auto known = facts("20261123-001533-0001", "runs undo", "", 1);
  known.undoes = "20261122-001533-4f2a";
  const auto journal = must(Journal::create(runs, known));
  must(journal->end(row(0, "002556", "update", "updated")));
  must(journal->finish(0));
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  run_that_ended(words[1]);
  run_that_was_killed(words[1]);
  run_that_undoes(words[1]);
}
