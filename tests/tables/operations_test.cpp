// SPDX-License-Identifier: MIT
// The rows of the Oresto client against a table that was made by reading the API's documents.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "catch2/catch.hpp"
#include "oresto/endpoints.hpp"

namespace {

using namespace wsync;

std::string render(const Field& field, const api::EndpointRow& row) {
  const bool in_path = row.path.find("{" + std::string(field.name) + "}") != std::string_view::npos;
  std::string out = std::string(field.name) + (in_path ? ":path" : ":query");
  out += field.required() ? ":required" : ":optional";
  return field.rules.source == Source::inferred ? out + ":inferred" : out;
}

std::string render(const api::EndpointRow& row) {
  std::vector<std::string> parameters;
  for (const auto& field : row.params().fields) parameters.push_back(render(field, row));
  std::sort(parameters.begin(), parameters.end());
  std::string out(row.id);
  for (const auto part : {net::to_string(row.method), row.path, schema::to_string(row.source)})
    out += " " + std::string(part);
  for (const auto& parameter : parameters) out += " " + parameter;
  return out;
}

std::vector<std::string> documented_operations() {
  std::ifstream file(WSYNC_SOURCE_DIR "/tests/tables/oresto_operations.txt");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("every documented operation has its row, in the documents' order") {
  const auto documented = documented_operations();
  const auto rows = oresto::endpoints();
  REQUIRE(documented.size() == 86);
  REQUIRE(rows.size() == documented.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(render(*rows[i]) == documented[i]);
}

TEST_CASE("a row says all that a call needs") {
  std::set<std::string_view> ids;
  for (const auto* row : oresto::endpoints()) {
    INFO(row->id);
    CHECK(ids.insert(row->id).second);
    CHECK_FALSE(row->text.empty());
    CHECK_FALSE(row->wrapper.empty());
    CHECK(row->area.substr(0, row->area.find('.')) == net::to_string(row->method));
    CHECK(row->has_body() == (row->method == net::Method::post || row->method == net::Method::put));
    CHECK((row->method == net::Method::get) == !row->data.empty());
    CHECK(row->manual.empty() == (row->source != Source::manual));
    CHECK(row->paged == (schema::find(row->params(), "Page") != nullptr));
    for (const auto& field : row->params().fields) CHECK(field.shape->kind != schema::Kind::record);
  }
}

TEST_CASE("operations are found by id and by path, whatever the letter case") {
  using net::Method;
  CHECK(oresto::find_endpoint("Link-Products.put-sales")->path == "LinkProducts/Sales");
  CHECK(oresto::find_endpoint("link-products.nothing") == nullptr);
  CHECK(oresto::find_endpoint(Method::put, "linkproducts/SALES")->id == "link-products.put-sales");
  CHECK(oresto::find_endpoint(Method::get, "LinkProducts/Sales") == nullptr);
  CHECK(oresto::find_endpoint(Method::get, "LinkProducts/") == nullptr);
}

TEST_CASE("the path that deletes one location is never that which deletes all") {
  using net::Method;
  CHECK(oresto::find_endpoint(Method::del, "ClientLocations/17")->id == "client-locations.delete");
  CHECK(oresto::find_endpoint(Method::del, "ClientLocations")->id == "client-locations.delete-by-client");
  CHECK(oresto::find_endpoint(Method::del, "ClientLocations/") == nullptr);
}

TEST_CASE("operations that share method and path are all found") {
  using net::Method;
  CHECK(oresto::endpoints_at(Method::get, "ErrorLogs").size() == 2);
  CHECK(oresto::endpoints_at(Method::del, "ClientProducts").size() == 2);
  CHECK(oresto::endpoints_at(Method::get, "Brands").size() == 1);
  CHECK(oresto::endpoints_at(Method::get, "Nothing").empty());
}
