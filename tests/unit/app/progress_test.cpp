// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace wsync;
using namespace wsync::app;
using namespace std::chrono_literals;

TEST_CASE("progress: bars, from a table") {
  struct Row {
    Progress progress;
    std::chrono::duration<double> elapsed;
    std::size_t width;
    std::string_view bar;
  };
  const Row rows[] = {
      {{105, 2, 210},
       5s,
       100,
       "linking  [##########..........]  50%  107/210, 2 failed, 21 a second, 5 s left"},
      {{105, 0, 210}, 5s, 80, "linking  [##########..........]  50%  105/210, 21 a second, 5 s left"},
      // Narrower and narrower: the counts stay.
      {{105, 2, 210}, 5s, 70, "linking  50%  107/210, 2 failed, 21 a second, 5 s left"},
      {{105, 2, 210}, 5s, 50, "linking  50%  107/210, 2 failed, 21 a second"},
      {{105, 2, 210}, 5s, 40, "linking  50%  107/210, 2 failed"},
      {{105, 2, 210}, 5s, 30, "50%  107/210, 2 failed"},
      {{105, 2, 210}, 5s, 11, "50%  107/2"},
      {{105, 2, 210}, 5s, 1, ""},
      {{105, 2, 210}, 5s, 0, ""},
      // Nothing yet, too early to tell, no pace.
      {{0, 0, 210}, 0s, 80, "linking  [....................]  0%  0/210"},
      {{5, 0, 210}, 500ms, 80, "linking  [....................]  2%  5/210"},
      {{0, 0, 210}, 60s, 80, "linking  [....................]  0%  0/210"},
      // Nobody knows how many.
      {{105, 0, 0}, 10s, 80, "linking  105, 10 a second"},
      {{0, 0, 0}, 10s, 80, "linking  0"},
      // The end is the end, and nothing else is.
      {{1999, 0, 2000}, 100s, 80, "linking  [###################.]  99%  1999/2000, 20 a second, 0 s left"},
      {{1998, 2, 2000}, 100s, 80, "linking  [####################]  100%  2000/2000, 2 failed, 20 a second"},
      {{3, 0, 2}, 100s, 80, "linking  [####################]  100%  3/2, 1.8 a minute"},
      // A million rows, hours and days.
      {{100, 0, 1'000'000},
       60s,
       90,
       "linking  [....................]  0%  100/1000000, 1.7 a second, 6 days 22 h left"},
      {{500'000, 0, 1'000'000},
       3h + 20min,
       90,
       "linking  [##########..........]  50%  500000/1000000, 42 a second, 3 h 20 min left"},
  };
  for (const Row& row : rows) {
    CHECK(progress_bar("linking", row.progress, row.elapsed, row.width) == row.bar);
    CHECK((row.width == 0 || display_width(row.bar) < row.width));
  }
}

TEST_CASE("progress: lines, from a table") {
  CHECK(progress_line("linking", {105, 0, 210}, 0s) == "linking: 105 of 210 (50%)");
  CHECK(progress_line("linking", {103, 2, 210}, 5s) ==
        "linking: 105 of 210 (50%), 2 failed, 21 a second, 5 s left");
  CHECK(progress_line("reading", {105, 0, 0}, 10s) == "reading: 105, 10 a second");
  CHECK(progress_line("reading", {1, 0, 100}, 100s) ==
        "reading: 1 of 100 (1%), 0.6 a minute, 2 h 45 min left");
}

TEST_CASE("progress: time in words") {
  CHECK(in_words(0s) == "0 s");
  CHECK(in_words(-5s) == "0 s");
  CHECK(in_words(119.4s) == "119 s");
  CHECK(in_words(120s) == "2 min");
  CHECK(in_words(2h) == "2 h 0 min");
  CHECK(in_words(47h + 59min) == "47 h 59 min");
  CHECK(in_words(48h) == "2 days 0 h");
  CHECK(in_words(std::chrono::duration<double>(1e300)) == "11574 days 1 h");
}
