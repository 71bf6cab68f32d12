// SPDX-License-Identifier: MIT
#include "sync/json_items.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::sync {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Any JSON object: its members as they stand.
struct RawObject {
  Unknown unknown{};
};

const Record& describe(const RawObject*) {
  static constexpr Record it = record<RawObject>("Object", "A JSON object.", {});
  return it;
}

struct RawText {
  std::string text{};
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(blanks, at), text.size());
}

/// Behind the string whose first quote stands at `at`.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      return at + 1;
  }
  return text.npos;
}

}  // namespace

std::string_view json_value(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = behind_string(text, at);
      if (at == text.npos) return {};
    } else if (c == '{' || c == '[') {
      ++depth, ++at;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return text.substr(begin, at - begin);
      --depth, ++at;
    } else if (depth == 0) {
      at = std::min(text.find_first_of(",]} \t\r\n", at), text.size());
      return text.substr(begin, at - begin);
    } else {
      ++at;
      continue;
    }
    if (depth == 0) return text.substr(begin, at - begin);
  }
  return {};
}

Result<void> each_item(std::string_view text, const JsonItem& use) {
  std::size_t at = skip_blanks(text, 0);
  if (at == text.size() || text[at] != '[') return fail(Code::input, "this is no list of objects");
  at = skip_blanks(text, at + 1);
  bool more = at < text.size() && text[at] != ']';
  for (std::size_t number = 1; more; ++number) {
    const auto item = json_value(text, at);
    if (item.empty())
      return fail(Code::input, fmt::format("item {}: this is no JSON: the value does not end", number));
    if (auto used = use(item, at); !used) return used;
    at = skip_blanks(text, at + item.size());
    more = at < text.size() && text[at] == ',';
    if (more) at = skip_blanks(text, at + 1);
  }
  if (at >= text.size() || text[at] != ']')
    return fail(Code::input, fmt::format("this is no JSON: a comma or ] is missing (byte {})", at));
  at = skip_blanks(text, at + 1);
  if (at != text.size())
    return fail(Code::input, fmt::format("this is no JSON: something follows the list (byte {})", at));
  return {};
}

Result<std::vector<Unknown::Member>> json_members(std::string_view object) {
  if (!trimmed(object).starts_with('{')) return fail(Code::input, "every item must be an object");
  RawObject raw;
  std::vector<Problem> none;
  if (const auto read = schema::read_json(object, schema::record_of<RawObject>(), &raw, none); !read)
    return fail(Code::input, read.error().message);
  return std::move(raw.unknown.members);
}

const std::string* find_member(const std::vector<Unknown::Member>& members, std::string_view name) {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& one) { return same_ignoring_case(one.name, name); });
  return found == members.end() ? nullptr : &found->json;
}

std::optional<std::string> text_in(std::string_view json) {
  if (json.empty() || json.front() != '"') return std::nullopt;
  constexpr Field field = wsync::field<&RawText::text>("text", "A text.");
  RawText raw;
  std::vector<Problem> none;
  if (!schema::read_json_into(json, field, &raw, none)) return std::nullopt;
  return std::move(raw.text);
}

Result<std::vector<std::string>> texts_in(std::string_view json) {
  std::vector<std::string> texts;
  auto read = each_item(json, [&](std::string_view item, std::size_t) -> Result<void> {
    auto text = item == "null" ? std::optional(std::string()) : text_in(item);
    if (!text) return fail(Code::input, "every item must be a text");
    texts.push_back(std::move(*text));
    return {};
  });
  if (!read) return fail(std::move(read.error()));
  return texts;
}

}  // namespace wsync::sync
