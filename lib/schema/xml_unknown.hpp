// SPDX-License-Identifier: MIT
// Members that no model knows, kept as JSON, as the XML elements that they were or would have been.
#pragma once

#include "schema/record.hpp"

namespace wsync::schema {

class XmlPrinter;

/// The Arrays namespace: lists of plain values stand in it.
inline constexpr const char* xml_arrays_namespace =
    "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

/// Whether it can be an element at all: JSON allows names that XML does not.
bool is_xml_name(const Unknown::Member& member);

/// Members of objects in alphabetical order; a list as one element an item; null as nil. Plain values under
/// the names of the Arrays namespace (`string`, `int`) stand in it.
void push_unknown(XmlPrinter& printer, const Unknown::Member& member);

}  // namespace wsync::schema
