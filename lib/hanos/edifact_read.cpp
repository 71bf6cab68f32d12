// SPDX-License-Identifier: MIT
#include "hanos/edifact_read.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "hanos/edifact_characters.hpp"

namespace wsync::hanos::edifact {
namespace {

class Reader {
 public:
  Reader(const std::string& name, std::vector<Problem>& problems) : name_(name), problems_(problems) {}

  Result<Interchange> run(Scanned scanned, std::string_view bytes) {
    out_.delimiters = scanned.delimiters;
    if (auto head = header(scanned.segments.front()); !head) return fail(std::move(head.error()));
    forgive_utf8(scanned.segments.front(), bytes);
    Segment last;
    last.tag = scanned.segments.back().tag, last.number = scanned.segments.back().number;
    for (auto& segment : scanned.segments) {
      decode(segment);
      take(segment);
    }
    if (message_) say(last, "edifact.envelope", "the last message has no UNT: the file has been cut short");
    if (group_) say(last, "edifact.envelope", "the last group has no UNE: the file has been cut short");
    if (!ended_) say(last, "edifact.envelope", "there is no UNZ: the file has been cut short");
    return std::move(out_);
  }

 private:
  void say(const Segment& at, std::string code, std::string message, bool warning = false) {
    problems_.push_back({place(name_, at), std::move(code), std::move(message), "", warning});
  }

  Result<void> header(const Segment& first) {
    const auto set = character_set(first.at(0));
    if (!set)
      return fail(Code::input, fmt::format("{}: character set \"{}\" is not understood", place(name_, first),
                                           first.at(0)));
    out_.characters = *set;
    return {};
  }

  /// What calls itself ISO 8859-1 and is sound UTF-8 with characters beyond ASCII is UTF-8.
  void forgive_utf8(const Segment& first, std::string_view bytes) {
    if (out_.characters != CharacterSet::unoc || !is_utf8(bytes)) return;
    bool beyond = false;
    for (const char byte : bytes.substr(first.offset))
      beyond = beyond || static_cast<unsigned char>(byte) >= 0x80;
    if (!beyond) return;
    reading_ = CharacterSet::unow;
    say(first, "edifact.character-set",
        "the file declares UNOC (ISO 8859-1) but is UTF-8; it is read as that", true);
  }

  void decode(Segment& segment) {
    const auto set = reading_.value_or(out_.characters);
    bool all = true;
    for (auto& element : segment.elements)
      for (auto& component : element.components) {
        auto text = decoded(component, set);
        all = all && text;
        if (!text) text = decoded(component, CharacterSet::unoc);
        component = text ? std::move(*text) : std::string("?");
      }
    if (!all)
      say(segment, "edifact.characters",
          fmt::format("there are characters that {} has not", to_string(out_.characters)));
  }

  void take(Segment& segment) {
    if (ended_) {
      if (!after_end_)
        say(segment, "edifact.envelope", "something stands behind UNZ; one file is one interchange");
      after_end_ = true;
    } else if (segment.tag == "UNB") {
      interchange(segment);
    } else if (segment.tag == "UNG" || segment.tag == "UNE") {
      group(segment);
    } else if (segment.tag == "UNH") {
      open(segment);
    } else if (segment.tag == "UNT") {
      close(segment);
    } else if (segment.tag == "UNZ") {
      end(segment);
    } else if (message_) {
      message_->segments.push_back(std::move(segment));
    } else {
      say(segment, "edifact.envelope", "the segment stands outside of any message");
    }
  }

  void interchange(const Segment& segment) {
    if (segment.number != 1)
      return say(segment, "edifact.envelope", "a second UNB; one file is one interchange");
    out_.version = segment.at(0, 1);
    out_.sender = {std::string(segment.at(1)), std::string(segment.at(1, 1))};
    out_.receiver = {std::string(segment.at(2)), std::string(segment.at(2, 1))};
    out_.date = segment.at(3), out_.time = segment.at(3, 1);
    out_.reference = segment.at(4);
    out_.test = segment.at(10) == "1";
    if (out_.reference.empty()) say(segment, "edifact.required", "UNB has no control reference");
  }

  void group(const Segment& segment) {
    const bool begins = segment.tag == "UNG";
    if (message_ || begins == group_.has_value())
      return say(segment, "edifact.envelope", fmt::format("{} at a place where none may stand", segment.tag));
    if (begins) {
      group_ = out_.messages.size();
      ++groups_;
      return;
    }
    count(segment, out_.messages.size() - *group_, "messages in the group");
    group_.reset();
  }

  void open(const Segment& segment) {
    if (message_) {
      say(segment, "edifact.envelope", fmt::format("message {} has no UNT", message_->reference));
      out_.messages.push_back(std::move(*message_));
    }
    const auto part = [&](std::size_t index) { return std::string(segment.at(1, index)); };
    message_ = Message{
        std::string(segment.at(0)), {part(0), part(1), part(2), part(3), part(4)}, {}, segment.number};
    if (message_->reference.empty()) say(segment, "edifact.required", "UNH has no message reference");
    if (message_->type.name.empty()) say(segment, "edifact.required", "UNH has no message type");
  }

  void close(const Segment& segment) {
    if (!message_) return say(segment, "edifact.envelope", "UNT without an UNH");
    count(segment, segment.number - message_->number + 1, "segments in the message, UNH and UNT included");
    same(segment, message_->reference, "UNH");
    out_.messages.push_back(std::move(*message_));
    message_.reset();
  }

  void end(const Segment& segment) {
    ended_ = true;
    if (message_) {
      say(segment, "edifact.envelope", fmt::format("message {} has no UNT", message_->reference));
      out_.messages.push_back(std::move(*message_));
      message_.reset();
    }
    count(segment, groups_ > 0 ? groups_ : out_.messages.size(), groups_ > 0 ? "groups" : "messages");
    same(segment, out_.reference, "UNB");
  }

  void count(const Segment& segment, std::size_t counted, std::string_view what) {
    const auto said = Decimal::parse(segment.at(0), false);
    if (!said || *said != Decimal{static_cast<std::int64_t>(counted)})
      say(segment, "edifact.count",
          fmt::format("{} says {}, but there are {} {}", segment.tag, segment.at(0), counted, what));
  }

  void same(const Segment& segment, std::string_view reference, std::string_view head) {
    if (segment.at(1) != reference)
      say(segment, "edifact.reference",
          fmt::format("{} says {}, but {} says {}", segment.tag, segment.at(1), head, reference));
  }

  const std::string& name_;
  std::vector<Problem>& problems_;
  Interchange out_{};
  std::optional<CharacterSet> reading_{};  // where the file is not what it says
  std::optional<Message> message_{};
  std::optional<std::size_t> group_{};  // how many messages there were before it
  std::size_t groups_ = 0;
  bool ended_ = false;
  bool after_end_ = false;
};

void shorten(std::vector<Problem>& problems, const std::string& name, std::size_t before, std::size_t limit) {
  if (problems.size() - before <= limit) return;
  const auto more = problems.size() - before - limit;
  problems.resize(before + limit);
  problems.push_back({name, "edifact.many", fmt::format("and {} more findings", more), "", false});
}

}  // namespace

Result<Interchange> read(std::string_view bytes, const std::string& name, std::vector<Problem>& problems,
                         const Limits& limits) {
  const auto before = problems.size();
  auto scanned = scan(bytes, name, limits, problems);
  if (!scanned) return fail(std::move(scanned.error()));
  auto read = Reader(name, problems).run(std::move(*scanned), bytes);
  shorten(problems, name, before, limits.problems);
  return read;
}

}  // namespace wsync::hanos::edifact
