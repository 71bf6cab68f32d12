// SPDX-License-Identifier: MIT
// An EDIFACT interchange as data: envelope, messages, segments with their places. Source: ISO 9735 version 3,
// as EANCOM 1997 uses it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace wsync::hanos::edifact {

/// In UNA: there is no release character.
inline constexpr char no_release = ' ';

/// What parts what; segment UNA may say otherwise.
struct Delimiters {
  char component = ':';
  char element = '+';
  char decimal = '.';
  char release = '?';
  char terminator = '\'';

  friend bool operator==(const Delimiters&, const Delimiters&) = default;
};

/// UNB 0001. UNOA is upper case and a few signs, UNOB adds lower case, UNOC is ISO 8859-1, UNOW and UNOY are
/// UTF-8.
enum class CharacterSet : std::uint8_t { unoa, unob, unoc, unow, unoy };

std::string_view to_string(CharacterSet set);
std::optional<CharacterSet> character_set(std::string_view name);

/// A data element: its components, as UTF-8, without release characters and without empty ones at the end.
struct Element {
  std::vector<std::string> components{};

  Element() = default;
  Element(std::string simple) {  // NOLINT: `{"1", "", article}` is how segments are written
    if (!simple.empty()) components.push_back(std::move(simple));
  }
  Element(const char* simple) : Element(std::string(simple)) {}  // NOLINT: the same
  Element(std::initializer_list<std::string> list) : components(list) { trim(); }
  void trim() {
    while (!components.empty() && components.back().empty()) components.pop_back();
  }

  friend bool operator==(const Element&, const Element&) = default;
};

struct Segment {
  std::string tag{};
  std::vector<Element> elements{};  // behind the tag, without empty ones at the end
  std::size_t number = 0;           // in the file, from 1; UNA does not count
  std::size_t offset = 0;           // of its tag, in bytes

  Segment() = default;
  Segment(std::string name, std::vector<Element> data) : tag(std::move(name)), elements(std::move(data)) {
    while (!elements.empty() && elements.back().components.empty()) elements.pop_back();
  }

  /// Empty where there is none: `at(0)` of `BGM+220+4711` is `220`.
  std::string_view at(std::size_t element, std::size_t component = 0) const {
    if (element >= elements.size() || component >= elements[element].components.size()) return {};
    return elements[element].components[component];
  }

  /// By content; where it stands does not count.
  friend bool operator==(const Segment& a, const Segment& b) {
    return a.tag == b.tag && a.elements == b.elements;
  }
};

/// UNH S009: `ORDERS:D:96A:UN:EAN008`.
struct MessageType {
  std::string name{};
  std::string version{};
  std::string release{};
  std::string agency{};
  std::string association{};  // of EANCOM: EAN and the version of the message

  friend bool operator==(const MessageType&, const MessageType&) = default;
};

struct Message {
  std::string reference{};
  MessageType type{};
  std::vector<Segment> segments{};  // between UNH and UNT
  std::size_t number = 0;           // of its UNH, as segments are counted

  friend bool operator==(const Message& a, const Message& b) {
    return a.reference == b.reference && a.type == b.type && a.segments == b.segments;
  }
};

/// Who sends or receives: a GLN has qualifier 14.
struct Party {
  std::string id{};
  std::string qualifier{};

  friend bool operator==(const Party&, const Party&) = default;
};

struct Interchange {
  Delimiters delimiters{};
  CharacterSet characters = CharacterSet::unoc;
  std::string version = "3";
  Party sender{};
  Party receiver{};
  std::string date{};  // YYMMDD
  std::string time{};  // HHMM
  std::string reference{};
  bool test = false;  // UNB 0035
  std::vector<Message> messages{};

  friend bool operator==(const Interchange&, const Interchange&) = default;
};

/// A number with the mark that the interchange declares, `-1` and `.5` included; nothing where it is anything
/// else, such as one with a mark for thousands.
std::optional<Decimal> decimal(std::string_view text, char mark);
/// The other way round; without zeros behind the point that say nothing.
std::string decimal_text(const Decimal& value, char mark);

}  // namespace wsync::hanos::edifact
