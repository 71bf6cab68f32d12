// SPDX-License-Identifier: MIT
// Every operation of the clients' table is served, and its answer reads back through its own description.
#include "bench.hpp"
#include "catch2/catch.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/envelope.hpp"
#include "schema/json.hpp"
#include "schema/sample.hpp"
#include "schema/xml.hpp"

namespace wsync::sandbox {
namespace {

struct Answer : oresto::Envelope {
  void* data = nullptr;
};

net::Request request_of(const api::EndpointRow& row, api::Wire wire, schema::Extent extent) {
  auto params = row.params().make(), body = row.body().make();
  schema::fill_sample(row.params(), params.get(), extent);
  schema::fill_sample(row.body(), body.get(), extent);
  const api::Server server{"oresto", "http://sandbox/api", net::BasicAuth{"demo", "test"}, wire, oresto::xml_dialect};
  return api::make_request(server, row, params.get(), body.get());
}

/// An object of the type that the operation answers with, from a handler run on a state of its own.
Data prototype(const Handler& handler) {
  auto state = make_state(Seed::empty).value();
  Call call(state, {});
  auto params = handler.row->params().make(), body = handler.row->body().make();
  schema::fill_sample(handler.row->params(), params.get(), schema::Extent::all);
  schema::fill_sample(handler.row->body(), body.get(), schema::Extent::all);
  auto data = handler.serve(call, params.get(), body.get());
  if (data.shape != nullptr) data.shape->clear(data.value.get());
  return data;
}

void check_answer(const Handler& handler, api::Wire wire, const Outgoing& out) {
  const auto& row = *handler.row;
  CHECK(out.status == 200);
  auto data = prototype(handler);
  CHECK((data.shape != nullptr) == !row.data.empty());
  std::vector<Field> fields{oresto::envelope_field<Answer>(0), oresto::envelope_field<Answer>(1),
                            oresto::envelope_field<Answer>(2)};
  if (data.shape != nullptr)
    fields.push_back({row.data, "The data.", {}, data.shape,
                      [](void* whole) -> void* { return static_cast<Answer*>(whole)->data; }});
  const Record record = schema::record<Answer>(row.wrapper, "An answer.", fields);
  Answer answer;
  answer.data = data.value.get();
  std::vector<Problem> problems;
  const auto read = wire == api::Wire::xml ? schema::read_xml(out.body, record, &answer, problems)
                                           : schema::read_json(out.body, record, &answer, problems);
  REQUIRE(read);
  for (const auto& problem : problems) FAIL_CHECK(to_string(problem));
  CHECK(answer.request_information.has_value());
  CHECK(answer.model_state_errors.empty());
  if (data.record == nullptr) CHECK(answer.unknown.members.empty());
}

}  // namespace

TEST_CASE("sandbox: every operation is served") {
  for (const auto* row : oresto::endpoints()) {
    INFO(row->id);
    CHECK(find_handler(row->id) != nullptr);
  }
}

TEST_CASE("sandbox: every answer reads back through its row, JSON and XML") {
  for (const auto seed : {Seed::demo, Seed::empty})
    for (const auto wire : {api::Wire::json, api::Wire::xml})
      for (const auto extent : {schema::Extent::required, schema::Extent::all})
        for (const auto* row : oresto::endpoints()) {
          Bench bench(seed);
          const auto* handler = find_handler(row->id);
          REQUIRE(handler != nullptr);
          const auto request = request_of(*row, wire, extent);
          const auto out = bench.sandbox.answer(incoming(request));
          INFO(row->id << "\n" << request.url << "\n" << request.body << "\n" << out.body.substr(0, 600));
          check_answer(*handler, wire, out);
          CHECK_THAT(bench.last_line(), Catch::Contains("\"operation\":\"" + std::string(row->id) + "\""));
        }
}

}  // namespace wsync::sandbox
