// SPDX-License-Identifier: MIT
// What the tables say of a field, in words: for the terminal and for the pages of docs/oresto.
#pragma once

#include <string>
#include <string_view>

#include "api/endpoint.hpp"
#include "schema/field.hpp"

namespace wsync::app {

/// `text`, `list of integers`; of a record its name in `record`, or `record` where that is empty.
std::string type_of(const schema::Field& field, std::string_view record = {});

/// `required`, `probably required`, `required without SupplierId`; empty where it may be absent.
std::string presence_of(const schema::Field& field);

/// `key`, `foreign key`; empty where it is none.
std::string key_of(const schema::Field& field);

/// `at most 50 characters`, `from 0 to 1E+16`, `an EAN code`: parts joined by commas; empty where there are
/// none.
std::string limits_of(const schema::Field& field);

/// Whether presence and limits come from elsewhere than the name, and there are any.
bool has_other_source(const schema::Field& field);

/// `one record`, `a list of days`
std::string_view answer_of(api::Cardinality cardinality);

/// What the documents' other path means for the client; empty where there is none.
std::string other_path_of(const api::EndpointRow& row);

/// Why the guard lets nobody send it as it stands; empty where it does.
std::string guard_of(const api::EndpointRow& row);

/// The name under which the profile's wire_names corrects a field: `PUT.LinkProducts.Active`.
std::string wire_name_of(const api::EndpointRow& row, const schema::Field& field);

}  // namespace wsync::app
