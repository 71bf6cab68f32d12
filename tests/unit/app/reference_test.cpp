// SPDX-License-Identifier: MIT
// The pages of docs/oresto: complete, and every link leads somewhere.
#include "reference.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "field_facts.hpp"
#include "markdown.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/link_products.hpp"
#include "oresto/locations.hpp"
#include "oresto/orders.hpp"
#include "systems.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

std::set<std::string> anchors_of(const std::string& page) {
  std::set<std::string> anchors;
  for (const auto line : split(page, '\n')) {
    if (!line.starts_with('#')) continue;
    const auto text = line.substr(line.find(' ') + 1);
    CAPTURE(line);
    CHECK(anchors.insert(anchor(text)).second);  // two of the same name: links would lead to the first
  }
  return anchors;
}

const schema::Field& field_of(const schema::Record& record, std::string_view name) {
  return *schema::find(record, name);
}

}  // namespace

TEST_CASE("reference: every operation stands on one page") {
  std::multiset<std::string_view> listed;
  for (const Area& area : areas()) {
    CHECK_FALSE(operations_of(area).empty());
    for (const auto* row : operations_of(area)) listed.insert(row->id);
  }
  for (const auto* row : oresto::endpoints()) {
    CAPTURE(row->id);
    CHECK(listed.count(row->id) == 1);
  }
  CHECK(listed.size() == 86);
}

TEST_CASE("reference: every link of every page leads to a heading") {
  std::map<std::string, std::string> pages;
  for (auto& file : reference()) pages[file.name] = file.content;
  const auto written = read_file(WSYNC_SOURCE_DIR "/docs/oresto/contradictions.md");
  REQUIRE(written);
  pages["contradictions.md"] = *written;
  std::map<std::string, std::set<std::string>> anchors;
  for (const auto& [name, page] : pages) anchors[name] = anchors_of(page);

  const std::regex links(R"(\]\(([^)#]*)(#([^)]*))?\))");
  std::size_t followed = 0;
  for (const auto& [name, page] : pages)
    for (std::sregex_iterator link(page.begin(), page.end(), links), end; link != end; ++link) {
      const std::string file = (*link)[1].length() == 0 ? name : (*link)[1].str(), target = (*link)[3];
      if (file.find("..") == 0) continue;  // elsewhere in the tree
      CAPTURE(name, link->str());
      REQUIRE(pages.contains(file));
      CHECK((target.empty() || anchors[file].contains(target)));
      ++followed;
    }
  CHECK(followed > 500);
}

TEST_CASE("reference: the rows of a table have as many cells as its head") {
  for (const auto& file : reference()) {
    std::ptrdiff_t columns = 0;
    for (const auto line : split(file.content, '\n')) {
      std::ptrdiff_t bars = std::ranges::count(line, '|');
      for (std::size_t at = line.find("\\|"); at != line.npos; at = line.find("\\|", at + 2)) --bars;
      if (columns == 0) columns = bars;
      CAPTURE(file.name, line);
      CHECK((bars == columns || !line.starts_with('|')));
      if (!line.starts_with('|')) columns = 0;
    }
  }
}

TEST_CASE("reference: the page and the terminal say the same of an operation") {
  for (const Area& area : areas()) {
    const auto page = area_page(area);
    for (const auto* row : operations_of(area)) {
      CAPTURE(row->id);
      const auto shown = as_text(page_of(*find_operation(row->id)), 34);
      for (const std::string_view fact : {row->path, row->text.substr(0, 20), row->area, row->wrapper,
                                          row->data, row->alt_path, row->manual, to_string(row->source)}) {
        CHECK(page.find(fact) != page.npos);
        CHECK(shown.find(fact) != shown.npos);
      }
      for (const auto* record : {&row->params(), &row->body(), &row->reply()})
        for (const auto& field : record->fields) {
          CHECK(page.find(field.name) != page.npos);
          CHECK(shown.find(field.name) != shown.npos);
        }
    }
  }
}

TEST_CASE("facts of a field in words") {
  const auto& link = schema::record_of<oresto::link_products::NewProduct>();
  const auto& number = field_of(link, "WholesalerArticleNumber");
  CHECK(type_of(number) == "text");
  CHECK(presence_of(number) == "required");
  CHECK(limits_of(number).find("none of `\\+<>?#%@&*:./`") != std::string::npos);
  const auto& days = schema::record_of<oresto::delivery_days::DeliveryDates>();
  CHECK(type_of(field_of(days, "DeliveryDates")) == "list of dates");
  CHECK(presence_of(field_of(days, "DeliveryDates")) == "probably required");
  CHECK(has_other_source(field_of(days, "ClientLocationId")));
  const auto& orders = schema::record_of<oresto::orders::OrdersToProcess>();
  CHECK(presence_of(field_of(orders, "OrderNumbers")) == "required");
  CHECK(wire_name_of(oresto::delivery_days::put.row, field_of(days, "DeliveryDates")) ==
        "PUT.ClientLocationDeliveryDates.DeliveryDates");
  CHECK_FALSE(guard_of(oresto::locations::remove_by_client.row).empty());
  CHECK(guard_of(oresto::locations::remove.row).empty());
}

TEST_CASE("text in Markdown") {
  CHECK(markdown("a|b <c> *d* `e*f|g`") == "a\\|b &lt;c> \\*d\\* `e*f\\|g`");
  CHECK(anchor("client-locations.delete-by-client") == "client-locationsdelete-by-client");
  CHECK(anchor("User of Client") == "user-of-client");
  CHECK(table_row({"a", "", "b"}) == "| a | | b |\n");
}
