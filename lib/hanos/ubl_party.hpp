// SPDX-License-Identifier: MIT
// Parties in UBL: how they are reached and named.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "hanos/order_file.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos::ubl {

/// Attributes of a GLN as an identifier.
std::vector<schema::XmlAttribute> plain_gln();
std::vector<schema::XmlAttribute> peppol_gln();

/// What Peppol demands of a party and is not set: an endpoint or GLN, a name, a country.
void check_party(const OrderParty& party, std::string_view who, std::vector<Problem>& problems);

/// EndpointID: the one that is set, else the GLN in scheme 0088.
void endpoint(schema::XmlElement& party, const OrderParty& from);

/// SellerSupplierParty; nothing in the plain flavour where nothing is known of it.
void seller(schema::XmlElement& root, const OrderParty& from, bool peppol);

}  // namespace wsync::hanos::ubl
