// SPDX-License-Identifier: MIT
// Plain documents: namespaces, lines, encodings, what is refused, and written exactly.
#include "schema/xml_tree.hpp"

#include "catch2/catch.hpp"

using namespace wsync;

namespace {

std::string fault(std::string_view bytes, const schema::XmlLimits& limits = {}) {
  const auto read = schema::read_xml_tree(bytes, "f.xml", limits);
  if (read) return "";
  auto text = read.error().message;
  for (const auto& place : read.error().trail) text = place + ": " + text;
  return text;
}

}  // namespace

TEST_CASE("a document is read with its lines and namespaces, whatever the prefixes") {
  const auto read = schema::read_xml_tree(
      "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<a:Order xmlns:a=\"urn:order\" xmlns=\"urn:basic\">\n"
      "  <ID scheme=\"x\"> 47<!-- -->11 </ID>\n  <a:Line><Item><Name>Crème &amp; "
      "<![CDATA[<x>]]></Name></Item></a:Line>\n"
      "  <a:Line xmlns:a=\"urn:other\"/>\n</a:Order>",
      "f.xml");
  REQUIRE(read);
  CHECK(read->name == "a:Order");
  CHECK(read->local_name() == "Order");
  CHECK(read->space == "urn:order");
  CHECK(read->text_of("ID") == "4711");
  CHECK(read->child("ID")->space == "urn:basic");
  CHECK(read->child("ID")->line == 3);
  CHECK(read->child("ID")->attribute("scheme") == "x");
  CHECK(read->text_of("Line/Item/Name") == "Crème & <x>");
  CHECK(read->text_of("Line/Nothing").empty());
  REQUIRE(read->all("Line").size() == 2);
  CHECK(read->all("Line")[1]->space == "urn:other");
}

TEST_CASE("encodings other than UTF-8 are read where they are declared") {
  const auto read =
      schema::read_xml_tree("<?xml version='1.0' encoding='ISO-8859-1'?><a>Cr\xE8me</a>", "f.xml");
  REQUIRE(read);
  CHECK(read->text == "Crème");
  CHECK(fault("<a>Cr\xE8me</a>") == "f.xml: the file is not UTF-8 and declares no other encoding");
  CHECK(fault("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xE8</a>") ==
        "f.xml: the file declares utf-8 but its bytes are not sound");
}

TEST_CASE("what is no plain document is refused with its line") {
  CHECK(fault("<a>\n<b></a>") == "f.xml:2: this is no XML: XML_ERROR_MISMATCHED_ELEMENT");
  CHECK(fault("") == "f.xml:0: this is no XML: XML_ERROR_EMPTY_DOCUMENT");
  CHECK(fault("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>") == "f.xml:1: documents with a DTD are not read");
  CHECK(fault("<a/>\n<b/>") == "f.xml:2: a second root element");
  CHECK(fault("<x:a/>") == "f.xml:1: nothing declares the prefix of x:a");
  CHECK(fault("<a><b/><c/></a>", {.elements = 2}) == "f.xml:1: there are too many elements");
  CHECK(fault("<a/>", {.bytes = 3}) == "f.xml: 4 bytes; 3 are the limit");
}

TEST_CASE("a tree is written in its order, and read again it is the same") {
  schema::XmlElement root{.name = "Order", .attributes = {{"xmlns", "urn:o"}, {"xmlns:cbc", "urn:c"}}};
  root.add("cbc:ID", "47 & 11");
  auto& line = root.add("Line");
  line.add("cbc:Quantity", "2.5", {{"unitCode", "K\"GM"}});
  line.add("cbc:Note", "one\r\ntwo <x>");
  const auto text = schema::write_xml_tree(root);
  REQUIRE(text);
  CHECK(*text ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Order xmlns=\"urn:o\" xmlns:cbc=\"urn:c\">\n"
        "  <cbc:ID>47 &amp; 11</cbc:ID>\n  <Line>\n    <cbc:Quantity "
        "unitCode=\"K&quot;GM\">2.5</cbc:Quantity>\n"
        "    <cbc:Note>one&#13;\ntwo &lt;x&gt;</cbc:Note>\n  </Line>\n</Order>\n");
  const auto again = schema::read_xml_tree(*text, "f.xml");
  REQUIRE(again);
  CHECK(again->child("Line")->child("Note")->text == "one\r\ntwo <x>");
  CHECK(again->text_of("ID") == "47 & 11");
  root.add("cbc:Note", "a\x01");
  const auto refused = schema::write_xml_tree(root);
  REQUIRE_FALSE(refused);
  REQUIRE(refused.error().problems.size() == 1);
  CHECK(to_string(refused.error().problems[0]) ==
        "/Order/cbc:Note: O016: there is a control character in the text");
}
