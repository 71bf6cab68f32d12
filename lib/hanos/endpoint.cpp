// SPDX-License-Identifier: MIT
#include "hanos/endpoint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hanos/gtin.hpp"

namespace wsync::hanos {
namespace {

bool are_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::ranges::all_of(text, [](char one) { return one >= '0' && one <= '9'; });
}

/// Its last two digits are 97 less the rest of the first eight divided by 97.
bool is_belgian_number(std::string_view id) {
  if (!are_digits(id, 10) || id[0] > '1') return false;
  int first = 0;
  for (const char digit : id.substr(0, 8)) first = first * 10 + (digit - '0');
  return 97 - first % 97 == (id[8] - '0') * 10 + (id[9] - '0');
}

bool is_dutch_vat_number(std::string_view id) {
  return id.size() == 14 && id.starts_with("NL") && are_digits(id.substr(2, 9), 9) && id[11] == 'B' &&
         are_digits(id.substr(12), 2);
}

constexpr auto schemes = std::to_array<EndpointScheme>({
    {"0088", "GLN", "13 digits, the last one a check digit", "",
     [](std::string_view id) { return Gln::parse(id).has_value(); }},
    {"0106", "KvK number", "8 digits", "NL", [](std::string_view id) { return are_digits(id, 8); }},
    {"0190", "OIN", "20 digits", "NL", [](std::string_view id) { return are_digits(id, 20); }},
    {"0208", "Belgian enterprise number", "10 digits, 0 or 1 in front, the last two check digits", "BE",
     is_belgian_number},
    {"9944", "Dutch VAT number", "such as NL123456789B01", "NL", is_dutch_vat_number},
});

}  // namespace

std::span<const EndpointScheme> endpoint_schemes() { return schemes; }

const EndpointScheme* find_endpoint_scheme(std::string_view code) {
  const auto found = std::ranges::find(schemes, code, &EndpointScheme::code);
  return found == schemes.end() ? nullptr : &*found;
}

Endpoint split_endpoint(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == text.npos) return {std::string(text), ""};
  return {std::string(text.substr(colon + 1)), std::string(text.substr(0, colon))};
}

std::string endpoint_fault(const Endpoint& endpoint) {
  if (endpoint.id.empty() || endpoint.scheme.empty())
    return fmt::format("\"{}{}\" is no endpoint such as 0106:12345678", endpoint.scheme, endpoint.id);
  const auto* scheme = find_endpoint_scheme(endpoint.scheme);
  if (scheme == nullptr) {
    std::string known;
    for (const auto& one : schemes)
      known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", one.code, one.name);
    return fmt::format("scheme {} is not known; there are {}", endpoint.scheme, known);
  }
  if (scheme->is_sound(endpoint.id)) return {};
  return fmt::format("\"{}\" is no {} ({})", endpoint.id, scheme->name, scheme->shape);
}

}  // namespace wsync::hanos
