// SPDX-License-Identifier: MIT
#include "oresto/order_list.hpp"

namespace wsync::oresto::order_list {

using enum Source;

const Record& describe(const OrderListItems*) {
  static constexpr Field fields[] = {
      field<&OrderListItems::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&OrderListItems::wholesaler_article_numbers>(
          "WholesalerArticleNumbers", "The products, by their article numbers at the wholesaler.",
          {.wanted = true, .source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<OrderListItems>("OrderListItems", "Products on a client's order list.", fields);
  return it;
}

}  // namespace wsync::oresto::order_list
