// SPDX-License-Identifier: MIT
// What all UBL 2.1 documents share: namespaces, and elements written without empty ones.
#pragma once

#include <string>
#include <string_view>

#include "hanos/unit.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos::ubl {

inline constexpr std::string_view aggregates =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
inline constexpr std::string_view basics =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
/// `Order` behind it makes the namespace of orders: `...:xsd:Order-2`.
inline constexpr std::string_view documents = "urn:oasis:names:specification:ubl:schema:xsd:";

/// The root of a document with its three namespaces.
schema::XmlElement document(std::string_view name);
/// Whether it is that document in UBL's namespace.
bool is_document(const schema::XmlElement& root, std::string_view name);

/// A basic element; nothing where the text is empty, for UBL has no empty elements.
void put(schema::XmlElement& to, std::string_view name, const std::string& text,
         std::vector<schema::XmlAttribute> attributes = {});
/// An aggregate, to be filled.
schema::XmlElement& open(schema::XmlElement& to, std::string_view name);

}  // namespace wsync::hanos::ubl
