// SPDX-License-Identifier: MIT
#include "writing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/interrupt.hpp"
#include "command.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "names.hpp"
#include "schema/check.hpp"
#include "servers.hpp"
#include "sync/price_limit.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t warnings_shown = 10;

/// Warnings repeat themselves row after row: the first ones and their number are enough.
void say_warnings(Context& context, const std::vector<Problem>& findings) {
  std::size_t shown = 0, all = 0;
  for (const auto& finding : findings) {
    if (!finding.warning) continue;
    if (++all <= warnings_shown) ++shown, context.messages().warn(to_string(finding));
  }
  if (all > shown) context.messages().warn(fmt::format("{} more warnings of this kind", all - shown));
}

/// The rows on their way to the report, the output and the progress bar.
class Ending {
 public:
  Ending(Context& context, Results& results, std::size_t total, std::string_view what)
      : context_(context), results_(results), what_(what) {
    progress_.total = total;
  }

  void row(const sync::RowResult& row, std::optional<Code> code) {
    report_.add(row, code);
    if (auto added = results_.add(row); !added && !failure_) failure_ = std::move(added.error());
  }

  void ended(const sync::RowResult& row) {
    (row.outcome == "failed" ? progress_.failed : progress_.done) += 1;
    context_.messages().progress(what_, progress_);
  }

  Result<int> finish() {
    context_.messages().clear_progress();
    if (!failure_) {
      if (auto finished = results_.finish(""); finished)
        return report_.exit_status();
      else
        failure_ = std::move(finished.error());
    } else {
      context_.messages().say(summary(results_.counts()));
    }
    return fail(lost_report());
  }

 private:
  /// The rows are done, only their report is lost: that must not look like a mistyped command.
  Error lost_report() {
    Error error = std::move(*failure_);
    if (error.code == Code::usage) error.code = Code::io;
    if (report_.counts().created + report_.counts().updated + report_.counts().deleted > 0) {
      error.message += "; the rows were processed, but what became of them could not be written";
      error.hint = "Run the same command again to see: what is done is left as it is.";
    }
    return error;
  }

  Context& context_;
  Results& results_;
  std::string_view what_;
  Progress progress_{};
  sync::Report report_{};
  std::optional<Error> failure_{};
};

/// Nothing but the check was asked for: with -o a document says so row by row, for scripts.
Result<int> report_check(Context& context, const std::vector<sync::Checked>& rows) {
  context.messages().say(
      fmt::format("{} {} fine; nothing was sent", rows.size(), rows.size() == 1 ? "row is" : "rows are"));
  if (!context.typed().has("output") && !context.typed().has("jq")) return 0;
  auto results = context.results();
  if (!results) return fail(std::move(results.error()));
  for (const auto& row : rows) {
    sync::RowResult result{
        .row = static_cast<std::int64_t>(row.row->number), .key = row.key, .action = "check"};
    result.outcome = "unprocessed";
    if (auto added = (*results)->add(result); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*results)->finish(""); !finished) return fail(std::move(finished.error()));
  return 0;
}

/// A limit error with every price that changes by more than --max-price-change.
Result<void> too_high(Context& context, const std::vector<sync::Step>& steps) {
  constexpr std::string_view usual = "50";
  const auto text = context.typed().value("max-price-change").value_or(std::string(usual));
  const auto percent = Decimal::parse(text, false);
  if (!percent || percent->negative())
    return usage_error(fmt::format("--max-price-change takes a percentage such as 50, not \"{}\"", text));
  auto jumps = *percent == Decimal{} ? std::vector<Problem>{} : sync::price_jumps(steps, *percent);
  if (jumps.empty()) return {};
  Error error{.code = Code::limit,
              .message = fmt::format("{} {} by more than {} %; nothing was sent", jumps.size(),
                                     jumps.size() == 1 ? "price changes" : "prices change", text)};
  error.problems = std::move(jumps);
  error.hint = "If this is meant, add --max-price-change with a higher percentage, or 0 for any.";
  return fail(std::move(error));
}

}  // namespace

