// SPDX-License-Identifier: MIT
#include "sync/checked.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace wsync::sync {

CheckedRows::CheckedRows(const Input& input, const Record& record, const RowKey& key)
    : input_(&input), record_(&record), shown_(key.shown) {
  Problem unused;
  if (!key.fields.empty())
    for (const auto name : split(key.fields, '+'))
      key_.push_back(*schema::find_column(record, name, unused));
}

/// False where a part of it is missing.
bool CheckedRows::add_key(Checked& checked) const {
  if (shown_ != nullptr) checked.key = shown_(checked.object.get());
  bool whole = !key_.empty();
  for (const auto& column : key_) {
    std::string part;
    schema::write_cell(column, checked.object.get(), part);
    whole = whole && !part.empty();
    checked.key += (&column == key_.data() ? "" : "/") + part;
  }
  return whole;
}

std::optional<Checked> CheckedRows::check(std::size_t position, std::vector<Problem>& findings) {
  Checked checked{.position = position, .row = std::make_shared<const Row>(input_->row(position))};
  if (checked.row->action == Action::ignore) return std::nullopt;
  checked.object = record_->make();
  input_->check(*checked.row, checked.object.get(), findings);
  if (!add_key(checked)) return checked;
  for (const auto& column : key_)  // rows without a number are no twins
    if (!input_->says(*checked.row, column.title)) return checked;
  if (const auto [twin, fresh] = first_row_.emplace(checked.key, checked.row->number); !fresh)
    findings.push_back({input_->place(*checked.row, key_.back().title), "key.twice",
                        fmt::format("{} stands in row {} already", checked.key, twin->second), "", false});
  return checked;
}

std::optional<Checked> CheckedRows::read(std::size_t position) const {
  auto row = input_->row(position);
  if (row.action == Action::ignore) return std::nullopt;
  return bound(position, std::move(row));
}

Checked CheckedRows::bound(std::size_t position, Row row) const {
  Checked checked{.position = position, .row = std::make_shared<const Row>(std::move(row))};
  checked.object = record_->make();
  std::vector<Problem> none;
  input_->fill(*checked.row, checked.object.get(), none);
  add_key(checked);
  return checked;
}

std::vector<Checked> check_rows(const Input& input, const Record& record, const RowKey& key,
                                std::vector<Problem>& findings) {
  CheckedRows rows(input, record, key);
  std::vector<Checked> checked;
  for (std::size_t position = 0; position < rows.size(); ++position)
    if (auto one = rows.check(position, findings)) checked.push_back(std::move(*one));
  return checked;
}

}  // namespace wsync::sync
