// SPDX-License-Identifier: MIT
#include "sync/linking.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "oresto/clients.hpp"
#include "oresto/representatives.hpp"
#include "sync/batch.hpp"
#include "sync/client_numbers.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace clients = oresto::clients;
namespace representatives = oresto::representatives;
namespace users = oresto::users;
using oresto::Shop;

/// A user or representative as the lists show them.
struct Shown {
  std::string email{};  // as the shop spells it
  std::set<std::string, std::less<>> clients{};
};
using People = std::map<std::string, Shown, std::less<>>;  // by e-mail in small letters

People shown(const std::vector<users::User>& list) {
  People people;
  for (const auto& user : list) {
    if (!user.email) continue;
    auto& one = people[lower(*user.email)];
    one.email = *user.email;
    if (user.client && user.client->client_number) one.clients.insert(*user.client->client_number);
  }
  return people;
}

/// The list of representatives is not documented to name their clients; the list of clients names one of
/// theirs. What either shows counts.
People shown(const std::vector<representatives::Representative>& list,
             const std::vector<clients::Client>& theirs) {
  People people;
  for (const auto& representative : list) {
    if (!representative.email) continue;
    auto& one = people[lower(*representative.email)];
    one.email = *representative.email;
    for (const auto& client : representative.clients)
      if (client.client_number) one.clients.insert(*client.client_number);
  }
  for (const auto& client : theirs) {
    if (!client.client_number || !client.representative || !client.representative->email) continue;
    const auto found = people.find(lower(*client.representative->email));
    if (found != people.end()) found->second.clients.insert(*client.client_number);
  }
  return people;
}

void read_people(Shop& shop, Person person, std::function<void(Result<People>)> done) {
  if (person == Person::user)
    return shop.start<users::get>({}, {}, [done = std::move(done)](Result<std::vector<users::User>> list) {
      if (!list) return done(fail(std::move(list.error())));
      done(shown(*list));
    });
  shop.start<representatives::get>(
      {}, {}, [&shop, done = std::move(done)](Result<std::vector<representatives::Representative>> list) {
        if (!list) return done(fail(std::move(list.error())));
        shop.start<clients::get>(
            {}, {}, [list = std::move(*list), done](Result<std::vector<clients::Client>> theirs) {
              if (!theirs) return done(fail(std::move(theirs.error())));
              done(shown(list, *theirs));
            });
      });
}

template <const auto& endpoint>
void send_users(Shop& shop, const std::string& client, const std::vector<std::string>& emails,
                Write::Sent sent) {
  typename std::remove_cvref_t<decltype(endpoint)>::Body form;
  form.client_number = client;
  for (const auto& email : emails) form.email_users.push_back({email});
  sending<endpoint>(shop, std::move(form))(std::move(sent));
}

template <const auto& endpoint>
void send_clients(Shop& shop, const std::string& email, const std::vector<std::string>& numbers,
                  Write::Sent sent) {
  typename std::remove_cvref_t<decltype(endpoint)>::Body form;
  form.email_representative = email;
  for (const auto& number : numbers) form.client_numbers.push_back({number});
  sending<endpoint>(shop, std::move(form))(std::move(sent));
}

/// A client and one representative, or a user and one client: the form's two members in their order.
template <const auto& endpoint>
void send_pair(Shop& shop, const std::string& one, const std::vector<std::string>& others, Write::Sent sent) {
  sending<endpoint>(shop, {one, others.front()})(std::move(sent));
}

struct Operation {
  Person person;
  Side from;
  bool link;
  void (*send)(Shop& shop, const std::string& one, const std::vector<std::string>& others, Write::Sent sent);
  bool takes_many;
};

constexpr Operation operations[] = {
    {Person::user, Side::client, true, send_users<clients::link_to_users>, true},
    {Person::user, Side::client, false, send_users<clients::unlink_from_users>, true},
    {Person::user, Side::person, true, send_pair<users::link_to_client>, false},
    {Person::user, Side::person, false, send_pair<users::unlink_from_client>, false},
    {Person::representative, Side::client, true, send_pair<clients::link_to_representative>, false},
    {Person::representative, Side::client, false, send_pair<clients::unlink_from_representative>, false},
    {Person::representative, Side::person, true, send_clients<representatives::link_to_clients>, true},
    {Person::representative, Side::person, false, send_clients<representatives::unlink_from_clients>, true},
};

