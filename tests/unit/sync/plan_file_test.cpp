// SPDX-License-Identifier: MIT
// Plans come back as they were written; a byte more, less or other is found.
#include <sys/stat.h>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sync/input.hpp"
#include "sync/planned_steps.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;

namespace {

Step step_of(std::int64_t row, std::int64_t position, std::string key, std::string action) {
  return {.row = row, .position = position, .key = std::move(key), .action = std::move(action)};
}

/// Rex is changed, Cat is refused, Dog is as it should be, Eel is new.
std::vector<Step> steps() {
  auto rex = step_of(2, 0, "Rex", "update");
  rex.changes = {{"Price", "1.50", "2.50"}, {"Cage.Street", std::nullopt, "Zoo \"1\""}};
  rex.before = R"({"Name":"Rex","Price":1.50})";
  auto cat = step_of(3, 1, "Cat", "create");
  cat.refusal = Error{.code = Code::not_found, .message = "there is no Cat"};
  return {rex, cat, step_of(4, 2, "Dog", "none"), step_of(5, 3, "Eel", "create")};
}

struct Written {
  std::unique_ptr<test::Folder> folder = std::make_unique<test::Folder>();
  std::filesystem::path file{};
  std::optional<Input> input{};
};

Written written() {
  Written plan;
  plan.file = plan.folder->path / "p.plan";
  const auto csv = plan.folder->path / "f.csv";
  REQUIRE(write_file(csv, "Name,Tame,Legs,Action\nRex,true,4,update\nCat,true,4,\nDog,true,4,\nEel,true,0,create\n"));
  std::vector<Problem> findings;
  auto input = Input::read(csv, schema::record_of<Animal>(), {}, findings);
  REQUIRE(input);
  plan.input.emplace(std::move(*input));
  auto writer = PlanWriter::create(plan.file, {.version = "1.2.3",
                                               .command = "products sales",
                                               .typed = R"({"options":[]})",
                                               .profile = "shop \"x\"",
                                               .server = "https://api.example.be/api",
                                               .made = "2026-11-22T00:15:33Z",
                                               .rows = 4,
                                               .in_shop = 7,
                                               .input = plan.input->heading()});
  REQUIRE(writer);
  for (const auto& step : steps())
    REQUIRE(writer->add(step, plan.input->raw(plan.input->row(static_cast<std::size_t>(step.position)))));
  CHECK_FALSE(std::filesystem::exists(plan.file));
  const auto counts = writer->finish();
  REQUIRE(counts);
  CHECK(counts->to_send() == 2);
  return plan;
}

std::string refused(const std::filesystem::path& file, std::string_view content) {
  REQUIRE(write_file(file, content));
  const auto plan = PlanFile::open(file);
  return plan ? "" : std::string(describe(plan.error().code).name) + ": " + plan.error().message;
}

/// Hands out its steps once more with each pass.
class Canned : public Turns {
 public:
  explicit Canned(std::vector<Step> steps) : steps_(std::move(steps)) {}
  void rewind() override { over_ = false; }
  std::vector<Turn> next(std::vector<Problem>& findings) override {
    std::vector<Turn> turns;
    if (std::exchange(over_, true)) return turns;
    findings.push_back({"f.csv:2:Price", "zoo.any", "", "", false});
    findings.push_back({"f.csv:5:Price", "zoo.any", "", "", false});
    for (const auto& step : steps_) turns.push_back({step, std::nullopt});
    return turns;
  }
  void stop() override {}
  std::size_t window() const override { return 8; }

 private:
  std::vector<Step> steps_;
  bool over_ = false;
};

}  // namespace

