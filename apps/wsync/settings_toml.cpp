// SPDX-License-Identifier: MIT
#include "settings_toml.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/text.hpp"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace wsync::app {
namespace {

constexpr std::string_view wire_names_key = "oresto.wire_names";

std::optional<std::string> text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* truth = node.as_boolean()) return truth->get() ? "true" : "false";
  return std::nullopt;
}

struct Reader {
  const std::filesystem::path& path;
  std::vector<Problem> problems{};

  void complain(const toml::node& node, std::string message) {
    problems.push_back({.where = fmt::format("{}:{}", path.string(), node.source().begin.line), .code = "config.value",
                        .message = std::move(message)});
  }

  void wire_names(const toml::table& table, FileProfile& profile) {
    for (const auto& [key, node] : table) {
      const auto* text = node.as_string();
      if (text == nullptr) {
        complain(node, fmt::format("the wire name of \"{}\" is a text; is the key in quotes?", key.str()));
        continue;
      }
      profile.wire_names[std::string(key.str())] = text->get();
      profile.wire_name_lines[std::string(key.str())] = node.source().begin.line;
    }
  }

  void values(const toml::table& table, const std::string& prefix, FileProfile& profile) {
    for (const auto& [key, node] : table) {
      const std::string full = prefix + std::string(key.str());
      if (const auto* inner = node.as_table()) {
        if (full == wire_names_key)
          wire_names(*inner, profile);
        else
          values(*inner, full + ".", profile);
      } else if (auto text = text_of(node)) {
        profile.values[full] = std::move(*text);
        profile.lines[full] = node.source().begin.line;
      } else {
        complain(node, fmt::format("{} is a text, a whole number, true or false", full));
      }
    }
  }

  void profiles(const toml::node& node, SettingsFile& file) {
    const auto* table = node.as_table();
    if (table == nullptr) return complain(node, "profiles are written as [profile.NAME]");
    for (const auto& [name, profile] : *table) {
      if (const auto* contents = profile.as_table())
        values(*contents, "", file.profiles[std::string(name.str())]);
      else
        complain(profile, fmt::format("the profile {} is a table: [profile.{}]", name.str(), name.str()));
    }
  }
};

