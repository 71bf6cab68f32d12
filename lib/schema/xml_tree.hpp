// SPDX-License-Identifier: MIT
// XML documents as plain trees of elements, for formats that are no model of a table: read with lines and
// namespaces, written in the order that is given.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.hpp"
#include "base/result.hpp"

namespace wsync::schema {

struct XmlAttribute {
  std::string name{};  // as written, with its prefix
  std::string value{};
};

struct XmlElement {
  std::string name{};  // as written, with its prefix: `cbc:ID`
  std::vector<XmlAttribute> attributes{};
  std::string text{};  // of its own, all pieces together
  std::vector<XmlElement> children{};
  std::string space{};   // when read: the namespace that the prefix stands for
  std::size_t line = 0;  // when read: from 1

  /// Without the prefix.
  std::string_view local_name() const;
  /// The first child with that name, prefixes apart; null where there is none.
  const XmlElement* child(std::string_view local) const;
  /// Down from child to child: `find("Item/Name")`.
  const XmlElement* find(std::string_view path) const;
  std::vector<const XmlElement*> all(std::string_view local) const;
  /// The trimmed text of what `find` gives; empty where there is none.
  std::string_view text_of(std::string_view path) const;
  /// Empty where there is none.
  std::string_view attribute(std::string_view local) const;

  /// Puts a child at the end and gives it.
  XmlElement& add(std::string child_name, std::string child_text = {}, std::vector<XmlAttribute> with = {});
};

struct XmlLimits {
  std::size_t bytes = 256U << 20U;
  std::size_t elements = 10'000'000;
};

/// A document as UTF-8, and what it was: UTF-16 by its byte order mark or zeros, else what it declares
/// (UTF-8, ISO-8859-n, Windows-125n), else UTF-8. Fails (`input`) where its bytes are not so, and on other
/// encodings. `name` is the file's.
Result<Decoded> xml_to_utf8(std::string bytes, const std::string& name);

/// Reads a document in any of these encodings. Fails (`input`) on a DTD, unsound bytes, prefixes that nothing
/// declares, and more than the limits. `name` is the file's.
Result<XmlElement> read_xml_tree(std::string_view bytes, const std::string& name,
                                 const XmlLimits& limits = {});
/// The same of a text that is UTF-8, whatever it declares.
Result<XmlElement> read_utf8_xml_tree(std::string text, const std::string& name,
                                      const XmlLimits& limits = {});

/// The whole document in UTF-8 with a declaration, two spaces a level, `\n` at every line's end. Elements
/// have children or text; what XML cannot hold (control characters) fails (`input`).
Result<std::string> write_xml_tree(const XmlElement& root);

}  // namespace wsync::schema
