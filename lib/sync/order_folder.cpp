// SPDX-License-Identifier: MIT
#include "sync/order_folder.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "schema/json.hpp"

namespace wsync::sync {

std::string client_of(const oresto::orders::Order& order) {
  return order.client && order.client->client_number ? *order.client->client_number : "";
}

Result<Stored> store_order(const std::filesystem::path& folder, const oresto::orders::Order& order) {
  if (!order.order_number)
    return fail(Code::unexpected_answer, "the server gives an order without OrderNumber");
  std::string content;
  schema::write_json(schema::record_of<oresto::orders::Order>(), &order, content);
  content += '\n';
  const auto file = folder / fmt::format("{}.json", *order.order_number);
  Stored stored = Stored::fresh;
  if (std::error_code unknown; std::filesystem::exists(file, unknown)) {
    const auto there = read_file(file);
    if (!there) return fail(there.error());
    if (*there == content) return Stored::same;
    stored = Stored::newer;
  }
  if (auto written = write_file(file, content); !written) return fail(written.error());
  return stored;
}

}  // namespace wsync::sync
