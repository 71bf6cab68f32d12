// SPDX-License-Identifier: MIT
#include "hanos/edifact_write.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "hanos/edifact_characters.hpp"

namespace wsync::hanos::edifact {
namespace {

class Writer {
 public:
  Writer(const Interchange& interchange, LineEnds line_ends) : from_(interchange), line_ends_(line_ends) {}

  Result<std::string> run() {
    const auto& by = from_.delimiters;
    out_ = {'U', 'N', 'A', by.component, by.element, by.decimal, by.release, ' ', by.terminator};
    end_line();
    envelope();
    for (const auto& message : from_.messages) {
      where_ = fmt::format("{} {}", message.type.name, message.reference);
      one(message);
    }
    where_ = "interchange";
    segment({"UNZ", {std::to_string(from_.messages.size()), from_.reference}});
    if (problems_.empty()) return std::move(out_);
    Error error{.code = Code::input,
                .message = fmt::format("the texts do not fit {}", to_string(from_.characters))};
    error.problems = std::move(problems_);
    return fail(std::move(error));
  }

 private:
  void envelope() {
    where_ = "interchange";
    std::vector<Element> elements{{std::string(to_string(from_.characters)), from_.version},
                                  {from_.sender.id, from_.sender.qualifier},
                                  {from_.receiver.id, from_.receiver.qualifier},
                                  {from_.date, from_.time},
                                  from_.reference};
    if (from_.test) {
      elements.resize(10);
      elements.emplace_back("1");
    }
    segment({"UNB", std::move(elements)});
  }

  void one(const Message& message) {
    const auto& type = message.type;
    number_ = 0;
    segment(
        {"UNH", {message.reference, {type.name, type.version, type.release, type.agency, type.association}}});
    for (const auto& each : message.segments) segment(each);
    segment({"UNT", {std::to_string(message.segments.size() + 2), message.reference}});
  }

  void segment(const Segment& segment) {
    ++number_;
    out_ += segment.tag;
    for (std::size_t i = 0; i < segment.elements.size(); ++i) {
      out_ += from_.delimiters.element;
      const auto& components = segment.elements[i].components;
      for (std::size_t k = 0; k < components.size(); ++k) {
        if (k > 0) out_ += from_.delimiters.component;
        text(components[k], segment, i, k);
      }
    }
    out_ += from_.delimiters.terminator;
    end_line();
  }

  void text(const std::string& utf8, const Segment& segment, std::size_t element, std::size_t component) {
    if (const auto bad = misfit(utf8, from_.characters)) {
      problems_.push_back(
          {fmt::format("{}:{}:{}.{}.{}", where_, number_, segment.tag, element + 1, component + 1), "O016",
           fmt::format("\"{}\" has {}, which {} has not", utf8, shown(*bad), to_string(from_.characters)), "",
           false});
      return;
    }
    const auto& by = from_.delimiters;
    for (const char byte : encoded(utf8, from_.characters)) {
      const bool is_release = byte == by.release && byte != no_release;
      if (byte == by.component || byte == by.element || byte == by.terminator || is_release)
        out_ += by.release;
      out_ += byte;
    }
  }

  void end_line() {
    if (line_ends_ == LineEnds::crlf) out_ += "\r\n";
    if (line_ends_ == LineEnds::lf) out_ += '\n';
  }

  const Interchange& from_;
  LineEnds line_ends_;
  std::string out_{};
  std::string where_{};
  std::size_t number_ = 0;
  std::vector<Problem> problems_{};
};

}  // namespace

Result<std::string> write(const Interchange& interchange, LineEnds line_ends) {
  return Writer(interchange, line_ends).run();
}

}  // namespace wsync::hanos::edifact
