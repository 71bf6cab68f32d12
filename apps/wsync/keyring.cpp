// SPDX-License-Identifier: MIT
#include "keyring.hpp"

#include <fmt/format.h>

#include "folders.hpp"
#include "process.hpp"

namespace wsync::app {
namespace {

std::vector<std::string> words(std::vector<std::string> verb, const SecretName& name) {
  for (const std::string& word : {std::string("application"), std::string("wsync"), std::string("profile"), name.profile,
                                  std::string("setting"), name.key})
    verb.push_back(word);
  return verb;
}

}  // namespace

bool keyring_present() {
  return environment("DBUS_SESSION_BUS_ADDRESS").has_value() && !program_on_path("secret-tool").empty();
}

std::optional<std::string> keyring_find(const SecretName& name) {
  if (!keyring_present()) return std::nullopt;
  auto run = run_program(words({"secret-tool", "lookup"}, name));
  if (!run || run->status != 0 || run->output.empty()) return std::nullopt;
  if (run->output.ends_with('\n')) run->output.pop_back();
  return std::move(run->output);
}

bool keyring_store(const SecretName& name, const std::string& value) {
  if (!keyring_present()) return false;
  const auto label = fmt::format("--label=wsync {} ({})", name.key, name.profile);
  const auto run = run_program(words({"secret-tool", "store", label}, name), value);
  return run && run->status == 0 && keyring_find(name) == value;
}

bool keyring_forget(const SecretName& name) {
  if (!keyring_find(name)) return false;
  const auto run = run_program(words({"secret-tool", "clear"}, name));
  return run && run->status == 0;
}

}  // namespace wsync::app
