// SPDX-License-Identifier: MIT
#include "oresto/shop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "net/redact.hpp"
#include "oresto/client_products.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/parameters.hpp"
#include "schema/check.hpp"
#include "schema/json.hpp"

namespace wsync::oresto {

const schema::XmlDialect xml_dialect{"http://schemas.datacontract.org/2004/07/Oresto.API.Models.",
                                     "http://schemas.datacontract.org/2004/07/Oresto.API.Models.Shared"};

Shop::Shop(net::Sender& sender, ShopOptions options)
    : sender_(sender),
      server_{"oresto",    std::move(options.base_url),      std::move(options.auth), options.wire,
              xml_dialect, {endpoints(), options.wire_names}},
      wire_name_faults_(api::wire_name_faults(endpoints(), options.wire_names)) {}

void Shop::send(const api::EndpointRow& row, const void* params, const void* body, Arrived arrived,
                const MeantAll* meant) {
  if (!wire_name_faults_.empty()) {
    Error error{.code = Code::config, .message = to_string(wire_name_faults_.front())};
    error.problems = wire_name_faults_;
    return arrived(fail(api::during(server_, row.id, std::move(error))));
  }
  std::vector<Problem> problems;
  schema::check(row.params(), params, problems);
  if (row.has_body()) schema::check(row.body(), body, problems);
  if (schema::refuses(problems)) {
    Error error{.code = Code::input,
                .message = fmt::format("{} was not sent: {}", row.id, to_string(problems.front()))};
    error.problems = std::move(problems);
    return arrived(fail(api::during(server_, row.id, std::move(error))));
  }
  api::EndpointRow chosen = row;
  if (on_other_path_.contains(row.id)) chosen.path = row.alt_path;
  net::Request request = api::make_request(server_, chosen, params, body);
  if (auto refused = refusal(request, meant))
    return arrived(fail(api::during(server_, row.id, std::move(*refused))));
  arrived = watched(row, request, std::move(arrived));
  // Never a deletion: the other path may delete something else (an own product instead of a link).
  const bool may_turn = !row.alt_path.empty() && chosen.path == row.path && row.method != api::Method::del;
  if (!may_turn) {
    sender_.start(std::move(request),
                  [this, id = row.id, arrived = std::move(arrived)](Result<net::Response> result) {
                    if (!result) return arrived(fail(api::during(server_, id, std::move(result.error()))));
                    arrived(std::move(result));
                  });
    return;
  }
  // The documents disagree on the path: 404 or 405 tries the other one, once, and remembers which answered.
  chosen.path = row.alt_path;
  net::Request other = api::make_request(server_, chosen, params, body);
  if (auto refused = refusal(other)) return arrived(fail(api::during(server_, row.id, std::move(*refused))));
  sender_.start(std::move(request), [this, other = std::move(other), id = row.id,
                                     arrived = std::move(arrived)](Result<net::Response> result) mutable {
    if (!result) return arrived(fail(api::during(server_, id, std::move(result.error()))));
    if (result->status != 404 && result->status != 405) return arrived(std::move(result));
    sender_.start(std::move(other), [this, id, first = std::move(*result),
                                     arrived = std::move(arrived)](Result<net::Response> second) mutable {
      if (!second) return arrived(fail(api::during(server_, id, std::move(second.error()))));
      if (second->status == 404 || second->status == 405) return arrived(std::move(first));
      on_other_path_.emplace(id);
      arrived(std::move(second));
    });
  });
}

Shop::Arrived Shop::watched(const api::EndpointRow& row, const net::Request& request,
                            Arrived arrived) const {
  if (!watch_.sending || row.method == api::Method::get) return arrived;
  constexpr std::size_t answer_kept = 1000;
  const auto redactor = std::make_shared<const net::Redactor>(request);
  const auto target =
      std::string_view(request.url).substr(std::min(request.url.size(), server_.base_url.size()));
  const auto id = watch_.sending(
      {.operation = row.id,
       .request = fmt::format("{} {}", net::to_string(request.method), redactor->text(target)),
       .body = request.shown_body.empty() ? request.body : redactor->text(request.shown_body)});
  return [answered = watch_.answered, redactor, id,
          arrived = std::move(arrived)](Result<net::Response> response) {
    if (answered)
      response ? answered(id, response->status, redactor->text(response->body, answer_kept))
               : answered(id, response.error().http_status, redactor->text(response.error().message));
    arrived(std::move(response));
  };
}

Result<api::None> Shop::delete_all(const DeleteAll& meant) {
  Result<api::None> outcome;
  start_delete_all(meant, [&](Result<api::None> done) { outcome = std::move(done); });
  run();
  return outcome;
}

void Shop::start_delete_all(const DeleteAll& meant, std::function<void(Result<api::None>)> done) {
  const auto& row = meant.row();
  if (auto begun = meant.begin(); !begun)
    return done(fail(api::during(server_, row.id, std::move(begun.error()))));
  const ByClient locations{meant.client_number()};
  const client_products::AllOrOneClient products{meant.client_number()};
  const void* params = meant.what() == AllOf::locations ? static_cast<const void*>(&locations) : &products;
  const api::None none;
  const MeantAll all{row.path, meant.client_number()};
  const auto arrived = [this, meant, done = std::move(done)](Result<net::Response> response) {
    auto outcome =
        response ? read_plain(meant.row(), *response) : Result<api::None>(fail(std::move(response.error())));
    meant.end(outcome);
    done(std::move(outcome));
  };
  send(row, params, &none, arrived, &all);
}

Result<api::None> Shop::read_plain(const api::EndpointRow& row, const net::Response& response) const {
  const Field fields[] = {envelope_field<Envelope>(0), envelope_field<Envelope>(1),
                          envelope_field<Envelope>(2)};
  const Record record = schema::record<Envelope>(row.wrapper, "An answer.", fields);
  Envelope envelope;
  if (auto error = read_answer(server_, row.id, response, record, envelope, &envelope, nullptr))
    return fail(std::move(*error));
  return api::None{};
}

void Shop::read_members(const Record& record, const net::Response& response, void* object) const {
  std::vector<Problem> warnings;
  if (server_.wire == api::Wire::xml)
    (void)schema::read_xml(response.body, record, object, warnings);
  else
    (void)schema::read_json(response.body, record, object, warnings);
  if (record.unknown == nullptr) return;
  std::erase_if(record.unknown(object)->members,
                [](const Unknown::Member& member) {  // read with the envelope
                  return std::ranges::any_of(std::array{0, 1, 2}, [&](int index) {
                    return same_ignoring_case(envelope_field<Envelope>(index).name, member.name);
                  });
                });
}

Error Shop::nothing_there(const api::EndpointRow& row) const {
  Error error{.code = Code::not_found, .message = "the server answers, but knows no such thing"};
  return api::during(server_, row.id, std::move(error));
}

}  // namespace wsync::oresto
