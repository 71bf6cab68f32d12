// SPDX-License-Identifier: MIT
#include "oresto/client_products.hpp"

#include <fmt/format.h>

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"

namespace wsync::sandbox {
namespace {

namespace client_products = oresto::client_products;
using Form = client_products::ClientProductForm;

std::vector<client_products::ClientProduct> list(Call& call) {
  std::vector<client_products::ClientProduct> all;
  for (const auto& [key, product] : call.state.client_products) all.push_back(product);
  return all;
}

enum class Wish { add, update, either };

/// Why the row cannot be written; empty where it can.
std::string objection(const State& state, const Form& form, Wish wish) {
  const bool known = state.client_products.contains({form.client_number, form.wholesaler_article_number});
  if (!state.clients.contains(form.client_number)) return fmt::format("Client {} is not known.", form.client_number);
  const std::string of = fmt::format("article {} of client {}", form.wholesaler_article_number, form.client_number);
  if (wish == Wish::update && !known) return fmt::format("There is no client product for {}.", of);
  if (find_article(state, form.wholesaler_article_number) == nullptr)
    return fmt::format("Article number {} is not known.", form.wholesaler_article_number);
  if (wish == Wish::add && known) return fmt::format("There is a client product for {} already.", of);
  return {};
}

void write(State& state, const Form& form) {
  client_products::ClientProduct product;
  product.wholesaler_article_number = form.wholesaler_article_number;
  if (const auto* article = find_article(state, form.wholesaler_article_number)) product.ean_code = article->ean_code;
  product.client_number = form.client_number;
  product.sales_price_list = form.sales_price_list;
  product.sales_price_list_promo = form.sales_price_list_promo;
  product.is_exlusive = form.is_exlusive;
  state.client_products.insert_or_assign({form.client_number, form.wholesaler_article_number}, std::move(product));
}

template <Wish wish>
void one(Call& call, const Form& form) {
  if (auto why = objection(call.state, form, wish); !why.empty()) return call.refuse(std::move(why));
  write(call.state, form);
}

/// Each row stands for itself: what is in neither list of errors has been written (manual 9.1.3).
template <Wish wish, class Forms>
void many(Call& call, const Forms& forms) {
  for (std::size_t i = 0; i < forms.client_products.size(); ++i) {
    const auto& form = forms.client_products[i];
    if (call.is_faulty(i)) continue;
    if (auto why = objection(call.state, form, wish); !why.empty()) {
      call.refuse_item(form.wholesaler_article_number, form.client_number, std::move(why));
      continue;
    }
    write(call.state, form);
    call.written(form.wholesaler_article_number + "/" + form.client_number);
  }
}

void remove(Call& call, const oresto::ByClientAndProduct& by) {
  if (call.state.client_products.erase({by.client_number, by.wholesaler_article_number}) == 0)
    call.refuse(fmt::format("There is no client product for article {} of client {}.", by.wholesaler_article_number,
                            by.client_number));
}

/// The dangerous form: without an article number those of a client go, without a client those of everybody.
void remove_all(Call& call, const client_products::AllOrOneClient& whose) {
  std::erase_if(call.state.client_products, [&](const auto& entry) {
    return !whose.client_number || entry.first.first == *whose.client_number;
  });
}

constexpr Handler handlers[] = {
    handler<client_products::get, list>(),
    handler<client_products::post, one<Wish::add>>(),
    handler<client_products::post_multiple, many<Wish::add, client_products::ClientProductMultiple>>(true),
    handler<client_products::post_multiple_add_or_update,
            many<Wish::either, client_products::ClientProductMultipleAddOrUpdate>>(true),
    handler<client_products::put, one<Wish::update>>(),
    handler<client_products::put_multiple, many<Wish::update, client_products::ClientProductMultiple>>(true),
    handler<client_products::remove, remove>(),
    handler<client_products::remove_all, remove_all>(),
};

}  // namespace

std::span<const Handler> client_product_handlers() { return handlers; }

}  // namespace wsync::sandbox
