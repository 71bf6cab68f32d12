// SPDX-License-Identifier: MIT
#include "sync/push_people.hpp"

#include "base/text.hpp"
#include "oresto/representatives.hpp"
#include "oresto/users.hpp"
#include "sync/linking.hpp"
#include "sync/person_rows.hpp"
#include "sync/push.hpp"

namespace wsync::sync {
namespace {

namespace users = oresto::users;
namespace representatives = oresto::representatives;

/// What users and representatives have in common: the login that finds them and may change.
template <class Row_, const auto& list, const auto& create, const auto& change>
struct People : Pushed<Row_, list, create, change> {
  using Base = Pushed<Row_, list, create, change>;
  using Row = Row_;
  using Item = typename Base::Item;
  using Items = typename Base::Items;

  static std::string id(const Item& item) { return item.email.value_or(""); }

  static std::vector<const Item*> with_login(const std::string& email, const Items& items) {
    std::vector<const Item*> found;
    for (const auto& item : items)
      if (!email.empty() && same_ignoring_case(item.email.value_or(""), email)) found.push_back(&item);
    return found;
  }

  /// By the login, else by the new one: the change may have been made before.
  static std::vector<const Item*> find(const Row& row, const Items& items) {
    auto found = with_login(row.email, items);
    return found.empty() ? with_login(row.new_email.value_or(""), items) : found;
  }

  static void complete(Row& row) {
    if (!row.active) row.active = true;
  }

  /// No call changes a password.
  static std::string_view taken_once(const Row& row) { return row.password ? "Password" : std::string_view(); }

  static void settle(Row& row, const Item& item) {
    row.email = *item.email;  // found by it, however the file spells it
    if (row.new_email == item.email) row.new_email.reset();
    row.password.reset();
  }

  template <class Kind>
  static std::optional<Error> refuse_unknown_login(const Row& row) {
    if (!row.new_email) return std::nullopt;
    return Error{.code = Code::not_found,
                 .message = fmt::format("there is no {} whose login could change", Kind::name(row))};
  }

  /// A new login that somebody else has.
  static std::optional<Error> refuse_taken_login(const Row& before, const Row& after, const Items& items) {
    if (!after.new_email || same_ignoring_case(*after.new_email, before.email)) return std::nullopt;
    if (with_login(*after.new_email, items).empty()) return std::nullopt;
    return refusal("login.taken", fmt::format("{} is somebody else's login", *after.new_email));
  }
};

struct Users : People<UserRow, users::get, users::post, users::put> {
  static constexpr std::string_view client_field = "ClientNumber";

  static std::string name(const Row& row) { return "user " + row.email; }
  static std::function<void(Write::Sent)> removing(oresto::Shop& shop, const Item& item) {
    return sending<users::remove>(shop, {item.email.value_or("")}, {});
  }

  static Row in_shop(const Item& item) {
    Row row;
    schema::copy_shared(schema::record_of<Item>(), &item, schema::record_of<Row>(), &row);
    if (item.client) row.client_number = item.client->client_number;
    return row;
  }

  static std::vector<std::string> clients(const Row* before, const Row& after) {
    if (!after.client_number || (before != nullptr && before->client_number == after.client_number))
      return {};
    return {*after.client_number};
  }

  static std::optional<Error> refuse_new(const Row& row, const Items&) {
    return refuse_unknown_login<Users>(row);
  }

