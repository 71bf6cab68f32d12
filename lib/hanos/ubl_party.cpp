// SPDX-License-Identifier: MIT
#include "hanos/ubl_party.hpp"

#include <fmt/format.h>

#include "hanos/ubl.hpp"

namespace wsync::hanos::ubl {

std::vector<schema::XmlAttribute> plain_gln() { return {{"schemeID", "GLN"}, {"schemeAgencyID", "9"}}; }
std::vector<schema::XmlAttribute> peppol_gln() { return {{"schemeID", "0088"}}; }

void check_party(const OrderParty& party, std::string_view who, std::vector<Problem>& problems) {
  const auto miss = [&](std::string_view what) {
    problems.push_back({std::string(who), "required", fmt::format("{} is not set", what), "", false});
  };
  if (party.endpoint.empty() && !party.gln) miss("an endpoint or a GLN (in the customer book)");
  if (auto fault = party.endpoint.empty() ? std::string() : endpoint_fault(party.endpoint); !fault.empty())
    problems.push_back({std::string(who), party.endpoint.scheme == "0088" ? "PEPPOL-COMMON-R040" : "endpoint",
                        std::move(fault), "", false});
  if (party.name.empty()) miss("the name");
  if (party.country.empty()) miss("the country");
}

void endpoint(schema::XmlElement& party, const OrderParty& from) {
  if (!from.endpoint.id.empty())
    put(party, "EndpointID", from.endpoint.id, {{"schemeID", from.endpoint.scheme}});
  else if (from.gln)
    put(party, "EndpointID", from.gln->text(), peppol_gln());
}

void seller(schema::XmlElement& root, const OrderParty& from, bool peppol) {
  if (!peppol && !from.gln && from.name.empty()) return;
  auto& party = open(open(root, "SellerSupplierParty"), "Party");
  if (peppol) {
    endpoint(party, from);
    put(open(open(party, "PostalAddress"), "Country"), "IdentificationCode", from.country);
    put(open(party, "PartyLegalEntity"), "RegistrationName", from.name);
    return;
  }
  if (from.gln) put(open(party, "PartyIdentification"), "ID", from.gln->text(), plain_gln());
  if (!from.name.empty()) put(open(party, "PartyName"), "Name", from.name);
}

}  // namespace wsync::hanos::ubl
