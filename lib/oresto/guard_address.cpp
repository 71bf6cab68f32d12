// SPDX-License-Identifier: MIT
#include "oresto/guard_address.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "schema/form.hpp"

namespace wsync::oresto {
namespace {

std::string decoded_to_the_end(std::string_view text) {
  std::string before(text);
  for (std::string after = schema::percent_decoded(before); after != before;
       after = schema::percent_decoded(before))
    before = std::move(after);
  return before;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `https://host:1/api/Brands?Page=1#top` is `/api/Brands?Page=1`: what is sent.
std::string_view target_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme != url.npos && scheme < url.find_first_of("/?#")) {
    url.remove_prefix(scheme + 3);
    url.remove_prefix(std::min(url.find_first_of("/?#"), url.size()));
  }
  return url.substr(0, url.find('#'));
}

/// Blanks and control characters go, and what follows a dot or semicolon: `Brands.json` and `Brands;v=1` may
/// be `Brands`.
std::string understood(std::string_view segment) {
  std::string name = folded(segment);
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
  if (name.starts_with("..")) return "..";
  return name.substr(0, name.find_first_of(".;"));
}

}  // namespace

Address::Address(std::string_view url) {
  const std::string_view target = target_of(url);
  const auto question = std::min(target.find('?'), target.size());
  segments_ = split(target.substr(0, question), '/');

  std::string path = decoded_to_the_end(target.substr(0, question));
  std::ranges::replace(path, '\\', '/');
  for (const std::string_view segment : split(path, '/')) understood_.push_back(understood(segment));

  if (question + 1 >= target.size()) return;
  for (const std::string_view pair : split(target.substr(question + 1), '&')) {
    const auto equals = std::min(pair.find('='), pair.size());
    const auto value = pair.substr(std::min(equals + 1, pair.size()));
    if (!pair.empty())
      query_.emplace_back(schema::form_decoded(pair.substr(0, equals)), schema::form_decoded(value));
  }
}

bool Address::mentions(std::string_view name) const { return std::ranges::count(understood_, name) > 0; }

bool Address::climbs() const { return mentions(".."); }

bool Address::ends_with(std::string_view name) const { return same_ignoring_case(segments_.back(), name); }

bool Address::ends_with_id_of(std::string_view name) const {
  const std::string_view id = segments_.back();
  return segments_.size() > 1 && same_ignoring_case(segments_[segments_.size() - 2], name) && !id.empty() &&
         id.size() <= 18 && id.front() != '0' && std::ranges::all_of(id, is_digit);
}

std::vector<std::string> Address::values(std::string_view parameter) const {
  std::vector<std::string> found;
  for (const auto& [name, value] : query_)
    if (same_ignoring_case(name, parameter)) found.push_back(value);
  return found;
}

bool names_something(std::string_view value) {
  return std::ranges::any_of(folded(decoded_to_the_end(value)),
                             [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
}

}  // namespace wsync::oresto
