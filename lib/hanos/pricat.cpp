// SPDX-License-Identifier: MIT
#include "hanos/pricat.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>

#include "base/plural.hpp"
#include "hanos/edifact_text.hpp"
#include "hanos/message_reader.hpp"
#include "hanos/pricat_line.hpp"

namespace wsync::hanos {
namespace {

class Reader {
 public:
  Reader(AssortmentRead& read, const std::string& file, const CatalogueOptions& options, char mark)
      : read_(read), file_(file), options_(options), mark_(mark), catalogue_(read, file, options) {}

  void message(const edifact::Message& message) {
    group_.reset();
    defaults_ = {};
    party_.clear();
    for (const auto& segment : message.segments) take(segment);
    end_line();
    customers();
  }

  void finish() {
    remarks();
    catalogue_.finish(found_);
  }

 private:
  void take(const edifact::Segment& segment) {
    if (segment.tag == "PGI") {
      end_line();
      group_ = defaults_;
    } else if (segment.tag == "LIN") {
      end_line();
      line_.emplace(segment, group_ ? *group_ : defaults_, mark_);
    } else if (line_) {
      line_->take(segment, catalogue_.values);
    } else if (group_) {
      group_->take(segment, catalogue_.values, mark_);
    } else {
      of_message(segment);
    }
  }

  void end_line() {
    if (!line_) return;
    if (auto article = line_->article(options_, catalogue_.values, inferred_))
      catalogue_.add(std::move(*article), line_->action(), line_->spot());
    line_.reset();
  }

  void of_message(const edifact::Segment& segment) {
    const auto& tag = segment.tag;
    if (tag == "BGM" && segment.at(0) != "9")
      catalogue_.values.say("A001", Severity::warning, spot_of(segment),
                            fmt::format("document {}, not a price and sales catalogue (9)", segment.at(0)));
    if (tag == "DTM") issued(segment);
    if (tag == "RFF") reference(segment);
    if (tag == "CUX" || tag == "DTM") defaults_.take(segment, catalogue_.values, mark_);
    if (tag != "NAD") return;
    party_ = segment.at(0);
    if (party_ == "BY" && segment.at(1, 2) == "91") buyer_ = CustomerNumber(segment.at(1));
  }

  void issued(const edifact::Segment& segment) {
    if (segment.at(0) != "137") return;
    const auto text = segment.at(0, 1), format = segment.at(0, 2);
    read_.assortment.issued_at = edifact::moment_of(text, format);
    if (!read_.assortment.issued_at)
      catalogue_.values.error("A011", spot_of(segment),
                              fmt::format("\"{}\" is no date of format {}", text, format));
  }

  void reference(const edifact::Segment& segment) {
    const auto what = segment.at(0), text = segment.at(0, 1);
    if (party_.empty() && (what == "PL" || what == "CT")) {
      read_.assortment.positievoorstel = PositievoorstelId(text);
      read_.remarks.push_back(
          fmt::format("{}: RFF+{} \"{}\" is taken for the positievoorstel", file_, what, text));
    }
    if (party_ != "BY") return;
    if (what == "IT") internal_ = CustomerNumber(text);
    if (what == "ADE" || what == "YC1") account_ = CustomerNumber(text);
  }

  /// Of one message: the internal customer number, else the account, else the buyer's own identification.
  void customers() {
    for (auto* one : {&internal_, &account_, &buyer_})
      if (!one->empty()) {
        found_.insert(*one);
        break;
      }
    internal_ = account_ = buyer_ = {};
  }

  void remarks() {
    const auto remark = [&](std::size_t count, std::string_view what) {
      if (count > 0)
        read_.remarks.push_back(fmt::format("{}: of {} {}", file_, counted(count, "article"), what));
    };
    remark(inferred_.units, fmt::format("no unit is said; {} is taken", options_.default_unit.text()));
    remark(inferred_.temporary, options_.temporary_is_orderable
                                    ? "ALI 95E is said, which is taken for orderable"
                                    : "ALI 95E is said, which is taken for not orderable");
    remark(inferred_.proposals, "only a proposal is made, which is taken for not orderable");
    remark(inferred_.group_prices, "the price is that of the group (PGI)");
  }

  AssortmentRead& read_;
  const std::string& file_;
  const CatalogueOptions& options_;
  char mark_;
  Catalogue catalogue_;
  PricatTerms defaults_{};
  std::optional<PricatTerms> group_{};
  std::optional<PricatLine> line_{};
  PricatInferred inferred_{};
  std::string party_{};
  CustomerNumber internal_{}, account_{}, buyer_{};
  std::set<CustomerNumber> found_{};
};

}  // namespace

Result<AssortmentRead> read_pricat(std::string_view bytes, const std::string& file,
                                   const CatalogueOptions& options) {
  AssortmentRead read;
  auto interchange = read_messages(bytes, file, "PRICAT", "EAN006", read.findings);
  if (!interchange) return fail(std::move(interchange.error()));
  Reader reader(read, file, options, interchange->delimiters.decimal);
  for (const auto& message : interchange->messages) reader.message(message);
  reader.finish();
  auto& source = read.assortment.source;
  source.format = "pricat", source.provenance = Provenance::standard;
  source.encoding = edifact::to_string(interchange->characters);
  return read;
}

}  // namespace wsync::hanos
