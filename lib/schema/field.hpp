// SPDX-License-Identifier: MIT
// A field of a model: its name on the wire, what it means, its rules, where these come from, how to reach it.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/shape.hpp"

namespace wsync::schema {

/// How sure a name, a limit or a whole operation is.
enum class Source : std::uint8_t {
  manual,    // the API's manual says so
  help,      // a help page of a server shows it
  inferred,  // nobody says so; concluded from twins, correctable by the profile
  ours,      // wsync's own
};
std::string_view to_string(Source source);

enum class Key : std::uint8_t { none, primary, foreign };

/// What a text must look like beyond its length.
enum class Format : std::uint8_t { any, gtin, email, language, country };

/// What must hold for a value. Bounds are decimals as text, both ends included; 0 and empty mean no rule.
struct Rules {
  Key key = Key::none;
  int min_length = 0;  // UTF-16 code units, as .NET counts
  int max_length = 0;
  std::string_view min = {};
  std::string_view max = {};
  Format format = Format::any;
  std::string_view forbidden = {};          // characters that may not occur
  std::string_view required_if_empty = {};  // this one or that other field must be there
  std::string_view table = {};              // the look-up table whose id or abbreviation it holds: brands
  bool wanted = false;                      // only inferred to be required: its absence is a warning
  bool secret = false;                      // never printed
  bool shared = false;           // stands in the Shared namespace of XML answers, before all others
  bool from_text = false;        // takes a plain text that stands where its record was expected
  Source source = Source::help;  // of the name
  Source limits = Source::help;  // of lengths, ranges and requiredness
  std::string_view note = {};
};

struct Field {
  std::string_view
      name;  // ends with NUL and lives as long as the field: a literal, or kept by schema::Renamed
  std::string_view text;
  Rules rules;
  const Shape* shape;
  void* (*reach)(void* record);  // the member's address
  const Record* renamed = nullptr;  // kind record: its model under other names

  /// The model of a member that is one.
  const Record& record() const { return renamed != nullptr ? *renamed : shape->record(); }
  /// A record without it is refused: a plain member.
  constexpr bool required() const { return !shape->optional && !shape->list; }
  const void* reach_const(const void* record) const { return reach(const_cast<void*>(record)); }
};

namespace detail {
template <class Member>
struct MemberOf;
template <class Class, class Type>
struct MemberOf<Type Class::*> {
  using Owner = Class;
  using Value = Type;
};

template <auto member>
void* reach(void* record) {
  return &(static_cast<typename MemberOf<decltype(member)>::Owner*>(record)->*member);
}
}  // namespace detail

/// `field<&Sales::article>("WholesalerArticleNumber", "Article number at the wholesaler.", {.max_length =
/// 50})`
template <auto member>
constexpr Field field(std::string_view name, std::string_view text, Rules rules = {}) {
  return Field{name, text, rules, &shape<typename detail::MemberOf<decltype(member)>::Value>,
               &detail::reach<member>};
}

}  // namespace wsync::schema
