// SPDX-License-Identifier: MIT
// The grammar of pack texts: parts between `x`, `a`, `à` and `van`, each `[word] [number] [word]`.
#include <algorithm>

#include "base/text.hpp"
#include "hanos/pack.hpp"

namespace wsync::hanos {
namespace {

struct Token {
  std::string_view text{};
  bool is_number = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words end where digits begin and the other way round: `6x33cl` is four tokens.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const bool number = is_digit(text[at]);
    const auto goes_on = [&] {
      const char c = text[at];
      if (c == ' ' || c == '\t') return false;
      if (!number) return !is_digit(c);
      return is_digit(c) || ((c == ',' || c == '.') && at + 1 < text.size() && is_digit(text[at + 1]));
    };
    while (at < text.size() && goes_on()) ++at;
    tokens.push_back({text.substr(start, at - start), number});
  }
  return tokens;
}

/// One mark only, and not one that may be of thousands.
std::optional<Decimal> number_of(std::string_view text) {
  std::string plain(text);
  const auto mark = plain.find_first_of(",.");
  if (mark != plain.npos) {
    if (plain.size() - mark - 1 == 3 && plain[0] != '0') return std::nullopt;
    plain[mark] = '.';
  }
  const auto number = Decimal::parse(plain, false);
  if (!number || *number <= Decimal{0}) return std::nullopt;
  return number;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [word](auto one) { return same_ignoring_case(one, word); });
}
bool parts_levels(std::string_view word) {
  return is_one_of(word, {"x", "\u00D7", "*", "a", "\u00E0", "van", "\u00E1"});
}
bool says_about(std::string_view word) {
  return is_one_of(word, {"ca", "ca.", "circa", "\u00B1", "+/-", "ongeveer"});
}

class PackText {
 public:
  PackText(std::string_view text, const UnitWords& words) : words_(words), tokens_(tokens_of(text)) {}

  PackDescription read() {
    for (; at_ < tokens_.size(); ++at_) step(tokens_[at_]);
    if (per_ && !pack_.content && pack_.levels.empty() && !package_ && measure_)
      pack_.content = Quantity{Decimal{1}, *measure_};  // `per kg`
    else if (measure_)
      pack_.understood = false;
    if (number_) close_level(*number_);
    if (package_) pack_.levels.push_back({Decimal{1}, package_, {}});
    if (pack_.levels.empty() && !pack_.content) pack_.understood = false;
    return std::move(pack_);
  }

 private:
  void step(const Token& token) {
    if (token.is_number) return number(token.text);
    if (says_about(token.text)) {
      pack_.approximate = true;
    } else if (same_ignoring_case(token.text, "per")) {
      per_ = true;
    } else if (parts_levels(token.text)) {
      if (number_) close_level(*number_);
    } else {
      word(token.text);
    }
  }

  void number(std::string_view text) {
    const auto value = number_of(text);
    if (!value || number_ || pack_.content) pack_.understood = false;
    if (value) number_ = *value;
  }

  void word(std::string_view text) {
    const auto code = words_.find(text);
    const Unit* unit = code ? find_unit(*code) : nullptr;
    if (unit == nullptr) {
      pack_.understood = false;
    } else if (unit->dimension == Dimension::pack) {
      if (number_) close_level(*number_);
      if (package_) pack_.levels.push_back({Decimal{1}, package_, {}});
      package_ = code;
      if (pack_.content) close_content();  // `1 l fles`
    } else if (number_) {
      if (pack_.content) pack_.understood = false;
      pack_.content = Quantity{*number_, *code};
      number_.reset();
      close_content();
    } else if (unit->dimension == Dimension::count && !package_ && !pack_.content) {
      package_ = code;  // `Stuk 250 gram`: the piece is the package
    } else {
      measure_ = code;  // a measure that nothing counts: `per kg`
    }
  }

  void close_level(const Decimal& count) {
    pack_.levels.push_back({count, package_, {}});
    package_.reset();
    number_.reset();
  }
  void close_content() {
    if (package_) pack_.levels.push_back({Decimal{1}, package_, {}});
    package_.reset();
  }

  const UnitWords& words_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  PackDescription pack_{};
  std::optional<Decimal> number_{};    // read, and not yet known what it counts
  std::optional<UnitCode> package_{};  // named, and not yet known what is in it
  std::optional<UnitCode> measure_{};
  bool per_ = false;
};

}  // namespace

PackDescription parse_pack(std::string_view text, const UnitWords& words) {
  if (trimmed(text).empty()) return {};
  PackDescription pack = PackText(text, words).read();
  pack.raw_text = text;
  return pack;
}

}  // namespace wsync::hanos
