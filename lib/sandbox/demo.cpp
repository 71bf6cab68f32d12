// SPDX-License-Identifier: MIT
#include "sandbox/demo.hpp"

// The assembler takes the files in as they are. WSYNC_DEMO_FOLDER is set by CMake.
#define WSYNC_DEMO_FILE(symbol, name)                                                                        \
  __asm__(".section .rodata,\"a\"\n.hidden wsync_demo_" #symbol "\n.hidden wsync_demo_" #symbol "_end\n"     \
          ".global wsync_demo_" #symbol "\n.global wsync_demo_" #symbol "_end\n"                             \
          "wsync_demo_" #symbol ":\n.incbin \"" WSYNC_DEMO_FOLDER "/" name ".json\"\n"                       \
          "wsync_demo_" #symbol "_end:\n.byte 0\n.text\n");                                                  \
  extern "C" __attribute__((visibility("hidden"))) const char wsync_demo_##symbol[], wsync_demo_##symbol##_end[];

#define WSYNC_DEMO_FILES(each)                    \
  each(brands, "brands")                          \
  each(categories, "categories")                  \
  each(central_products, "central-products")      \
  each(client_locations, "client-locations")      \
  each(client_orders, "client-orders")            \
  each(client_segments, "client-segments")        \
  each(clients, "clients")                        \
  each(content_types, "content-types")            \
  each(delivery_dates, "delivery-dates")          \
  each(hancocks_stock, "hancocks-stock")          \
  each(link_products, "link-products")            \
  each(multiplier_types, "multiplier-types")      \
  each(producers, "producers")                    \
  each(products, "products")                      \
  each(storage_conditions, "storage-conditions")  \
  each(suppliers, "suppliers")                    \
  each(unit_sales_prices, "unit-sales-prices")    \
  each(users, "users")

WSYNC_DEMO_FILES(WSYNC_DEMO_FILE)

namespace wsync::sandbox {
namespace {

struct DemoFile {
  std::string_view name;
  const char* begin;
  const char* end;
};

#define WSYNC_DEMO_ROW(symbol, name) {name, wsync_demo_##symbol, wsync_demo_##symbol##_end},
constexpr DemoFile files[] = {WSYNC_DEMO_FILES(WSYNC_DEMO_ROW)};

}  // namespace

std::string_view demo_file(std::string_view name) {
  for (const auto& file : files)
    if (file.name == name) return {file.begin, static_cast<std::size_t>(file.end - file.begin)};
  return {};
}

}  // namespace wsync::sandbox
