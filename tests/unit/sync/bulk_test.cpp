// SPDX-License-Identifier: MIT
// One write for many rows: split down to the guilty ones, read back where the answer was lost.
#include "sync/bulk.hpp"

#include <deque>

#include "catch2/catch.hpp"
#include "oresto/envelope.hpp"
#include "sync/client_product_bulk.hpp"
#include "sync/take.hpp"

using namespace wsync;
using namespace wsync::sync;

namespace {

/// A server that refuses some rows, whole batches with them, and loses answers.
struct Server {
  std::set<std::size_t> guilty{};
  std::deque<std::string> mishaps{};  // of the next writes: `lost before`, `lost after`, `down`, `half done`
  bool names_rows = false;
  bool readable = true;
  std::map<std::size_t, int> written{};
  std::vector<std::size_t> sizes{};  // of the writes that came
  int reads = 0;

  std::shared_ptr<Bulk> bulk() {
    auto it = std::make_shared<Bulk>();
    it->send = [this](const Places& places, Write::Sent sent) { sent(write(places)); };
    it->read_back = [this](const Places& places, Bulk::Seen seen) {
      ++reads;
      if (!readable) return seen(fail(Code::timeout, "no answer"));
      std::set<std::size_t> there;
      for (const auto place : places)
        if (written.contains(place)) there.insert(place);
      seen(there);
    };
    if (names_rows)
      it->blame = [this](const Places& places, const Error& error) {
        Blame blame{.others_done = true};
        for (const auto place : places)
          if (guilty.contains(place)) blame.guilty.emplace(place, error);
        return blame;
      };
    return it;
  }

  Result<void> write(const Places& places) {
    sizes.push_back(places.size());
    std::string mishap;
    if (!mishaps.empty()) mishap = mishaps.front(), mishaps.pop_front();
    if (mishap == "lost before") return fail(Code::timeout, "lost");
    if (mishap == "down") return fail(Code::unreachable, "down");
    Error no{.code = Code::refused, .message = "no"};
    no.http_status = mishap == "half done" || names_rows ? 200 : 400;
    bool refused = false;
    for (const auto place : places) refused = refused || guilty.contains(place);
    for (const auto place : places)
      if (!guilty.contains(place) && (!refused || no.http_status == 200)) ++written[place];
    if (mishap == "lost after") return fail(Code::timeout, "lost");
    if (refused) return fail(no);
    return {};
  }

  /// `0:done 1:no`: each row's end, once.
  std::string take(std::size_t rows, bool divisible = true) {
    Places places;
    for (std::size_t i = 0; i < rows; ++i) places.push_back(i);
    std::map<std::size_t, std::string> ends;
    auto it = bulk();
    it->divisible = divisible;
    perform(it, places, 2, [&](std::size_t place, Result<void> ended) {
      REQUIRE(ends.emplace(place, ended ? "done" : ended.error().message).second);
    });
    std::string out;
    for (const auto& [place, end] : ends) out += (out.empty() ? "" : " ") + std::to_string(place) + ":" + end;
    for (const auto& [place, times] : written) CHECK(times == 1);
    return out;
  }
};

Error refusal_of(std::vector<Problem> problems, int status = 200) {
  Error error{.code = Code::refused, .message = "the server refused"};
  error.problems = std::move(problems);
  error.http_status = status;
  return error;
}

const ClientProductRows two_rows{
    .wish = Wish::either,
    .rows = {{{.wholesaler_article_number = "A", .client_number = "K1"}, false},
             {{.wholesaler_article_number = "A", .client_number = "K2"}, false},
             {{.wholesaler_article_number = "B", .client_number = "K1"}, false}}};

/// `1=no longer sold; others done`
std::string blamed(const Error& error) {
  const auto blame = blame_by_keys(two_rows, {0, 1, 2}, error);
  std::string out;
  for (const auto& [place, fault] : blame.guilty)
    out += std::to_string(place) + "=" + fault.problems.front().message + "; ";
  return out + (blame.others_done ? "others done" : "others open");
}

}  // namespace

TEST_CASE("a bulk that is accepted is one write") {
  Server server;
  CHECK(server.take(3) == "0:done 1:done 2:done");
  CHECK(server.sizes == std::vector<std::size_t>{3});
  CHECK(server.reads == 0);
}

