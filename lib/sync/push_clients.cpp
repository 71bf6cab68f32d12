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
#include "sync/client_belongings.hpp"
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

Result<Remote> read_remote(Shop& shop, bool with_users) {
  Remote remote;
  auto clients = shop.call<oresto::clients::get>();
  if (!clients) return fail(std::move(clients.error()));
  for (auto& client : *clients) {
    auto number = client.client_number.value_or("");
    remote.clients.insert_or_assign(std::move(number), std::move(client));
  }
  if (!with_users) return remote;
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
  return [&shop, &input, checked](Write::Seen seen) {
    shop.start<oresto::clients::get>({}, {}, [&input, checked, seen](Result<std::vector<Client>> clients) {
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
  return [&shop, checked](Write::Seen seen) {
    shop.start<oresto::users::get>({}, {}, [checked, seen](Result<std::vector<User>> users) {
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
                           client_read_back(shop, input, checked), "client made"});
    return;
  }
  const auto before = row_in_shop(there->second);
  auto after = with_row(input, checked, before);
  step.changes = changes(before, after);
  step.action = step.changes.empty() ? "none" : "update";
  if (!step.changes.empty())
    step.writes.push_back(
        {sending<oresto::clients::put>(shop, std::move(after)), client_read_back(shop, input, checked), "client changed"});
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

/// The client and, where the row names one, its user, as they stand.
std::string image_in_shop(const Checked& checked, const Remote& remote) {
  const auto there = remote.clients.find(checked.key);
  if (there == remote.clients.end()) return {};
  ClientRow row = row_in_shop(there->second);
  if (!has_user(checked)) return image_of(row);
  const auto user = remote.users.find(lower(*row_of(checked).user->email));
  if (user == remote.users.end()) return image_of(row);
  const auto form = user_in_shop(user->second);
  row.user.emplace();
  copy_shared(record_of<ChangedUser>(), &form, record_of<UserColumns>(), &*row.user);
  return image_of(row);
}

/// A client is gone when the list does not show it any more.
Write removal_of_client(Shop& shop, const std::string& number) {
  Write write;
  write.send = sending<oresto::clients::remove>(shop, {number}, {});
  write.read_back = [&shop, number](Write::Seen seen) {
    shop.start<oresto::clients::get>({}, {}, [number, seen](Result<std::vector<Client>> left) {
      if (!left) return seen(fail(std::move(left.error())));
      seen(std::none_of(left->begin(), left->end(),
                        [&](const Client& client) { return client.client_number == number; }));
    });
  };
  return write;
}

/// So is a user.
Write removal_of_user(Shop& shop, const std::string& email) {
  Write write;
  write.done = "user deleted";
  write.send = sending<oresto::users::remove>(shop, {email}, {});
  write.read_back = [&shop, email](Write::Seen seen) {
    shop.start<oresto::users::get>({}, {}, [email, seen](Result<std::vector<User>> left) {
      if (!left) return seen(fail(std::move(left.error())));
      seen(std::none_of(left->begin(), left->end(),
                        [&](const User& user) { return same_ignoring_case(user.email.value_or(""), email); }));
    });
  };
  return write;
}

class Clients : public Planner {
 public:
  Clients(Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>& few, std::size_t total) override {
    const bool users = total > few_rows || std::any_of(few.begin(), few.end(), has_user);
    auto remote = read_remote(shop_, users);
    if (!remote) return fail(std::move(remote.error()));
    remote_ = std::move(*remote);
    return {};
  }

  Step step(const Checked& checked, std::vector<Problem>& findings) override {
    const bool there = remote_.clients.contains(checked.key);
    if (checked.row->action == Action::remove) return remove(checked, there, findings);
    Step step = begin_step(checked);
    plan_client(shop_, input_, checked, remote_, step);
    if (there && checked.row->action == Action::create)
      step.refusal =
          Error{.code = Code::refused, .message = fmt::format("client {} is there already", checked.key)};
    if (!there && checked.row->action == Action::update)
      step.refusal = Error{.code = Code::refused,
                           .message = fmt::format("there is no client {} to update", checked.key)};
    if (has_user(checked)) {
      plan_user(shop_, input_, checked, remote_, step, findings);
      note_kept_password(checked, findings);
    }
    if (!step.writes.empty()) step.before = image_in_shop(checked, remote_);
    return step;
  }

  /// The user goes before the client.
  Result<void> unmake(const RowChange& made, Step& step) override {
    if (made.field != "User" || !made.after) return Planner::unmake(made, step);
    step.writes.insert(step.writes.begin(), removal_of_user(shop_, *made.after));
    if (step.action == "none") step.action = "update";
    return {};
  }

  /// Its user was not deleted with it.
  void remake(Row& row) const override {
    std::erase_if(row.members, [](const auto& member) { return member.name == "User"; });
  }

  std::size_t in_shop() const override { return remote_.clients.size(); }

 private:
  Step remove(const Checked& checked, bool there, std::vector<Problem>& findings) {
    Step step =
        removal_step(checked, there, image_in_shop(checked, remote_), removal_of_client(shop_, checked.key));
    if (!there) return step;
    auto belongings = belongings_.of(shop_, remote_.clients.find(checked.key)->second);
    if (!belongings) {
      step.refusal = std::move(belongings.error());
      return step;
    }
    step.changes = std::move(*belongings);
    if (!step.changes.empty())
      findings.push_back({input_.place(*checked.row, "Action"), "client.takes-along",
                          fmt::format("with client {} go {}", checked.key, named(step.changes)),
                          "`runs undo` makes the client again, but not these", true});
    return step;
  }

  /// No call changes a password. Said once: a file that is handed in every night has them all.
  void note_kept_password(const Checked& checked, std::vector<Problem>& findings) {
    const auto& user = *row_of(checked).user;
    const auto number = checked.row->number;
    if (!user.password || !remote_.users.contains(lower(*user.email)) || kept_in_.value_or(number) != number) return;
    kept_in_ = number;
    findings.push_back({input_.place(*checked.row, "User.Password"), "field.kept",
                        fmt::format("user {} is there already: its password stays as it is, as in all such rows",
                                    *user.email),
                        "", true});
  }

  Shop& shop_;
  const Input& input_;
  Remote remote_{};
  ClientBelongings belongings_{};
  std::optional<std::size_t> kept_in_{};  // the row of which it was said
};

}  // namespace

RowCheck client_check() {
  return [first = std::map<std::string, std::size_t, std::less<>>{}](
             const Input& input, const Checked& checked, std::vector<Problem>& findings) mutable {
    if (!has_user(checked)) return;
    const auto [twin, fresh] = first.emplace(lower(*row_of(checked).user->email), checked.row->number);
    if (!fresh)
      findings.push_back({input.place(*checked.row, "User.Email"), "key.twice",
                          fmt::format("{} stands in row {} already", twin->first, twin->second), "", false});
  };
}

std::unique_ptr<Planner> client_planner(Shop& shop, const Input& input) {
  return std::make_unique<Clients>(shop, input);
}

}  // namespace wsync::sync
