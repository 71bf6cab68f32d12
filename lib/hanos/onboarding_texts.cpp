// SPDX-License-Identifier: MIT
#include "hanos/onboarding_texts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hanos/book_index.hpp"

namespace wsync::hanos {
namespace {

/// A sentence for one customer number, and one for several.
struct Numbered {
  std::string_view one, several;
  std::string_view of(std::size_t count) const { return count == 1 ? one : several; }
};

struct Words {
  std::string_view subject, greeting, purpose;
  Numbered assortment;  // with its name; of several with their count too
  std::string_view location, number, center;
  Numbered please, pass_on;
  std::string_view thanks, sheet;
  Numbered sheet_purpose;
  std::string_view proposal, days, unknown;
};

constexpr Words dutch{
    .subject = "Onderwerp: assortimenten voor de koppeling tussen Hanos en Apicbase",
    .greeting = "Beste accountmanager,",
    .purpose =
        "Wij willen onze artikelen van Hanos voortaan rechtstreeks vanuit Apicbase bestellen. Hieronder "
        "leest u welk "
        "assortiment wij daarvoor per locatie nodig hebben.",
    .assortment = {.one = "Een eigen assortiment (\"{0}\") voor deze locatie:",
                   .several = "Eén en hetzelfde assortiment (\"{0}\") voor deze {1} locaties:"},
    .location = "locatie",
    .number = "klantnummer",
    .center = "delivery center",
    .please = {.one = "Wilt u het volgende nagaan en waar nodig in orde maken?\n"
                      "- Het klantnummer staat geregistreerd als bezorgklant.\n"
                      "- Er bestaat een positievoorstel met het juiste assortiment, en het is aan het "
                      "klantnummer gekoppeld.\n",
               .several = "Wilt u het volgende nagaan en waar nodig in orde maken?\n"
                          "- Alle klantnummers staan geregistreerd als bezorgklant.\n"
                          "- Voor elk assortiment bestaat een positievoorstel met de juiste inhoud, en het "
                          "is aan de genoemde "
                          "klantnummers gekoppeld.\n"},
    .pass_on = {.one = "Wilt u het klantnummer, het positievoorstel en de leverdagen daarna doorgeven aan de "
                       "technische "
                       "afdeling (binnendienst verkoop)?",
                .several =
                    "Wilt u de klantnummers, de positievoorstellen en de leverdagen daarna doorgeven aan de "
                    "technische afdeling (binnendienst verkoop)?"},
    .thanks = "Met vriendelijke groet,",
    .sheet = "Koppeling met Apicbase: gegevens voor de technische afdeling (binnendienst verkoop)",
    .sheet_purpose =
        {.one = "Wilt u voor dit klantnummer de data-export inschakelen en ons laten weten wanneer dat is "
                "gebeurd?",
         .several = "Wilt u voor deze klantnummers de data-export inschakelen en ons laten weten voor welke "
                    "klantnummers dat is gebeurd?"},
    .proposal = "positievoorstel",
    .days = "leverdagen",
    .unknown = "nog niet bekend",
};

constexpr Words english{
    .subject = "Subject: assortments for the connection between Hanos and Apicbase",
    .greeting = "Dear account manager,",
    .purpose =
        "From now on we would like to order our Hanos articles directly from Apicbase. Below you will find "
        "the assortment that we need for each location.",
    .assortment = {.one = "An assortment of its own (\"{0}\") for this location:",
                   .several = "One and the same assortment (\"{0}\") for these {1} locations:"},
    .location = "location",
    .number = "customer number",
    .center = "delivery center",
    .please =
        {.one =
             "Could you please check the following, and put it right where needed?\n"
             "- The customer number is registered as a delivery customer (bezorgklant).\n"
             "- A positievoorstel with the right assortment exists and is linked to the customer number.\n",
         .several =
             "Could you please check the following, and put it right where needed?\n"
             "- All customer numbers are registered as delivery customers (bezorgklant).\n"
             "- For each assortment a positievoorstel with the right contents exists and is linked to the "
             "customer numbers named.\n"},
    .pass_on =
        {.one = "Could you then please pass the customer number, the positievoorstel and the delivery days "
                "(leverdagen) on to the technical team (binnendienst verkoop)?",
         .several =
             "Could you then please pass the customer numbers, the positievoorstellen and the delivery days "
             "(leverdagen) on to the technical team (binnendienst verkoop)?"},
    .thanks = "Kind regards,",
    .sheet = "Connection with Apicbase: data for the technical team (binnendienst verkoop)",
    .sheet_purpose =
        {.one = "Please enable the data export for this customer number, and let us know when it is enabled.",
         .several =
             "Please enable the data export for these customer numbers, and let us know for which ones "
             "it is enabled."},
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

/// On one line: names come out of files.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](unsigned char letter) { return letter < ' '; }, ' ');
  return text;
}

/// A bar would end the cell.
std::string markdown_cell(std::string text) {
  text = on_one_line(std::move(text));
  for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2) text.insert(at, 1, '\\');
  return text;
}

}  // namespace

std::string letter(const CustomerBook& book, std::span<const Customer* const> customers, Language language,
                   std::string_view from) {
  const Words& words = words_of(language);
  std::string text = fmt::format("{}\n\n{}\n\n{}\n", words.subject, words.greeting, words.purpose);
  for (const auto& alike : by_request(customers)) {
    text += '\n';
    text += fmt::format(fmt::runtime(words.assortment.of(alike.size())), on_one_line(alike.front()->request),
                        alike.size());
    text += '\n';
    for (const auto* one : alike)
      text +=
          on_one_line(fmt::format("- {} {}, {} {}, {} {}", words.location, or_unknown(one->location, words),
                                  words.number, one->number.text(), words.center,
                                  or_unknown(center_name(book, one->delivery_center), words))) +
          '\n';
  }
  text += fmt::format("\n{}\n{}\n\n{}\n", words.please.of(customers.size()),
                      words.pass_on.of(customers.size()), words.thanks);
  if (!from.empty()) text += fmt::format("{}\n", from);
  return text;
}

HandoverRow handover_row(const CustomerBook& book, const Customer& customer, Language language) {
  return {.customer_number = customer.number.text(),
          .location = customer.location,
          .delivery_center = center_name(book, customer.delivery_center),
          .positievoorstel = customer.positievoorstel.text(),
          .delivery_days = weekdays_text(customer.schedule, language)};
}

std::string handover_sheet(const CustomerBook& book, std::span<const Customer* const> customers, Language language) {
  const Words& words = words_of(language);
  std::string text =
      fmt::format("# {}\n\n{}\n\n| {} | {} | {} | {} | {} |\n| --- | --- | --- | --- | --- |\n", words.sheet,
                  words.sheet_purpose.of(customers.size()), words.number, words.location, words.center,
                  words.proposal, words.days);
  for (const auto* one : customers) {
    const auto row = handover_row(book, *one, language);
    text += "|";
    for (const auto* cell : {&row.customer_number, &row.location, &row.delivery_center, &row.positievoorstel,
                             &row.delivery_days})
      text += fmt::format(" {} |", markdown_cell(or_unknown(*cell, words)));
    text += '\n';
  }
  return text;
}

}  // namespace wsync::hanos
