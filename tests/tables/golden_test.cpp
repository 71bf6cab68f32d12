// SPDX-License-Identifier: MIT
// The exact bytes of a sample of every request body, in JSON and XML. WSYNC_REWRITE_GOLDEN=1 writes them
// anew; such a run is no test and fails.
#include <cstdlib>
#include <filesystem>
#include <set>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/shop.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"
#include "tables/every_record.hpp"

using namespace wsync;

namespace {

const std::filesystem::path folder = WSYNC_SOURCE_DIR "/tests/golden/oresto";

bool rewriting() {
  const char* wish = std::getenv("WSYNC_REWRITE_GOLDEN");
  return wish != nullptr && std::string(wish) == "1";
}

void compare(const std::string& name, const std::string& content) {
  INFO(name);
  if (rewriting()) {
    REQUIRE(write_file(folder / name, content));
    return;
  }
  const auto golden = read_file(folder / name);
  REQUIRE(golden);
  CHECK(content == *golden);
}

}  // namespace

TEST_CASE("a sample of every request body has the bytes that a person has looked at") {
  std::set<std::string> names;
  for (const auto* row : oresto::endpoints()) {
    if (!row->has_body()) continue;
    const auto object = test::sample_of(row->body(), schema::Extent::all);
    std::string json, xml;
    schema::write_json(row->body(), object.get(), json);
    schema::write_xml(oresto::xml_dialect, row->area, {}, row->body(), object.get(), xml);
    compare(std::string(row->id) + ".json", json);
    compare(std::string(row->id) + ".xml", xml);
    CHECK(schema::xml_contract_fault(xml, oresto::xml_dialect, row->area, row->body()) == "");
    names.insert({std::string(row->id) + ".json", std::string(row->id) + ".xml"});
  }
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    INFO(file.path().filename());
    CHECK(names.contains(file.path().filename().string()));  // nothing stale
  }
  if (rewriting()) FAIL("rewritten");
}
