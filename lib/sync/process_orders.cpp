// SPDX-License-Identifier: MIT
#include "sync/process_orders.hpp"

#include <algorithm>

#include "oresto/orders_endpoints.hpp"
#include "oresto/pages.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace orders = oresto::orders;

/// Reads the client's open orders page by page and answers whether none of `numbers` is among them.
void none_is_open(oresto::Shop& shop, const std::string& client, const std::vector<std::int64_t>& numbers,
                  std::int64_t page, std::int64_t last_first, Write::Seen seen) {
  const orders::OrderFilter filter{
      .client_number = client, .page = page, .page_size = oresto::default_page_size, .processed = false};
  shop.start<orders::get>(
      filter, {},
      [&shop, client, numbers, page, last_first,
       seen = std::move(seen)](Result<std::vector<orders::Order>> open) {
        if (!open) return seen(fail(std::move(open.error())));
        const auto first = open->empty() ? 0 : open->front().order_number.value_or(0);
        if (open->empty() || first == last_first)
          return seen(true);  // the end: an empty page, or the same again
        for (const auto& order : *open)
          if (std::find(numbers.begin(), numbers.end(), order.order_number.value_or(0)) != numbers.end())
            return seen(false);
        none_is_open(shop, client, numbers, page + 1, first, seen);
      });
}

Write tick_off(oresto::Shop& shop, const std::string& client, const std::vector<std::int64_t>& numbers) {
  Write write;
  write.send = sending<orders::process_orders>(shop, orders::OrdersToProcess{client, numbers});
  write.read_back = [&shop, client, numbers](Write::Seen seen) {
    none_is_open(shop, client, numbers, 1, -1, std::move(seen));
  };
  return write;
}

}  // namespace

void process_orders(oresto::Shop& shop, const OrdersByClient& by_client,
                    const std::function<void(const RowResult&, std::optional<Code>)>& on_row) {
  for (const auto& [client, numbers] : by_client) {
    perform(tick_off(shop, client, numbers), 3, [numbers = numbers, on_row](Result<void> ended) {
      for (const auto number : numbers) {
        if (ended) {
          RowResult row{.key = std::to_string(number), .action = "process"};
          row.outcome = "updated";
          on_row(row, std::nullopt);
        } else {
          on_row(failed_row(0, std::to_string(number), "process", ended.error()), ended.error().code);
        }
      }
    });
  }
}

}  // namespace wsync::sync
