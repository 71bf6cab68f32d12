// SPDX-License-Identifier: MIT
#include "help_topics.hpp"

#include <fmt/format.h>

#include "help.hpp"
#include "names.hpp"
#include "systems.hpp"
#include "topics.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

Result<std::string> columns_of(const std::string& noun) {
  Page page;
  std::vector<std::string_view> with_columns;
  const schema::Record* last = nullptr;
  for (const Command* command : commands()) {
    if (command->columns == nullptr || command->hidden) continue;
    with_columns.push_back(command->noun);
    const schema::Record* record = &command->columns();
    if (command->noun != noun || record == last) continue;
    page.title(fmt::format("Columns of `{}`", name(*command)));
    add_fields(page, *record, *record);
    last = record;
  }
  if (!page.blocks().empty()) return as_text(page, 30);
  return usage_error(fmt::format("there are no columns of \"{}\"", noun), did_you_mean(noun, with_columns));
}

Failure unknown(const std::string& word) {
  std::vector<std::string_view> known = nouns();
  for (const Topic& topic : topics()) known.push_back(topic.name);
  known.push_back("endpoint");
  return usage_error(fmt::format("there is no help on \"{}\"", word), did_you_mean(word, known));
}

}  // namespace

Result<std::string> help_on(const std::vector<std::string>& words) {
  if (words.empty()) return help_of_wsync();
  if (words.size() > 2) return usage_error(fmt::format("help takes no \"{}\"", words[2]));
  const std::string& first = words[0];
  if (first == "endpoint") {
    if (words.size() < 2)
      return usage_error("help endpoint needs an operation", "`wsync api --list` lists them.");
    const auto operation = find_operation(words[1]);
    return operation ? Result<std::string>(as_text(page_of(*operation), 34)) : fail(operation.error());
  }
  if (first == "columns" && words.size() == 2) return columns_of(words[1]);
  if (const Topic* topic = find_topic(first)) {
    if (words.size() == 1) return as_text(topic->page(), first == "environment" ? 30 : 24);
    return usage_error(fmt::format("the topic {} has no part \"{}\"", first, words[1]));
  }
  if (commands_of(first).empty()) return unknown(first);
  if (words.size() == 1) return help_of_noun(first);
  if (const Command* command = find_command(first, words[1])) return help_of(*command);
  return usage_error(fmt::format("there is no command \"{} {}\"", first, words[1]),
                     did_you_mean(words[1], verbs_of(first)));
}

}  // namespace wsync::app
