// SPDX-License-Identifier: MIT
// success, failed and unprocessed: files that look like the input, and can be handed in again.
#include "sync/result_files.hpp"

#include <sys/stat.h>

#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using namespace wsync::sync;
using test::Animal;

namespace {

Input opened(const std::filesystem::path& file) {
  std::vector<Problem> findings;
  auto input = Input::read(file, schema::record_of<Animal>(), {}, findings);
  REQUIRE(input);
  CHECK(findings.empty());
  return std::move(*input);
}

RowResult result(std::int64_t row, std::string outcome) {
  RowResult it{.row = row, .key = "x", .action = "create"};
  it.outcome = std::move(outcome);
  if (it.outcome == "failed") it.code = "refused", it.message = "no; \"never\"", it.advice = "ask";
  return it;
}

void write_results(const Input& input, const std::filesystem::path& folder,
                   const std::vector<RowResult>& results) {
  auto files = ResultFiles::open(folder, input);
  REQUIRE(files);
  for (const auto& one : results) REQUIRE(files->add(one));
  CHECK_FALSE(std::filesystem::exists(folder / "failed.csv"));
  REQUIRE(files->finish());
}

}  // namespace

TEST_CASE("rows go to the file of their outcome, as they stand in the input") {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "f.csv",
                     "\xEF\xBB\xBF\"Name\";Tame;Legs;Price\r\n\r\n\"R\"\"x\";true;4;1,50\r\n"
                     "Cat;0;4;12,50\r\nDog;1;4;\r\n"));
  write_results(opened(folder.path / "f.csv"), folder.path / "out",
                {result(4, "failed"), result(3, "created"), result(5, "unprocessed")});
  const auto in = [&](const char* name) { return *read_file(folder.path / "out" / name); };
  CHECK(in("success.csv") ==
        "\xEF\xBB\xBFName;Tame;Legs;Price;row;outcome\r\n\"R\"\"x\";true;4;1,50;3;created\r\n");
  CHECK(in("failed.csv") ==
        "\xEF\xBB\xBFName;Tame;Legs;Price;code;message;row\r\n"
        "Cat;0;4;12,50;refused;\"no; \"\"never\"\"; ask\";4\r\n");
  CHECK(in("unprocessed.csv") == "\xEF\xBB\xBFName;Tame;Legs;Price;row\r\nDog;1;4;;5\r\n");
  struct stat facts {};
  REQUIRE(::stat((folder.path / "out" / "failed.csv").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) != 0600);

  // What failed is handed in again, and fails again: nothing is added twice.
  const auto again = opened(folder.path / "out" / "failed.csv");
  CHECK(again.remarks().back() == "failed.csv: left out, for it is only shown: code, message, row");
  CHECK(again.row(0).cells[3] == "12,50");
  write_results(again, folder.path / "again", {result(2, "failed")});
  CHECK(*read_file(folder.path / "again" / "failed.csv") ==
        "\xEF\xBB\xBFName;Tame;Legs;Price;code;message;row\r\n"
        "Cat;0;4;12,50;refused;\"no; \"\"never\"\"; ask\";2\r\n");
}

TEST_CASE("secrets go only to files for their owner") {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "f.csv", "Name,Tame,Legs,Password\nRex,true,4,hush\nTom,true,4,hush\n"));
  write_results(opened(folder.path / "f.csv"), folder.path / "out", {result(2, "failed"), result(3, "created")});
  struct stat facts {};
  REQUIRE(::stat((folder.path / "out" / "failed.csv").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
  CHECK(*read_file(folder.path / "out" / "success.csv") ==
        "Name,Tame,Legs,Password,row,outcome\r\nTom,true,4,,3,created\r\n");
  CHECK(opened(folder.path / "out" / "failed.csv").row(0).cells[3] == "hush");
}

TEST_CASE("TSV and objects make files of their kind") {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / "f.tsv", "Name\tTame\tLegs\nR\\nx\ttrue\t4\n"));
  write_results(opened(folder.path / "f.tsv"), folder.path / "out", {result(2, "failed")});
  CHECK(*read_file(folder.path / "out" / "failed.tsv") ==
        "Name\tTame\tLegs\tcode\tmessage\trow\nR\\nx\ttrue\t4\trefused\tno; \"never\"; ask\t2\n");
  CHECK(opened(folder.path / "out" / "failed.tsv").row(0).cells[0] == "R\nx");

  REQUIRE(write_file(folder.path / "f.json", R"([{ "Name" : "Rex", "Tame":true,
     "Legs":4, "Foods": [ "a", "b" ] }])"));
  write_results(opened(folder.path / "f.json"), folder.path / "out", {result(1, "failed")});
  const std::string failed =
      R"({"Name":"Rex","Tame":true,"Legs":4,"Foods":["a","b"],"code":"refused","message":"no; \"never\"; ask","row":1})"
      "\n";
  CHECK(*read_file(folder.path / "out" / "failed.jsonl") == failed);
  CHECK(*read_file(folder.path / "out" / "success.jsonl") == "");
  const auto again = opened(folder.path / "out" / "failed.jsonl");
  CHECK(again.remarks().size() == 1);
  write_results(again, folder.path / "again", {result(1, "failed")});
  CHECK(*read_file(folder.path / "again" / "failed.jsonl") == failed);
}
