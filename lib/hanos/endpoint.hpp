// SPDX-License-Identifier: MIT
// How a party is reached over Peppol: an identifier of a scheme. Source: Peppol's code list of electronic
// address schemes; for the Netherlands and Belgium the five below.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wsync::hanos {

/// `8712345678906` of scheme `0088` (GLN), `12345678` of `0106` (KvK).
struct Endpoint {
  std::string id{};
  std::string scheme{};
  bool empty() const { return id.empty() && scheme.empty(); }
  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

struct EndpointScheme {
  std::string_view code;     // `0106`
  std::string_view name;     // `KvK number`
  std::string_view shape;    // what an identifier looks like, for people
  std::string_view country;  // of the parties that have one; empty: any
  bool (*is_sound)(std::string_view id);
};
/// 0088 GLN, 0106 KvK, 0190 OIN, 0208 Belgian enterprise number, 9944 Dutch VAT number.
std::span<const EndpointScheme> endpoint_schemes();
/// Null for schemes that wsync does not know.
const EndpointScheme* find_endpoint_scheme(std::string_view code);

/// `0106:12345678`; without a colon all of it is the id.
Endpoint split_endpoint(std::string_view text);
/// What is wrong with it: half of it is missing, a scheme that is not known, an id that is none of that
/// scheme (check digits too, where there are any); empty where nothing is.
std::string endpoint_fault(const Endpoint& endpoint);

}  // namespace wsync::hanos
