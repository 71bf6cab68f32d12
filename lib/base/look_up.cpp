// SPDX-License-Identifier: MIT
#include "base/look_up.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace wsync {
namespace {

constexpr std::string_view arrow = " > ";
constexpr std::size_t shown = 10;      // of candidates in an advice
constexpr std::size_t max_depth = 20;  // a tree that bites its tail ends here

/// The name in that language, else one without a language, else the first.
const std::string* name_in(const LookUpEntry& entry, std::string_view language) {
  for (const auto& name : entry.names)
    if (same_ignoring_case(name.language, language)) return &name.text;
  for (const auto& name : entry.names)
    if (name.language.empty()) return &name.text;
  return entry.names.empty() ? nullptr : &entry.names.front().text;
}

/// `Dranken|Bieren` and `Dranken>Bieren` as `Dranken > Bieren`.
std::string as_path(std::string_view text) {
  std::string out;
  std::string bars(text);
  std::replace(bars.begin(), bars.end(), '|', '>');
  for (const auto part : split(bars, '>')) {
    if (!out.empty()) out += arrow;
    out += trimmed(part);
  }
  return out;
}

template <class Index>
void note(Index& index, std::string key, std::size_t at) {
  auto& places = index[std::move(key)];
  if (places.empty() || places.back() != at) places.push_back(at);
}

std::string listed(const std::vector<std::string>& labels, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < labels.size() && i < shown; ++i) {
    if (i > 0) out += between;
    out += labels[i];
  }
  if (labels.size() > shown) out += fmt::format("{}{} more", between, labels.size() - shown);
  return out;
}

}  // namespace

LookUpTable::LookUpTable(std::string what, std::vector<LookUpEntry> entries)
    : what_(std::move(what)), entries_(std::move(entries)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    note(ids_, entries_[i].id, i);
    if (entries_[i].parent) children_[*entries_[i].parent].push_back(i);
  }
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto& entry = entries_[i];
    note(folded_ids_, folded(entry.id), i);
    std::set<std::string> texts;
    for (const auto& name : entry.names) {
      texts.insert(name.text);
      if (entry.parent) texts.insert(path(entry, name.language));
    }
    for (const auto& text : texts) {
      note(names_, text, i);
      note(folded_names_, folded(text), i);
    }
  }
}

const LookUpEntry* LookUpTable::parent_of(const LookUpEntry& entry) const {
  if (!entry.parent) return nullptr;
  const auto found = ids_.find(*entry.parent);
  return found == ids_.end() ? nullptr : &entries_[found->second.front()];
}

std::size_t LookUpTable::depth(const LookUpEntry& entry) const {
  std::size_t depth = 0;
  for (const auto* at = parent_of(entry); at != nullptr && depth < max_depth; at = parent_of(*at)) ++depth;
  return depth;
}

std::string LookUpTable::path(const LookUpEntry& entry, std::string_view language) const {
  const auto* name = name_in(entry, language);
  std::string out = name != nullptr ? *name : entry.id;
  std::size_t depth = 0;
  for (const auto* at = parent_of(entry); at != nullptr && depth < max_depth; at = parent_of(*at), ++depth) {
    const auto* above = name_in(*at, language);
    out = fmt::format("{}{}{}", above != nullptr ? *above : at->id, arrow, out);
  }
  return out;
}

std::vector<std::size_t> LookUpTable::in_tree_order() const {
  std::vector<std::size_t> order, open;
  std::vector<bool> taken(entries_.size());
  const auto walk = [&](std::size_t root) {
    open.push_back(root);
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      if (taken[at]) continue;
      taken[at] = true;
      order.push_back(at);
      if (const auto below = children_.find(entries_[at].id); below != children_.end())
        open.insert(open.end(), below->second.rbegin(), below->second.rend());
    }
  };
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (parent_of(entries_[i]) == nullptr) walk(i);
  for (std::size_t i = 0; i < entries_.size(); ++i) walk(i);  // what only hangs on itself
  return order;
}

std::string LookUpTable::label(const LookUpEntry& entry) const {
  const auto name = path(entry, "nld");
  return name == entry.id ? entry.id : fmt::format("{} ({})", entry.id, name);
}

Resolved LookUpTable::chosen(std::string_view text, const std::vector<std::size_t>& found) const {
  Resolved resolved;
  std::vector<std::string> labels;
  if (found.size() > 1) {
    resolved.message = fmt::format("\"{}\" is the name of more than one {}", text, what_);
    for (const auto at : found) labels.push_back(label(entries_[at]));
    resolved.advice = "use the id: " + listed(labels, " or ");
    return resolved;
  }
  const auto& entry = entries_[found.front()];
  if (const auto below = children_.find(entry.id); below != children_.end()) {
    resolved.message = fmt::format("{} \"{}\" is no end of its branch", what_, text);
    for (const auto at : below->second) labels.push_back(label(entries_[at]));
    resolved.advice = "on it stand " + listed(labels, ", ");
    return resolved;
  }
  resolved.id = entry.id;
  return resolved;
}

Resolved LookUpTable::unknown(std::string_view text) const {
  Resolved nothing;
  nothing.message = fmt::format("there is no {} \"{}\"", what_, text);
  std::vector<std::string_view> candidates;
  for (const auto& entry : entries_) {
    candidates.push_back(entry.id);
    for (const auto& name : entry.names) candidates.push_back(name.text);
  }
  if (const auto close = near_miss(text, candidates)) {
    nothing.advice = fmt::format("did you mean {}?", *close);
    return nothing;
  }
  std::vector<std::string> labels;
  for (const auto& entry : entries_) labels.push_back(path(entry, "nld"));
  nothing.advice = labels.empty() ? "the table is empty" : "there are: " + listed(labels, ", ");
  return nothing;
}

Resolved LookUpTable::resolve(std::string_view text) const {
  const std::string wanted = as_path(text);
  const std::string plain = folded(wanted);
  for (const auto& [index, key] :
       {std::pair{&ids_, &wanted}, {&names_, &wanted}, {&folded_ids_, &plain}, {&folded_names_, &plain}})
    if (const auto found = index->find(*key); found != index->end()) return chosen(text, found->second);
  return unknown(text);
}

}  // namespace wsync
