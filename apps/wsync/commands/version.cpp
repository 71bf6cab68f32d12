// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "schema/record.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif
#ifndef WSYNC_LIBRARIES
#define WSYNC_LIBRARIES "unknown"
#endif

namespace wsync::app {
namespace {

#if defined(__clang__)
constexpr std::string_view compiler = "clang " __clang_version__;
#else
constexpr std::string_view compiler = "g++ " __VERSION__;
#endif

struct Facts {
  std::string version = WSYNC_VERSION;
  std::string compiler{};
  std::string libraries = WSYNC_LIBRARIES;
  std::string oresto = "API 4.21.0, models 3.16.0";
  std::string hancocks = "B2B API, as documented without a version";
  std::string hanos = "set-up article; no file layout is published";
};

const schema::Record& describe(const Facts*) {
  static constexpr Field fields[] = {
      field<&Facts::version>("version", "Of wsync."),
      field<&Facts::compiler>("compiler", "That built it."),
      field<&Facts::libraries>("libraries", "That it was built with."),
      field<&Facts::oresto>("oresto", "The Oresto API that it knows."),
      field<&Facts::hancocks>("hancocks", "The Hancocks API that it knows."),
      field<&Facts::hanos>("hanos", "What it knows of Hanos."),
  };
  static constexpr Record it = record<Facts>("version", "What this program is.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Facts>(); }

Result<int> run(Context& context) {
  if (!context.typed().value("output") && !context.typed().has("jq") && !context.typed().has("fields")) {
    const auto printed = context.print("wsync " WSYNC_VERSION "\n");
    return printed ? Result<int>(0) : fail(printed.error());
  }
  Facts facts;
  facts.compiler = compiler;
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  if (auto added = (*rows)->add(&facts); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync version", "The version."},
    {"wsync version -o json", "The version, the compiler, the libraries and the APIs that it knows."},
};

}  // namespace

extern const Command version;
const Command version = {
    .noun = "version",
    .verb = "",
    .summary = "Say which version this is",
    .about = "",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
