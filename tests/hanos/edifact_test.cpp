// SPDX-License-Identifier: MIT
// EDIFACT as it comes and as it is written: delimiters, releases, character sets, envelope, counts, limits.
#include "hanos/edifact.hpp"

#include "catch2/catch.hpp"
#include "hanos/edifact_characters.hpp"
#include "hanos/edifact_read.hpp"
#include "hanos/edifact_write.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

std::string findings(std::string_view bytes, const edifact::Limits& limits = {}) {
  std::vector<Problem> problems;
  const auto read = edifact::read(bytes, "f", problems, limits);
  std::string out;
  for (const auto& problem : problems) out += (out.empty() ? "" : "\n") + to_string(problem);
  return read ? out : out + (out.empty() ? "! " : "\n! ") + read.error().message;
}

std::string message(std::string_view body, std::string_view count = "3") {
  return "UNB+UNOC:3+8712345678906:14+8798765432106:14+261122:0345+R1'UNH+1+ORDERS:D:96A:UN:EAN008'" +
         std::string(body) + "UNT+" + std::string(count) + "+1'UNZ+1+R1'";
}

edifact::Segment first_of(std::string_view bytes) {
  std::vector<Problem> problems;
  const auto read = edifact::read(bytes, "f", problems);
  REQUIRE(read);
  CHECK(problems.empty());
  REQUIRE(read->messages.size() == 1);
  REQUIRE(read->messages[0].segments.size() == 1);
  return read->messages[0].segments[0];
}

edifact::Interchange sample() {
  edifact::Interchange made;
  made.sender = {"8712345678906", "14"};
  made.receiver = {"8798765432106", "14"};
  made.date = "261122", made.time = "0345", made.reference = "R1";
  made.messages.push_back(
      {"1",
       {"ORDERS", "D", "96A", "UN", "EAN008"},
       {{"BGM", {"220", "4711", "9"}}, {"IMD", {"F", "", {"", "", "", "Crème 'A' 1+1: wat?"}}}},
       0});
  return made;
}

}  // namespace

TEST_CASE("an interchange is read into its envelope and segments with their places") {
  std::vector<Problem> problems;
  const auto bytes = "UNA:+.? '\r\n" + message("BGM+220+4711+9'\r\n");
  const auto read = edifact::read(bytes, "f", problems);
  REQUIRE(read);
  CHECK(problems.empty());
  CHECK(read->characters == edifact::CharacterSet::unoc);
  CHECK(read->sender == edifact::Party{"8712345678906", "14"});
  CHECK(read->receiver.id == "8798765432106");
  CHECK(read->date == "261122");
  CHECK(read->time == "0345");
  CHECK(read->reference == "R1");
  CHECK_FALSE(read->test);
  REQUIRE(read->messages.size() == 1);
  const auto& one = read->messages[0];
  CHECK(one.type == edifact::MessageType{"ORDERS", "D", "96A", "UN", "EAN008"});
  CHECK(one.number == 2);
  REQUIRE(one.segments.size() == 1);
  CHECK(one.segments[0].at(1) == "4711");
  CHECK(one.segments[0].at(1, 5).empty());
  CHECK(one.segments[0].number == 3);
  CHECK(bytes.substr(one.segments[0].offset, 4) == "BGM+");
}

TEST_CASE("release characters and delimiters of its own") {
  CHECK(first_of(message("FTX+AAI+++a?+b?:c?'d??e'")).at(3) == "a+b:c'd?e");
  auto other = std::string(
      "UNA|*,\\ ~UNB*UNOC|3*S*R*261122|0345*R1~UNH*1*ORDERS|D|96A~QTY*21|1,5\\~~UNT*3*1~UNZ*1*R1~");
  CHECK(first_of(other).at(0, 1) == "1,5~");
  CHECK(first_of("UNA:+.  'UNB+UNOC:3+S+R+261122:0345+R1'UNH+1+ORDERS:D:96A'FTX+a b?'UNT+3+1'UNZ+1+R1'")
            .at(0) == "a b?");
}

