// SPDX-License-Identifier: MIT
// The tables of the mirror. A change is a new string at the end; the old ones stay as they are.
#pragma once

#include <string_view>

namespace wsync::store {

inline constexpr std::string_view mirror_migrations[] = {
    // `pulled` is UTC; `mark` is where the next incremental pull begins.
    "CREATE TABLE pulls (name TEXT PRIMARY KEY, pulled TEXT NOT NULL, entries INTEGER NOT NULL, mark TEXT "
    "NOT NULL);"
    "CREATE TABLE entries (table_name TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, parent "
    "TEXT,"
    "  PRIMARY KEY (table_name, position)) WITHOUT ROWID;"
    "CREATE TABLE names (table_name TEXT NOT NULL, position INTEGER NOT NULL, language TEXT NOT NULL,"
    "  text TEXT NOT NULL);"
    "CREATE INDEX names_of ON names (table_name, position);"
    "CREATE TABLE central (id INTEGER PRIMARY KEY, ean TEXT NOT NULL, package INTEGER NOT NULL, name TEXT "
    "NOT NULL,"
    "  modified TEXT NOT NULL);"
    "CREATE INDEX central_by_ean ON central (ean);",
};

}  // namespace wsync::store