TEST_CASE("a plan comes back as it was written") {
  const auto written_plan = written();
  struct stat status {};
  REQUIRE(::stat(written_plan.file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(is_plan(written_plan.file));
  CHECK_FALSE(is_plan(written_plan.folder->path / "f.csv"));
  const auto plan = PlanFile::open(written_plan.file);
  REQUIRE(plan);
  CHECK(plan->head().command == "products sales");
  CHECK(plan->head().profile == "shop \"x\"");
  CHECK(plan->head().typed == R"({"options":[]})");
  CHECK(plan->head().rows == 4);
  CHECK(plan->head().in_shop == 7);
  CHECK(plan->counts().updated == 1);
  CHECK(plan->counts().created == 1);
  CHECK(plan->counts().refused == 1);
  CHECK(plan->counts().unchanged == 1);
  std::vector<PlannedRow> rows;
  REQUIRE(plan->each([&](const PlannedRow& row, std::size_t offset) {
    CHECK(plan->at(offset)->key == row.key);
    rows.push_back(row);
    return true;
  }));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].before == R"({"Name":"Rex","Price":1.50})");
  REQUIRE(rows[0].changes.size() == 2);
  CHECK(rows[0].changes[1].after == "Zoo \"1\"");
  CHECK_FALSE(rows[0].changes[1].before);
  CHECK(rows[1].code == "server.not-found");
  CHECK(rows[1].message == "there is no Cat");
  CHECK_FALSE(rows[2].code);

  // What is refused is no row of the input.
  std::vector<Problem> findings;
  const auto input = Input::read_plan(written_plan.file, schema::record_of<Animal>(), {}, findings);
  REQUIRE(input);
  REQUIRE(input->size() == 2);
  CHECK(input->row(0).action == Action::update);
  CHECK(input->row(1).action == Action::create);
  CHECK(input->row(1).number == 5);
}

TEST_CASE("a byte of a plan that is other, missing or too much is found") {
  const auto plan = written();
  const auto whole = *read_file(plan.file);
  const auto file = plan.folder->path / "q.plan";
  CHECK(refused(file, whole) == "");
  for (std::size_t i = 0; i < whole.size(); i += 3) {
    auto changed = whole;
    changed[i] = changed[i] == '1' ? '2' : '1';
    INFO(i);
    CHECK(refused(file, changed).starts_with("input"));
  }
  for (std::size_t i = 0; i < whole.size(); i += 7) CHECK_FALSE(refused(file, whole.substr(0, i)).empty());
  CHECK(refused(file, whole.substr(0, whole.rfind("{\"counts\""))) ==
        "input.rejected: q.plan: the plan is not whole, or was changed since it was made: it does not end with its hash");
  CHECK_FALSE(refused(file, whole + "\n").empty());
  CHECK(refused(file, "Name,Legs\nRex,4\n") == "input.rejected: q.plan: this is no plan");
}

TEST_CASE("steps that are not the planned ones are conflicts, and are not sent") {
  const auto written_plan = written();
  const auto plan = PlanFile::open(written_plan.file);
  REQUIRE(plan);
  std::vector<Problem> findings;
  const auto input = Input::read_plan(written_plan.file, schema::record_of<Animal>(), {}, findings);
  REQUIRE(input);
  auto rex = steps()[0], eel = steps()[3];
  eel.position = 1;
  const auto conflicts = [&](std::vector<Step> now) {
    Canned canned(std::move(now));
    PlannedSteps planned(canned, *plan, *input, nullptr);
    REQUIRE(planned.read());
    std::vector<Problem> found;
    const auto first = planned.next(found);
    planned.rewind();
    std::vector<Problem> again;
    const auto second = planned.next(again);
    std::string out;
    for (const auto& problem : planned.conflicts()) out += to_string(problem) + "\n";
    for (std::size_t i = 0; i < second.size(); ++i) CHECK(second[i].step.refusal.has_value() == first[i].step.refusal.has_value());
    CHECK(found.size() == 2 - planned.conflicts().size());
    return out;
  };
  CHECK(conflicts({rex, eel}) == "");
  auto other = rex;
  other.changes[0].before = "1.60";
  CHECK(conflicts({other, eel}).starts_with("f.csv:2: plan.conflict: Rex: planned was update Price: 1.50 -> 2.50"));
  other = rex;
  other.before = R"({"Name":"Rex","Price":1.50,"Legs":3})";
  CHECK(conflicts({other, eel}).find("Legs was (nothing), is 3") != std::string::npos);
  auto there = eel;
  there.action = "none";
  CHECK(conflicts({rex, there}) == "f.csv:5: plan.conflict: Eel: planned was create; now it is nothing to do\n");
  there = eel;
  there.refusal = Error{.code = Code::refused, .message = "no room"};
  CHECK(conflicts({rex, there}).find("now it is refused: no room") != std::string::npos);
}
