// SPDX-License-Identifier: MIT
#include "sandbox/handler.hpp"

#include <map>

#include "sandbox/areas.hpp"

namespace wsync::sandbox {
namespace {

std::map<std::string_view, const Handler*> all_handlers() {
  std::map<std::string_view, const Handler*> handlers;
  for (const auto area : {reference_table_handlers(), central_product_handlers(), link_product_handlers(),
                          own_product_handlers(), photo_handlers(), client_handlers(), location_handlers(),
                          user_handlers(), representative_handlers(), order_list_handlers(),
                          client_product_handlers(), order_handlers(), error_handlers()})
    for (const auto& one : area) handlers.emplace(one.row->id, &one);
  return handlers;
}

}  // namespace

void Call::refuse_item(std::string article, std::string client, std::string message) {
  oresto::ServerMessage error;
  error.key1 = std::move(article);
  error.key2 = std::move(client);
  error.message = std::move(message);
  item_errors_.push_back(std::move(error));
}

const Handler* find_handler(std::string_view id) {
  static const auto handlers = all_handlers();
  const auto found = handlers.find(id);
  return found == handlers.end() ? nullptr : found->second;
}

}  // namespace wsync::sandbox
