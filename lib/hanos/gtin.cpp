// SPDX-License-Identifier: MIT
#include "hanos/gtin.hpp"

#include "base/gtin.hpp"

namespace wsync::hanos {

std::optional<Gtin> Gtin::parse(std::string_view text) {
  if (gtin_fault(text) != GtinFault::none) return std::nullopt;
  return Gtin(text);
}

bool Gtin::restricted() const {
  const std::string all = fourteen();
  return all[0] == '0' && all[1] == '2';
}

std::optional<Gln> Gln::parse(std::string_view text) {
  if (text.size() != 13 || gtin_fault(text) != GtinFault::none) return std::nullopt;
  return Gln(text);
}

}  // namespace wsync::hanos
