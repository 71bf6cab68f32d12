// SPDX-License-Identifier: MIT
#include "sandbox/hanos_drop.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "hanos/canonical.hpp"
#include "hanos/pack.hpp"
#include "sandbox/hanos_articles.hpp"

namespace wsync::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view north = "01", west = "02", south = "03";

struct DemoCustomer {
  std::string_view number;
  std::string_view location;
  std::string_view request;
  std::string_view center;
  std::string_view positievoorstel;
  std::string_view delivery_days;
};

constexpr DemoCustomer customers[] = {
    {"00410032", "Brasserie De Brug", "brasserie", north, "P-2210", "ma, wo, vr"},
    {"00410033", "Eetcafé De Sluis", "brasserie", north, "P-2210", "di, do, za"},
    {"00515870", "Strandpaviljoen Branding", "brasserie", west, "P-2210", "ma, di, wo, do, vr, za"},
    {"00630144", "Hotel De Mergelgrot", "hotel", south, "P-3300", "di, vr"},
};

const DemoCustomer* find_customer(const hanos::CustomerNumber& number) {
  const auto found = std::ranges::find(customers, number.text(), &DemoCustomer::number);
  return found == std::end(customers) ? nullptr : found;
}

/// The hotel has an assortment of its own: nothing for the kitchen but fish.
bool is_chosen(const DemoCustomer& customer, const HanosArticle& article) {
  if (customer.positievoorstel == "P-2210") return true;
  for (const auto* category : {"Dranken", "Bier", "Wijn", "Koffie en thee", "Non-food", "Vis"})
    if (article.category == category) return true;
  return false;
}

bool is_carried(std::string_view center, Supply supply) {
  if (supply == Supply::not_in_north) return center != north;
  return supply != Supply::south_only || center == south;
}

/// Delivery centers calculate for themselves.
Decimal price_at(std::string_view center, std::string_view price) {
  const auto usual = *Decimal::parse(price, false);
  if (center != west || usual < Decimal{10}) return usual;
  return *Decimal::sum(usual, Decimal("0.10"));
}

hanos::OrderableUnit unit_of(const HanosArticle& article, std::string_view unit, std::string_view price,
                             std::string_view center) {
  hanos::OrderableUnit out;
  out.unit = hanos::UnitCode(unit);
  out.price.amount = price_at(center, price);
  out.price_unit = article.price_unit.empty() ? out.unit : hanos::UnitCode(article.price_unit);
  if (!article.step.empty()) out.minimum = out.step = *Decimal::parse(article.step, false);
  return out;
}

hanos::Article article_of(const HanosArticle& demo, std::string_view center) {
  hanos::Article article;
  article.number = hanos::ArticleNumber(demo.number);
  article.name = demo.name;
  article.brand = demo.brand;
  article.category = demo.category;
  article.gtin_text = demo.gtin;
  article.gtin = hanos::Gtin::parse(demo.gtin);
  article.pack = hanos::parse_pack(demo.pack);
  article.vat_percent = *Decimal::parse(demo.vat, false);
  article.variable_weight = demo.weighed;
  article.orderable = center != west || demo.supply != Supply::sold_out_west;
  article.status = article.orderable ? hanos::ArticleStatus::active : hanos::ArticleStatus::temporary;
  if (demo.lead_days >= 0) article.lead_time_days = demo.lead_days;
  article.units.push_back(unit_of(demo, demo.unit, demo.price, center));
  if (!demo.second_unit.empty()) article.units.push_back(unit_of(demo, demo.second_unit, demo.second_price, center));
  return article;
}

std::string book_text() {
  std::string text =
      "# The customer book: who orders where. Read with --book FILE, or as the setting hanos.book.\n"
      "profile = \"canonical-csv\"\n";
  for (const auto& [id, name] : {std::pair{north, "Noord"}, {west, "West"}, {south, "Zuid"}})
    text += fmt::format("\n[[delivery_center]]\nid = \"{}\"\nname = \"{}\"\n", id, name);
  for (const auto& one : customers)
    text += fmt::format(
        "\n[[customer]]\nnumber = \"{}\"\nlocation = \"{}\"\nrequest = \"{}\"\ndelivery_center = \"{}\"\n"
        "positievoorstel = \"{}\"\ndelivery_days = \"{}\"\nlead_days = 1\ncutoff = \"16:00\"\nbezorgklant = true\n"
        "export_enabled = true\nordering_enabled = true\n",
        one.number, one.location, one.request, one.center, one.positievoorstel, one.delivery_days);
  return text;
}

}  // namespace

fs::path hanos_assortments(const fs::path& folder) { return folder / "assortments"; }
fs::path hanos_orders(const fs::path& folder) { return folder / "orders"; }
fs::path hanos_taken(const fs::path& folder) { return folder / "taken"; }
fs::path hanos_answers(const fs::path& folder) { return folder / "answers"; }
fs::path hanos_book(const fs::path& folder) { return folder / "hanos.toml"; }

std::optional<hanos::Assortment> hanos_assortment(const hanos::CustomerNumber& number, const Moment& now) {
  const auto* customer = find_customer(number);
  if (customer == nullptr) return std::nullopt;
  hanos::Assortment assortment;
  assortment.customer = number;
  assortment.positievoorstel = hanos::PositievoorstelId(customer->positievoorstel);
  assortment.delivery_center = hanos::DeliveryCenterId(customer->center);
  assortment.issued_at = now;
  for (const auto& article : hanos_articles())
    if (is_chosen(*customer, article) && is_carried(customer->center, article.supply)) {
      auto made = article_of(article, customer->center);
      const auto key = made.number;
      assortment.articles.emplace(key, std::move(made));
    }
  return assortment;
}

bool is_sold_out(const hanos::CustomerNumber& customer, const hanos::ArticleNumber& article) {
  const auto* who = find_customer(customer);
  const auto all = hanos_articles();
  const auto found = std::ranges::find(all, article.text(), &HanosArticle::number);
  return who != nullptr && who->center == west && found != all.end() && found->supply == Supply::sold_out_west;
}

std::optional<Decimal> most_confirmed(const hanos::ArticleNumber& article) {
  const auto all = hanos_articles();
  const auto found = std::ranges::find(all, article.text(), &HanosArticle::number);
  if (found == all.end() || found->supply != Supply::scarce) return std::nullopt;
  return Decimal{10};
}

Result<void> seed_hanos(const fs::path& folder, const Moment& now) {
  for (const auto& place : {hanos_assortments(folder), hanos_orders(folder), hanos_taken(folder), hanos_answers(folder)})
    if (auto made = make_private_folder(place); !made) return made;
  std::string day = now.date.to_string();
  std::erase(day, '-');
  for (const auto& customer : customers) {
    const auto assortment = hanos_assortment(hanos::CustomerNumber(customer.number), now);
    const auto file = hanos_assortments(folder) / fmt::format("{}_{}.csv", customer.number, day);
    if (auto written = write_file(file, hanos::canonical_csv(*assortment)); !written) return written;
  }
  std::error_code unknown;
  if (fs::exists(hanos_book(folder), unknown)) return {};
  return write_file(hanos_book(folder), book_text());
}

}  // namespace wsync::sandbox
