// SPDX-License-Identifier: MIT
// Deleting everything of one kind that a client has: a named operation which a person confirms by saying the
// client's number a second time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "api/endpoint.hpp"
#include "base/result.hpp"

namespace wsync::oresto {

enum class AllOf : std::uint8_t {
  locations,        // locations::remove_by_client
  client_products,  // client_products::remove_all, of this client
};

/// Lets one such deletion of one client through the guard: `Shop::delete_all` and `Shop::start_delete_all`
/// take it as their argument and nothing else makes them send. The shop remembers nothing, so that no
/// permission is left behind.
///
/// It is good for one deletion, not for one request: while the outcome is unknown (time-out, broken
/// connection, 5xx) or nothing was done (no connection, 429) it may be sent again. An answer that settles the
/// matter, yes or no, uses it up, in all its copies.
class DeleteAll {
 public:
  AllOf what() const { return what_; }
  const std::string& client_number() const { return client_number_; }
  const api::EndpointRow& row() const;
  bool used_up() const { return *state_ == State::used_up; }

 private:
  enum class State : std::uint8_t { open, under_way, used_up };
  DeleteAll(AllOf what, std::string client_number);
  friend Result<DeleteAll> confirm_delete_all(AllOf what, std::string_view client_number,
                                              std::string_view confirmed);
  friend class Shop;
  /// Fails where it is under way or used up.
  Result<void> begin() const;
  void end(const Result<api::None>& outcome) const;

  AllOf what_;
  std::string client_number_;
  std::shared_ptr<State> state_;
};

/// The only way to a `DeleteAll`. `client_number` is what the command was asked to empty; `confirmed` is what
/// the person typed at the prompt, or the value of `--confirm`, untouched: it must be the same number, letter
/// for letter. Never hand the first one on as the second. `Code::limit` where they differ, or where the
/// number is blank (which would mean every client).
///
///     auto meant = confirm_delete_all(AllOf::locations, "20417", typed);
///     if (!meant) return fail(meant.error());
///     auto done = shop.delete_all(*meant);
///
/// As the question of a `sync::Write`, whose sending may be repeated, copy it into the closure:
///
///     write.send = [&shop, meant = *meant](Write::Sent sent) {
///       shop.start_delete_all(meant, [sent](Result<api::None> done) { ... });
///     };
Result<DeleteAll> confirm_delete_all(AllOf what, std::string_view client_number, std::string_view confirmed);

}  // namespace wsync::oresto
