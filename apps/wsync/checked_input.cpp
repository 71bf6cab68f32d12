// SPDX-License-Identifier: MIT
#include "checked_input.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/plural.hpp"
#include "command.hpp"
#include "context.hpp"
#include "findings.hpp"
#include "mirror.hpp"
#include "names.hpp"
#include "schema/check.hpp"
#include "servers.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t warnings_shown = 10;

/// The names that the look-up tables did not answer; other findings need no server to be told.
bool is_about_names(const Problem& finding) {
  return finding.code == "name.unknown" || finding.code == "name.pending";
}

bool refused_otherwise(const std::vector<Problem>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Problem& finding) { return !finding.warning && !is_about_names(finding); });
}

/// Every row against every rule.
std::size_t check_all(const Writing& writing, CheckedInput& read, std::vector<Problem>& findings) {
  read.rows = std::make_unique<sync::CheckedRows>(*read.input, writing.record(), writing.key);
  const auto further = writing.check != nullptr ? writing.check() : sync::RowCheck{};
  std::size_t fine = 0;
  for (std::size_t position = 0; position < read.rows->size(); ++position) {
    const auto row = read.rows->check(position, findings);
    if (!row) continue;
    ++fine;
    if (further) further(*read.input, *row, findings);
  }
  return fine;
}

}  // namespace

void say_warnings(Context& context, const std::vector<Problem>& findings) {
  std::size_t shown = 0, all = 0;
  for (const auto& finding : findings) {
    if (!finding.warning) continue;
    if (++all > warnings_shown) continue;
    ++shown;
    auto plain = finding;
    plain.warning = false;  // `warning:` stands in front
    context.messages().warn(to_string(plain));
  }
  if (all > shown) context.messages().warn(fmt::format("{} more warnings of this kind", all - shown));
}

Result<CheckedInput> read_and_check(Context& context, const Writing& writing, const std::string& file) {
  CheckedInput read{.file = file};
  auto reference = open_reference(context);
  if (!reference) return fail(std::move(reference.error()));
  read.reference = std::make_unique<sync::Reference>(std::move(*reference));
  const bool is_plan = !context.assignment().plan.empty();
  auto options = is_plan ? Result<sync::InputOptions>(sync::InputOptions{}) : input_options(context);
  if (!options) return fail(options.error());
  if (const Command* list = find_command(context.command().noun, "list");
      list != nullptr && list->columns != nullptr)
    options->shown = &list->columns();
  options->resolve = [tables = read.reference.get()](std::string_view table, std::string_view text) {
    return tables->resolve(table, text);
  };
  std::vector<Problem> in_file;
  if (is_plan) {
    auto plan = sync::PlanFile::open(file);
    if (!plan) return fail(std::move(plan.error()));
    read.plan = std::make_unique<sync::PlanFile>(std::move(*plan));
  }
  auto input = is_plan ? sync::Input::read_plan(file, writing.record(), *options, in_file)
                       : sync::Input::read(file, writing.record(), *options, in_file);
  if (!input) return fail(std::move(input.error()));
  read.input = std::make_unique<sync::Input>(std::move(*input));
  auto findings = in_file;
  read.fine = check_all(writing, read, findings);
  const auto wanting = read.reference->wanting();
  if (!context.typed().has("check") && !wanting.empty() && !refused_otherwise(findings)) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    if (auto pulled = read.reference->pull(*shop, wanting); !pulled) return fail(std::move(pulled.error()));
    findings = std::move(in_file);
    read.fine = check_all(writing, read, findings);
  }
  const auto pending = std::erase_if(findings, [](const Problem& one) { return one.code == "name.pending"; });
  if (schema::refuses(findings)) return fail(sync::rejected(std::move(findings)));
  if (auto written = write_findings(context, findings); !written) return fail(std::move(written.error()));
  say_warnings(context, findings);
  if (pending > 0)
    context.messages().warn(
        fmt::format("{} not looked up: the look-up tables are not mirrored yet (wsync "
                    "reference pull)",
                    counted(pending, "name was", "names were")));
  for (const auto& remark : read.input->remarks()) context.messages().say(remark);
  return read;
}

}  // namespace wsync::app