TEST_CASE("numbers are read with the declared mark only") {
  struct Case {
    std::string_view text;
    char mark;
    std::string_view value;
  };
  for (const auto& [text, mark, value] :
       {Case{"12.50", '.', "12.50"}, Case{"12,50", ',', "12.50"}, Case{"-1", '.', "-1"},
        Case{".5", '.', "0.5"}, Case{"-,5", ',', "-0.5"}, Case{"1.234", ',', ""}, Case{"1,234", '.', ""},
        Case{"1.234,5", ',', ""}, Case{"1E3", '.', ""}, Case{"", '.', ""}, Case{"5.", '.', ""},
        Case{"+5", '.', ""}, Case{" 5", '.', ""}, Case{"1.2.3", '.', ""}, Case{"007", '.', "7"}}) {
    INFO(text);
    const auto read = edifact::decimal(text, mark);
    CHECK((read ? read->to_string() : "") == value);
  }
  CHECK(edifact::decimal_text(Decimal{"12.50"}, ',') == "12,5");
  CHECK(edifact::decimal_text(Decimal{"100"}, '.') == "100");
}

TEST_CASE("everything that is wrong with an envelope is said, with its place") {
  struct Case {
    std::string bytes;
    std::string_view findings;
  };
  const std::string head = "UNB+UNOC:3+S+R+261122:0345+R1'", open = "UNH+1+ORDERS:D:96A'";
  for (const auto& [bytes, expected] : {
           Case{message("BGM+220'"), ""},
           Case{message("BGM+220'", "4"),
                "f:4:UNT: edifact.count: UNT says 4, but there are 3 segments in the message, UNH and UNT "
                "included"},
           Case{head + open + "UNT+2+7'UNZ+2+R2'",
                "f:3:UNT: edifact.reference: UNT says 7, but UNH says 1\n"
                "f:4:UNZ: edifact.count: UNZ says 2, but there are 1 messages\n"
                "f:4:UNZ: edifact.reference: UNZ says R2, but UNB says R1"},
           Case{head + open + "BGM+2",
                "f:3:BGM: edifact.truncated: the file ends inside this segment: it has been cut short (byte "
                "49)\n"
                "f:3:BGM: edifact.envelope: the last message has no UNT: the file has been cut short\n"
                "f:3:BGM: edifact.envelope: there is no UNZ: the file has been cut short"},
           Case{head + "BGM+220'UNZ+0+R1'x'",
                "f:4:???: edifact.tag: a segment must begin with a tag of three letters (byte 47)\n"
                "f:2:BGM: edifact.envelope: the segment stands outside of any message\n"
                "f:4:???: edifact.envelope: something stands behind UNZ; one file is one interchange"},
           Case{head + open + open + "UNT+2+1'UNZ+2+R1'", "f:3:UNH: edifact.envelope: message 1 has no UNT"},
           Case{head + "UNT+1+1'UNZ+0+R1'", "f:2:UNT: edifact.envelope: UNT without an UNH"},
           Case{head + "UNG+1'" + open + "UNT+2+1'UNE+2+1'UNZ+1+R1'",
                "f:5:UNE: edifact.count: UNE says 2, but there are 1 messages in the group"},
           Case{message("FTX+AAI+++a\nb'"),
                "f:3:FTX: edifact.control: a line end or another control character stands inside the segment "
                "(byte "
                "89)\nf:3:FTX: edifact.characters: there are characters that UNOC has not"},
           Case{"<Order/>", "! f: this is no EDIFACT: it begins with neither UNA nor UNB"},
           Case{"", "! f: this is no EDIFACT: it begins with neither UNA nor UNB"},
           Case{"UNA:+", "! f: the file ends inside UNA"},
           Case{"UNA::.? '" + head, "! f: UNA declares delimiters that cannot be told apart"},
           Case{"UNA:+;? '" + head, "! f: UNA declares a decimal mark that is neither a point nor a comma"},
           Case{"UNB+UNOX:3+S+R'", "! f:1:UNB: character set \"UNOX\" is not understood"},
       }) {
    INFO(bytes);
    CHECK(findings(bytes) == expected);
  }
}

