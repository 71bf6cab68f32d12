// SPDX-License-Identifier: MIT
// One call for several rows, and what becomes of each of them.
#include "sync/batch.hpp"

#include <deque>

#include "base/text.hpp"
#include "catch2/catch.hpp"

using namespace wsync;
using namespace wsync::sync;

namespace {

/// Three rows a, b, c in one batch. The server answers each call by the script: `ok`, `lost`, `refused`; what
/// it has done is what reading back finds.
std::string play(Refused policy, std::deque<std::string> script, const std::string& done) {
  std::vector<std::string> calls, ended;
  std::vector<std::function<void()>> answers;
  const auto call = [&](const std::vector<std::string>& items, Write::Sent sent) {
    calls.push_back(join(items, ""));
    answers.push_back([&, sent] {
      const auto word = script.empty() ? "ok" : script.front();
      if (!script.empty()) script.pop_front();
      if (word == "ok") return sent({});
      sent(fail(word == "lost" ? Code::timeout : Code::refused, word));
    });
  };
  Batch batch(call, call, policy);
  std::vector<Write> writes;
  for (const std::string item : {"a", "b", "c"})
    writes.push_back({batch.add(item), [&done, item](const Write::Seen& seen) {
                        seen(done.find(item) != std::string::npos);
                      }});
  for (std::size_t i = 0; i < writes.size(); ++i)
    perform(writes[i], 2, [&ended, i](Result<void> outcome) {
      ended.push_back(std::string(1, static_cast<char>('a' + i)) + (outcome ? "+" : "-"));
    });
  while (!answers.empty()) {
    const auto answer = answers.front();
    answers.erase(answers.begin());
    answer();
  }
  return join(calls, " ") + ": " + join(ended, " ");
}

}  // namespace

TEST_CASE("rows of a batch go out as one call and share its answer") {
  CHECK(play(Refused::each_alone, {"ok"}, "") == "abc: a+ b+ c+");
  CHECK(play(Refused::all, {"ok"}, "") == "abc: a+ b+ c+");
}

TEST_CASE("a batch whose answer was lost is read back row by row, and only what is not done is sent again") {
  CHECK(play(Refused::each_alone, {"lost"}, "abc") == "abc: a+ b+ c+");
  CHECK(play(Refused::each_alone, {"lost"}, "ac") == "abc b: a+ c+ b+");
  CHECK(play(Refused::all, {"lost", "refused"}, "ab") == "abc c: a+ b+ c-");
}

TEST_CASE("a batch that is refused is split, so that a bad row spoils no other") {
  CHECK(play(Refused::each_alone, {"refused", "ok", "refused", "ok"}, "") == "abc a b c: a+ b- c+");
  CHECK(play(Refused::each_alone, {"refused", "refused"}, "ab") == "abc c: a+ b+ c-");
}

TEST_CASE("a batch that must not be split is refused whole") {
  CHECK(play(Refused::all, {"refused"}, "") == "abc: a- b- c-");
}
