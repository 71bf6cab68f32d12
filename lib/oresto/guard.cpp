// SPDX-License-Identifier: MIT
#include "oresto/guard.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "oresto/guard_address.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/shop.hpp"
#include "schema/form.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"

namespace wsync::oresto {
namespace {

using net::Method;

/// Some servers take these for the method.
constexpr std::string_view method_names[] = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override",
                                             "_method"};

bool changes_method(const net::Request& request, const Address& address) {
  return std::ranges::any_of(method_names, [&](std::string_view name) {
    return !address.values(name).empty() || std::ranges::any_of(request.headers, [&](const auto& header) {
      return net::same_header(header.name, name);
    });
  });
}

bool is_said_once(const Address& address, std::string_view parameter) {
  const auto values = address.values(parameter);
  return values.size() == 1 && names_something(values.front());
}

bool is_meant(const Address& address, const MeantAll* meant) {
  return meant != nullptr && address.ends_with(meant->path) && address.parameters() == 1 &&
         is_said_once(address, "ClientNumber") &&
         address.values("ClientNumber").front() == meant->client_number;
}

/// The members of any document, by the names that a parser sees.
struct Members {
  Unknown unknown{};
};
const Record& describe(const Members*) {
  static constexpr Record it = record<Members>("Members", "The members of a document.", {});
  return it;
}

std::string media_type(const net::Request& request) {
  std::string type;
  for (const auto& header : request.headers) {
    if (!net::same_header(header.name, "Content-Type")) continue;
    if (!type.empty()) return "two of them";
    type = lower(trimmed(std::string_view(header.value).substr(0, header.value.find(';'))));
  }
  return type;
}

/// Reads the body once as the form of the call and once as mere members.
Result<void> read_body(const net::Request& request, orders::OrdersToProcess& form, Members& members,
                       std::vector<Problem>& problems) {
  const auto& row = orders::process_orders.row;
  const auto& any = schema::record_of<Members>();
  const std::string type = media_type(request);
  const std::string_view body = request.body;
  std::vector<Problem> ignored;
  if (type == "application/json" || type == "text/json") {
    if (auto read = schema::read_json(body, any, &members, ignored); !read) return read;
    return schema::read_json(body, row.body(), &form, problems, {.reading = schema::Reading::strict});
  }
  if (type == "application/xml" || type == "text/xml") {
    if (auto fault = schema::xml_contract_fault(body, xml_dialect, row.area, row.body()); !fault.empty())
      return fail(Code::input, std::move(fault));
    // Elsewhere the items would be read over, and the list be empty.
    if (body.find("http://schemas.microsoft.com/2003/10/Serialization/Arrays") == body.npos)
      return fail(Code::input, "the numbers are not in the namespace of arrays");
    if (auto read = schema::read_xml(body, any, &members, ignored); !read) return read;
    return schema::read_xml(body, row.body(), &form, problems, schema::Reading::strict);
  }
  if (type != "application/x-www-form-urlencoded")
    return fail(Code::input, fmt::format("a body of type \"{}\" cannot be read", type));
  schema::read_form(body, row.body(), &form, problems);
  if (!form.order_numbers.empty()) members.unknown.members.push_back({"OrderNumbers", {}});
  return {};
}

/// Why the body does not say which orders are meant; empty where it does.
std::string names_no_orders(const net::Request& request) {
  orders::OrdersToProcess form;
  Members members;
  std::vector<Problem> problems;
  if (const auto read = read_body(request, form, members, problems); !read) return read.error().message;
  const auto times = std::ranges::count_if(members.unknown.members, [](const auto& member) {
    return same_ignoring_case(member.name, "OrderNumbers");
  });
  if (times > 1) return "OrderNumbers stands there twice";
  for (const auto& problem : problems)
    if (problem.where.find("OrderNumbers") != std::string::npos) return to_string(problem);
  if (times == 0 || form.order_numbers.empty()) return "there are none";
  const bool positive = std::ranges::all_of(form.order_numbers, [](auto number) { return number > 0; });
  return positive ? "" : "an order number is from 1 on";
}

std::string danger(const net::Request& request, const MeantAll* meant) {
  const Address address(request.url);
  if (address.climbs()) return "a path with .. does not say what it reaches";
  if (changes_method(request, address)) return "another method than that of the request may be meant";
  const bool deletes = request.method == Method::del;
  if (deletes && is_meant(address, meant)) return {};
  if (deletes && address.mentions("clientlocations") && !address.ends_with_id_of("ClientLocations"))
    return "DELETE ClientLocations without an Id in the path deletes all locations of a client";
  if (deletes && address.mentions("clientproducts") &&
      !(address.ends_with("ClientProducts") && is_said_once(address, "WholesalerArticleNumber") &&
        is_said_once(address, "ClientNumber")))
    return "DELETE ClientProducts without article number and client number deletes all products of a client, "
           "or of every client";
  const bool processes = address.mentions("clientorders") || address.mentions("processorders");
  if (!processes || request.method == Method::get) return {};
  const auto why = names_no_orders(request);
  if (why.empty()) return {};
  return fmt::format("ProcessOrders without order numbers reaches nobody knows which orders ({})", why);
}

}  // namespace

std::optional<Error> refusal(const net::Request& request, const MeantAll* meant) {
  std::string what = danger(request, meant);
  if (what.empty()) return std::nullopt;
  Error error{.code = Code::limit, .message = std::move(what)};
  error.hint = "Name the one thing that is meant; wsync does not send this call.";
  error.system = "oresto";
  return error;
}

}  // namespace wsync::oresto
