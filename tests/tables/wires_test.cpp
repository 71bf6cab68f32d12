// SPDX-License-Identifier: MIT
// A wholesaler's whole life (oresto_life.jsonl): every operation by JSON, XML and forms, each against a
// server of its own. Answers and the state of the servers must be the same, and every write must have changed
// something.
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "catch2/catch.hpp"
#include "oresto/endpoints.hpp"
#include "sandbox/clock.hpp"
#include "sandbox/storage.hpp"
#include "schema/json.hpp"
#include "tables/every_call.hpp"
#include "tables/every_record.hpp"
#include "unit/sandbox/bench.hpp"

using namespace wsync;
using sandbox::Tables;
using sandbox::TypedBench;

namespace {

/// What a line of the file lays over a sample of the operation's models.
struct Members {
  Unknown unknown{};
};
const Record& describe(const Members*) {
  static constexpr Record it = record<Members>("Members", "Any.", {});
  return it;
}

struct Step {
  std::string operation{};
  std::optional<Members> params{};
  std::optional<Members> body{};
  bool refused = false;  // the server says no
};
const Record& describe(const Step*) {
  static constexpr Field fields[] = {
      field<&Step::operation>("operation", "Its id."),
      field<&Step::params>("params", "Laid over a sample."),
      field<&Step::body>("body", "Laid over a sample."),
      field<&Step::refused>("refused", "Whether the server says no."),
  };
  static constexpr Record it = record<Step>("Step", "A call.", fields);
  return it;
}

std::vector<Step> steps() {
  const auto text = read_file(WSYNC_SOURCE_DIR "/tests/tables/oresto_life.jsonl");
  REQUIRE(text);
  std::vector<Step> all;
  for (const auto line : split(*text, '\n')) {
    if (line.empty()) continue;
    std::vector<Problem> problems;
    REQUIRE(schema::read_json(line, schema::record_of<Step>(), &all.emplace_back(), problems));
    REQUIRE(problems.empty());
  }
  return all;
}

/// A full sample with what the step says; parameters are only what it says.
schema::Box object_of(const Record& record, schema::Extent extent, const std::optional<Members>& says) {
  auto object = extent == schema::Extent::all ? test::sample_of(record, extent) : record.make();
  std::vector<Problem> problems;
  for (const auto& member : says ? says->unknown.members : std::vector<Unknown::Member>{}) {
    INFO(member.name);
    const Field* field = schema::find(record, member.name);
    REQUIRE(field != nullptr);
    field->shape->clear(field->reach(object.get()));
    REQUIRE(schema::read_json_into(member.json, *field, object.get(), problems, schema::Reading::strict));
  }
  REQUIRE(problems.empty());
  return object;
}

/// Without what differs by the clock: the rest of every moment of today.
std::string timeless(std::string text) {
  static const auto began = sandbox::stamp_now();
  const auto now = sandbox::stamp_now();
  for (const auto& day : {began.belgian.date, began.utc.date, now.belgian.date, now.utc.date}) {
    const std::string today = "\"" + day.to_string();
    for (auto at = text.find(today); at != std::string::npos; at = text.find(today, at + 1))
      text.replace(at + 1, text.find('"', at + 1) - at - 1, "now");
  }
  return text;
}

/// One server, the client that speaks to it by one wire, and what the server held last.
struct Life {
  explicit Life(api::Wire wire) : bench(wire) {
    for (auto& [name, text] : sandbox::write_tables(*sandbox::make_state(sandbox::Seed::demo)))
      tables[name] = timeless(text);
  }

  /// The answer's data, or the error; says whether the server's tables have changed.
  std::string live(const Step& step, bool& changed) {
    const auto* call = test::find_call(step.operation);
    REQUIRE(call != nullptr);
    const auto params = object_of(call->row->params(), schema::Extent::required, step.params);
    const auto body = object_of(call->row->body(), schema::Extent::all, step.body);
    const auto reply = call->call(bench.shop, params.get(), body.get());
    auto now = bench.sandbox.changed_tables();
    changed = false;
    if (now)
      for (auto& [name, text] : *now) {
        auto& before = tables[name];
        auto after = timeless(std::move(text));
        changed = changed || before != after;
        before = std::move(after);
      }
    return timeless(reply ? *reply : std::string(describe(reply.error().code).name));
  }

  TypedBench bench;
  Tables tables{};
};

bool is_write(const Step& step) { return test::find_call(step.operation)->row->method != api::Method::get; }

}  // namespace

TEST_CASE("there is a typed call for every operation, and the life has them all") {
  const auto rows = oresto::endpoints();
  REQUIRE(test::every_call().size() == rows.size());
  std::set<std::string, std::less<>> lived;
  for (const auto& step : steps()) lived.insert(step.operation);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(test::every_call()[i].row->id == rows[i]->id);
    CHECK(lived.contains(rows[i]->id));
  }
}

TEST_CASE("every operation does the same by JSON, XML and forms, and every write changes something") {
  Life json(api::Wire::json), xml(api::Wire::xml), form(api::Wire::form);
  std::set<std::string> empty;  // operations that answered no data
  for (const auto& step : steps()) {
    INFO(step.operation);
    bool changed = false, changed_by_xml = false, changed_by_form = false;
    const auto reply = json.live(step, changed);
    CHECK(xml.live(step, changed_by_xml) == reply);
    CHECK(form.live(step, changed_by_form) == reply);
    CHECK(changed == (is_write(step) && !step.refused));
    CHECK(changed_by_xml == changed);
    CHECK(changed_by_form == changed);
    CHECK((reply == "server.refused") == step.refused);
    const bool says = reply.empty() || reply.front() == '{';
    CHECK((says || step.refused));
    if (reply == "{}" || reply == R"({"data":[]})") empty.insert(step.operation);
    CHECK(xml.tables == json.tables);
    CHECK(form.tables == json.tables);
  }
  CHECK(empty == std::set<std::string>{"error-logs.get-by-date"});
}

TEST_CASE("flat bodies went as forms, nested ones as JSON") {
  for (const auto* row : oresto::endpoints()) {
    if (!row->has_body()) continue;
    const auto body = test::sample_of(row->body(), schema::Extent::all);
    bool nested = false;
    for (const auto& field : row->body().fields) nested = nested || field.shape->kind == schema::Kind::record;
    const api::Server server{"oresto", "https://shop.test/api", {}, api::Wire::form, oresto::xml_dialect};
    const auto request = api::make_request(server, *row, row->params().make().get(), body.get());
    INFO(row->id);
    CHECK((request.headers.back().value.find("x-www-form-urlencoded") == std::string::npos) == nested);
    CHECK(request.headers.front().value == "application/json");
  }
}
