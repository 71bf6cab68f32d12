// SPDX-License-Identifier: MIT
// Every golden file cut short and damaged, the same way at each run: readers find what is wrong, and go on.
#include <filesystem>
#include <random>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "hanos/order_answer.hpp"
#include "hanos/order_format.hpp"
#include "hanos/pricat.hpp"
#include "hanos/ubl_catalogue.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

bool all_say_what(const std::vector<Finding>& findings) {
  for (const auto& finding : findings)
    if (finding.code.empty() || finding.message.empty()) return false;
  return true;
}

bool is_read(const std::string& bytes) {
  bool sound = true;
  if (const auto read = read_orders(bytes, "f")) sound = sound && all_say_what(read->findings);
  if (const auto read = read_answers(bytes, "f")) sound = sound && all_say_what(read->findings);
  if (const auto read = read_pricat(bytes, "f", {})) sound = sound && all_say_what(read->findings);
  const CatalogueOptions changes{.mode = Mode::delta, .content_per_unit = false};
  if (const auto read = read_ubl_catalogue(bytes, "f", changes))
    sound = sound && all_say_what(read->findings);
  return sound;
}

}  // namespace

TEST_CASE("damaged orders, answers and catalogues are read as far as that goes") {
  std::minstd_rand random(1);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(WSYNC_SOURCE_DIR "/tests/golden/hanos")) {
    const auto bytes = read_file(entry.path());
    REQUIRE(bytes);
    ++files;
    for (int i = 0; i < 120; ++i) {
      auto damaged = *bytes;
      const auto at = random() % damaged.size();
      switch (i % 4) {
        case 0: damaged.resize(at); break;
        case 1: damaged[at] = static_cast<char>(random() % 256); break;
        case 2: damaged.erase(at, 1 + random() % 8); break;
        default: damaged.insert(at, *bytes, random() % bytes->size(), 1 + random() % 16);
      }
      INFO(entry.path() << " " << i);
      REQUIRE(is_read(damaged));
    }
  }
  CHECK(files >= 8);
}
