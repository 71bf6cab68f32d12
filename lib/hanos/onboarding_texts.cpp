// SPDX-License-Identifier: MIT
#include "hanos/onboarding_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace wsync::hanos {
namespace {

struct Words {
  std::string_view subject, greeting, purpose, one_assortment, own_assortment, location, number, center, please, checks,
      thanks, sheet, sheet_purpose, proposal, days, unknown;
};

constexpr Words dutch{
    .subject = "Onderwerp: assortimenten voor de koppeling tussen Hanos en Apicbase",
    .greeting = "Beste accountmanager,",
    .purpose = "Wij willen artikelen van Hanos rechtstreeks vanuit Apicbase bestellen. Per locatie willen wij de volgende "
               "assortimenten delen:",
    .one_assortment = "Eén en hetzelfde assortiment (\"{}\") voor deze {} locaties:",
    .own_assortment = "Een eigen assortiment (\"{}\") voor deze locatie:",
    .location = "locatie",
    .number = "klantnummer",
    .center = "delivery center",
    .please = "Wilt u voor deze klantnummers nagaan en waar nodig in orde maken:",
    .checks = "- dat de klant een bezorgklant is;\n"
              "- dat er een positievoorstel bestaat, dat het het juiste is en dat het aan deze klantnummers is gekoppeld;\n"
              "- dat de technische afdeling (binnendienst verkoop) de klantnummers, de positievoorstellen en de leverdagen "
              "krijgt.\n",
    .thanks = "Met vriendelijke groet,",
    .sheet = "Koppeling met Apicbase: gegevens voor de technische afdeling (binnendienst verkoop)",
    .sheet_purpose = "Graag voor deze klantnummers de data-export inschakelen, en laten weten voor welke dat is gebeurd.",
    .proposal = "positievoorstel",
    .days = "leverdagen",
    .unknown = "nog niet bekend",
};

constexpr Words english{
    .subject = "Subject: assortments for the connection between Hanos and Apicbase",
    .greeting = "Dear account manager,",
    .purpose = "We want to order Hanos articles directly from Apicbase, and to share these assortments:",
    .one_assortment = "One and the same assortment (\"{}\") for these {} locations:",
    .own_assortment = "An assortment of its own (\"{}\") for this location:",
    .location = "location",
    .number = "customer number",
    .center = "delivery center",
    .please = "Please check for these customer numbers, and put right where needed:",
    .checks = "- that the customer is a delivery customer (bezorgklant);\n"
              "- that a positievoorstel exists, is the correct one and is linked to these customer numbers;\n"
              "- that the technical team (binnendienst verkoop) gets the customer numbers, the positievoorstellen and the "
              "delivery days (leverdagen).\n",
    .thanks = "Kind regards,",
    .sheet = "Connection with Apicbase: data for the technical team (binnendienst verkoop)",
    .sheet_purpose = "Please enable the data export for these customer numbers, and tell us for which ones it is enabled.",
    .proposal = "positievoorstel",
    .days = "delivery days",
    .unknown = "not known yet",
};

const Words& words_of(Language language) { return language == Language::dutch ? dutch : english; }

std::string or_unknown(const std::string& text, const Words& words) {
  return text.empty() ? std::string(words.unknown) : text;
}

std::string center_name(const CustomerBook& book, const DeliveryCenterId& id) {
  const auto* center = book.find(id);
  return center == nullptr || center->name.empty() ? id.text() : fmt::format("{} ({})", center->name, id.text());
}

/// A bar would end the cell.
std::string markdown_cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2) text.insert(at, 1, '\\');
  return text;
}

}  // namespace

std::optional<Language> parse_language(std::string_view text) {
  if (text == "nl") return Language::dutch;
  if (text == "en") return Language::english;
  return std::nullopt;
}

std::string letter(const CustomerBook& book, std::span<const Customer* const> customers, Language language,
                   std::string_view from) {
  const Words& words = words_of(language);
  std::string text = fmt::format("{}\n\n{}\n\n{}\n", words.subject, words.greeting, words.purpose);
  std::vector<std::string> requests;
  for (const auto* one : customers)
    if (std::ranges::find(requests, one->request) == requests.end()) requests.push_back(one->request);
  for (const auto& request : requests) {
    std::vector<const Customer*> alike;
    std::ranges::copy_if(customers, std::back_inserter(alike), [&](const auto* one) { return one->request == request; });
    text += '\n';
    text += alike.size() == 1 ? fmt::format(fmt::runtime(words.own_assortment), request)
                              : fmt::format(fmt::runtime(words.one_assortment), request, alike.size());
    text += '\n';
    for (const auto* one : alike)
      text += fmt::format("- {} {}, {} {}, {} {}\n", words.location, one->location, words.number, one->number.text(),
                          words.center, or_unknown(center_name(book, one->delivery_center), words));
  }
  text += fmt::format("\n{}\n{}\n{}\n", words.please, words.checks, words.thanks);
  if (!from.empty()) text += fmt::format("{}\n", from);
  return text;
}

HandoverRow handover_row(const CustomerBook& book, const Customer& customer) {
  return {.customer_number = customer.number.text(),
          .location = customer.location,
          .delivery_center = center_name(book, customer.delivery_center),
          .positievoorstel = customer.positievoorstel.text(),
          .delivery_days = weekdays_text(customer.schedule)};
}

std::string handover_sheet(const CustomerBook& book, std::span<const Customer* const> customers, Language language) {
  const Words& words = words_of(language);
  std::string text = fmt::format("# {}\n\n{}\n\n| {} | {} | {} | {} | {} |\n| --- | --- | --- | --- | --- |\n", words.sheet,
                                 words.sheet_purpose, words.number, words.location, words.center, words.proposal, words.days);
  for (const auto* one : customers) {
    const auto row = handover_row(book, *one);
    text += "|";
    for (const auto* cell : {&row.customer_number, &row.location, &row.delivery_center, &row.positievoorstel,
                             &row.delivery_days})
      text += fmt::format(" {} |", markdown_cell(or_unknown(*cell, words)));
    text += '\n';
  }
  return text;
}

}  // namespace wsync::hanos
