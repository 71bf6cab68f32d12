// SPDX-License-Identifier: MIT
// Rows that went into a plan and come out of it again are the same rows, without their secrets.
#include <fmt/format.h>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sync/input.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;

namespace {

struct Checked {
  std::vector<std::string> animals{};
  std::string findings{};
  std::vector<Action> actions{};
  friend bool operator==(const Checked&, const Checked&) = default;
};

Checked checked(const Input& input) {
  Checked all;
  std::vector<Problem> findings;
  input.each(0, input.size(), [&](std::size_t, const Row& row) {
    Animal animal;
    input.check(row, &animal, findings);
    all.animals.push_back(json_of(animal));
    all.actions.push_back(row.action);
    return true;
  });
  for (const auto& finding : findings) all.findings += to_string(finding) + "\n";
  return all;
}

struct Both {
  Input original;
  Input planned;
};

std::string plan_of(const Input& input) {
  std::string plan = R"({"format_version":"1.0","input":)" + input.heading() + "}\n";
  input.each(0, input.size(), [&](std::size_t, const Row& row) {
    plan +=
        fmt::format("{{\"row\":{},\"key\":\"x\",\"action\":\"create\",{}}}\n", row.number, input.raw(row));
    return true;
  });
  return plan + R"({"hash":"0"})" + "\n";
}

Both both(const std::string& name, const std::string& content, const InputOptions& options = {}) {
  const test::Folder folder;
  std::vector<Problem> first, second;
  REQUIRE(write_file(folder.path / name, content));
  auto original = Input::read(folder.path / name, schema::record_of<Animal>(), options, first);
  REQUIRE(original);
  REQUIRE(write_file(folder.path / "p.plan", plan_of(*original)));
  auto planned = Input::read_plan(folder.path / "p.plan", schema::record_of<Animal>(), {}, second);
  REQUIRE(planned);
  CHECK(first == second);
  CHECK(planned->heading() == original->heading());
  CHECK(planned->size() == original->size());
  return {std::move(*original), std::move(*planned)};
}

std::string refused(const std::string& plan) {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "p.plan", plan));
  std::vector<Problem> findings;
  const auto read = Input::read_plan(folder.path / "p.plan", schema::record_of<Animal>(), {}, findings);
  return read ? "" : read.error().message;
}

}  // namespace

TEST_CASE("rows of a plan fill the same objects with the same findings") {
  const InputOptions renamed{.renames = {{"Naam", "Name"}}, .action = Action::update};
  for (const auto& [name, content, options] :
       {std::tuple<std::string, std::string, InputOptions>{
            "f.csv",
            "\xEF\xBB\xBFName;Tame;Legs;Price;Foods\r\n\r\nRex;true;4;12,50;a|b\r\n'=x;maybe;4;1.5;\r\n",
            {}},
        {"f.csv", "Action,Naam,Tame,Legs,Price\ncreate,Rex,true,4,1.50\n,C/t,0,,\"1,5\"\nignore,Dog,,,\n",
         renamed},
        {"f.tsv", "Name\tTame\tLegs\nR\\tex\\\\t\ttrue\t4\n", {}},
        {"f.json",
         R"([{"Name":"Rex","Tame":true,"Legs":4,"Price":1.50,"Cage":{"Street":"Zoo"}},
                       {"Action":"update","Name":"C/t","Legs":"x","Price":null}])",
         {}}}) {
    INFO(content);
    const auto [original, planned] = both(name, content, options);
    CHECK(checked(planned) == checked(original));
    original.each(0, original.size(),
                  [&, &planned = planned, &original = original](std::size_t index, const Row& row) {
                    CHECK(planned.raw(planned.row(index)) == original.raw(row));
                    CHECK(planned.find_row(row.number) == index);
                    return true;
                  });
    CHECK_FALSE(planned.has_secrets());
  }
}

TEST_CASE("secrets stay out of plans") {
  const auto [cells, planned_cells] = both("f.csv", "Name;Tame;Legs;Password\nRex;true;4;hush\n");
  CHECK(cells.has_secrets());
  CHECK(planned_cells.has_secrets());
  CHECK(cells.raw(cells.row(0)) == R"("cells":["Rex","true","4",null])");
  CHECK(planned_cells.row(0).cells.back() == "");
  const auto [objects, planned_objects] =
      both("f.json", R"([{"Name":"Rex","Tame":true,"Legs":4,"Password":"hush"}])");
  CHECK(objects.has_secrets());
  CHECK_FALSE(planned_objects.has_secrets());
  CHECK(objects.raw(objects.row(0)) == R"("values":{"Name":"Rex","Tame":true,"Legs":4})");
}

TEST_CASE("what is no plan is refused, with its line") {
  const std::string head = R"({"input":{"name":"f.csv","columns":["Name","Tame","Legs"],"action":"merge"}})";
  CHECK(refused(head + "\n" + R"({"row":2,"cells":["Rex","true","4"]})" + "\n") == "");
  CHECK(refused("") == "p.plan: this is no plan: it is empty");
  CHECK(refused("{}\n") == "p.plan: line 1: this is no plan: its first line has no \"input\"");
  CHECK(refused("Name;Tame\nx;y\n").find("p.plan: line 1: ") == 0);
  for (const std::string row :
       {R"({"row":2})", R"({"row":0,"cells":[]})", R"({"row":"2","cells":["x"]})", R"({"row":2,"cells":[1]})",
        R"({"row":2,"cells":{}})", R"({"row":2,"cells":["x")"}) {
    INFO(row);
    CHECK(refused(head + "\n" + row + "\n").find("p.plan: line 2: ") == 0);
  }
  CHECK(refused(head + "\n{\"row\":3,\"cells\":[\"x\"]}\n{\"row\":3,\"cells\":[\"y\"]}\n") ==
        "p.plan: line 3: rows do not stand in their order");
}