Result<int> run_steps(Context& context, oresto::Shop& shop, std::vector<sync::Step>& steps,
                      std::string_view what) {
  const bool dry = context.typed().has("dry-run");
  if (auto jumping = too_high(context, steps); !jumping) {
    if (!dry) return fail(std::move(jumping.error()));
    for (const auto& jump : jumping.error().problems) context.messages().warn(to_string(jump));
  }
  auto results = context.results();
  if (!results) return fail(std::move(results.error()));
  Ending ending(context, **results, steps.size(), what);
  if (dry) {
    for (const auto& step : steps)
      ending.row(sync::planned(step), step.refusal ? std::optional(step.refusal->code) : std::nullopt);
  } else {
    sync::TakeOptions options;
    options.on_row = [&](const sync::RowResult& row, std::optional<Code> code) { ending.row(row, code); };
    options.on_end = [&](const sync::RowResult& row) { ending.ended(row); };
    sync::take(steps, options);
    shop.run();
  }
  auto status = ending.finish();
  if (dry && status)
    context.messages().say("dry run: nothing was sent; unprocessed rows are those that would be");
  if (interruptions() > 0)
    context.messages().say(
        "interrupted; run the same command again: rows that are done are left as they are");
  return status;
}

Result<oresto::Shop> open_shop_to_change(Context& context) {
  if (!context.typed().has("dry-run"))
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
  return open_shop(context);
}

Result<int> run_plan(Context& context, const Plan& plan, std::string_view what) {
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  auto steps = plan(*shop);
  if (!steps) return fail(std::move(steps.error()));
  return run_steps(context, *shop, *steps, what);
}

namespace {

/// The names that the look-up tables did not answer; other findings need no server to be told.
bool is_about_names(const Problem& finding) {
  return finding.code == "name.unknown" || finding.code == "name.pending";
}

bool refused_otherwise(const std::vector<Problem>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Problem& finding) { return !finding.warning && !is_about_names(finding); });
}

/// What was read and found fine.
struct Read {
  sync::Input input;
  std::vector<sync::Checked> rows{};
};

/// Every row is checked offline first. Only where nothing but a name stands in the way is the server asked
/// for the look-up tables, and the rows are checked again.
Result<Read> read_rows(Context& context, const Writing& writing, sync::Reference& reference) {
  auto options = input_options(context);
  if (!options) return fail(options.error());
  if (const Command* list = find_command(context.command().noun, "list");
      list != nullptr && list->columns != nullptr)
    options->shown = &list->columns();
  if (options->action == sync::Action::remove)
    return usage_error("this command does not delete", "The noun's verb `delete` does.");
  options->resolve = [&reference](std::string_view table, std::string_view text) {
    return reference.resolve(table, text);
  };
  std::vector<Problem> in_file;
  auto input = sync::Input::read(context.typed().arguments().front(), writing.record(), *options, in_file);
  if (!input) return fail(std::move(input.error()));
  const auto check = [&](std::vector<Problem>& findings) {
    auto rows = sync::check_rows(*input, writing.record(), writing.key, findings);
    if (writing.check != nullptr) writing.check(*input, rows, findings);
    return rows;
  };
  auto findings = in_file;
  auto rows = check(findings);
  const auto wanting = reference.wanting();
  if (!context.typed().has("check") && !wanting.empty() && !refused_otherwise(findings)) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    if (auto pulled = reference.pull(*shop, wanting); !pulled) return fail(std::move(pulled.error()));
    findings = std::move(in_file);
    rows = check(findings);
  }
  const auto pending = std::erase_if(findings, [](const Problem& one) { return one.code == "name.pending"; });
  if (schema::refuses(findings)) return fail(sync::rejected(std::move(findings)));
  say_warnings(context, findings);
  if (pending > 0)
    context.messages().warn(
        fmt::format("{} {} not looked up: the look-up tables are not mirrored yet (wsync "
                    "reference pull)",
                    pending, pending == 1 ? "name was" : "names were"));
  for (const auto& remark : input->remarks()) context.messages().say(remark);
  return Read{std::move(*input), std::move(rows)};
}

}  // namespace

Result<int> run_writing(Context& context, const Writing& writing) {
  auto reference = open_reference(context);
  if (!reference) return fail(std::move(reference.error()));
  const auto read = read_rows(context, writing, *reference);
  if (!read) return fail(read.error());
  if (context.typed().has("check")) return report_check(context, read->rows);
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  std::vector<Problem> findings;
  auto steps = writing.plan(*shop, read->input, read->rows, findings);
  if (!steps) return fail(std::move(steps.error()));
  if (schema::refuses(findings)) return fail(sync::rejected(std::move(findings)));
  say_warnings(context, findings);
  return run_steps(context, *shop, *steps, writing.what);
}

}  // namespace wsync::app
