// SPDX-License-Identifier: MIT
#include "sync/remove_people.hpp"

#include "base/text.hpp"
#include "oresto/representatives.hpp"
#include "oresto/users.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {
namespace {

template <const auto& list, const auto& remove>
Result<std::vector<Step>> plan(oresto::Shop& shop, const std::vector<std::string>& emails,
                               const std::string& what) {
  using Item = typename std::remove_cvref_t<decltype(list)>::Reply::value_type;
  std::vector<Removal<Item>> removals;
  for (const auto& email : emails)
    removals.push_back({email, what + " " + email, [email](const Item& item) {
                          return item.email && same_ignoring_case(*item.email, email);
                        }});
  return plan_removals<list>(shop, {}, std::move(removals),
                             [&](const Item& item) { return sending<remove>(shop, {*item.email}, {}); });
}

}  // namespace

Result<std::vector<Step>> plan_user_removals(oresto::Shop& shop, const std::vector<std::string>& emails) {
  return plan<oresto::users::get, oresto::users::remove>(shop, emails, "user");
}

Result<std::vector<Step>> plan_representative_removals(oresto::Shop& shop,
                                                       const std::vector<std::string>& emails) {
  return plan<oresto::representatives::get, oresto::representatives::remove>(shop, emails, "representative");
}

}  // namespace wsync::sync
