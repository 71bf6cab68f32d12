// SPDX-License-Identifier: MIT
// What is sent by hand during the set-up: the letter of step 1 and the sheet of step 3, in Dutch and English.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hanos/customer.hpp"
#include "hanos/language.hpp"

namespace wsync::hanos {

/// To the account manager: which locations want which assortment, request by request. `from` signs it.
std::string letter(const CustomerBook& book, std::span<const Customer* const> customers, Language language,
                   std::string_view from);

/// For the technical team, as Markdown: customer numbers, positievoorstellen and delivery days.
std::string handover_sheet(const CustomerBook& book, std::span<const Customer* const> customers, Language language);

/// The same as a row each: for CSV and JSON.
struct HandoverRow {
  std::string customer_number{};
  std::string location{};
  std::string delivery_center{};
  std::string positievoorstel{};
  std::string delivery_days{};  // `ma, wo, vr`, or `Mon, Wed, Fri`
};
HandoverRow handover_row(const CustomerBook& book, const Customer& customer, Language language);

}  // namespace wsync::hanos
