// SPDX-License-Identifier: MIT
#include "hanos/assortment.hpp"

#include <array>

namespace wsync::hanos {
namespace {
constexpr std::array<std::string_view, 4> provenances{"wsync", "standard", "observed-unverified", "user"};
}

std::string_view to_string(Provenance provenance) {
  return provenances[static_cast<std::size_t>(provenance)];
}

std::optional<Provenance> parse_provenance(std::string_view text) {
  for (std::size_t i = 0; i < provenances.size(); ++i)
    if (provenances[i] == text) return static_cast<Provenance>(i);
  return std::nullopt;
}

std::string_view to_string(Mode mode) { return mode == Mode::full ? "full" : "delta"; }

const Article* Assortment::find(const ArticleNumber& number) const {
  const auto found = articles.find(number);
  return found == articles.end() ? nullptr : &found->second;
}

}  // namespace wsync::hanos