const Operation& operation_of(const Linking& linking) {
  return *std::find_if(std::begin(operations), std::end(operations), [&](const Operation& one) {
    return one.person == linking.person && one.from == linking.from && one.link == linking.link;
  });
}

std::string_view name_of(Person person) { return person == Person::user ? "user" : "representative"; }

/// Why these two cannot be linked or unlinked.
std::optional<Error> obstacle(const Linking& linking, const std::string& number, const std::string& email,
                              const People& people, const ClientNumbers& numbers) {
  if (!numbers.has(number)) return numbers.not_found(number);
  const auto found = people.find(lower(email));
  if (found == people.end())
    return Error{.code = Code::not_found,
                 .message = fmt::format("there is no {} {}", name_of(linking.person), email)};
  const auto& theirs = found->second.clients;
  if (linking.force || linking.person == Person::representative || theirs.empty() || theirs.contains(number))
    return std::nullopt;
  const auto& other = *theirs.begin();
  const auto message = fmt::format("user {} belongs to client {}", found->second.email, other);
  return refusal("user.other-client", message,
                 linking.link
                     ? fmt::format("First: wsync users unlink {} --client {}; or add --force, where a user "
                                   "may have several clients.",
                                   found->second.email, other)
                     : "The list shows one client of a user; if there are more, add --force.");
}

std::function<void(Write::Seen)> link_read_back(Shop& shop, Person person, const std::string& email,
                                                const std::vector<std::string>& clients, bool link) {
  return [=, &shop](Write::Seen seen) {
    read_people(shop, person, [=, seen = std::move(seen)](Result<People> people) {
      if (!people) return seen(fail(std::move(people.error())));
      const auto found = people->find(lower(email));
      seen(std::all_of(clients.begin(), clients.end(), [&](const std::string& number) {
        return (found != people->end() && found->second.clients.contains(number)) == link;
      }));
    });
  };
}

}  // namespace

Result<std::vector<Step>> plan_linking(Shop& shop, const Linking& linking) {
  const auto numbers = ClientNumbers::read(shop);
  if (!numbers) return fail(numbers.error());
  Result<People> people;
  read_people(shop, linking.person, [&](Result<People> read) { people = std::move(read); });
  shop.run();
  if (!people) return fail(std::move(people.error()));

  const auto spelt = [&](const std::string& email) {
    const auto found = people->find(lower(email));
    return found == people->end() ? email : found->second.email;
  };
  const bool from_client = linking.from == Side::client;
  const auto& operation = operation_of(linking);
  const auto one = from_client ? linking.one : spelt(linking.one);
  Batch batch([&shop, one, send = operation.send](const std::vector<std::string>& others, Write::Sent sent) {
    send(shop, one, others, std::move(sent));
  });
  std::vector<Step> steps;
  std::set<std::string> named;
  for (const auto& other : linking.others) {
    const auto& number = from_client ? linking.one : other;
    const auto email = spelt(from_client ? other : linking.one);
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = other};
    step.action = linking.link ? "link" : "unlink";
    step.refusal = obstacle(linking, number, email, *people, *numbers);
    if (!named.insert(from_client ? lower(other) : other).second)
      step.refusal = refusal("key.twice", fmt::format("{} was named before", other));
    if (!step.refusal) {
      const bool shown = people->find(lower(email))->second.clients.contains(number);
      if (shown == linking.link && (linking.link || !linking.force))
        step.action = "none";
      else
        step.writes.push_back({batch.add(from_client ? email : number),
                               link_read_back(shop, linking.person, email, {number}, linking.link)});
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

Write link_representative(Shop& shop, const std::string& email, const std::vector<std::string>& clients,
                          bool link) {
  return {[=, &shop](Write::Sent sent) {
            const auto& send = link ? send_clients<representatives::link_to_clients>
                                    : send_clients<representatives::unlink_from_clients>;
            send(shop, email, clients, std::move(sent));
          },
          link_read_back(shop, Person::representative, email, clients, link)};
}

}  // namespace wsync::sync
