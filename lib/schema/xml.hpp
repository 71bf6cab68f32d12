// SPDX-License-Identifier: MIT
// Models to and from XML as .NET's DataContractSerializer writes it: alphabetical elements, a namespace per
// area. Source: manual 1.2.4 and 1.2.5; samples of help pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schema/record.hpp"
#include "schema/scalar.hpp"

namespace wsync::schema {

/// Namespaces that an API uses. `prefix` + area is the default namespace of a document.
struct XmlDialect {
  std::string_view prefix;  // http://schemas.datacontract.org/2004/07/Oresto.API.Models.
  std::string_view shared;  // namespace of errors and request information
};

/// Appends a whole document; the root is named `root`, or after the record where that is empty.
void write_xml(const XmlDialect& dialect, std::string_view area, std::string_view root, const Record& record,
               const void* object, std::string& out, bool mask_secrets = false);

/// Reads a document into `object`; names and structure decide, namespaces do not (replies are read
/// leniently).
Result<void> read_xml(std::string_view text, const Record& record, void* object,
                      std::vector<Problem>& problems, Reading reading = Reading::lenient);

/// What a DataContract server demands of a request beyond its content: the root's name and namespace, and
/// elements in ordinal alphabetical order at every level. Empty where all is well, else what is wrong.
std::string xml_contract_fault(std::string_view text, const XmlDialect& dialect, std::string_view area,
                               const Record& record);

}  // namespace wsync::schema
