// SPDX-License-Identifier: MIT
#include "hanos/message_reader.hpp"

#include <fmt/format.h>

#include "hanos/edifact_read.hpp"

namespace wsync::hanos {
namespace {

Finding finding_of(const Problem& problem) {
  Finding finding;
  finding.code = "A001";
  finding.severity = problem.warning ? Severity::warning : Severity::error;
  finding.file = problem.where;
  finding.message = fmt::format("{}: {}", problem.code, problem.message);
  return finding;
}

}  // namespace

Result<edifact::Interchange> read_messages(std::string_view bytes, const std::string& file,
                                           std::string_view type, std::string_view association,
                                           std::vector<Finding>& findings) {
  std::vector<Problem> problems;
  auto read = edifact::read(bytes, file, problems);
  if (!read) return fail(std::move(read.error()));
  for (const auto& problem : problems) findings.push_back(finding_of(problem));
  const auto say = [&](const edifact::Message& message, Severity severity, std::string text) {
    Finding finding{
        .code = "A001", .severity = severity, .file = file, .line = message.number, .column = "UNH"};
    finding.message = std::move(text);
    findings.push_back(std::move(finding));
  };
  std::vector<edifact::Message> wanted;
  for (auto& message : read->messages) {
    if (message.type.name != type) {
      say(message, Severity::error, fmt::format("this is a message {}, not {}", message.type.name, type));
      continue;
    }
    if (message.type.release != "96A")
      say(message, Severity::info,
          fmt::format("directory {}.{}; read as D.96A", message.type.version, message.type.release));
    else if (message.type.association != association)
      say(message, Severity::info,
          fmt::format("version {} of the message; read as {}", message.type.association, association));
    wanted.push_back(std::move(message));
  }
  read->messages = std::move(wanted);
  if (read->messages.empty()) {
    Finding finding{.code = "A003", .severity = Severity::error, .file = file};
    finding.message = fmt::format("there is no message {} in the interchange", type);
    findings.push_back(std::move(finding));
  }
  return read;
}

void message_article(const edifact::Segment& segment, ArticleNumber& article) {
  for (std::size_t item = 1; item <= 5; ++item)
    if (segment.at(item, 1) == "SA" && !segment.at(item).empty()) article = ArticleNumber(segment.at(item));
}

}  // namespace wsync::hanos
