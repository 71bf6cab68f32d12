// SPDX-License-Identifier: MIT
// Every model of every operation, and what is reachable from them: what the table tests walk.
#pragma once

#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "base/error.hpp"
#include "schema/sample.hpp"

namespace wsync::test {

struct Known {
  const Record* record;
  std::string path;  // link-products.post body.Supplier
};

/// Each record once.
const std::vector<Known>& every_record();

/// The operations of all systems.
std::vector<const api::EndpointRow*> every_endpoint();

/// A valid example in which the texts of a list differ in their language.
schema::Box sample_of(const Record& record, schema::Extent extent, unsigned seed = 1);

/// The value of a field in an object: the first item of a list, made where there is none.
void* value_of(const Field& field, void* object);

/// `code?` for a warning, `code` for a refusal; empty where nothing is found at that place.
std::string finding_at(const std::vector<Problem>& problems, const std::string& where, std::string_view code);

/// What `check` finds in an object.
std::vector<Problem> problems_of(const Record& record, const void* object);

}  // namespace wsync::test
