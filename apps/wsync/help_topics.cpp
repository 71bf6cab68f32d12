// SPDX-License-Identifier: MIT
#include "help_topics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "help.hpp"
#include "names.hpp"
#include "options.hpp"
#include "schema/columns.hpp"
#include "systems.hpp"
#include "topics.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

bool is_needed(const schema::Step& step) {
  return step.field->required() || step.field->rules.wanted || !step.field->rules.required_if_empty.empty();
}

/// The header line of a file to start from: the key, then what is required, alone or in place of another.
std::string header_line(const schema::Record& record) {
  std::vector<std::string> titles, keys;
  for (const auto& column : schema::all_columns(record)) {
    if (!std::ranges::all_of(column.steps, is_needed)) continue;
    (column.leaf().rules.key == schema::Key::primary ? keys : titles).push_back(column.title);
  }
  keys.insert(keys.end(), titles.begin(), titles.end());
  return join(keys, ";");
}

/// Of files that the noun's commands read; of what they show where none reads a file.
Result<std::string> columns_of(const std::string& noun) {
  Page page;
  std::vector<std::string_view> with_columns;
  const auto verbs = commands_of(noun);
  const bool files =
      std::ranges::any_of(verbs, [](const Command* one) { return takes(one->groups, Takes::records); });
  const schema::Record* last = nullptr;
  for (const Command* command : commands()) {
    if (command->columns == nullptr || command->hidden) continue;
    with_columns.push_back(command->noun);
    const schema::Record* record = &command->columns();
    if (command->noun != noun || record == last || takes(command->groups, Takes::records) != files) continue;
    page.title(fmt::format("{} `{}`", files ? "Columns of a file for" : "Columns of", name(*command)));
    if (files) page.text("A header line to start from; the other columns may be left out:");
    if (files) page.verbatim("  " + header_line(*record));
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