  static std::optional<Error> refuse_change(const Row& before, const Row& after, const Items& items) {
    const auto& owner = before.client_number;
    if (owner && !owner->empty() && after.client_number && *after.client_number != *owner)
      return refusal("user.other-client", fmt::format("{} belongs to client {}", name(before), *owner),
                     fmt::format("A user has one client here; first: wsync users unlink {} --client {}",
                                 before.email, *owner));
    return refuse_taken_login(before, after, items);
  }
};

std::vector<std::string> missing_in(const std::vector<std::string>& some,
                                    const std::vector<std::string>& all) {
  std::vector<std::string> missing;
  for (const auto& one : some)
    if (std::find(all.begin(), all.end(), one) == all.end()) missing.push_back(one);
  return missing;
}

struct Representatives
    : People<RepresentativeRow, representatives::get, representatives::post, representatives::put> {
  static constexpr std::string_view client_field = "ClientNumbers";

  static std::string name(const Row& row) { return "representative " + row.email; }
  static std::function<void(Write::Sent)> removing(oresto::Shop& shop, const Item& item) {
    return sending<representatives::remove>(shop, {item.email.value_or("")}, {});
  }

  static Row in_shop(const Item& item) {
    Row row;
    schema::copy_shared(schema::record_of<Item>(), &item, schema::record_of<Row>(), &row);
    for (const auto& client : item.clients)
      if (client.client_number) row.client_numbers.push_back(*client.client_number);
    return row;
  }

  /// `20417 | 20423|20417` means two clients.
  static void tidy(Row& row) {
    std::vector<std::string> numbers;
    for (const auto& number : row.client_numbers)
      if (std::string plain(trimmed(number));
          !plain.empty() && std::find(numbers.begin(), numbers.end(), plain) == numbers.end())
        numbers.push_back(std::move(plain));
    row.client_numbers = std::move(numbers);
  }

  static void complete(Row& row) {
    People::complete(row);
    tidy(row);
  }

  static void settle(Row& row, const Item& item) {
    People::settle(row, item);
    tidy(row);
    const auto before = in_shop(item).client_numbers;
    if (missing_in(before, row.client_numbers).empty() && missing_in(row.client_numbers, before).empty())
      row.client_numbers = before;  // their order means nothing
  }

  static std::vector<std::string> clients(const Row* before, const Row& after) {
    return before == nullptr ? after.client_numbers
                             : missing_in(after.client_numbers, before->client_numbers);
  }

  static std::optional<Error> refuse_new(const Row& row, const Items&) {
    return refuse_unknown_login<Representatives>(row);
  }
  static std::optional<Error> refuse_change(const Row& before, const Row& after, const Items& items) {
    return refuse_taken_login(before, after, items);
  }

  /// Whether a list that is left out keeps the links is not documented: forms always say those that are
  /// there.
  template <class Form>
  static void fill(Form& form, const Row& row) {
    for (const auto& number : row.client_numbers) form.clients.push_back({number});
  }

  static void further(oresto::Shop& shop, const Row& before, const Row& after, std::vector<Write>& writes) {
    const auto login = after.new_email.value_or(after.email);
    const auto added = missing_in(after.client_numbers, before.client_numbers);
    const auto removed = missing_in(before.client_numbers, after.client_numbers);
    if (!added.empty()) writes.push_back(link_representative(shop, login, added, true));
    if (!removed.empty()) writes.push_back(link_representative(shop, login, removed, false));
  }
};

/// Exact twins are found already.
template <class Row>
RowCheck shared_logins() {
  struct First {
    std::string spelt{};
    std::string key{};
    std::size_t row = 0;
  };
  return [first = std::map<std::string, First, std::less<>>{}](const Input& input, const Checked& checked,
                                                               std::vector<Problem>& findings) mutable {
    const auto note = [&](const std::string& email, std::string_view field) {
      if (email.empty()) return;
      const auto [twin, fresh] =
          first.emplace(lower(email), First{email, checked.key, checked.row->number});
      const auto& before = twin->second;
      const bool found_before = field == "Email" && before.spelt == email && before.key == checked.key;
      if (fresh || before.row == checked.row->number || found_before) return;
      findings.push_back({input.place(*checked.row, field), "key.twice",
                          fmt::format("{} stands in row {} already", before.spelt, before.row), "", false});
    };
    const auto& row = *static_cast<const Row*>(checked.object.get());
    note(row.email, "Email");
    note(row.new_email.value_or(""), "NewEmail");
  };
}

}  // namespace

RowCheck user_check() { return shared_logins<UserRow>(); }
RowCheck representative_check() { return shared_logins<RepresentativeRow>(); }

std::unique_ptr<Planner> user_planner(oresto::Shop& shop, const Input& input) {
  return std::make_unique<Push<Users>>(shop, input);
}

std::unique_ptr<Planner> representative_planner(oresto::Shop& shop, const Input& input) {
  return std::make_unique<Push<Representatives>>(shop, input);
}

}  // namespace wsync::sync
