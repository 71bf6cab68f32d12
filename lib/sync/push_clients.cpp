// SPDX-License-Identifier: MIT
#include "sync/push_clients.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "oresto/clients.hpp"
#include "oresto/users.hpp"
#include "schema/check.hpp"
#include "schema/compare.hpp"
#include "sync/client_row.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

using oresto::Shop;
using oresto::clients::Client;
using oresto::clients::ClientForm;
using oresto::users::ChangedUser;
using oresto::users::NewUser;
using oresto::users::User;
using schema::copy_shared;
using schema::record_of;

struct Remote {
  std::map<std::string, Client, std::less<>> clients{};  // by client number
  std::map<std::string, User, std::less<>> users{};      // by e-mail address in small letters
};

ClientRow& row_of(const Checked& checked) { return *static_cast<ClientRow*>(checked.object.get()); }
bool has_user(const Checked& checked) { return row_of(checked).user && row_of(checked).user->email; }

Result<Remote> read_remote(Shop& shop, const std::vector<Checked>& rows) {
  Remote remote;
  auto clients = shop.call<oresto::clients::get>();
  if (!clients) return fail(std::move(clients.error()));
  for (auto& client : *clients) {
    auto number = client.client_number.value_or("");
    remote.clients.insert_or_assign(std::move(number), std::move(client));
  }
  if (std::none_of(rows.begin(), rows.end(), has_user)) return remote;
  auto users = shop.call<oresto::users::get>();
  if (!users) return fail(std::move(users.error()));
  for (auto& user : *users) {
    auto email = lower(user.email.value_or(""));
    remote.users.insert_or_assign(std::move(email), std::move(user));
  }
  return remote;
}

ClientRow row_in_shop(const Client& client) {
  ClientRow row;
  copy_shared(record_of<Client>(), &client, record_of<ClientForm>(), static_cast<ClientForm*>(&row));
  if (client.segment) row.segment_id = client.segment->id;
  return row;
}

/// What the row says, laid over what is there.
ClientForm with_row(const Input& input, const Checked& checked, ClientRow base) {
  std::vector<Problem> none;
  input.fill(*checked.row, &base, none);
  return base;
}

std::vector<schema::Change> changes(const ClientForm& before, const ClientForm& after) {
  return schema::changes(record_of<ClientForm>(), &before, &after);
}

/// There is no call for one client or one user: the list is read and searched.
std::function<void(Write::Seen)> client_read_back(Shop& shop, const Input& input, const Checked& checked) {
  return [&shop, &input, &checked](Write::Seen seen) {
    shop.start<oresto::clients::get>({}, {}, [&input, &checked, seen](Result<std::vector<Client>> clients) {
      if (!clients) return seen(fail(std::move(clients.error())));
      for (const auto& client : *clients) {
        if (client.client_number != checked.key) continue;
        const auto there = row_in_shop(client);
        return seen(changes(there, with_row(input, checked, there)).empty());
      }
      seen(false);
    });
  };
}

/// The form that leaves the user as it is, for the client of the row.
ChangedUser user_in_shop(const User& user) {
  ChangedUser form;
  copy_shared(record_of<User>(), &user, record_of<ChangedUser>(), &form);
  if (user.client && user.client->client_number) form.client_number = *user.client->client_number;
  return form;
}

ChangedUser user_with_row(const Checked& checked, ChangedUser form) {
  const std::string login = form.email;
  copy_shared(record_of<UserColumns>(), &*row_of(checked).user, record_of<ChangedUser>(), &form);
  if (same_ignoring_case(form.email, login)) form.email = login;  // found by it, however the file spells it
  form.client_number = checked.key;
  return form;
}

std::function<void(Write::Seen)> user_read_back(Shop& shop, const Checked& checked) {
  return [&shop, &checked](Write::Seen seen) {
    shop.start<oresto::users::get>({}, {}, [&checked, seen](Result<std::vector<User>> users) {
      if (!users) return seen(fail(std::move(users.error())));
      for (const auto& user : *users) {
        if (lower(user.email.value_or("")) != lower(*row_of(checked).user->email)) continue;
        const auto there = user_in_shop(user);
        const auto wanted = user_with_row(checked, there);
        return seen(schema::differences(record_of<ChangedUser>(), &there, &wanted).empty());
      }
      seen(false);
    });
  };
}

