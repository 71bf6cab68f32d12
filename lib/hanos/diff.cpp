// SPDX-License-Identifier: MIT
#include "hanos/diff.hpp"

#include <algorithm>
#include <set>

namespace wsync::hanos {
namespace {

using Kind = Change::Kind;

std::string state(const Article& article) { return said(article, What::not_orderable); }

}  // namespace

std::string_view to_string(const Change& change) {
  switch (change.kind) {
    case Kind::added: return "added";
    case Kind::removed: return "removed";
    case Kind::not_orderable: return "not-orderable";
    case Kind::orderable_again: return "orderable-again";
    case Kind::changed: return to_string(change.what);
  }
  return {};
}

std::vector<Change> diff(const Assortment& before, const Assortment& after) {
  std::vector<Change> changes;
  const std::set<ArticleNumber> removed(after.removed.begin(), after.removed.end());
  for (const auto& [number, old] : before.articles) {
    const Article* now = after.find(number);
    if (now == nullptr) {
      if (after.mode == Mode::full || removed.contains(number))
        changes.push_back({Kind::removed, number, old.name, What::missing, state(old), ""});
      continue;
    }
    for (auto& one : differences(old, *now)) {
      const auto kind = one.what != What::not_orderable ? Kind::changed
                        : now->orderable                ? Kind::orderable_again
                                                        : Kind::not_orderable;
      changes.push_back({kind, number, now->name, one.what, std::move(one.before), std::move(one.after)});
    }
  }
  for (const auto& [number, now] : after.articles)
    if (before.find(number) == nullptr)
      changes.push_back({Kind::added, number, now.name, What::missing, "", state(now)});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.article < b.article; });
  return changes;
}

}  // namespace wsync::hanos
