// SPDX-License-Identifier: MIT
// The tables of a journal. A change is a new string at the end; the old ones stay as they are.
#pragma once

#include <string_view>

namespace wsync::store {

inline constexpr std::string_view journal_migrations[] = {
    // One row, `id` and so on as in RunFacts.
    "CREATE TABLE run (id TEXT PRIMARY KEY, command TEXT NOT NULL, typed TEXT NOT NULL, profile TEXT NOT "
    "NULL,"
    "  server TEXT NOT NULL, input TEXT NOT NULL, input_hash TEXT NOT NULL, version TEXT NOT NULL,"
    "  began TEXT NOT NULL, ended TEXT NOT NULL, undoes TEXT NOT NULL, exit_status INTEGER NOT NULL,"
    "  total INTEGER NOT NULL);"
    // Of a run that ended: its rows, counted.
    "CREATE TABLE counts (state INTEGER NOT NULL, outcome TEXT NOT NULL, amount INTEGER NOT NULL,"
    "  PRIMARY KEY (state, outcome)) WITHOUT ROWID;"
    // `state` is that of RowState; `planned` is 1 once action and before-image are known. What may be long
    // stands last.
    "CREATE TABLE rows (position INTEGER PRIMARY KEY, row INTEGER NOT NULL, state INTEGER NOT NULL,"
    "  planned INTEGER NOT NULL, outcome TEXT NOT NULL, key TEXT NOT NULL, action TEXT NOT NULL,"
    "  code TEXT NOT NULL, field TEXT NOT NULL, message TEXT NOT NULL, advice TEXT NOT NULL,"
    "  ended TEXT NOT NULL, changes TEXT NOT NULL, before TEXT NOT NULL);"
    "CREATE INDEX rows_by_key ON rows (key, position);"
    "CREATE TABLE calls (id INTEGER PRIMARY KEY, operation TEXT NOT NULL, request TEXT NOT NULL,"
    "  body TEXT NOT NULL, body_hash TEXT NOT NULL, sent TEXT NOT NULL, answered TEXT NOT NULL,"
    "  http_status INTEGER NOT NULL, answer TEXT NOT NULL);"
    "CREATE TABLE rows_of_calls (call INTEGER NOT NULL, position INTEGER NOT NULL,"
    "  PRIMARY KEY (position, call)) WITHOUT ROWID;",
};

}  // namespace wsync::store
