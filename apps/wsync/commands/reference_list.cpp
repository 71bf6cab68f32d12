// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"
#include "mirror.hpp"
#include "oresto/reference_tables.hpp"
#include "reading.hpp"
#include "reference_entry.hpp"
#include "table_status.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

namespace tables = oresto::reference_tables;

const schema::Record& columns() { return schema::record_of<ReferenceEntry>(); }

/// `BE0403170701` or `BE 0403.170.701`: two letters, then the number.
Result<tables::ByVat> vat_of(const std::string& text) {
  std::string plain;
  for (const char c : text)
    if (c != ' ' && c != '.' && c != '-') plain += c;
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (plain.size() < 4 || !is_letter(plain[0]) || !is_letter(plain[1]))
    return usage_error(fmt::format("\"{}\" is no VAT number", text), "Begin with the country: BE0403170701.");
  std::string country = plain.substr(0, 2);
  for (char& c : country) c = static_cast<char>(c & ~0x20);
  return tables::ByVat{plain.substr(2), std::move(country)};
}

Result<int> list_supplier(Context& context, const std::string& vat) {
  auto by = vat_of(vat);
  if (!by) return fail(std::move(by.error()));
  return get_one<tables::get_supplier_by_vat>(context,
                                              {"Id", "Name", "VatCountryCode", "VatNumber", "Active"}, *by);
}

Result<int> list_mirrored(Context& context, const oresto::TableRow& row) {
  const auto language = context.typed().value("language").value_or("nld");
  auto rows = context.rows(columns(), {"Id", "Name"});
  if (!rows) return fail(std::move(rows.error()));
  auto reference = open_reference(context);
  if (!reference) return fail(std::move(reference.error()));
  auto table = reference->table(row);
  if (!table) return fail(std::move(table.error()));
  const bool old = *table != nullptr && !reference->wanting().empty();
  if (*table == nullptr) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    if (auto pulled = reference->pull(*shop, {&row}); !pulled) return fail(std::move(pulled.error()));
    table = reference->table(row);
    if (!table) return fail(std::move(table.error()));
  }
  for (const auto at : (*table)->in_tree_order()) {
    const auto entry = reference_entry(row.name, **table, (*table)->entries()[at], language);
    if (auto added = (*rows)->add(&entry); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (old)
    context.messages().say(fmt::format(
        "{} were pulled more than a day ago; wsync reference pull {} renews them", row.name, row.name));
  return 0;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto row = look_up_table(typed.arguments().front());
  if (!row) return fail(row.error());
  const auto vat = typed.value("vat");
  if (vat && (*row)->name != "suppliers") return usage_error("--vat goes with the table suppliers");
  if (typed.has("concatenated") && (*row)->name != "categories")
    return usage_error("--concatenated goes with the table categories");
  if (typed.has("reverse") && !typed.has("concatenated"))
    return usage_error("--reverse goes with --concatenated");
  if (vat) return list_supplier(context, *vat);
  if (typed.has("concatenated")) {
    tables::ConcatenationOrder order;
    if (typed.has("reverse")) order.reverse = true;
    return list_all<tables::get_concatenated_categories>(
        context, {"Id", "Localizations[nld].Description", "Localizations[fra].Description"}, order);
  }
  return list_mirrored(context, **row);
}

constexpr Argument arguments[] = {
    {"TABLE",
     "categories, brands, storage-conditions, content-types, unit-sales-prices, multiplier-types, producers, "
     "suppliers "
     "or client-segments"},
};

constexpr Option options[] = {
    {.name = "language", .value = "CODE", .text = "language of the names that are shown (default: nld)"},
    {.name = "vat",
     .value = "NUMBER",
     .text = "of suppliers: ask the server for the one with this VAT number"},
    {.name = "concatenated", .text = "of categories: ask the server for whole branches as one text"},
    {.name = "reverse", .text = "with --concatenated: the end of the branch first"},
};

constexpr Example examples[] = {
    {"wsync reference list categories", "The tree of categories, each under its branch."},
    {"wsync reference list brands -o csv --fields Id,Name", "Brands for a spreadsheet."},
    {"wsync reference list suppliers --vat BE0403170701", "The supplier with a VAT number."},
};

constexpr const api::EndpointRow* calls[] = {&tables::get_supplier_by_vat.row,
                                             &tables::get_concatenated_categories.row};

}  // namespace

extern const Command reference_list;
const Command reference_list = {
    .noun = "reference",
    .verb = "list",
    .summary = "List a look-up table",
    .about =
        "Shows the mirrored table, without asking the server; a table that was never pulled is pulled first. "
        "Categories "
        "come as a tree, each branch before what stands on it.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
