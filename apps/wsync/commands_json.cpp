// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "manual.hpp"
#include "options.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

void add(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '{') out += ',';
  schema::write_json_string(name, out);
  out += ':';
  schema::write_json_string(value, out);
}

void add(std::string& out, std::string_view name, bool value) {
  schema::write_json_string(name, out += ',');
  out += value ? ":true" : ":false";
}

template <class Items, class Write>
void add_list(std::string& out, std::string_view name, const Items& items, Write write) {
  schema::write_json_string(name, out += ',');
  out += ":[";
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    out += '{';
    write(item);
    out += '}';
  }
  out += ']';
}

void add_command(std::string& out, const Command& command) {
  out += '{';
  add(out, "noun", command.noun);
  add(out, "verb", command.verb);
  add(out, "summary", command.summary);
  add(out, "about", command.about);
  add_list(out, "examples", command.examples, [&](const Example& example) {
    add(out, "line", example.line);
    add(out, "text", example.text);
  });
  add_list(out, "arguments", command.arguments, [&](const Argument& argument) {
    add(out, "name", argument.name);
    add(out, "text", argument.text);
    add(out, "choices", argument.choices);
    add(out, "required", argument.required);
    add(out, "repeated", argument.repeated);
  });
  add_list(out, "options", options_of(command), [&](const Option* option) {
    add(out, "name", option->name);
    add(out, "letter", option->letter == 0 ? std::string_view{} : std::string_view(&option->letter, 1));
    add(out, "value", option->value);
    add(out, "text", option->text);
    add(out, "choices", option->choices);
    add(out, "repeated", option->repeated);
  });
  add_list(out, "operations", command.calls, [&](const api::EndpointRow* row) { add(out, "id", row->id); });
  out += '}';
}

}  // namespace

std::string commands_as_json() {
  std::string out = "[";
  for (const Command* command : commands()) {
    if (command->hidden) continue;
    out += out.size() > 1 ? ",\n" : "\n";
    add_command(out, *command);
  }
  return out + "\n]\n";
}

}  // namespace wsync::app