TEST_CASE("character sets are read as declared, and refused where they do not fit") {
  CHECK(first_of(message("FTX+AAI+++Cr\xE8me'")).at(3) == "Crème");
  CHECK(findings(message("FTX+AAI+++Crème'")) ==
        "f:1:UNB: warning: edifact.character-set: the file declares UNOC (ISO 8859-1) but is UTF-8; it is "
        "read as "
        "that");
  auto upper = message("FTX+AAI+++a'");
  upper.replace(upper.find("UNOC"), 4, "UNOA");
  CHECK(findings(upper) == "f:3:FTX: edifact.characters: there are characters that UNOA has not");
  using edifact::CharacterSet;
  CHECK(edifact::misfit("SAUCE (1/2)", CharacterSet::unoa) == std::nullopt);
  CHECK(edifact::misfit("Sauce", CharacterSet::unoa) == "a");
  CHECK(edifact::misfit("5 €", CharacterSet::unoc) == "€");
  CHECK(edifact::misfit("a\tb", CharacterSet::unoc) == "\t");
  CHECK(edifact::shown("\t") == "U+0009");
}

TEST_CASE("limits end the reading") {
  edifact::Limits limits;
  limits.segment_bytes = 40;
  CHECK(findings(message("FTX+AAI+++" + std::string(60, 'x') + "'"), limits)
            .starts_with("! f:1: the segment at byte 0"));
  limits = {.segments = 2};
  CHECK(findings(message("BGM+220'"), limits) == "! f: more than 2 segments");
  limits = {.bytes = 10};
  CHECK(findings(message(""), limits).starts_with("! f: 1"));
  limits = {.problems = 2};
  CHECK(findings("UNB+UNOC:3+S+R+1:1+R1'A'B'C'D'UNZ+0+R1'", limits)
            .ends_with("f: edifact.many: and 6 more findings"));
}

TEST_CASE("what is written is exact to the byte, and read again it is the same") {
  const auto made = sample();
  const auto bytes = edifact::write(made);
  REQUIRE(bytes);
  CHECK(*bytes ==
        "UNA:+.? 'UNB+UNOC:3+8712345678906:14+8798765432106:14+261122:0345+R1'UNH+1+ORDERS:D:96A:UN:EAN008'"
        "BGM+220+4711+9'IMD+F++:::Cr\xE8me ?'A?' 1?+1?: wat?"
        "?'UNT+4+1'UNZ+1+R1'");
  for (const auto line_ends : {edifact::LineEnds::none, edifact::LineEnds::crlf, edifact::LineEnds::lf}) {
    std::vector<Problem> problems;
    const auto again = edifact::read(*edifact::write(made, line_ends), "f", problems);
    REQUIRE(again);
    CHECK(problems.empty());
    CHECK(*again == made);
  }
}

TEST_CASE("what does not fit the character set is refused, all of it") {
  auto made = sample();
  made.characters = edifact::CharacterSet::unoa;
  made.messages[0].segments.push_back({"FTX", {"AAI", "", "", "5 €"}});
  const auto bytes = edifact::write(made);
  REQUIRE_FALSE(bytes);
  REQUIRE(bytes.error().problems.size() == 2);
  CHECK(to_string(bytes.error().problems[0]) ==
        "ORDERS 1:3:IMD.3.4: O016: \"Crème 'A' 1+1: wat?\" has \"r\", which UNOA has not");
  CHECK(to_string(bytes.error().problems[1]) ==
        "ORDERS 1:4:FTX.4.1: O016: \"5 €\" has \"€\", which UNOA has not");
}
