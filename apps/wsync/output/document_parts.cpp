// SPDX-License-Identifier: MIT
#include "output/document_parts.hpp"

#include "usage.hpp"

namespace wsync::app {

Result<DocumentParts> open_parts(const OutputChoice& choice, const schema::Record& row) {
  DocumentParts parts;
  std::vector<Problem> problems;
  parts.selection = select(row, choice.fields, problems);
  if (!problems.empty()) return usage_error(std::move(problems), "`--fields help` lists them");
  if (choice.jq) {
    auto opened = open_jq(*choice.jq);
    if (!opened) return fail(std::move(opened.error()));
    parts.filter = std::move(*opened);
  }
  auto sink = Sink::open(choice.to);
  if (!sink) return fail(std::move(sink.error()));
  parts.sink = std::move(*sink);
  return parts;
}

}  // namespace wsync::app
