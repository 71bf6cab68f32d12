// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "archived_assortment.hpp"
#include "base/plural.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/apicbase_export.hpp"
#include "hanos/canonical.hpp"
#include "hanos/check.hpp"
#include "output/sink.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// What goes out; findings about what could not be said are for people.
Result<std::string> exported(Context& context, const hanos::Assortment& assortment,
                             const std::string& format) {
  if (format == "csv") return hanos::canonical_csv(assortment);
  if (format == "xml") return hanos::canonical_xml(assortment);
  if (format == "json") return hanos::canonical_json(assortment);
  auto apicbase = hanos::apicbase_json(assortment);
  say_findings(context, apicbase.findings);
  const auto left_out = hanos::count(apicbase.findings, hanos::Severity::error);
  if (left_out > 0 && !context.typed().has("skip-bad")) {
    Error error{.code = Code::input,
                .message = fmt::format("{} cannot be said to Apicbase", counted(left_out, "article"))};
    error.hint = "Nothing was written. --skip-bad leaves them out.";
    error.system = "hanos";
    return fail(std::move(error));
  }
  context.messages().say(
      fmt::format("{} written, {} left out", counted(apicbase.articles, "article"), left_out));
  return std::move(apicbase.json);
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  const auto format = typed.value("to");
  if (!format) return usage_error("export to what?", "Type --to apicbase-json, csv, xml or json.");
  const hanos::CustomerNumber customer(typed.value("customer").value_or(""));
  if (typed.arguments().empty() && customer.empty())
    return usage_error("which assortment?",
                       "Type a FILE, or --customer NUMBER for its newest one in the archive.");
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  auto opened = typed.arguments().empty()
                    ? open_archived(context, *book, customer)
                    : open_sound_assortment(context, *book, typed.arguments()[0], customer);
  if (!opened) return fail(std::move(opened.error()));
  if (auto whole = demand_whole(opened->read.assortment); !whole) return fail(std::move(whole.error()));
  check_assortment(opened->read, {.rules = opened->profile.checks, .now = now_utc()});
  if (hanos::worst(opened->read.findings) == hanos::Severity::error) {
    Error error{.code = Code::input,
                .message = fmt::format("{} is not fit to be handed on",
                                       opened->read.assortment.source.path.string())};
    error.problems = problems_of(opened->read.findings);
    error.hint = "Nothing was written.";
    error.system = "hanos";
    return fail(std::move(error));
  }
  if (*format == "csv" || *format == "xml")
    say_findings(context, leave_out_incomplete(opened->read.assortment));
  const auto text = exported(context, opened->read.assortment, *format);
  if (!text) return fail(text.error());
  auto sink = Sink::open(typed.value("file"));
  if (!sink) return fail(std::move(sink.error()));
  (*sink)->buffer() += *text;
  if (auto passed = (*sink)->passed(); !passed) return fail(std::move(passed.error()));
  if (auto finished = (*sink)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "an assortment file", .required = false},
};

constexpr Option options[] = {
    {.name = "to",
     .value = "FORMAT",
     .text = "apicbase-json as Apicbase takes it; csv, xml or json as wsync's own layout",
     .choices = "apicbase-json|csv|xml|json"},
    {.name = "file", .value = "OUT", .text = "write to a file; it appears only when it is whole"},
    {.name = "skip-bad", .text = "leave out articles that cannot be said exactly"},
    customer_option,
    file_profile_option,
    book_option,
};

constexpr Example examples[] = {
    {"wsync assortments export --to apicbase-json --customer 10001 --file 10001.json",
     "For Apicbase's assortment upload."},
    {"wsync assortments export --to csv sheet.xlsx --file-profile mine.toml",
     "A delivered file in wsync's own layout."},
};

}  // namespace

extern const Command assortments_export;
const Command assortments_export = {
    .noun = "assortments",
    .verb = "export",
    .summary = "Write an assortment for Apicbase, or in wsync's own layout",
    .about =
        "Only files without errors are handed on. For Apicbase the price is always said, in at most three\n"
        "decimals and never rounded, quantities in g, kg, l or piece; an article that cannot be said so "
        "stops\n"
        "the export, unless --skip-bad leaves it out. There an article number is one package: of several "
        "units\n"
        "the first one that can be ordered is said. In csv and xml what can be ordered and has no price is\n"
        "left out, and named.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .run = run,
};

}  // namespace wsync::app
