// SPDX-License-Identifier: MIT
// set_price PRICE: sets the list price of the first linked product of the shop that the environment names.
#include <cstdlib>
#include <iostream>

#include "oresto/link_products_endpoints.hpp"
#include "oresto/shop.hpp"

using namespace wsync;
namespace link_products = oresto::link_products;

int fail_with(const Error& error) {
  std::cerr << error.message << "\n" << advice(error) << "\n";
  return describe(error.code).exit_status;
}

int main(int count, char** words) {
  const char* url = std::getenv("WSYNC_ORESTO_URL");
  const char* user = std::getenv("WSYNC_ORESTO_USER");
  const char* password = std::getenv("WSYNC_ORESTO_PASSWORD");
  if (count != 2 || !url || !user || !password) return 2;
  const auto price = Decimal::parse(words[1]);
  if (!price) return 2;

  auto transport = net::open_transport({});
  if (!transport) return fail_with(transport.error());
  net::Sender sender(**transport, {});
  oresto::Shop shop(sender, {.base_url = url, .auth = net::BasicAuth{user, password}});

  const auto products = shop.call<link_products::get>({.page_size = 1, .page = 1});
  if (!products) return fail_with(products.error());
  const auto& first = products->at(0);
  const auto done = shop.call<link_products::put_sales>(
      {}, {.wholesaler_article_number = first.wholesaler_article_number.value(),
           .sales_price_list = *price,
           .on_order = first.on_order.value_or(false)});
  if (!done) return fail_with(done.error());

  const auto now =
      shop.call<link_products::get_by_wholesaler_article_number>({*first.wholesaler_article_number});
  if (!now) return fail_with(now.error());
  std::cout << *now->wholesaler_article_number << " costs " << now->sales_price_list->to_string() << "\n";
}
