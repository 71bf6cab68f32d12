// SPDX-License-Identifier: MIT
// What holds for every command, the moment it exists.
#include <catch2/catch.hpp>

#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "completion.hpp"
#include "help.hpp"
#include "help_topics.hpp"
#include "manual.hpp"
#include "names.hpp"
#include "options.hpp"
#include "systems.hpp"
#include "topics.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

std::size_t widest(std::string_view text) {
  std::size_t most = 0;
  for (const auto line : split(text, '\n')) most = std::max(most, display_width(line));
  return most;
}

}  // namespace

TEST_CASE("the table is in order and complete") {
  std::string before;
  for (const Command* command : commands()) {
    CAPTURE(name(*command));
    CHECK(before < name(*command));
    CHECK(command->run != nullptr);
    CHECK(!command->summary.empty());
    CHECK(!command->summary.ends_with('.'));
    CHECK(!command->examples.empty());
    CHECK(find_command(command->noun, command->verb) == command);
    before = name(*command);
  }
}

TEST_CASE("no two options of a command have the same name or letter, and each is explained") {
  for (const Command* command : commands()) {
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const Option* option : options_of(*command)) {
      CAPTURE(name(*command), option->name);
      CHECK(names.insert(option->name).second);
      if (option->letter != 0) CHECK(letters.insert(option->letter).second);
      CHECK(!option->text.empty());
      CHECK((option->choices.empty() || !option->value.empty()));
    }
  }
}

TEST_CASE("help fits 80 columns and names every option") {
  CHECK(widest(help_of_wsync()) <= 80);
  for (const Command* command : commands()) {
    CAPTURE(name(*command));
    const auto text = help_of(*command);
    CHECK(widest(text) <= 80);
    CHECK(widest(help_of_noun(command->noun)) <= 80);
    CHECK(text.starts_with(command->examples.front().line));
    for (const Example& example : command->examples)  // none is broken: it can be copied
      CHECK(text.find(std::string(example.line) + '\n') != text.npos);
    for (const Option* option : options_of(*command))
      CHECK(text.find("--" + std::string(option->name)) != text.npos);
  }
  for (const Topic& topic : topics()) {
    CAPTURE(topic.name);
    const auto text = help_on({std::string(topic.name)});
    REQUIRE(text);
    CHECK(widest(*text) <= 80);
  }
}

TEST_CASE("every exit status of the table of codes is explained") {
  const auto text = *help_on({"exit-codes"});
  for (int i = 0; i <= static_cast<int>(Code::interrupted); ++i) {
    const auto& info = describe(static_cast<Code>(i));
    CHECK(text.find("\n  " + std::to_string(info.exit_status) + ' ') != text.npos);
    CHECK(text.find("\n  " + std::string(info.name) + ' ') != text.npos);
  }
}

TEST_CASE("every operation is explained") {
  for (const System& system : systems())
    for (const api::EndpointRow* row : system.endpoints()) {
      CAPTURE(row->id);
      const auto text = help_on({"endpoint", std::string(row->id)});
      REQUIRE(text);
      CHECK(text->find(row->path) != text->npos);
    }
  const auto near = find_operation("link-products.pots");
  REQUIRE(!near);
  CHECK(near.error().hint.starts_with("did you mean link-products."));
}

TEST_CASE("completion and man pages know every command and option") {
  const auto bash = bash_completion(), zsh = zsh_completion(), fish = fish_completion();
  const auto pages = manual();
  for (const Command* command : commands()) {
    if (command->hidden) continue;
    std::string page = "wsync-" + std::string(command->noun);
    if (!command->verb.empty()) page += "-" + std::string(command->verb);
    const auto found = std::ranges::find(pages, page + ".1", &GeneratedFile::name);
    REQUIRE(found != pages.end());
    for (const Option* option : options_of(*command)) {
      CAPTURE(name(*command), option->name);
      const std::string long_name = "--" + std::string(option->name);
      CHECK(bash.find(long_name) != bash.npos);
      CHECK(zsh.find(long_name) != zsh.npos);
      CHECK(fish.find("-l " + std::string(option->name)) != fish.npos);
      CHECK(found->content.find(roff(long_name)) != std::string::npos);
    }
  }
}
