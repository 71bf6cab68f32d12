// SPDX-License-Identifier: MIT
// A customer number with all that belongs to it, as the customer book tells it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/amount.hpp"
#include "hanos/delivery_schedule.hpp"
#include "hanos/endpoint.hpp"
#include "hanos/gtin.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

enum class Answer : std::uint8_t { unknown, yes, no };
/// `yes`, `no`, `unknown`.
std::string_view to_string(Answer answer);
/// `yes`, `ja`, `y`, `j`, `1`, `true` and their opposites; empty is unknown.
std::optional<Answer> parse_answer(std::string_view text);

/// What a person said, and who and when: never proved by a machine.
struct Attested {
  Answer answer = Answer::unknown;
  std::string by{};
  std::optional<Date> on{};
  std::string note{};  // what else was said
  friend bool operator==(const Attested&, const Attested&) = default;
};

struct Customer {
  CustomerNumber number{};
  std::string location{};  // name of the location
  std::string outlet{};    // its reference in Apicbase
  std::string request{};   // the assortment request that it belongs to: same name, same assortment wanted
  DeliveryCenterId delivery_center{};
  PositievoorstelId positievoorstel{};
  DeliverySchedule schedule{};
  Attested bezorgklant{};       // gets deliveries (no cash and carry)
  Attested export_enabled{};    // Hanos writes assortment files for it
  Attested ordering_enabled{};  // Hanos takes orders of it
  std::optional<Gln> gln{};
  Endpoint endpoint{};                      // as buyer over Peppol; empty: the book's, else a GLN
  std::optional<Decimal> minimum_amount{};  // of an order, EUR without VAT
  bool below_minimum_blocks = false;        // else it only warns
  std::string profile{};                    // of its files; empty: the book's
  std::size_t line = 0;                     // of the book
};

struct DeliveryCenter {
  DeliveryCenterId id{};
  std::string name{};
  std::optional<Gln> gln{};
  std::size_t line = 0;  // of the book
};

/// All customer numbers, in the order of the file.
struct CustomerBook {
  std::vector<Customer> customers{};
  std::vector<DeliveryCenter> delivery_centers{};
  std::string profile{};     // of all files that no customer says otherwise for; empty: the canonical one
  std::optional<Gln> gln{};  // the customer's own, as buyer
  std::optional<Gln> hanos_gln{};
  Endpoint endpoint{};  // the same two over Peppol, where that is no GLN
  Endpoint hanos_endpoint{};
  std::string remark{};  // what a person should see of how the file was read; empty: nothing

  /// Null where there is none.
  const Customer* find(const CustomerNumber& number) const;
  const DeliveryCenter* find(const DeliveryCenterId& id) const;
};

}  // namespace wsync::hanos
