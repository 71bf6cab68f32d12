// SPDX-License-Identifier: MIT
#include "book_topic.hpp"

#include <fmt/format.h>

#include "hanos/customer_book.hpp"

namespace wsync::app {

Page customer_book_page() {
  Page page;
  page.text(
      "The customer book says once what belongs to each customer number of Hanos; the commands on "
      "assortments, "
      "onboarding and orders to Hanos read it. --book FILE names it, else the setting hanos.book. `wsync "
      "sandbox seed "
      "DIR` writes one to look at.");
  page.verbatim(
      "  [[customer]]\n"
      "  number = \"00410032\"\n"
      "  location = \"Brasserie De Brug\"\n"
      "  request = \"brasserie\"\n"
      "  positievoorstel = \"P-2210\"\n"
      "  delivery_days = \"ma, wo, vr\"");
  page.text(
      "It is TOML, or CSV (by its suffix) with a row a customer number and the same names as columns. "
      "Everything that is "
      "wrong in it is said at once; then nothing is done.");
  page.title("Of a customer number");
  for (const auto& key : hanos::customer_keys()) page.entry(std::string(key.name), std::string(key.text));
  page.title("Of the book, in TOML alone");
  page.entry("profile", "how all assortment files look");
  page.entry("gln, hanos_gln", "the buyer's own, and that of Hanos (EDIFACT needs it)");
  page.entry("endpoint, hanos_endpoint", "the same two over Peppol, where that is no GLN");
  page.entry("[[delivery_center]]", "id, name and gln of each");
  page.title("Endpoints of Peppol");
  page.text(
      "SCHEME:ID, such as 0106:12345678. Which one Hanos has, only Hanos can say. Without one a GLN stands "
      "in.");
  for (const auto& scheme : hanos::endpoint_schemes())
    page.entry(std::string(scheme.code), fmt::format("{}: {}", scheme.name, scheme.shape));
  return page;
}

}  // namespace wsync::app
