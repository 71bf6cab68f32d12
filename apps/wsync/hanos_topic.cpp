// SPDX-License-Identifier: MIT
#include "hanos_topic.hpp"

#include <fmt/format.h>

#include "hanos/check.hpp"
#include "hanos/compare.hpp"
#include "hanos/onboarding.hpp"
#include "hanos/order_rules.hpp"

namespace wsync::app {
namespace {

void add_codes(Page& page, std::span<const hanos::FindingCode> codes) {
  for (const auto& [code, severity, text] : codes)
    page.entry(std::string(code), fmt::format("{}: {}", to_string(severity), text));
}

}  // namespace

Page hanos_page() {
  Page page;
  page.text(
      "Hanos publishes no layout of its files, no place where they lie and no format of orders. wsync brings a "
      "layout of its own and open standards (UBL 2.1 and Peppol BIS 3, EDIFACT D.96A), and file profiles that "
      "fit what Hanos delivers to a customer. Each profile says who vouches for it, and a result that stands "
      "on one which is not yours names it. Nothing is read off the webshop.");
  page.title("From assortment to order");
  page.entry("sandbox seed", "makes a drop and a customer book to try all of it with");
  page.entry("profiles test", "shows what becomes of each column of a delivered file");
  page.entry("assortments fetch", "takes new files from the drop into the archive, whole and verified");
  page.entry("assortments check", "says what is wrong with one, and how ready it is for Apicbase");
  page.entry("assortments compare", "says what differs between customer numbers, and whether it should");
  page.entry("assortments diff", "says what changed between two days");
  page.entry("assortments why", "says where an article can be ordered, and why elsewhere not");
  page.entry("onboarding check", "says how far the set-up of each customer number has come");
  page.entry("orders check, send", "judges orders by everything above, and hands them in once");
  page.entry("orders status, ack", "says what is answered: uploaded is never called accepted");
  page.title("Steps of the set-up");
  for (const auto step : hanos::steps())
    page.entry(std::string(number_of(step)),
               fmt::format("{}{}", title_of(step), can_be_attested(step) ? " (can be attested)" : ""));
  page.title("Findings in assortment files");
  add_codes(page, hanos::assortment_codes());
  page.title("Findings in comparisons");
  add_codes(page, hanos::comparison_codes());
  page.title("Findings in orders");
  add_codes(page, hanos::order_codes());
  page.text("A002 to A014 are said of order files too. The codes never change their meaning.");
  return page;
}

}  // namespace wsync::app
