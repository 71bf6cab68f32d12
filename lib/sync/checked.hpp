// SPDX-License-Identifier: MIT
// Rows of a file bound to a model: checked once, and read again whenever they are needed, for they are not kept.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sync/input.hpp"

namespace wsync::sync {

/// A row and its object. Copies share both.
struct Checked {
  std::size_t position = 0;  // among the rows of the input, from 0
  std::shared_ptr<const Row> row{};
  std::string key{};
  std::shared_ptr<void> object{};
};
inline std::int64_t number_of(const Checked& checked) {
  return static_cast<std::int64_t>(checked.row->number);
}

/// How rows of one kind are known.
struct RowKey {
  /// Fields that must not occur twice together: `ClientNumber+WholesalerArticleNumber` reads `20417/002556`.
  /// Empty: `shown` makes the key, and the check of the kind looks for twins.
  std::string_view fields{};
  std::string (*shown)(const void* object) = nullptr;
};

class CheckedRows {
 public:
  /// The input must outlive it.
  CheckedRows(const Input& input, const Record& record, const RowKey& key);

  const Input& input() const { return *input_; }
  std::size_t size() const { return input_->size(); }
  /// Every rule of the model, and the key against those of the rows checked before. Nothing with
  /// Action=ignore.
  std::optional<Checked> check(std::size_t position, std::vector<Problem>& findings);
  /// The same without looking for findings: the row was checked before.
  std::optional<Checked> read(std::size_t position) const;
  /// What a row says that stands in no file: of a plan, or of a run that is taken back.
  Checked bound(std::size_t position, Row row) const;

 private:
  bool add_key(Checked& checked) const;

  const Input* input_;
  const Record* record_;
  std::vector<schema::Column> key_{};
  std::string (*shown_)(const void*);
  std::unordered_map<std::string, std::size_t> first_row_{};  // by key
};

/// What the rules of a model cannot find: looks at each row once, in order, and may remember.
using RowCheck = std::function<void(const Input& input, const Checked& row, std::vector<Problem>& findings)>;

/// All rows at once, for a few.
std::vector<Checked> check_rows(const Input& input, const Record& record, const RowKey& key,
                                std::vector<Problem>& findings);

}  // namespace wsync::sync
