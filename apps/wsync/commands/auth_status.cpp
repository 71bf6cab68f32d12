// SPDX-License-Identifier: MIT
#include "accounts.hpp"
#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

struct Listed {
  std::string system{};
  std::optional<std::string> user{};
  std::optional<std::string> user_origin{};
  std::string secret{};
  std::optional<std::string> secret_origin{};
};

const schema::Record& describe(const Listed*) {
  static constexpr Field fields[] = {
      field<&Listed::system>("system", "oresto, hancocks or hanos.", {.key = Key::primary}),
      field<&Listed::user>("user", "The user that is used."),
      field<&Listed::user_origin>("user_origin", "Where the user comes from."),
      field<&Listed::secret>("secret", "set, not set, or not needed."),
      field<&Listed::secret_origin>("secret_origin", "Where password or token come from."),
  };
  static constexpr Record it = record<Listed>("account", "Who we are to a server.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Listed>(); }

Result<Listed> status_of(const std::string& system, const Settings& settings) {
  const Account account = account_of(system, settings);
  Listed listed{.system = system, .user = {}, .user_origin = {}, .secret = "not needed", .secret_origin = {}};
  if (const auto user = settings.find(account.user_key)) {
    listed.user = user->value;
    listed.user_origin = user->origin;
  }
  if (account.secret_key.empty()) return listed;
  const auto secret = settings.find_secret(account.secret_key);
  if (!secret) return fail(secret.error());
  listed.secret = *secret ? "set" : "not set";
  if (*secret) listed.secret_origin = (*secret)->origin;
  return listed;
}

Result<int> run(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  for (const char* system : {"oresto", "hancocks", "hanos"}) {
    const auto listed = status_of(system, **settings);
    if (!listed) return fail(listed.error());
    if (auto added = (*rows)->add(&*listed); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync auth status --profile test", "Which user and password would be used."}};

}  // namespace

extern const Command auth_status;
const Command auth_status = {
    .noun = "auth",
    .verb = "status",
    .summary = "Show which credentials would be used, and where they come from",
    .about =
        "Secrets are looked for in secrets.toml, the password command, the keyring, and the environment "
        "last. They "
        "are never shown.",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
