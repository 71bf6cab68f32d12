// SPDX-License-Identifier: MIT
// Client products on their way: the Multiple calls, whose answers name rows by article (Key1) and client
// (Key2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "oresto/client_products.hpp"
#include "oresto/shop.hpp"
#include "schema/compare.hpp"
#include "sync/bulk.hpp"

namespace wsync::sync {

/// Which of the Multiple calls is meant.
enum class Wish : std::uint8_t { either, create, update };

struct ClientProductRows {
  struct Row {
    oresto::client_products::ClientProductForm form{};
    bool there = false;  // the shop has it: by itself it is a PUT
  };
  Wish wish = Wish::either;
  std::vector<Row> rows{};
};

/// The rows as one write; a row alone goes through the call for one.
std::shared_ptr<const Bulk> bulk_of(oresto::Shop& shop, std::shared_ptr<const ClientProductRows> rows);

/// What a refusal says about single rows: those whose keys it names are not written, all the others are where
/// the answer was a 200 that names every row it complains of (manual 9.1.3).
Blame blame_by_keys(const ClientProductRows& rows, const Places& places, const Error& error);

oresto::client_products::ClientProductForm form_in_shop(
    const oresto::client_products::ClientProduct& product);
std::vector<schema::Change> changes(const oresto::client_products::ClientProductForm& before,
                                    const oresto::client_products::ClientProductForm& after);

}  // namespace wsync::sync
