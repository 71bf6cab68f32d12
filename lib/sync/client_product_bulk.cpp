// SPDX-License-Identifier: MIT
#include "sync/client_product_bulk.hpp"

#include <map>
#include <optional>
#include <utility>

#include "schema/compare.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace client_products = oresto::client_products;
using client_products::ClientProduct;
using client_products::ClientProductForm;
using schema::record_of;

void send_one(oresto::Shop& shop, const ClientProductRows::Row& row, Write::Sent sent) {
  if (row.there) return sending<client_products::put>(shop, row.form)(std::move(sent));
  sending<client_products::post>(shop, row.form)(std::move(sent));
}

void send_many(oresto::Shop& shop, Wish wish, std::vector<ClientProductForm> forms, Write::Sent sent) {
  using client_products::ClientProductMultiple;
  using client_products::ClientProductMultipleAddOrUpdate;
  switch (wish) {
    case Wish::create:
      return sending<client_products::post_multiple>(
          shop, ClientProductMultiple{std::move(forms)})(std::move(sent));
    case Wish::update:
      return sending<client_products::put_multiple>(shop,
                                                    ClientProductMultiple{std::move(forms)})(std::move(sent));
    case Wish::either:
      return sending<client_products::post_multiple_add_or_update>(
          shop, ClientProductMultipleAddOrUpdate{std::move(forms)})(std::move(sent));
  }
}

/// The row that a message names. Where the server leaves one of the keys out, the other may be enough.
std::optional<std::size_t> named(const ClientProductRows& rows, const Places& places,
                                 const std::string& where) {
  std::optional<std::size_t> by_one_key;
  int twins = 0;
  for (const auto place : places) {
    const auto& form = rows.rows[place].form;
    const auto& article = form.wholesaler_article_number;
    if (where == oresto::keyed_place(article, form.client_number)) return place;
    if (where == oresto::keyed_place(article, {}) || where == oresto::keyed_place({}, form.client_number))
      by_one_key = place, ++twins;
  }
  return twins == 1 ? by_one_key : std::nullopt;
}

/// The part of a refusal that speaks of one row.
Error about_row(const Error& whole, std::vector<Problem> problems) {
  Error error = whole;
  error.message = "the server refused: " + problems.front().message;
  for (auto& problem : problems) problem.where.clear();  // the row's own key says it
  error.problems = std::move(problems);
  return error;
}

}  // namespace

ClientProductForm form_in_shop(const ClientProduct& product) {
  ClientProductForm form;
  schema::copy_shared(record_of<ClientProduct>(), &product, record_of<ClientProductForm>(), &form);
  return form;
}

std::vector<schema::Change> changes(const ClientProductForm& before, const ClientProductForm& after) {
  return schema::changes(record_of<ClientProductForm>(), &before, &after);
}

Blame blame_by_keys(const ClientProductRows& rows, const Places& places, const Error& error) {
  std::map<std::size_t, std::vector<Problem>> said;
  bool all_named = !error.problems.empty();
  for (const auto& problem : error.problems) {
    if (const auto place = named(rows, places, problem.where))
      said[*place].push_back(problem);
    else
      all_named = false;
  }
  Blame blame;
  for (auto& [place, problems] : said) blame.guilty.emplace(place, about_row(error, std::move(problems)));
  blame.others_done = all_named && error.http_status >= 200 && error.http_status < 300;
  return blame;
}

std::shared_ptr<const Bulk> bulk_of(oresto::Shop& shop, std::shared_ptr<const ClientProductRows> rows) {
  auto bulk = std::make_shared<Bulk>();
  bulk->send = [&shop, rows](const Places& places, Write::Sent sent) {
    if (places.size() == 1) return send_one(shop, rows->rows[places.front()], std::move(sent));
    std::vector<ClientProductForm> forms;
    for (const auto place : places) forms.push_back(rows->rows[place].form);
    send_many(shop, rows->wish, std::move(forms), std::move(sent));
  };
  bulk->blame = [rows](const Places& places, const Error& error) {
    return places.size() == 1 ? Blame{} : blame_by_keys(*rows, places, error);
  };
  bulk->read_back = [&shop, rows](const Places& places, Bulk::Seen seen) {
    shop.start<client_products::get>(
        {}, {}, [rows, places, seen = std::move(seen)](Result<std::vector<ClientProduct>> all) {
          if (!all) return seen(fail(std::move(all.error())));
          std::map<std::pair<std::string, std::string>, std::size_t> wanted;
          for (const auto place : places) {
            const auto& form = rows->rows[place].form;
            wanted[{form.client_number, form.wholesaler_article_number}] = place;
          }
          std::set<std::size_t> there;
          for (const auto& product : *all) {
            const auto form = form_in_shop(product);
            const auto row = wanted.find({form.client_number, form.wholesaler_article_number});
            if (row != wanted.end() && changes(form, rows->rows[row->second].form).empty())
              there.insert(row->second);
          }
          seen(std::move(there));
        });
  };
  return bulk;
}

}  // namespace wsync::sync
