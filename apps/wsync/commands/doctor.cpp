// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "folders.hpp"
#include "output/jq.hpp"
#include "raw_call.hpp"
#include "servers.hpp"

namespace wsync::app {
namespace {

struct Check {
  std::string result{};  // OK, WARN, FAIL
  std::string what{};
  std::string detail{};
};

const schema::Record& describe(const Check*) {
  static constexpr Field fields[] = {
      field<&Check::result>("result", "OK, WARN or FAIL."),
      field<&Check::what>("check", "What was looked at."),
      field<&Check::detail>("detail", "What was found."),
  };
  static constexpr Record it = record<Check>("check", "One thing that doctor looked at.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Check>(); }

/// Hands checks on as they are made and remembers the worst.
class Ward {
 public:
  explicit Ward(Rows& rows) : rows_(rows) {}
  void add(std::string_view result, std::string what, std::string detail) {
    const Check check{std::string(result), std::move(what), std::move(detail)};
    if (auto added = rows_.add(&check); !added) written_ = std::move(added);
  }
  void ok(std::string what, std::string detail) { add("OK", std::move(what), std::move(detail)); }
  void warn(std::string what, std::string detail) { add("WARN", std::move(what), std::move(detail)); }
  void fail(std::string what, const Error& error) {
    std::string detail = error.message;
    for (const Problem& problem : error.problems) detail += "; " + to_string(problem);
    add("FAIL", std::move(what), fmt::format("{} ({})", detail, advice(error)));
    status_ = std::max(status_, wsync::describe(error.code).exit_status);
  }
  int status() const { return status_; }
  const Result<void>& written() const { return written_; }

 private:
  Rows& rows_;
  int status_ = 0;
  Result<void> written_{};
};

/// The first of these variables that is set, and which: `HTTPS_PROXY=...`.
std::string first_set(std::initializer_list<std::string_view> variables, std::string_view otherwise) {
  for (const auto variable : variables)
    if (const auto value = environment(variable)) return fmt::format("{} from {}", *value, variable);
  return std::string(otherwise);
}

/// A proxy's URL may hold a password.
std::string without_password(std::string text) {
  const auto at = text.find('@'), scheme = text.find("://");
  if (at == text.npos || scheme == text.npos || scheme > at) return text;
  return text.replace(scheme + 3, at - scheme - 3, "[redacted]");
}

void look_at_settings(const Settings& settings, Ward& ward) {
  for (const SettingInfo& info : setting_table()) {
    const std::string key(info.key);
    if (info.secret) {
      const auto secret = settings.find_secret(key);
      if (!secret)
        ward.fail(key, secret.error());
      else if (*secret)
        ward.ok(key, fmt::format("set, from {}", (*secret)->origin));
    } else if (const auto setting = settings.find(key)) {
      ward.ok(key, fmt::format("{} ({})", setting->value, setting->origin));
    }
  }
  for (const auto& [key, name] : settings.wire_names())
    ward.ok(key, fmt::format("{} (config.toml [profile.{}.oresto.wire_names])", name, settings.profile()));
}

void look_at_modules(Context& context, Ward& ward) {
  if (const auto jq = open_jq("."); jq)
    ward.ok("module jq", "present");
  else
    ward.fail("module jq", jq.error());
  if (const auto sender = context.sender(); sender)
    ward.ok("module net-curl", "present");
  else
    ward.fail("module net-curl", sender.error());
}

void look_at_network(const Typed& typed, Ward& ward) {
  const auto typed_ca = typed.value("ca-cert");
  ward.ok("certificates", typed_ca ? *typed_ca + " from --ca-cert"
                                   : first_set({"CURL_CA_BUNDLE", "SSL_CERT_FILE"}, "those of the system"));
  ward.ok("proxy",
          without_password(first_set({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}, "none")));
  ward.ok("no proxy for", first_set({"no_proxy", "NO_PROXY"}, "(none named)"));
}

void look_at_oresto(Context& context, Ward& ward) {
  const RawCall call{.system = "oresto",
                     .method = net::Method::get,
                     .path = "ClientSegments",
                     .parameters = {},
                     .body = {},
                     .headers = {}};
  const auto response = send(context, call);
  if (!response) return ward.fail("oresto answers", response.error());
  if (const auto fault = fault_of(call, *response)) return ward.fail("oresto answers", *fault);
  ward.ok("oresto answers",
          fmt::format("GET ClientSegments: {} in {} ms", response->status, response->duration.count()));
}

/// Lists it, and takes nothing.
void look_at_drop(Context& context, std::string_view setting, Ward& ward) {
  const std::string what = fmt::format("{} answers", setting);
  const auto drop = open_hanos_drop(context, setting);
  if (!drop) return ward.fail(what, drop.error());
  std::set<std::string, std::less<>> names;
  const auto listed = (*drop)->list([&](std::string_view name) {
    names.emplace(name);
    return false;
  });
  if (!listed) return ward.fail(what, listed.error());
  ward.ok(what, fmt::format("{} files in {}", names.size(), (*drop)->place()));
}

Result<int> run(Context& context) {
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  Ward ward(**rows);
  std::error_code unknown;
  if (std::filesystem::exists(config_file(), unknown))
    ward.ok("config file", config_file().string());
  else
    ward.warn("config file", config_file().string() + " is not there");
  const auto settings = context.settings();
  if (!settings) {
    ward.fail("settings", settings.error());
  } else {
    ward.ok("profile", (*settings)->profile());
    look_at_settings(**settings, ward);
  }
  look_at_modules(context, ward);
  look_at_network(context.typed(), ward);
  if (settings && !context.typed().has("offline")) {
    if ((*settings)->find("oresto.base_url"))
      look_at_oresto(context, ward);
    else
      ward.warn("oresto answers", "not asked: oresto.base_url is not set");
    if ((*settings)->find("hancocks.base_url"))
      ward.ok("hancocks answers", "not asked: it documents no cheap call");
    else
      ward.warn("hancocks answers", "not asked: hancocks.base_url is not set");
    for (const char* setting : {"hanos.drop", "hanos.orders", "hanos.answers"})
      if ((*settings)->find(setting)) look_at_drop(context, setting, ward);
  }
  if (!ward.written()) return fail(ward.written().error());
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return ward.status();
}

constexpr Example examples[] = {
    {"wsync doctor --profile test", "Looks at configuration, modules, network and credentials."},
    {"wsync doctor --offline", "Asks no server."},
};

constexpr Option options[] = {{.name = "offline", .text = "ask no server"}};

}  // namespace

extern const Command doctor;
const Command doctor = {
    .noun = "doctor",
    .verb = "",
    .summary = "Look for what is wrong with configuration, network and credentials",
    .about =
        "One line a check: OK, WARN or FAIL. Ends with the exit status of the worst failure. Secrets are "
        "shown as "
        "set or not at all.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
