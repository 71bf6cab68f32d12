// SPDX-License-Identifier: MIT
// Deleting things that a list shows: looked up first, and looked for again where the answer was lost.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "oresto/shop.hpp"
#include "schema/json.hpp"
#include "sync/planner.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {

/// One thing that is to be deleted.
template <class Item>
struct Removal {
  std::string key{};   // for the report: 20417, an address
  std::string what{};  // client 20417
  std::function<bool(const Item&)> is{};
};

/// The item as JSON, without secrets.
template <class Item>
std::string before_image(const Item& item) {
  if constexpr (std::is_same_v<Item, std::string>) {
    std::string out;
    schema::write_json_string(item, out);
    return out;
  } else {
    return image_of(item);
  }
}

/// One step a removal, in the order given. `list` is the endpoint that shows what there is, `params` goes
/// with it; `send` makes the write's first question of an item. Only reads. What is not there, or stands
/// twice, is refused.
template <const auto& list, class Call = std::remove_cvref_t<decltype(list)>,
          class Item = typename Call::Reply::value_type>
Result<std::vector<Step>> plan_removals(
    oresto::Shop& shop, const typename Call::Params& params, std::vector<Removal<Item>> removals,
    const std::type_identity_t<std::function<std::function<void(Write::Sent)>(const Item&)>>& send) {
  const auto items = shop.call<list>(params);
  if (!items) return fail(items.error());
  std::vector<Step> steps;
  std::vector<const Item*> taken;  // one thing may be named in two letter cases
  for (auto& removal : removals) {
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = removal.key, .action = "delete"};
    const auto there = std::find_if(items->begin(), items->end(), removal.is);
    const Item* item = there == items->end() ? nullptr : &*there;
    const bool twice = item != nullptr ? std::find(taken.begin(), taken.end(), item) != taken.end()
                                       : std::any_of(steps.begin(), steps.end(),
                                                     [&](const Step& one) { return one.key == step.key; });
    taken.push_back(item);
    if (twice) {
      step.refusal = refusal("key.twice", fmt::format("{} was named before", removal.what));
    } else if (item == nullptr) {
      step.refusal = Error{.code = Code::not_found, .message = fmt::format("there is no {}", removal.what)};
    } else {
      auto read_back = [&shop, params, is = removal.is](Write::Seen seen) {
        shop.start<list>(params, {}, [is, seen = std::move(seen)](Result<std::vector<Item>> left) {
          if (!left) return seen(fail(std::move(left.error())));
          seen(std::none_of(left->begin(), left->end(), is));
        });
      };
      step.before = before_image(*item);
      step.writes.push_back({send(*item), std::move(read_back)});
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
