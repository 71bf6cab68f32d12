// SPDX-License-Identifier: MIT
#include "schema/xlsx/number_format.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wsync::schema::xlsx {
namespace {

/// Goes through the first section of a code, sign by sign.
class Scan {
 public:
  explicit Scan(std::string_view code) : rest_(code) {}

  NumberFormat run() {
    while (!rest_.empty() && rest_.front() != ';') step();
    return result();
  }

 private:
  bool starts(std::string_view word) const { return same_ignoring_case(rest_.substr(0, word.size()), word); }
  void skip(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }

  void step() {
    const char c = rest_.front();
    if (c == '"') return quoted();
    if (c == '[') return bracket();
    if (c == '\\') return other_sign(2);
    if (c == '_' || c == '*')
      return skip(2);  // a gap as wide as the next sign; the next sign again and again
    if (starts("General")) return skip(7);
    if (starts("AM/PM") || starts("A/P")) {
      hours_ = true;
      return skip(starts("A/P") ? 3 : 5);
    }
    if ((c == 'E' || c == 'e') && rest_.size() > 1 && (rest_[1] == '+' || rest_[1] == '-')) {
      exponent_ = true;
      return skip(2);
    }
    skip(1);
    sign(c);
  }

  void sign(char c) {
    switch (c) {
      case 'y':
      case 'Y':
      case 'd':
      case 'D':
      case 'e':
      case 'g': date_ = true; break;
      case 'm':
      case 'M': months_ = true; break;
      case 'h':
      case 'H': hours_ = true; break;
      case 's':
      case 'S': hours_ = seconds_ = true; break;
      case '0':
      case '#':
      case '?': digit(c); break;
      case '.': point_ = true; break;
      case ',':
        if (digits_ > 0 && !point_) ++commas_;
        break;
      case '/': fraction_ = true; break;
      case '%': format_.shown = Shown::percent; break;
      case '-':
      case '+': break;
      default: format_.other_signs = true;
    }
  }

  void digit(char c) {
    ++digits_;
    if (point_) {
      ++decimals_;
      return;
    }
    if (commas_ > 0) grouped_ = true;
    commas_ = 0;  // they parted thousands
    if (c == '0') ++zeros_;
  }

  void other_sign(std::size_t size) {
    format_.other_signs = true;
    skip(size);
  }

  void quoted() {
    const auto end = rest_.find('"', 1);
    if (end != 1) format_.other_signs = true;
    skip(end == rest_.npos ? rest_.size() : end + 1);
  }

  /// `[h]` counts time, `[$€-413]` is a currency or a language, `[Red]` and `[<100]` do not matter.
  void bracket() {
    const auto end = std::min(rest_.find(']'), rest_.size());
    const auto inside = rest_.substr(1, end == 0 ? 0 : end - 1);
    const bool counts = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
    if (counts) hours_ = format_.elapsed = true;
    if (inside.starts_with('$') && !inside.starts_with("$-")) format_.other_signs = true;
    skip(end + 1);
  }

  NumberFormat result() {
    if (date_ || hours_ || months_) {
      const bool dated = date_ || !hours_;  // months alone are no minutes
      format_.shown = !hours_ ? Shown::date : dated ? Shown::moment : Shown::time;
      format_.fraction_of_second = seconds_ && point_ && decimals_ > 0;
      return format_;
    }
    const bool plain = digits_ > 0 && !exponent_ && !fraction_;
    if (plain) format_.decimals = static_cast<std::uint8_t>(std::min(decimals_, 30));
    format_.thousandths = plain ? static_cast<std::uint8_t>(std::min(commas_, 5)) : std::uint8_t{0};
    const bool padded =
        plain && zeros_ > 1 && !point_ && !grouped_ && commas_ == 0 && format_.shown == Shown::number;
    if (padded) format_.leading_zeros = static_cast<std::uint8_t>(std::min(zeros_, 30));
    return format_;
  }

  std::string_view rest_;
  NumberFormat format_{};
  bool date_ = false, months_ = false, hours_ = false, seconds_ = false;
  bool point_ = false, exponent_ = false, fraction_ = false, grouped_ = false;
  int digits_ = 0, zeros_ = 0, decimals_ = 0, commas_ = 0;
};

}  // namespace

NumberFormat parse_number_format(std::string_view code) { return Scan(code).run(); }

NumberFormat built_in_format(unsigned id) {
  struct Row {
    unsigned first, last;
    std::string_view code;
  };
  // 27 to 36 and 50 to 58 are the dates of East Asian Excels.
  static constexpr std::array rows{Row{1, 1, "0"},
                                   Row{2, 2, "0.00"},
                                   Row{3, 3, "#,##0"},
                                   Row{4, 4, "#,##0.00"},
                                   Row{5, 6, "#,##0"},
                                   Row{7, 8, "#,##0.00"},
                                   Row{9, 9, "0%"},
                                   Row{10, 10, "0.00%"},
                                   Row{11, 11, "0.00E+00"},
                                   Row{12, 13, "# ?/?"},
                                   Row{14, 17, "d/m/yyyy"},
                                   Row{18, 21, "h:mm:ss"},
                                   Row{22, 22, "d/m/yyyy h:mm"},
                                   Row{27, 31, "d/m/yyyy"},
                                   Row{32, 35, "h:mm:ss"},
                                   Row{36, 36, "d/m/yyyy"},
                                   Row{37, 38, "#,##0"},
                                   Row{39, 40, "#,##0.00"},
                                   Row{41, 42, "#,##0"},
                                   Row{43, 44, "#,##0.00"},
                                   Row{45, 45, "mm:ss"},
                                   Row{46, 46, "[h]:mm:ss"},
                                   Row{47, 47, "mm:ss.0"},
                                   Row{48, 48, "##0.0E+0"},
                                   Row{49, 49, "@"},
                                   Row{50, 58, "d/m/yyyy"}};
  for (const auto& row : rows)
    if (id >= row.first && id <= row.last) return parse_number_format(row.code);
  return {};
}

}  // namespace wsync::schema::xlsx
