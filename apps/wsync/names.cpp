// SPDX-License-Identifier: MIT
#include "names.hpp"

namespace wsync::app {

std::string noun_and_verb(const Command& command) {
  std::string out(command.noun);
  if (!command.verb.empty()) {
    out += ' ';
    out += command.verb;
  }
  return out;
}

std::string name(const Command& command) { return "wsync " + noun_and_verb(command); }

const Command* find_command(std::string_view noun, std::string_view verb) {
  for (const Command* command : commands())
    if (command->noun == noun && command->verb == verb) return command;
  return nullptr;
}

const Command* find_command(std::string_view noun_and_verb) {
  const auto blank = noun_and_verb.find(' ');
  return find_command(noun_and_verb.substr(0, blank),
                      blank == noun_and_verb.npos ? "" : noun_and_verb.substr(blank + 1));
}

std::vector<const Command*> commands_of(std::string_view noun) {
  std::vector<const Command*> found;
  for (const Command* command : commands())
    if (command->noun == noun) found.push_back(command);
  return found;
}

std::vector<std::string_view> nouns() {
  std::vector<std::string_view> found;
  for (const Command* command : commands())
    if (!command->hidden && (found.empty() || found.back() != command->noun)) found.push_back(command->noun);
  return found;
}

std::vector<std::string_view> verbs_of(std::string_view noun) {
  std::vector<std::string_view> found;
  for (const Command* command : commands())
    if (command->noun == noun && !command->verb.empty() && !command->hidden) found.push_back(command->verb);
  return found;
}

}  // namespace wsync::app
