// SPDX-License-Identifier: MIT
// Any bytes as an assortment file by any profile: reading and checking find, never fail; what is sound
// survives being written in wsync's own layouts and read again.
#include <array>

#include "hanos/apicbase_export.hpp"
#include "hanos/canonical.hpp"
#include "hanos/check.hpp"
#include "hanos/difference.hpp"
#include "hanos/read_assortment.hpp"
#include "target.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

/// By its first byte: wsync's own layouts, and one with words, marks and days of its own.
const Profile& profile_of(std::uint8_t choice) {
  static const Profile own = [] {
    Profile profile = *find_preset("hanos-sheet");
    profile.format = FileFormat::csv;
    profile.thousands = '.';
    profile.date_format = "dd-MM-yy";
    profile.map[Target::valid_to].names = {"tot"};
    profile.map[Target::category].transforms = {*parse_transform("regex:.*")};
    profile.map[Target::article_number].transforms = {*parse_transform("trim"), *parse_transform("pad:8:0")};
    return profile;
  }();
  switch (choice % 3) {
    case 0: return *find_preset("canonical-csv");
    case 1: return *find_preset("canonical-xml");
    default: return own;
  }
}

AssortmentRead read(std::string bytes, const Profile& profile) {
  const bool is_xml = profile.format == FileFormat::xml;
  auto table = is_xml ? read_xml_table(bytes, "fuzz", profile, {})
                      : read_csv_table(std::move(bytes), "fuzz", profile, {});
  return read_table(std::move(table), "fuzz", profile, {});
}

void same(const Assortment& before, const AssortmentRead& after, std::string_view written) {
  for (const auto& finding : after.findings)
    fuzz::require(finding.severity != Severity::error, "what was written is sound", written, finding.message);
  fuzz::require(before.customer == after.assortment.customer, "the customer number survives", written);
  fuzz::require(before.articles.size() == after.assortment.articles.size(), "the articles survive", written);
  for (const auto& [number, article] : before.articles) {
    const auto* other = after.assortment.find(number);
    fuzz::require(other != nullptr, "an article survives", number.text(), written);
    for (const auto& one : differences(article, *other))
      fuzz::require(false, to_string(one.what), one.before, one.after);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto first = read(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), profile_of(data[0]));
  const bool sound = worst(first.findings) != Severity::error;
  const Assortment kept = first.assortment;
  check_assortment(first, {.rules = {}, .now = *Moment::parse("2026-11-22T08:00:00Z"), .previous = &kept});
  for (const auto& finding : first.findings)
    fuzz::require(!finding.code.empty() && !finding.message.empty(), "a finding says what it is");
  (void)readiness(kept);
  (void)apicbase_json(kept);
  if (!sound || kept.articles.empty()) return 0;
  const std::string csv = canonical_csv(kept);
  same(kept, read(csv, *find_preset("canonical-csv")), csv);
  if (const auto xml = canonical_xml(kept)) same(kept, read(*xml, *find_preset("canonical-xml")), *xml);
  return 0;
}
