// SPDX-License-Identifier: MIT
#include "hanos/read_catalogue.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "hanos/file_text.hpp"
#include "hanos/pricat.hpp"
#include "hanos/ubl_catalogue.hpp"

namespace wsync::hanos {
namespace {

CatalogueOptions options_of(const Profile& profile) {
  CatalogueOptions options;
  options.mode = profile.mode;
  options.encoding = profile.encoding;
  options.content_per_unit = profile.content_per_unit;
  if (const auto unit = profile.map.find(Target::order_unit);
      unit != profile.map.end() && unit->second.constant)
    options.default_unit =
        profile.units.find(*unit->second.constant).value_or(UnitCode(*unit->second.constant));
  if (const auto words = profile.yes.find(Target::orderable); words != profile.yes.end())
    options.temporary_is_orderable = words->second.contains("95E");
  return options;
}

}  // namespace

bool is_catalogue(FileFormat format) {
  return format == FileFormat::pricat || format == FileFormat::ubl_catalogue;
}

AssortmentRead read_catalogue(std::string_view bytes, const std::string& file, const Profile& profile,
                              const CustomerNumber& said) {
  auto options = options_of(profile);
  const auto base = std::filesystem::path(file).filename().string();
  const auto in_name =
      profile.file_pattern.empty() ? std::nullopt : customer_in_name(base, profile.file_pattern);
  options.customer = said.empty() && in_name ? *in_name : said;
  auto read = profile.format == FileFormat::pricat ? read_pricat(bytes, file, options)
                                                   : read_ubl_catalogue(bytes, file, options);
  auto made = read ? std::move(*read) : AssortmentRead();
  if (!read) {
    made.assortment.customer = options.customer;
    made.assortment.mode = profile.mode;
    made.findings.push_back(unreadable(read.error(), file));
    made.findings.back().customer = options.customer;
  }
  if (!said.empty() && in_name && *in_name != said) {
    Finding finding{.code = "A005", .severity = Severity::error, .customer = said, .file = file};
    finding.message =
        fmt::format("the file's name says customer number {}, not {}", in_name->text(), said.text());
    made.findings.push_back(std::move(finding));
  }
  made.assortment.source.format = to_string(profile.format);
  made.assortment.source.profile = profile.name;
  made.assortment.source.provenance = profile.provenance;
  return made;
}

}  // namespace wsync::hanos
