// SPDX-License-Identifier: MIT
// The state as files, moments in Belgian time, and the lines that point wsync at a sandbox.
#include "sandbox/storage.hpp"

#include <cstdlib>
#include <filesystem>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sandbox/clock.hpp"
#include "sandbox/service.hpp"

namespace wsync::sandbox {

using Catch::Contains;

namespace {

struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "sandbox-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path{};
};

}  // namespace

TEST_CASE("sandbox: the state survives being saved and loaded") {
  const Folder folder;
  auto state = make_state(Seed::demo).value();
  state.clients.erase("20417");
  state.client_products[{"20423", "100245"}] = {"100245", {}, "20423", Decimal{"1.50"}, {}, false, {}};
  const auto before = write_tables(state);
  for (const auto& [name, text] : before) REQUIRE(write_file(folder.path / (name + ".json"), text));
  auto again = make_state(Seed::empty).value();
  REQUIRE(load_state(again, folder.path));
  CHECK(write_tables(again) == before);
  CHECK(again.next_id >= state.next_id);
}

TEST_CASE("sandbox: a folder that cannot be read is refused with all findings") {
  const Folder folder;
  REQUIRE(write_file(folder.path / "clients.json", "[{\"ClientNumber\":"));
  REQUIRE(write_file(folder.path / "brands.json", "[{\"Id\":\"x\"}]"));
  auto state = make_state(Seed::empty).value();
  const auto loaded = load_state(state, folder.path);
  REQUIRE(!loaded);
  CHECK(loaded.error().problems.size() == 2);
}

TEST_CASE("sandbox: Belgian time has summer time") {
  const auto belgian = [](const char* text) { return stamp_of(*Moment::parse(text)).belgian.to_string(); };
  CHECK(belgian("2026-03-29T00:59:59Z") == "2026-03-29T01:59:59+01:00");
  CHECK(belgian("2026-03-29T01:00:00Z") == "2026-03-29T03:00:00+02:00");
  CHECK(belgian("2026-10-25T00:59:59Z") == "2026-10-25T02:59:59+02:00");
  CHECK(belgian("2026-10-25T01:00:00Z") == "2026-10-25T02:00:00+01:00");
  CHECK(belgian("2026-07-01") == "2026-07-01T00:00:00+02:00");
  CHECK(belgian("1753-01-01") == "1753-01-01T00:00:00+01:00");
  CHECK(stamp_of(*Moment::parse("2026-01-15T17:16:20.9295576+01:00")).utc.to_string() == "2026-01-15T16:16:20.9295576Z");
}

TEST_CASE("sandbox: the lines that point wsync at it") {
  CHECK(environment_lines({}, 40123) ==
        "export WSYNC_ORESTO_URL=http://127.0.0.1:40123/api\nexport WSYNC_ORESTO_USER=demo\n"
        "export WSYNC_ORESTO_PASSWORD=test\nexport WSYNC_HANCOCKS_URL=http://127.0.0.1:40123\n"
        "export WSYNC_HANCOCKS_ACCOUNT=1001\n");
  Options options;
  options.password = "it's; secret";
  options.hancocks_token = "t0ken";
  CHECK_THAT(environment_lines({.options = options}, 1), Contains("WSYNC_HANCOCKS_AUTH=bearer\nexport WSYNC_HANCOCKS_TOKEN=t0ken\n"));
  CHECK_THAT(environment_lines({.options = options}, 1), Contains("WSYNC_ORESTO_PASSWORD='it'\\''s; secret'\n"));
}

}  // namespace wsync::sandbox