TEST_CASE("a bulk that is refused whole is split down to the guilty rows") {
  Server server{.guilty = {2}};
  CHECK(server.take(5) == "0:done 1:done 2:no 3:done 4:done");
  CHECK(server.sizes == std::vector<std::size_t>{5, 3, 2, 1, 2});
  CHECK(server.reads == 0);
  Server all{.guilty = {0, 1}};
  CHECK(all.take(2) == "0:no 1:no");
}

TEST_CASE("an answer that names rows needs no second write") {
  Server server{.guilty = {1}, .names_rows = true};
  CHECK(server.take(3) == "0:done 1:no 2:done");
  CHECK(server.sizes == std::vector<std::size_t>{3});
}

TEST_CASE("where a complaint may hide what was done, the server is asked first") {
  Server server{.guilty = {1}, .mishaps = {"half done", "half done"}};
  CHECK(server.take(3) == "0:done 1:no 2:done");
  CHECK(server.reads == 1);
}

TEST_CASE("a lost answer is read back, and only what is not there is sent again") {
  Server after{.mishaps = {"lost after"}};
  CHECK(after.take(3) == "0:done 1:done 2:done");
  CHECK(after.sizes == std::vector<std::size_t>{3});
  Server before{.mishaps = {"lost before"}};
  CHECK(before.take(3) == "0:done 1:done 2:done");
  CHECK(before.sizes == std::vector<std::size_t>{3, 3});
}

TEST_CASE("what cannot be settled fails and says so") {
  Server lost{.mishaps = {"lost before", "lost before"}};
  CHECK(lost.take(1) == "0:lost; the server was asked and has not done it");
  Server mute{.mishaps = {"lost after"}, .readable = false};
  CHECK(mute.take(1) == "0:lost; whether it was done could not be read back: no answer");
  Server down{.mishaps = {"down"}};
  CHECK(down.take(2) == "0:down 1:down");
  CHECK(down.sizes == std::vector<std::size_t>{2});
}

TEST_CASE("what is one call for all is never split") {
  Server server{.guilty = {1}};
  CHECK(server.take(3, false) == "0:no 1:no 2:no");
  CHECK(server.sizes == std::vector<std::size_t>{3});
}

TEST_CASE("keys of the answer name rows") {
  const auto place = [](const char* article, const char* client) {
    return oresto::keyed_place(article, client);
  };
  CHECK(blamed(refusal_of({{place("A", "K2"), "server.error", "no", "", false}})) == "1=no; others done");
  CHECK(blamed(refusal_of({{place("A", "K2"), "server.error", "no", "", false}}, 400)) ==
        "1=no; others open");
  CHECK(blamed(refusal_of({{place("A", "K2"), "server.error", "no", "", false},
                           {"", "server.error", "something else", "", false}})) == "1=no; others open");
  CHECK(blamed(refusal_of({{place("C", "K2"), "server.error", "no", "", false}})) == "others open");
  CHECK(blamed(refusal_of({})) == "others open");
}

TEST_CASE("one key is enough where it is the only one of its kind") {
  CHECK(blamed(refusal_of({{oresto::keyed_place("B", {}), "server.error", "no", "", false}})) ==
        "2=no; others done");
  CHECK(blamed(refusal_of({{oresto::keyed_place("A", {}), "server.error", "no", "", false}})) ==
        "others open");
  CHECK(blamed(refusal_of({{oresto::keyed_place({}, "K2"), "server.error", "no", "", false}})) ==
        "1=no; others done");
}

TEST_CASE("rows of a bulk are reported in the order of the file") {
  Server server{.guilty = {0}};
  const auto bulk = server.bulk();
  std::vector<Step> steps(3);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    steps[i].row = static_cast<std::int64_t>(i + 2);
    steps[i].action = i == 1 ? "none" : "create";
    if (i != 1) steps[i].bulk = bulk, steps[i].place = i / 2;
  }
  std::string out;
  take(steps, {.tries = 2, .on_row = [&](const RowResult& row, std::optional<Code>) {
                 out += std::to_string(row.row) + ":" + row.outcome + " ";
               }});
  CHECK(out == "2:failed 3:unchanged 4:created ");
}
