// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "run_lock.hpp"

namespace wsync::app {
namespace {

constexpr auto records = std::to_array<Option>({
    {.name = "format",
     .value = "FORMAT",
     .text = "what the input is, where its suffix does not say so",
     .choices = "csv|tsv|json|jsonl|xlsx"},
    {.name = "sheet",
     .value = "NAME|N",
     .text = "the sheet of a workbook, by name or position (default: the first with data)"},
    {.name = "map",
     .value = "MAPPING",
     .text = "rename columns: \"Artikel=WholesalerArticleNumber\", or a file of these",
     .repeated = true},
    {.name = "action",
     .value = "ACTION",
     .text = "what to do with rows that have no Action column (default: merge)",
     .choices = "create|update|merge|delete|ignore"},
    {.name = "delimiter",
     .value = "CHAR",
     .text = "what parts the cells of CSV: , ; | or tab (default: found out)"},
    {.name = "decimal",
     .value = "MARK",
     .text = "how the input writes decimals (default: proved by its values)",
     .choices = "point|comma"},
    {.name = "results", .value = "DIR", .text = "write success.csv, failed.csv and unprocessed.csv there"},
    {.name = "no-journal", .text = "keep no journal: the run can be neither resumed nor undone"},
    {.name = "template",
     .value = "FILE",
     .text = "write a file with all columns and no rows to start from, and stop"},
    {.name = "findings",
     .value = "FILE",
     .text = "write everything that is wrong with the input to a file: CSV, or .json"},
    {.name = "check", .text = "check every row offline and stop"},
    {.name = "dry-run", .text = "compare with the server, say what would be sent, and stop"},
    {.name = "plan", .value = "FILE", .text = "the same, and save it for `wsync plan` and `wsync apply`"},
    lock_wait_option,
});

constexpr auto period = std::to_array<Option>({
    {.name = "modified-since", .value = "TIME",
     .text = "only what was changed from then on: 2026-11-01, 2026-11-01T08:00, 2026-11-01T08:00+01:00"},
    {.name = "modified-until", .value = "TIME", .text = "only what was changed up to then"},
});

constexpr auto changes = std::to_array<Option>({
    {.name = "no-journal", .text = "keep no journal: the run cannot be resumed"},
    {.name = "dry-run", .text = "say what would be sent, and stop"},
    lock_wait_option,
});

constexpr auto limits = std::to_array<Option>({
    {.name = "max-delete",
     .value = "N|N%",
     .text = "stop where more rows would be deleted (default: 50 or 10%, the lower)"},
    {.name = "max-change",
     .value = "N|N%",
     .text = "stop where more rows would be changed (default: 50 or 50%, the higher)"},
});

constexpr auto prices = std::to_array<Option>({
    {.name = "max-price-change",
     .value = "PERCENT",
     .text = "stop where a price rises or falls by more than this (default: 50; 0 allows any)"},
});

constexpr auto removals = std::to_array<Option>({
    {.name = "max-delete", .value = "N", .text = "stop where more would be deleted (default: 50)"},
});

constexpr auto output = std::to_array<Option>({
    {.name = "output", .letter = 'o', .value = "FORMAT", .text = "how data is written (default: table)",
     .choices = "table|json|jsonl|csv|tsv|xml"},
    {.name = "fields", .value = "A,B.C", .text = "choose and order columns; `help` lists them"},
    {.name = "jq", .value = "EXPR", .text = "filter the JSON, as jq does; implies -o json"},
    {.name = "to", .value = "FILE", .text = "write the data to a file; it appears only when it is whole"},
    {.name = "csv-dialect", .value = "DIALECT",
     .text = "excel-nl has a BOM, semicolons, decimal commas and no formulas (default: rfc4180)",
     .choices = "rfc4180|excel-nl"},
});

constexpr auto network = std::to_array<Option>({
    {.name = "jobs", .letter = 'j', .value = "N", .text = "requests in flight at once (default: 4)"},
    {.name = "rate", .value = "N", .text = "requests a second at most (default: no limit)"},
    {.name = "retries", .value = "N", .text = "tries after a temporary failure (default: 4)"},
    {.name = "max-wait", .value = "SECONDS",
     .text = "wait so long for a server in trouble, all in all (default: 120)"},
    {.name = "timeout", .value = "SECONDS", .text = "give up after so long without an answer (default: 60)"},
    {.name = "ca-cert", .value = "FILE", .text = "trust the certificate authorities in this PEM file"},
    {.name = "trace-http", .text = "show every request and answer, without secrets"},
});

constexpr auto global = std::to_array<Option>({
    {.name = "help", .letter = 'h', .text = "show this help"},
    {.name = "quiet", .letter = 'q', .text = "say nothing but findings and errors"},
    {.name = "verbose", .letter = 'v', .text = "say more about what is done"},
    {.name = "color", .value = "WHEN", .text = "colour the output (default: auto)", .choices = "auto|always|never"},
    {.name = "profile", .value = "NAME", .text = "use this profile of config.toml"},
    {.name = "live", .text = "allow changes with a profile that has production = true"},
    {.name = "version", .text = "show the version"},
});

constexpr auto groups = std::to_array<OptionGroup>({
    {Takes::records, "Input options", records},
    {Takes::period, "Period", period},
    {Takes::changes, "Options for changes", changes},
    {Takes::limits, "Safety limits", limits},
    {Takes::prices, "Safety limits", prices},
    {Takes::removals, "Safety limits", removals},
    {Takes::output, "Output options", output},
    {Takes::network, "Network options", network},
    {Takes::nothing, "Global options", global},
});

}  // namespace

std::span<const OptionGroup> option_groups() { return groups; }

bool applies(const OptionGroup& group, const Command& command) {
  return group.takes == Takes::nothing || takes(command.groups, group.takes);
}

bool owns(const Command& command, std::string_view option) {
  return std::ranges::any_of(command.options, [&](const Option& own) { return own.name == option; });
}

std::vector<OptionSection> sections_of(const Command& command) {
  std::vector<OptionSection> sections;
  for (const OptionGroup& group : groups) {
    if (!applies(group, command)) continue;
    if (sections.empty() || sections.back().title != group.title) sections.push_back({group.title});
    for (const Option& option : group.options)
      if (!owns(command, option.name)) sections.back().options.push_back(&option);
  }
  std::erase_if(sections, [](const OptionSection& section) { return section.options.empty(); });
  return sections;
}

OptionSection global_section() {
  const auto& group = groups.back();
  OptionSection section{group.title};
  for (const Option& option : group.options) section.options.push_back(&option);
  return section;
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const Option& option : command.options) all.push_back(&option);
  for (const OptionGroup& group : groups)
    if (applies(group, command))
      for (const Option& option : group.options)
        if (!owns(command, option.name)) all.push_back(&option);
  return all;
}

std::vector<const Option*> shared_options() {
  std::vector<const Option*> all;
  for (const OptionGroup& group : groups)
    for (const Option& option : group.options) all.push_back(&option);
  return all;
}

std::string spelling(const Option& option) {
  std::string out = option.letter != 0 ? std::string{'-', option.letter, ',', ' '} : std::string(4, ' ');
  out += "--";
  out += option.name;
  if (!option.value.empty()) {
    out += ' ';
    out += option.value;
  }
  return out;
}

}  // namespace wsync::app
