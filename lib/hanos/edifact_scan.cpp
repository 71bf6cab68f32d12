// SPDX-License-Identifier: MIT
#include "hanos/edifact_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wsync::hanos::edifact {
namespace {

bool is_line_end(char byte) { return byte == '\r' || byte == '\n'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return is_upper(byte) || (byte >= 'a' && byte <= 'z'); }

bool is_tag(std::string_view text) {
  return text.size() == 3 && is_upper(text[0]) && std::all_of(text.begin() + 1, text.end(), [](char byte) {
           return is_upper(byte) || is_digit(byte);
         });
}

class Scanner {
 public:
  Scanner(std::string_view bytes, const std::string& name, const Limits& limits,
          std::vector<Problem>& problems)
      : bytes_(bytes), name_(name), limits_(limits), problems_(problems) {}

  Result<Scanned> run() {
    if (bytes_.size() > limits_.bytes)
      return fail(Code::input,
                  fmt::format("{}: {} bytes; {} are the limit", name_, bytes_.size(), limits_.bytes));
    skip_front();
    if (auto service = read_service_string(); !service) return fail(std::move(service.error()));
    if (!bytes_.substr(at_).starts_with("UNB"))
      return fail(Code::input, name_ + ": this is no EDIFACT: it begins with neither UNA nor UNB");
    while (skip_line_ends(), at_ < bytes_.size()) {
      if (out_.segments.size() == limits_.segments)
        return fail(Code::input, fmt::format("{}: more than {} segments", name_, limits_.segments));
      if (auto one = segment(); !one) return fail(std::move(one.error()));
    }
    return std::move(out_);
  }

 private:
  void say(const Segment& at, std::string code, std::string message) {
    problems_.push_back({place(name_, at), std::move(code), std::move(message), "", false});
  }

  void skip_line_ends() {
    while (at_ < bytes_.size() && is_line_end(bytes_[at_])) ++at_;
  }

  void skip_front() {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes_.starts_with(mark)) {
      at_ = mark.size();
      problems_.push_back({name_ + ":1", "edifact.byte-order-mark",
                           "a byte order mark stands in front of the interchange", "", true});
    }
    while (at_ < bytes_.size() && (is_line_end(bytes_[at_]) || bytes_[at_] == ' ')) ++at_;
  }

  /// `UNA:+.? '`: component, element, decimal mark, release character, a reserved one, terminator.
  Result<void> read_service_string() {
    if (!bytes_.substr(at_).starts_with("UNA")) return {};
    const auto six = bytes_.substr(at_ + 3, 6);
    if (six.size() < 6) return fail(Code::input, name_ + ": the file ends inside UNA");
    out_.delimiters = {six[0], six[1], six[2], six[3], six[5]};
    const char parts[] = {six[0], six[1], six[3], six[5], six[2]};
    for (const char& part : parts)
      if (is_letter(part) || is_digit(part) || static_cast<unsigned char>(part) >= 0x80 ||
          std::find(parts, &part, part) != &part)
        return fail(Code::input, fmt::format("{}: UNA declares delimiters that cannot be told apart", name_));
    if (six[2] != '.' && six[2] != ',')
      return fail(Code::input, name_ + ": UNA declares a decimal mark that is neither a point nor a comma");
    at_ += 9;
    skip_line_ends();
    return {};
  }

  Result<void> segment() {
    Segment now;
    now.number = out_.segments.size() + 1;
    now.offset = at_;
    const auto& by = out_.delimiters;
    std::vector<Element> elements(1);
    std::string text;
    bool control = false, closed = false;
    const auto end_component = [&] { elements.back().components.push_back(std::exchange(text, {})); };
    while (at_ < bytes_.size() && !closed) {
      if (at_ - now.offset > limits_.segment_bytes)
        return fail(
            Code::input,
            fmt::format("{}:{}: the segment at byte {} is longer than {} bytes; is its terminator missing?",
                        name_, now.number, now.offset, limits_.segment_bytes));
      const char byte = bytes_[at_++];
      if (byte == by.release && byte != no_release && at_ < bytes_.size()) {
        text += bytes_[at_++];
      } else if (byte == by.component) {
        end_component();
      } else if (byte == by.element) {
        end_component();
        elements.emplace_back();
      } else if (byte == by.terminator) {
        closed = true;
      } else {
        control = control || static_cast<unsigned char>(byte) < 0x20;
        text += byte;
      }
    }
    end_component();
    for (auto& element : elements) element.trim();
    finish(std::move(now), std::move(elements), closed, control);
    return {};
  }

  void finish(Segment now, std::vector<Element> elements, bool closed, bool control) {
    auto& head = elements.front().components;
    std::string tag = head.empty() ? std::string() : head.front();
    const bool nested = head.size() > 1;
    elements.erase(elements.begin());
    Segment made(std::move(tag), std::move(elements));
    made.number = now.number, made.offset = now.offset;
    const auto byte = fmt::format(" (byte {})", made.offset);
    if (!is_tag(made.tag)) {
      made.tag = "???";
      say(made, "edifact.tag", "a segment must begin with a tag of three letters" + byte);
    }
    if (nested) say(made, "edifact.tag", "a tag with components is not understood" + byte);
    if (control)
      say(made, "edifact.control",
          "a line end or another control character stands inside the segment" + byte);
    if (!closed)
      say(made, "edifact.truncated", "the file ends inside this segment: it has been cut short" + byte);
    out_.segments.push_back(std::move(made));
  }

  std::string_view bytes_;
  const std::string& name_;
  const Limits& limits_;
  std::vector<Problem>& problems_;
  std::size_t at_ = 0;
  Scanned out_{};
};

}  // namespace

std::string place(const std::string& name, const Segment& segment) {
  return fmt::format("{}:{}:{}", name, segment.number, segment.tag);
}

Result<Scanned> scan(std::string_view bytes, const std::string& name, const Limits& limits,
                     std::vector<Problem>& problems) {
  return Scanner(bytes, name, limits, problems).run();
}

}  // namespace wsync::hanos::edifact
