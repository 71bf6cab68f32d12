// SPDX-License-Identifier: MIT
#include <sys/stat.h>
#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/file.hpp"
#include "secrets.hpp"
#include "settings.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

/// A config.toml of its own, and variables that are gone again afterwards.
class Home {
 public:
  explicit Home(const std::string& config = {}) {
    for (const SettingInfo& info : setting_table())
      if (!info.variable.empty()) ::unsetenv(std::string(info.variable).c_str());
    ::unsetenv("WSYNC_PROFILE");
    ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
    ::setenv("WSYNC_CONFIG", file().c_str(), 1);
    if (!config.empty()) REQUIRE(write_file(file(), config));
  }
  ~Home() {
    for (const std::string& name : set_) ::unsetenv(name.c_str());
    ::unsetenv("WSYNC_CONFIG");
  }
  void set(const std::string& name, const std::string& value) {
    ::setenv(name.c_str(), value.c_str(), 1);
    set_.push_back(name);
  }
  std::filesystem::path file() const { return folder_.path / "config.toml"; }
  std::filesystem::path secrets() const { return folder_.path / "secrets.toml"; }

 private:
  wsync::test::Folder folder_{};
  std::vector<std::string> set_{};
};

constexpr const char* two_profiles =
    "# mine\n"
    "default_profile = \"test\"\n"
    "\n"
    "[profile.test.oresto]\n"
    "base_url = \"https://test.example/api\"   # the test server\n"
    "\n"
    "[profile.live]\n"
    "production = true\n"
    "[profile.live.oresto]\n"
    "base_url = \"https://live.example/api\"\n"
    "[profile.live.oresto.wire_names]\n"
    "\"PUT.ClientLocationDeliveryDates.DeliveryDates\" = \"Dates\"\n"
    "[profile.live.hancocks]\n"
    "account = 4711\n";

}  // namespace

TEST_CASE("the environment comes before the file, the file before the default") {
  Home home(two_profiles);
  auto settings = Settings::load("");
  REQUIRE(settings);
  CHECK(settings->profile() == "test");
  CHECK(settings->find("oresto.base_url")->origin == "config.toml [profile.test]");
  CHECK(settings->find("oresto.wire")->origin == "default");
  CHECK(!settings->find("oresto.user"));
  CHECK(settings->need("oresto.user").error().code == Code::config);
  home.set("WSYNC_ORESTO_URL", "https://other.example/api");
  settings = Settings::load("");
  REQUIRE(settings);
  CHECK(settings->find("oresto.base_url")->value == "https://other.example/api");
  CHECK(settings->find("oresto.base_url")->origin == "WSYNC_ORESTO_URL");
}

TEST_CASE("the profile is the one typed, then WSYNC_PROFILE, then the file's") {
  Home home(two_profiles);
  home.set("WSYNC_PROFILE", "live");
  auto settings = Settings::load("");
  REQUIRE(settings);
  CHECK(settings->production());
  CHECK(settings->wire_names().at("PUT.ClientLocationDeliveryDates.DeliveryDates") == "Dates");
  CHECK(settings->find("hancocks.account")->value == "4711");
  CHECK(Settings::load("test")->profile() == "test");
  const auto unknown = Settings::load("tset");
  REQUIRE(!unknown);
  CHECK(unknown.error().hint == "did you mean test?");
}

TEST_CASE("every mistake in the file is said, with its line") {
  const Home home(
      "[profile.default.oresto]\nbase_ulr = \"https://x\"\npassword = \"p\"\nwire = \"yaml\"\nbase_url = "
      "\"http://x\"\n");
  const auto settings = Settings::load("");
  REQUIRE(!settings);
  CHECK(settings.error().code == Code::config);
  REQUIRE(settings.error().problems.size() == 4);
  CHECK(settings.error().problems[0].where == home.file().string() + ":2");
  CHECK(settings.error().problems[0].advice == "did you mean oresto.base_url?");
}

TEST_CASE("http goes to the loopback address only") {
  CHECK(is_plain_http("http://shop.example/api"));
  CHECK(is_plain_http("HTTP://127.0.0.1.example/"));
  CHECK(is_plain_http("http://127.0.0.1@shop.example/"));
  CHECK(!is_plain_http("http://127.0.0.1:8080/api"));
  CHECK(!is_plain_http("http://[::1]:8080/api"));
  CHECK(!is_plain_http("http://localhost/api"));
  CHECK(!is_plain_http("https://shop.example/api"));
}

TEST_CASE("setting a value keeps the rest of the file") {
  const Home home(two_profiles);
  REQUIRE(write_setting("test", "oresto.base_url", "https://new.example/api"));
  REQUIRE(write_setting("test", "oresto.user", "shop \"1\""));
  REQUIRE(write_setting("fresh", "hancocks.account", "12"));
  const auto text = *read_file(home.file());
  CHECK(text.find("base_url = \"https://new.example/api\"   # the test server\nuser = \"shop "
                  "\\\"1\\\"\"\n\n[profile.live]") != text.npos);
  CHECK(text.starts_with("# mine\ndefault_profile = \"test\"\n"));
  CHECK(text.ends_with("\n[profile.fresh.hancocks]\naccount = 12\n"));
  CHECK(Settings::load("test")->find("oresto.user")->value == "shop \"1\"");
}

TEST_CASE("of secrets the environment comes last, and they are remembered for masking") {
  Home home(two_profiles);
  home.set("WSYNC_ORESTO_PASSWORD", "from the environment");
  auto settings = Settings::load("");
  REQUIRE(settings);
  CHECK(*settings->secret("oresto.password") == "from the environment");
  REQUIRE(write_setting("test", "oresto.password_command", "echo from a command"));
  settings = Settings::load("");
  CHECK(*settings->secret("oresto.password") == "from a command");
  REQUIRE(store_secret({"test", "oresto.password"}, "from the file", false));
  CHECK(*settings->secret("oresto.password") == "from the file");
  CHECK(*settings->handed_out() == std::vector<std::string>{"from a command", "from the file"});
  CHECK(*forget_secret({"test", "oresto.password"}));
  CHECK(!*forget_secret({"test", "oresto.password"}));
}

TEST_CASE("a secrets file that others may read is refused") {
  const Home home(two_profiles);
  REQUIRE(store_secret({"test", "oresto.password"}, "p", false));
  struct stat facts {};
  REQUIRE(::stat(home.secrets().c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  REQUIRE(::chmod(home.secrets().c_str(), 0640) == 0);
  const auto secret = Settings::load("")->secret("oresto.password");
  REQUIRE(!secret);
  CHECK(secret.error().code == Code::config);
}

TEST_CASE("a command that fails is a mistake in the configuration") {
  const Home home("[profile.default.oresto]\npassword_command = \"exit 3\"\n");
  const auto secret = Settings::load("")->secret("oresto.password");
  REQUIRE(!secret);
  CHECK(secret.error().message == "the command for oresto.password failed with status 3");
}
