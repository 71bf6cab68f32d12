// SPDX-License-Identifier: MIT
#include "hanos/profile_trial.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "hanos/binding.hpp"
#include "hanos/canonical.hpp"
#include "hanos/read_catalogue.hpp"

namespace wsync::hanos {
namespace {

std::string first_sample(const Table& table, std::size_t column) {
  for (const auto& row : table.rows)
    if (!trimmed(row.cells[column]).empty()) return std::string(trimmed(row.cells[column]));
  return {};
}

/// The article of the file's first row.
const Article* first_article(const Assortment& assortment) {
  const Article* first = nullptr;
  for (const auto& [number, article] : assortment.articles)
    if (first == nullptr || article.line < first->line) first = &article;
  return first;
}

std::string read_as(const Assortment& assortment, const Article* article, Target target) {
  if (article == nullptr || article->units.empty()) return {};
  if (target == Target::order_pack || target == Target::outer_pack) return article->pack.to_string();
  return canonical_value(assortment, *article, article->units.front(), target);
}

}  // namespace

Result<ProfileTrial> try_profile(const std::filesystem::path& path, const Profile& profile,
                                 const ReadOptions& options) {
  const std::string file = path.string();
  if (is_catalogue(profile.format)) {
    Error error{.code = Code::usage,
                .message = fmt::format("{} is a standard: a profile maps nothing of it", to_string(profile.format))};
    error.hint = fmt::format("`wsync assortments check {} --file-profile {}` reads it.", file, profile.name);
    return fail(std::move(error));
  }
  auto table = read_any_table(path, file, profile, options);
  if (!table) return fail(std::move(table.error()));
  ProfileTrial trial;
  trial.delimiter = table->delimiter == 0      ? ""
                    : table->delimiter == '\t' ? "tab"
                                               : std::string(1, table->delimiter);
  Table bound = *table;
  const Bindings bindings = bind(bound, file, profile);
  trial.read = read_table(*table, file, profile, options);
  const Article* article = first_article(trial.read.assortment);
  const auto add = [&](std::string column, const Binding* binding, Target target, std::string sample) {
    TriedColumn one{.column = std::move(column), .sample = std::move(sample)};
    if (binding != nullptr) {
      if (!binding->columns.empty())
        for (const auto& step : binding->mapping->transforms) one.transforms.push_back(step.text);
      one.target = describe(target).name;
      one.read_as = read_as(trial.read.assortment, article, target);
    }
    trial.columns.push_back(std::move(one));
  };
  for (std::size_t i = 0; i < table->header.size(); ++i) {
    bool used = false;
    for (const auto& info : targets()) {
      const Binding& binding = bindings[static_cast<std::size_t>(info.target)];
      if (std::find(binding.columns.begin(), binding.columns.end(), i) == binding.columns.end()) continue;
      used = true;
      const auto sample = first_sample(*table, i);
      if (profile.format != FileFormat::xml || !sample.empty())
        add(table->header[i], &binding, info.target, sample);
    }
    if (!used) add(table->header[i], nullptr, Target::name, first_sample(*table, i));
  }
  for (const auto& name : table->unmapped) add(name, nullptr, Target::name, "");
  for (const auto& info : targets()) {
    const Binding& binding = bindings[static_cast<std::size_t>(info.target)];
    if (binding.mapping != nullptr && binding.columns.empty() && binding.mapping->constant)
      add("", &binding, info.target, *binding.mapping->constant);
  }
  return trial;
}

}  // namespace wsync::hanos
