// SPDX-License-Identifier: MIT
#include "oresto/orders.hpp"

#include "oresto/shared.hpp"

namespace wsync::oresto::orders {

using enum Source;

const Record& describe(const Client*) {
  static constexpr Field fields[] = {
      field<&Client::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                    {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Client::name>("Name", "Name of the client.",
                           {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Client::email>(
          "Email", "The client's e-mail address.",
          {.max_length = 100, .format = Format::email, .source = inferred, .limits = inferred}),
      field<&Client::phone_number>("PhoneNumber", "The client's telephone number.",
                                   {.max_length = 100, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Client>("Client", "The client of an order.", fields);
  return it;
}

const Record& describe(const DeliveryAddress*) {
  static constexpr Field fields[] = {
      field<&DeliveryAddress::street_name>("StreetName", "Street.",
                                           {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::extra_address_line>(
          "ExtraAddressLine", "Second line of the address.",
          {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::street_number>("StreetNumber", "House number, with its box.",
                                             {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::postal_code>("PostalCode", "Postal code.",
                                           {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::province>("Province", "Province.",
                                        {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::municipality>("Municipality", "Town or municipality.",
                                            {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::country_code>(
          "CountryCode", "Country, in two letters (BE, NL).",
          {.max_length = 2, .format = Format::country, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::company>("Company", "Name of the company at the location.",
                                       {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::phone_number>("PhoneNumber", "Telephone number at the location.",
                                            {.max_length = 100, .source = inferred, .limits = inferred}),
      field<&DeliveryAddress::remark>("Remark", "Remark on the location.",
                                      {.max_length = 500, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      nested_record<DeliveryAddress>("DeliveryAddressInfo", "Where an order is delivered.", fields);
  return it;
}

const Record& describe(const PickupAddress*) {
  static constexpr Field fields[] = {
      field<&PickupAddress::street_name>("StreetName", "Street.",
                                         {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&PickupAddress::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                                {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&PickupAddress::street_number>("StreetNumber", "House number, with its box.",
                                           {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&PickupAddress::postal_code>("PostalCode", "Postal code.",
                                         {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&PickupAddress::province>("Province", "Province.",
                                      {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&PickupAddress::municipality>("Municipality", "Town or municipality.",
                                          {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&PickupAddress::country_code>(
          "CountryCode", "Country, in two letters (BE, NL).",
          {.max_length = 2, .format = Format::country, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      nested_record<PickupAddress>("PickupAddressInfo", "Where an order is picked up.", fields);
  return it;
}

const Record& describe(const FreeSampleLocalization*) {
  static constexpr Field fields[] = {
      field<&FreeSampleLocalization::language_code>("LanguageCode",
                                                    "Language of the text, in three letters (nld, fra).",
                                                    {.min_length = 3,
                                                     .max_length = 3,
                                                     .format = Format::language,
                                                     .source = inferred,
                                                     .limits = inferred}),
      field<&FreeSampleLocalization::description>("Description", "The name in that language.",
                                                  {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = nested_record<FreeSampleLocalization>(
      "FreeSampleLocalization", "A free sample, told in one language.", fields);
  return it;
}

const Record& describe(const Order*) {
  static constexpr Field fields[] = {
      field<&Order::client>("Client", "Client who placed the order."),
      field<&Order::delivery_address>("DeliveryAddress", "Where the order is delivered."),
      field<&Order::delivery_date>("DeliveryDate", "Delivery day that was asked for; it has no zone."),
      field<&Order::free_sample>("FreeSample",
                                 "The free sample that was asked for, one text for each language."),
      field<&Order::full_order_number>("FullOrderNumber", "Number of the order as people see it."),
      field<&Order::is_pickup_order>("IsPickupOrder",
                                     "Whether the client picks the order up at the wholesaler."),
      field<&Order::order_date>("OrderDate", "When the order was placed, in Belgian time.",
                                {.min = first_day, .max = last_day}),
      field<&Order::order_date_utc>("OrderDateUtc", "When the order was placed, in UTC.",
                                    {.min = first_day, .max = last_day}),
      field<&Order::order_number>("OrderNumber", "Number of the order.", {.key = Key::primary}),
      field<&Order::pickup_address>("PickupAddress", "Where the order is picked up."),
      field<&Order::pickup_date>("PickupDate", "When the order is picked up; it has no zone."),
      field<&Order::processed_date>("ProcessedDate",
                                    "When the order was marked as processed, in Belgian time."),
      field<&Order::processed_date_utc>("ProcessedDateUtc",
                                        "When the order was marked as processed, in UTC."),
      field<&Order::products>("Products", "The lines of the order."),
      field<&Order::remark>("Remark", "The client's remark on the order.",
                            {.note = "May hold the remarks on all lines as well."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Order>("ClientOrder", "An order of a client.", fields);
  return it;
}

const Record& describe(const OrdersToProcess*) {
  static constexpr Field fields[] = {
      field<&OrdersToProcess::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                             {.key = Key::primary, .max_length = 50}),
      field<&OrdersToProcess::order_numbers>(
          "OrderNumbers", "The orders to mark as processed, by their numbers.",
          {.wanted = true,
           .limits = Source::ours,
           .note = "Not marked required, yet without it all open orders of the client may be meant."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<OrdersToProcess>("OrdersToProcess", "Orders of one client to be marked as processed.", fields);
  return it;
}

const Record& describe(const ProcessedOrders*) {
  static constexpr Field fields[] = {
      field<&ProcessedOrders::processed_date>("ProcessedDate",
                                              "When the orders were marked as processed, in Belgian time."),
      field<&ProcessedOrders::processed_date_utc>("ProcessedDateUtc",
                                                  "When the orders were marked as processed, in UTC."),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ProcessedOrders>("OrdersToProcessData", "When orders were marked as processed.", fields);
  return it;
}

const Record& describe(const OrderFilter*) {
  static constexpr Field fields[] = {
      field<&OrderFilter::client_number>("ClientNumber",
                                         "Only the orders of this client; without it those of every client.",
                                         {.max_length = 50, .source = manual, .limits = inferred}),
      field<&OrderFilter::oldest_first>("OldestFirst", "Oldest orders first.", {.source = manual}),
      field<&OrderFilter::page>("Page", "Number of the page.", {.source = manual}),
      field<&OrderFilter::page_size>("PageSize", "How many items a page holds.", {.source = manual}),
      field<&OrderFilter::processed>("Processed",
                                     "False for the open orders, true for those marked as processed.",
                                     {.source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<OrderFilter>("OrderFilter", "Which orders are listed.", fields);
  return it;
}

}  // namespace wsync::oresto::orders
