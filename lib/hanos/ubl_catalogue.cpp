// SPDX-License-Identifier: MIT
#include "hanos/ubl_catalogue.hpp"

#include <fmt/format.h>

#include "base/plural.hpp"
#include "hanos/file_text.hpp"
#include "hanos/ubl.hpp"
#include "hanos/ubl_catalogue_line.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

/// By the header: Replace is a full catalogue, among changes too; Update and Add are changes, Delete takes
/// one away.
void check_action(const XmlElement& root, const CatalogueOptions& options, AssortmentRead& read,
                  Values& values) {
  const auto action = root.text_of("ActionCode");
  const auto* at = root.child("ActionCode");
  const Spot spot{at != nullptr ? at->line : root.line, "ActionCode"};
  if (action == "Delete")
    return values.error("A007", spot, "the whole catalogue is said to be gone; nothing is taken for deleted");
  const bool changes = action == "Update" || action == "Add";
  if (!action.empty() && !changes && action != "Replace")
    return values.error("A011", spot, fmt::format("\"{}\" is none of Add, Replace, Update, Delete", action));
  if (changes && options.mode == Mode::full)
    values.error("A007", spot,
                 fmt::format("the catalogue says {}: these are changes, but the profile says full", action),
                 "say assortment.mode = \"delta\" in the profile");
  if (changes || options.mode == Mode::full) return;
  if (action.empty())
    return values.say("A007", Severity::warning, spot,
                      "the catalogue says no ActionCode, which means a full one, but the profile says delta");
  read.assortment.mode = Mode::full;
  read.remarks.push_back(
      fmt::format("{}: the catalogue says Replace: it is taken for a whole one", values.file()));
}

void head(const XmlElement& root, const std::string& file, AssortmentRead& read, Values& values) {
  auto& assortment = read.assortment;
  if (const auto day = root.text_of("IssueDate"); !day.empty()) {
    const std::string time(root.text_of("IssueTime"));
    assortment.issued_at = values.moment(std::string(day) + (time.empty() ? "" : "T" + time),
                                         {root.child("IssueDate")->line, "IssueDate"});
  }
  if (const auto contract = root.text_of("ReferencedContract/ID"); !contract.empty()) {
    assortment.positievoorstel = PositievoorstelId(contract);
    read.remarks.push_back(
        fmt::format("{}: ReferencedContract \"{}\" is taken for the positievoorstel", file, contract));
  }
  if (const auto seller = root.text_of("SellerSupplierParty/Party/PartyIdentification/ID"); !seller.empty()) {
    assortment.delivery_center = DeliveryCenterId(seller);
    read.remarks.push_back(
        fmt::format("{}: SellerSupplierParty \"{}\" is taken for the delivery center", file, seller));
  }
}

/// Whose it is; the receiver is what Peppol has, the contractor says it better.
std::set<CustomerNumber> customers(const XmlElement& root) {
  for (const auto* path :
       {"ContractorCustomerParty/Party/PartyIdentification/ID", "ReceiverParty/PartyIdentification/ID"})
    if (const auto text = root.text_of(path); !text.empty()) return {CustomerNumber(text)};
  return {};
}

/// The validity of the catalogue is that of lines which say none.
void bound(Article& article, const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!article.valid_from) article.valid_from = from;
  if (!article.valid_to) article.valid_to = to;
}

}  // namespace

Result<AssortmentRead> read_ubl_catalogue(std::string_view bytes, const std::string& file,
                                          const CatalogueOptions& options) {
  AssortmentRead read;
  auto text = xml_file_text(std::string(bytes), file, options.encoding, read.remarks);
  if (!text) return fail(text.error());
  auto root = schema::read_utf8_xml_tree(std::move(text->text), file);
  if (!root) return fail(std::move(root.error()));
  if (!ubl::is_document(*root, "Catalogue"))
    return fail(Code::input, fmt::format("{}:{}: this is no UBL catalogue", file, root->line));
  Catalogue catalogue(read, file, options);
  auto& values = catalogue.values;
  check_action(*root, options, read, values);
  head(*root, file, read, values);
  const auto period = [&](const char* path) { return values.date(root->text_of(path), {root->line, path}); };
  const auto from = period("ValidityPeriod/StartDate"), to = period("ValidityPeriod/EndDate");
  ContentSeen seen;
  for (const auto* line : root->all("CatalogueLine")) {
    auto article = article_of(*line, options, values, seen);
    if (!article) continue;
    bound(*article, from, to);
    catalogue.add(std::move(*article), action_of(*line), {line->line, "CatalogueLine"});
  }
  if (seen.undecided > 0)
    read.remarks.push_back(fmt::format(
        "{}: of {} nothing shows whether the content is of one piece or the total; {} is "
        "taken (content_is)",
        file, counted(seen.undecided, "article"), options.content_per_unit ? "one piece" : "the total"));
  catalogue.finish(customers(*root));
  auto& source = read.assortment.source;
  source.format = "ubl-catalogue", source.provenance = Provenance::standard, source.encoding = text->encoding;
  return read;
}

}  // namespace wsync::hanos
