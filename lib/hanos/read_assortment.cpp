// SPDX-License-Identifier: MIT
#include "hanos/read_assortment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "base/file.hpp"
#include "base/plural.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "hanos/article_rows.hpp"
#include "hanos/drop_pattern.hpp"
#include "hanos/file_text.hpp"
#include "hanos/read_catalogue.hpp"

namespace wsync::hanos {
namespace {

Moment moment_of(std::filesystem::file_time_type time) {
  const auto at = std::chrono::time_point_cast<std::chrono::seconds>(
      std::chrono::file_clock::to_sys(std::chrono::time_point_cast<std::chrono::file_clock::duration>(time)));
  const auto day = std::chrono::floor<std::chrono::days>(at);
  Moment moment;
  moment.date.day = std::chrono::year_month_day(day);
  moment.ticks = (at - day).count() * 10'000'000;
  moment.has_time = true;
  moment.utc = true;
  return moment;
}

/// The end of the day that the file's name says.
std::optional<Moment> day_in_name(const std::filesystem::path& path, const Profile& profile,
                                  const CustomerNumber& customer) {
  const auto name = path.filename().string();
  for (const std::string_view text : {std::string_view(profile.file_pattern), std::string_view("*")}) {
    const auto pattern = NamePattern::parse(text);
    const auto facts = pattern ? pattern->match(name) : std::nullopt;
    if (!facts) continue;
    if (!facts->date || name.starts_with(customer.text() + ".")) return std::nullopt;
    return Moment{.date = *facts->date, .ticks = 86'399 * 10'000'000LL, .has_time = true, .utc = true};
  }
  return std::nullopt;
}

/// Name, content and option must agree on whose assortment it is.
void settle_customer(AssortmentRead& read, const std::string& file, const Profile& profile,
                     const ReadOptions& options, const std::set<CustomerNumber>& in_content) {
  const auto complain = [&](std::string message, std::string hint = {}) {
    read.findings.push_back(file_finding("A005", file, std::move(message), std::move(hint)));
  };
  const auto base = std::filesystem::path(file).filename().string();
  const auto in_name =
      profile.file_pattern.empty() ? std::nullopt : customer_in_name(base, profile.file_pattern);
  // wsync's own pattern is a habit, not a promise: `assortment_2026.csv` names nobody.
  const bool name_counts =
      in_name && (profile.provenance == Provenance::user || in_content.contains(*in_name) ||
                  in_name->text().find_first_not_of("0123456789") == std::string::npos);
  if (in_content.size() > 1) {
    std::vector<std::string> all;
    for (const auto& one : in_content) all.push_back(one.text());
    complain(fmt::format("there are several customer numbers in one file: {}", join(all, ", ")),
             "one file is the assortment of one customer number");
  }
  if (in_content.size() == 1) read.assortment.customer = *in_content.begin();
  if (name_counts && read.assortment.customer.empty()) read.assortment.customer = *in_name;
  if (name_counts && in_content.size() == 1 && *in_name != *in_content.begin())
    complain(fmt::format("the file's name says customer number {}, its content {}", in_name->text(),
                         in_content.begin()->text()));
  if (read.assortment.customer.empty()) read.assortment.customer = options.customer;
  if (!options.customer.empty() && read.assortment.customer != options.customer)
    complain(fmt::format("it is the assortment of customer number {}, not of {}",
                         read.assortment.customer.text(), options.customer.text()));
  if (read.assortment.customer.empty() && in_content.empty())
    complain("nothing says which customer number it is for",
             "map customer_number, say file.pattern in the profile, or type --customer");
}

/// All of the file; `input` where it is longer than it may be.
Result<std::string> bytes_of(const std::filesystem::path& path, const ReadLimits& limits) {
  std::string bytes;
  std::error_code unknown;
  if (const auto size = std::filesystem::file_size(path, unknown); !unknown)
    bytes.reserve(std::min(size, limits.file_bytes));
  auto done = read_pieces(path, [&](std::string_view piece) -> Result<void> {
    if (bytes.size() + piece.size() > limits.file_bytes)
      return fail(Code::input, fmt::format("more than {} bytes, which is the limit", limits.file_bytes));
    bytes += piece;
    return {};
  });
  if (!done) return fail(std::move(done.error()));
  return bytes;
}

}  // namespace

Result<Table> read_any_table(const std::filesystem::path& path, const std::string& file,
                             const Profile& profile, const ReadOptions& options) {
  if (profile.format == FileFormat::xlsx) {
    auto table = read_sheet_table(path, file, profile, options.limits);
    if (!options.with_sha256) return table;
    auto sum = sha256_of_file(path);
    if (!sum) return fail(std::move(sum.error()));
    table.sha256 = std::move(*sum);
    return table;
  }
  auto bytes = bytes_of(path, options.limits);
  if (!bytes && bytes.error().code != Code::input) return fail(std::move(bytes.error()));
  Table table;
  if (!bytes) {
    table.findings.push_back(unreadable(bytes.error(), file));
    return table;
  }
  std::string sum = options.with_sha256 ? sha256_hex(*bytes) : std::string();
  table = profile.format == FileFormat::csv
              ? read_csv_table(std::move(*bytes), file, profile, options.limits)
              : read_xml_table(std::move(*bytes), file, profile, options.limits);
  table.sha256 = std::move(sum);
  return table;
}

AssortmentRead read_table(Table table, const std::string& file, const Profile& profile,
                          const ReadOptions& options) {
  AssortmentRead read;
  const bool unreadable = !table.findings.empty() && table.rows.empty() && table.header.empty();
  bool header_fits = false;
  std::set<CustomerNumber> in_content;
  if (!unreadable) {
    const Bindings bindings = bind(table, file, profile);
    const auto marks = decimal_marks(table, file, profile, bindings);
    if (table.announced && *table.announced != table.rows.size())
      table.findings.push_back(file_finding(
          "A004", file,
          fmt::format("the file says {}, but has {}", counted(*table.announced, "row"), table.rows.size()),
          "it was cut off or changed: fetch it again"));
    if (table.rows.empty() && table.findings.empty())
      table.findings.push_back(file_finding("A003", file, "there is a header and nothing below it"));
    header_fits = std::none_of(table.findings.begin(), table.findings.end(), [](const Finding& one) {
      return one.code == "A002" && one.severity == Severity::error;
    });
    read.findings = std::move(table.findings);
    if (header_fits) in_content = read_rows(table, file, profile, bindings, marks, read);
  } else {
    read.findings = std::move(table.findings);
  }
  read.rows = table.rows.size();
  read.remarks = std::move(table.remarks);
  if (header_fits) settle_customer(read, file, profile, options, in_content);
  for (auto& finding : read.findings)
    if (finding.customer.empty()) finding.customer = read.assortment.customer;
  auto& source = read.assortment.source;
  read.assortment.mode = profile.mode;
  source.profile = profile.name;
  source.provenance = profile.provenance;
  source.format = std::string(to_string(profile.format));
  source.encoding = table.encoding;
  source.sha256 = table.sha256;
  if (!table.encoding.empty() && table.encoding != "UTF-8" && table.encoding != "XLSX")
    read.remarks.push_back(fmt::format("{}: read as {}", file, table.encoding));
  return read;
}

Result<AssortmentRead> read_assortment(const std::filesystem::path& path, const Profile& profile,
                                       const ReadOptions& options) {
  const std::string file = path.string();
  std::error_code fault;
  const bool is_file = path != "-" && std::filesystem::is_regular_file(path, fault);
  AssortmentRead read;
  if (is_catalogue(profile.format)) {
    const auto bytes = bytes_of(path, options.limits);
    if (!bytes && bytes.error().code != Code::input) return fail(bytes.error());
    if (bytes) {
      read = read_catalogue(*bytes, file, profile, options.customer);
      if (options.with_sha256) read.assortment.source.sha256 = sha256_hex(*bytes);
    } else {
      read.findings.push_back(unreadable(bytes.error(), file));
    }
  } else {
    auto table = read_any_table(path, file, profile, options);
    if (!table) return fail(std::move(table.error()));
    read = read_table(std::move(*table), file, profile, options);
  }
  auto& source = read.assortment.source;
  source.path = path;
  if (is_file) {
    source.size = std::filesystem::file_size(path, fault);
    if (const auto time = std::filesystem::last_write_time(path, fault); !fault)
      source.modified = moment_of(time);
    if (const auto day = day_in_name(path, profile, read.assortment.customer);
        day && source.modified && ticks_utc(*day) < ticks_utc(*source.modified))
      source.modified = day;
  }
  return read;
}

}  // namespace wsync::hanos
