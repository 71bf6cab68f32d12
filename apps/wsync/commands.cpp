// SPDX-License-Identifier: MIT
// The table of commands. A new one: its file in commands/, and a declaration and a row here.
#include <array>

#include "command.hpp"

namespace wsync::app {

extern const Command api_call;
extern const Command api_describe;
extern const Command apply;
extern const Command assortments_check;
extern const Command assortments_compare;
extern const Command assortments_diff;
extern const Command assortments_export;
extern const Command assortments_fetch;
extern const Command assortments_why;
extern const Command auth_login;
extern const Command auth_logout;
extern const Command auth_status;
extern const Command central_articles;
extern const Command central_count;
extern const Command central_eans;
extern const Command central_get;
extern const Command central_list;
extern const Command central_pull;
extern const Command client_products_delete;
extern const Command client_products_list;
extern const Command client_products_push;
extern const Command clients_delete;
extern const Command clients_get;
extern const Command clients_link;
extern const Command clients_list;
extern const Command clients_push;
extern const Command clients_unlink;
extern const Command completion;
extern const Command config_get;
extern const Command config_list;
extern const Command config_path;
extern const Command config_profiles;
extern const Command config_set;
extern const Command delivery_days_get;
extern const Command delivery_days_set;
extern const Command doctor;
extern const Command dump;
extern const Command errors_list;
extern const Command help;
extern const Command locations_delete;
extern const Command locations_list;
extern const Command locations_push;
extern const Command onboarding_check;
extern const Command onboarding_confirm;
extern const Command onboarding_dates;
extern const Command onboarding_handover;
extern const Command onboarding_letter;
extern const Command order_list_add;
extern const Command order_list_list;
extern const Command order_list_remove;
extern const Command order_list_replace;
extern const Command orders_ack;
extern const Command orders_cancel;
extern const Command orders_check;
extern const Command orders_fetch;
extern const Command orders_process;
extern const Command orders_send;
extern const Command orders_status;
extern const Command photos_add;
extern const Command photos_delete;
extern const Command photos_list;
extern const Command plan;
extern const Command products_articles;
extern const Command products_delete;
extern const Command products_eans;
extern const Command products_get;
extern const Command products_link;
extern const Command products_list;
extern const Command products_push;
extern const Command products_reconcile;
extern const Command products_sales;
extern const Command profiles_list;
extern const Command profiles_show;
extern const Command profiles_test;
extern const Command reference_list;
extern const Command reference_pull;
extern const Command reference_search;
extern const Command reference_status;
extern const Command representatives_delete;
extern const Command representatives_link;
extern const Command representatives_list;
extern const Command representatives_push;
extern const Command representatives_unlink;
extern const Command runs_explain;
extern const Command runs_list;
extern const Command runs_prune;
extern const Command runs_resume;
extern const Command runs_show;
extern const Command runs_undo;
extern const Command sandbox_seed;
extern const Command sandbox_serve;
extern const Command sandbox_status;
extern const Command stock_list;
extern const Command stock_query;
extern const Command users_delete;
extern const Command users_link;
extern const Command users_list;
extern const Command users_push;
extern const Command users_unlink;
extern const Command version;

namespace {

struct Row {
  std::string_view name;  // noun and verb, which puts the table in order
  const Command* command;
};

constexpr auto table = std::to_array<Row>({
    {"api", &api_call},
    {"api describe", &api_describe},
    {"apply", &apply},
    {"assortments check", &assortments_check},
    {"assortments compare", &assortments_compare},
    {"assortments diff", &assortments_diff},
    {"assortments export", &assortments_export},
    {"assortments fetch", &assortments_fetch},
    {"assortments why", &assortments_why},
    {"auth login", &auth_login},
    {"auth logout", &auth_logout},
    {"auth status", &auth_status},
    {"central articles", &central_articles},
    {"central count", &central_count},
    {"central eans", &central_eans},
    {"central get", &central_get},
    {"central list", &central_list},
    {"central pull", &central_pull},
    {"client-products delete", &client_products_delete},
    {"client-products list", &client_products_list},
    {"client-products push", &client_products_push},
    {"clients delete", &clients_delete},
    {"clients get", &clients_get},
    {"clients link", &clients_link},
    {"clients list", &clients_list},
    {"clients push", &clients_push},
    {"clients unlink", &clients_unlink},
    {"completion", &completion},
    {"config get", &config_get},
    {"config list", &config_list},
    {"config path", &config_path},
    {"config profiles", &config_profiles},
    {"config set", &config_set},
    {"delivery-days get", &delivery_days_get},
    {"delivery-days set", &delivery_days_set},
    {"doctor", &doctor},
    {"dump", &dump},
    {"errors list", &errors_list},
    {"help", &help},
    {"locations delete", &locations_delete},
    {"locations list", &locations_list},
    {"locations push", &locations_push},
    {"onboarding check", &onboarding_check},
    {"onboarding confirm", &onboarding_confirm},
    {"onboarding dates", &onboarding_dates},
    {"onboarding handover", &onboarding_handover},
    {"onboarding letter", &onboarding_letter},
    {"order-list add", &order_list_add},
    {"order-list list", &order_list_list},
    {"order-list remove", &order_list_remove},
    {"order-list replace", &order_list_replace},
    {"orders ack", &orders_ack},
    {"orders cancel", &orders_cancel},
    {"orders check", &orders_check},
    {"orders fetch", &orders_fetch},
    {"orders process", &orders_process},
    {"orders send", &orders_send},
    {"orders status", &orders_status},
    {"photos add", &photos_add},
    {"photos delete", &photos_delete},
    {"photos list", &photos_list},
    {"plan", &plan},
    {"products articles", &products_articles},
    {"products delete", &products_delete},
    {"products eans", &products_eans},
    {"products get", &products_get},
    {"products link", &products_link},
    {"products list", &products_list},
    {"products push", &products_push},
    {"products reconcile", &products_reconcile},
    {"products sales", &products_sales},
    {"profiles list", &profiles_list},
    {"profiles show", &profiles_show},
    {"profiles test", &profiles_test},
    {"reference list", &reference_list},
    {"reference pull", &reference_pull},
    {"reference search", &reference_search},
    {"reference status", &reference_status},
    {"representatives delete", &representatives_delete},
    {"representatives link", &representatives_link},
    {"representatives list", &representatives_list},
    {"representatives push", &representatives_push},
    {"representatives unlink", &representatives_unlink},
    {"runs explain", &runs_explain},
    {"runs list", &runs_list},
    {"runs prune", &runs_prune},
    {"runs resume", &runs_resume},
    {"runs show", &runs_show},
    {"runs undo", &runs_undo},
    {"sandbox seed", &sandbox_seed},
    {"sandbox serve", &sandbox_serve},
    {"sandbox status", &sandbox_status},
    {"stock list", &stock_list},
    {"stock query", &stock_query},
    {"users delete", &users_delete},
    {"users link", &users_link},
    {"users list", &users_list},
    {"users push", &users_push},
    {"users unlink", &users_unlink},
    {"version", &version},
});

constexpr bool sorted() {
  for (std::size_t i = 1; i < table.size(); ++i)
    if (!(table[i - 1].name < table[i].name)) return false;
  return true;
}
static_assert(sorted(), "sort the rows by name");

constexpr auto all = [] {
  std::array<const Command*, table.size()> found{};
  for (std::size_t i = 0; i < table.size(); ++i) found[i] = table[i].command;
  return found;
}();

}  // namespace

std::span<const Command* const> commands() { return all; }

}  // namespace wsync::app
