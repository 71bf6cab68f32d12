// SPDX-License-Identifier: MIT
#include "sandbox/storage.hpp"

#include <fmt/format.h>

#include <functional>
#include <optional>

#include "base/file.hpp"
#include "sandbox/demo.hpp"
#include "sandbox/tables.hpp"
#include "schema/json.hpp"

namespace wsync::sandbox {
namespace {

template <class T>
struct List {
  std::vector<T> items{};
  static constexpr Field field = schema::field<&List::items>("items", "The items of a table.");
};

template <class T>
void assign(std::vector<T>& table, std::vector<T>&& items) {
  table = std::move(items);
}
template <class Map>
void assign(Map& table, std::vector<typename Map::mapped_type>&& items) {
  table.clear();
  for (auto& item : items) {
    auto key = key_of(item);
    table.insert_or_assign(std::move(key), std::move(item));
  }
}

template <class T>
const T& item_of(const T& item) { return item; }
template <class Key, class T>
const T& item_of(const std::pair<const Key, T>& entry) { return entry.second; }

template <class Table>
using ItemOf = std::remove_cvref_t<decltype(item_of(*std::declval<const Table&>().begin()))>;

/// The text of a table's file; nothing where there is none.
using Source = std::function<std::optional<std::string>(std::string_view name, Owner owner)>;

std::vector<Problem> read_tables(State& state, const Source& source) {
  std::vector<Problem> problems;
  for_each_table(state, [&](std::string_view name, Owner owner, auto& table) {
    const auto text = source(name, owner);
    if (!text) return;
    List<ItemOf<std::remove_reference_t<decltype(table)>>> list;
    std::vector<Problem> found;
    const auto read = schema::read_json_into(*text, list.field, &list, found);
    if (!read) found.push_back({"", "json", read.error().message, "", false});
    for (auto& problem : found) {
      problem.where = fmt::format("{}.json:{}", name, problem.where);
      problems.push_back(std::move(problem));
    }
    assign(table, std::move(list.items));
  });
  return problems;
}

/// Ids that are given out come behind all that are there.
void skip_used_ids(State& state) {
  const auto past = [&](const auto& table) {
    if (!table.empty()) state.next_id = std::max(state.next_id, table.rbegin()->first + 1);
  };
  past(state.photos), past(state.locations), past(state.error_logs);
  for (const auto* range : {&state.products, &state.link_products})
    for (const auto& [number, product] : *range) state.next_id = std::max(state.next_id, product.id.value_or(0) + 1);
}

Result<void> outcome(std::vector<Problem> problems, std::string_view what) {
  if (problems.empty()) return {};
  Error error{.code = Code::input, .message = fmt::format("{} cannot be read: {}", what, to_string(problems.front()))};
  error.problems = std::move(problems);
  return fail(std::move(error));
}

}  // namespace

Result<State> make_state(Seed seed) {
  State state;
  auto problems = read_tables(state, [&](std::string_view name, Owner owner) -> std::optional<std::string> {
    if (seed == Seed::empty && owner == Owner::wholesaler) return std::nullopt;
    const auto text = demo_file(name);
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  });
  if (auto read = outcome(std::move(problems), "the demo data"); !read) return fail(std::move(read.error()));
  skip_used_ids(state);
  return state;
}

Result<void> load_state(State& state, const std::filesystem::path& folder) {
  std::optional<Error> unreadable;
  auto problems = read_tables(state, [&](std::string_view name, Owner) -> std::optional<std::string> {
    const auto file = folder / (std::string(name) + ".json");
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return std::nullopt;
    auto text = read_file(file);
    if (!text) unreadable = std::move(text.error());
    return text ? std::optional<std::string>(std::move(*text)) : std::nullopt;
  });
  if (unreadable) return fail(std::move(*unreadable));
  skip_used_ids(state);
  return outcome(std::move(problems), folder.string());
}

Tables write_tables(const State& state) {
  Tables tables;
  for_each_table(state, [&](std::string_view name, Owner, const auto& table) {
    std::string text = "[";
    for (const auto& entry : table) {
      text += text.size() > 1 ? ",\n " : "\n ";
      const auto& item = item_of(entry);
      schema::write_json(schema::record_of<std::remove_cvref_t<decltype(item)>>(), &item, text);
    }
    tables.emplace(name, text + "\n]\n");
  });
  return tables;
}

std::map<std::string, std::size_t, std::less<>> count_tables(const State& state) {
  std::map<std::string, std::size_t, std::less<>> counts;
  for_each_table(state, [&](std::string_view name, Owner, const auto& table) { counts.emplace(name, table.size()); });
  return counts;
}

}  // namespace wsync::sandbox
