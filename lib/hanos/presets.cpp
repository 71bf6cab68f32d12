// SPDX-License-Identifier: MIT
// The profiles that wsync comes with.
#include "hanos/profile.hpp"

namespace wsync::hanos {
namespace {

/// Every target under its own name.
Profile canonical(std::string name, FileFormat format) {
  Profile profile;
  profile.name = std::move(name);
  profile.provenance = Provenance::wsync;
  profile.format = format;
  profile.decimal = schema::DecimalMark::point;
  profile.file_pattern = "{customer}_*";
  for (const auto& info : targets()) profile.map[info.target].names = {std::string(info.name)};
  profile.remark = "wsync's own layout, which anything can be turned into; Hanos does not write it";
  return profile;
}

Profile canonical_xml() {
  Profile profile = canonical("canonical-xml", FileFormat::xml);
  for (const auto target : {Target::positievoorstel, Target::delivery_center, Target::issued_at})
    profile.map[target].names.push_back("/@" + std::string(describe(target).name));
  profile.map[Target::customer_number].names.emplace_back("/@customer");
  return profile;
}

/// A spreadsheet that one customer of Hanos has described. Nobody promises that another one looks like it,
/// that it goes on looking so, or what the price is for: each line here can be overridden.
Profile hanos_sheet() {
  Profile profile;
  profile.name = "hanos-sheet";
  profile.provenance = Provenance::observed_unverified;
  profile.format = FileFormat::xlsx;
  profile.file_pattern = "{customer}_*";
  profile.sheet = "prices";
  profile.strict_headers = false;
  const auto map = [&](Target target, const char* name) { profile.map[target].names = {name}; };
  map(Target::article_number, "artikelnummer");
  map(Target::name, "title");
  map(Target::price, "stukprijs");
  map(Target::order_pack, "hoeveelheid");
  map(Target::outer_pack, "hoeveelheid_standaard");
  map(Target::category, "categorie");
  map(Target::subcategory, "subcategorie");
  const auto constant = [&](Target target, const char* value) { profile.map[target].constant = value; };
  constant(Target::currency, "EUR");
  constant(Target::orderable, "Y");
  constant(Target::order_unit, "H87");
  profile.ignored = {"?\?\?-##"};  // a column a month: whether quantities or prices, nobody knows
  profile.checks.article_number_digits = 8;
  profile.remark =
      "seen with one customer, promised by nobody; that the price is per piece and that every article can be "
      "ordered is assumed";
  return profile;
}

/// Published standards; which of them Hanos writes, and how, only Hanos can say.
Profile standard(std::string name, FileFormat format, std::string remark) {
  Profile profile;
  profile.name = std::move(name);
  profile.provenance = Provenance::standard;
  profile.format = format;
  profile.remark = std::move(remark);
  return profile;
}

}  // namespace

std::span<const Profile> presets() {
  static const std::vector<Profile> all{
      canonical("canonical-csv", FileFormat::csv),
      canonical_xml(),
      canonical("canonical-xlsx", FileFormat::xlsx),
      hanos_sheet(),
      standard("pricat", FileFormat::pricat, "EANCOM 1997, PRICAT D.96A EAN006"),
      standard("ubl-catalogue", FileFormat::ubl_catalogue,
               "UBL 2.1 Catalogue, plain or of Peppol BIS Catalogue 3")};
  return all;
}

}  // namespace wsync::hanos