/// Where a position of toml++ (line and column from 1, columns in code points) is in the text.
std::size_t offset_of(std::string_view toml, toml::source_position position) {
  std::size_t at = 0;
  for (unsigned line = 1; line < position.line; ++line) at = toml.find('\n', at) + 1;
  for (unsigned column = 1; column < position.column && at < toml.size(); ++column) {
    ++at;
    while (at < toml.size() && (static_cast<unsigned char>(toml[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

std::size_t after_line(std::string_view toml, unsigned line) {
  std::size_t at = 0;
  for (unsigned i = 0; i < line && at != std::string_view::npos; ++i) {
    at = toml.find('\n', at);
    if (at != std::string_view::npos) ++at;
  }
  return std::min(at, toml.size());
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (byte < 0x20 || byte == 0x7F)
      out += fmt::format("\\u{:04X}", byte);
    else
      out += c;
  }
  return out + '"';
}

bool is_bare_number(std::string_view text) {
  return !text.empty() && text.size() < 16 && text.find_first_not_of("0123456789") == text.npos &&
         (text == "0" || text.front() != '0');
}

std::string written(std::string_view value) {
  return value == "true" || value == "false" || is_bare_number(value) ? std::string(value) : in_quotes(value);
}

bool is_bare_key(std::string_view key) {
  return !key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
                             key.npos;
}

/// profile.test.oresto and base_url
std::pair<std::vector<std::string>, std::string> place_of(std::string_view profile, std::string_view key) {
  std::vector<std::string> tables;
  if (!profile.empty()) tables = {"profile", std::string(profile)};
  auto parts = split(key, '.');
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) tables.emplace_back(parts[i]);
  return {tables, std::string(parts.back())};
}

const toml::table* table_at(const toml::table& root, const std::vector<std::string>& names) {
  const toml::table* table = &root;
  for (const std::string& name : names) {
    const auto* node = table->get(name);
    table = node == nullptr ? nullptr : node->as_table();
    if (table == nullptr) return nullptr;
  }
  return table;
}

Failure no_toml(const toml::parse_error& error, const std::filesystem::path& path) {
  Error failure;
  failure.code = Code::config;
  failure.message = fmt::format("{} is no valid TOML", path.string());
  failure.problems.push_back({.where = fmt::format("{}:{}", path.string(), error.source().begin.line),
                              .code = "config.toml", .message = std::string(error.description())});
  return fail(std::move(failure));
}

/// The line behind which a new key of that table goes.
std::optional<unsigned> last_line(const toml::table& table) {
  if (table.is_inline() || table.source().begin.line == 0) return std::nullopt;
  unsigned line = table.source().begin.line;
  for (const auto& [key, node] : table)
    if (!node.is_table() || node.as_table()->is_inline()) line = std::max(line, node.source().end.line);
  return line;
}

void insert_setting(std::string& toml, const toml::table& root, const std::vector<std::string>& tables,
                    const std::string& line) {
  const auto* table = table_at(root, tables);
  if (tables.empty()) {
    toml.insert(0, line);
  } else if (const auto after = table == nullptr ? std::nullopt : last_line(*table)) {
    if (!toml.ends_with('\n')) toml += '\n';
    toml.insert(after_line(toml, *after), line);
  } else {
    std::string header;
    for (const std::string& name : tables) {
      if (!header.empty()) header += '.';
      header += is_bare_key(name) ? name : in_quotes(name);
    }
    if (!toml.empty() && !toml.ends_with('\n')) toml += '\n';
    toml += fmt::format("{}[{}]\n{}", toml.empty() ? "" : "\n", header, line);
  }
}

}  // namespace

Result<SettingsFile> read_settings(const std::filesystem::path& path, std::string_view toml) {
  const auto parsed = toml::parse(toml);
  if (!parsed) return no_toml(parsed.error(), path);
  SettingsFile file;
  Reader reader{path};
  for (const auto& [key, node] : parsed.table()) {
    if (key == "profile")
      reader.profiles(node, file);
    else if (key == "default_profile" && node.is_string())
      file.default_profile = node.as_string()->get();
    else
      reader.complain(node, fmt::format("\"{}\" is not known here; settings stand in [profile.NAME]", key.str()));
  }
  if (reader.problems.empty()) return file;
  Error error;
  error.code = Code::config;
  error.message = fmt::format("{} is not as it should be", path.string());
  error.problems = std::move(reader.problems);
  return fail(std::move(error));
}

Result<std::string> with_setting(std::string toml, std::string_view profile, std::string_view key,
                                 std::string_view value) {
  const auto parsed = toml::parse(toml);
  if (!parsed) return no_toml(parsed.error(), "the file");
  const auto [tables, last] = place_of(profile, key);
  const auto* table = table_at(parsed.table(), tables);
  if (const auto* node = table == nullptr ? nullptr : table->get(last)) {
    const auto begin = offset_of(toml, node->source().begin), end = offset_of(toml, node->source().end);
    toml.replace(begin, end - begin, written(value));
  } else {
    insert_setting(toml, parsed.table(), tables, fmt::format("{} = {}\n", last, written(value)));
  }
  // Inline tables and dotted keys may not take it; then the file is left alone.
  const auto changed = toml::parse(toml);
  const auto* now = changed ? table_at(changed.table(), tables) : nullptr;
  const auto* node = now == nullptr ? nullptr : now->get(last);
  if (node == nullptr || text_of(*node) != std::string(value))
    return fail(Code::config, fmt::format("{} cannot be set in a file written like that; edit it by hand", key));
  return toml;
}

Result<std::string> without_setting(std::string toml, std::string_view profile, std::string_view key) {
  const auto parsed = toml::parse(toml);
  if (!parsed) return no_toml(parsed.error(), "the file");
  const auto [tables, last] = place_of(profile, key);
  const auto* table = table_at(parsed.table(), tables);
  const auto* node = table == nullptr ? nullptr : table->get(last);
  if (node == nullptr) return toml;
  const auto begin = after_line(toml, node->source().begin.line - 1), end = after_line(toml, node->source().end.line);
  toml.erase(begin, end - begin);
  return toml;
}

}  // namespace wsync::app