void plan_client(Shop& shop, const Input& input, const Checked& checked, const Remote& remote, Step& step) {
  const auto there = remote.clients.find(checked.key);
  if (there == remote.clients.end()) {
    step.action = "create";
    if (const auto twin = twin_but_for_zeros(checked.key, remote.clients);
        twin && checked.row->action != Action::create) {
      step.refusal = refusal(
          "client.lost-zeros", fmt::format("there is no client {}, but there is {}", checked.key, *twin),
          "Format the column as text and export again; Action=create makes it all the same.");
      return;
    }
    step.writes.push_back({sending<oresto::clients::post>(shop, with_row(input, checked, {})),
                           client_read_back(shop, input, checked)});
    return;
  }
  const auto before = row_in_shop(there->second);
  auto after = with_row(input, checked, before);
  step.changes = changes(before, after);
  step.action = step.changes.empty() ? "none" : "update";
  if (!step.changes.empty())
    step.writes.push_back(
        {sending<oresto::clients::put>(shop, std::move(after)), client_read_back(shop, input, checked)});
}

void plan_user(Shop& shop, const Input& input, const Checked& checked, const Remote& remote, Step& step,
               std::vector<Problem>& findings) {
  const auto& columns = *row_of(checked).user;
  const auto there = remote.users.find(lower(*columns.email));
  if (there != remote.users.end()) {
    const auto before = user_in_shop(there->second);
    if (before.client_number != checked.key) {
      step.refusal =
          Error{.code = Code::refused,
                .message = fmt::format("user {} belongs to client {}", *columns.email, before.client_number)};
      step.refusal->hint =
          "A user has one client here; take the user out of the row, or use another address.";
      return;
    }
    auto after = user_with_row(checked, before);
    auto differing = schema::changes(record_of<ChangedUser>(), &before, &after);
    if (differing.empty()) return;
    for (auto& change : differing) {
      change.field.insert(0, "User.");
      step.changes.push_back(std::move(change));
    }
    if (step.action == "none") step.action = "update";
    step.writes.push_back(
        {sending<oresto::users::put>(shop, std::move(after)), user_read_back(shop, checked)});
    return;
  }
  const auto missing = [&](std::string_view field) {
    findings.push_back({input.place(*checked.row, field), "required",
                        fmt::format("{} is a new user and needs it", *columns.email), "", false});
  };
  if (!columns.password) missing("User.Password");
  if (!columns.language_code) missing("User.LanguageCode");
  NewUser form;
  form.active = true;
  copy_shared(record_of<UserColumns>(), &columns, record_of<NewUser>(), &form);
  form.client_number = checked.key;
  step.changes.push_back({"User", std::nullopt, *columns.email});
  if (step.action == "none") step.action = "update";
  step.writes.push_back({sending<oresto::users::post>(shop, std::move(form)), user_read_back(shop, checked)});
}

/// One user in two rows would go from client to client with every run.
void find_shared_users(const Input& input, const std::vector<Checked>& rows, std::vector<Problem>& findings) {
  std::map<std::string, std::size_t, std::less<>> first;
  for (const auto& checked : rows) {
    if (!has_user(checked)) continue;
    const auto [twin, fresh] = first.emplace(lower(*row_of(checked).user->email), checked.row->number);
    if (!fresh)
      findings.push_back({input.place(*checked.row, "User.Email"), "key.twice",
                          fmt::format("{} stands in row {} already", twin->first, twin->second), "", false});
  }
}

}  // namespace

Result<std::vector<Step>> plan_clients(Shop& shop, const Input& input, const std::vector<Checked>& rows,
                                       std::vector<Problem>& findings) {
  find_shared_users(input, rows, findings);
  if (schema::refuses(findings)) return std::vector<Step>{};
  const auto remote = read_remote(shop, rows);
  if (!remote) return fail(remote.error());
  std::vector<Step> steps;
  for (const auto& checked : rows) {
    Step step{.row = number_of(checked), .key = checked.key};
    plan_client(shop, input, checked, *remote, step);
    const bool there = remote->clients.contains(checked.key);
    if (there && checked.row->action == Action::create)
      step.refusal =
          Error{.code = Code::refused, .message = fmt::format("client {} is there already", checked.key)};
    if (!there && checked.row->action == Action::update)
      step.refusal = Error{.code = Code::refused,
                           .message = fmt::format("there is no client {} to update", checked.key)};
    if (has_user(checked)) plan_user(shop, input, checked, *remote, step, findings);
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
