// SPDX-License-Identifier: MIT
#include "schema/xlsx/shared_strings.hpp"

#include <fmt/format.h>

#include <charconv>

#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/rich_text.hpp"

namespace wsync::schema::xlsx {
namespace {

static_assert(max_string_bytes <= UINT32_MAX);

class Strings : public Elements {
 public:
  SharedStrings found{};

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "sst") {
      const auto count = attributes.find("uniqueCount").value_or("0");
      std::uint64_t number = 0;
      const auto read = std::from_chars(count.data(), count.data() + count.size(), number);
      if (read.ec == std::errc::result_out_of_range || number > max_strings) too_many();
    } else if (name == "si") {
      in_item_ = true;
      text_.clear();
    } else if (in_item_) {
      text_.start(name, attributes);
    }
  }
  void end(std::string_view name) override {
    if (!in_item_) return;
    text_.end(name);
    if (name != "si") return;
    in_item_ = false;
    if (!found.add(text_.joined())) too_many();
  }
  void text(std::string_view piece) override {
    if (in_item_ && !text_.text(piece))
      refuse(fmt::format("the workbook is refused: text {} is longer than a cell may be", found.size() + 1));
  }

 private:
  void too_many() {
    refuse(fmt::format(
        "the workbook is refused: it holds more than {} million different texts, or {} MiB of them",
        max_strings / 1'000'000, max_string_bytes >> 20));
  }
  RichText text_{};
  bool in_item_ = false;
};

}  // namespace

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(begin, ends_[index] - begin);
}

bool SharedStrings::add(std::string_view text) {
  if (ends_.size() >= max_strings || text_.size() + text.size() > max_string_bytes) return false;
  text_ += text;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  return true;
}

Result<SharedStrings> read_shared_strings(const Bytes& bytes) {
  Strings strings;
  const auto read = read_xml(bytes, strings);
  if (!read) return fail(Error(read.error()).in("the table of texts"));
  return std::move(strings.found);
}

}  // namespace wsync::schema::xlsx
