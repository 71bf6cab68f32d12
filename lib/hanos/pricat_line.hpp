// SPDX-License-Identifier: MIT
// One group LIN of PRICAT, gathered segment by segment, as an article.
#pragma once

#include <optional>

#include "hanos/catalogue.hpp"
#include "hanos/edifact.hpp"

namespace wsync::hanos {

/// What holds for all lines that do not say it themselves: of the message, or of its group PGI.
struct PricatDefaults {
  Currency currency{"EUR"};
  std::optional<Date> valid_from{}, valid_to{};
  std::optional<Decimal> vat{};
};

/// What was taken where the file says nothing; counted for the remarks.
struct PricatInferred {
  std::size_t units = 0;
  std::size_t temporary = 0;
  std::size_t proposals = 0;
};

class PricatLine {
 public:
  PricatLine(const edifact::Segment& line, const PricatDefaults& defaults, char mark);

  void take(const edifact::Segment& segment, Values& values);
  /// Nothing where there is no article number, which is a finding.
  std::optional<Article> article(const CatalogueOptions& options, Values& values, PricatInferred& inferred);
  LineAction action() const;
  const Spot& spot() const { return spot_; }

 private:
  void described(const edifact::Segment& segment);
  void quantity(const edifact::Segment& segment, Values& values);
  void measured(const edifact::Segment& segment, Values& values);
  void priced(const edifact::Segment& segment, Values& values);
  void dated(const edifact::Segment& segment, Values& values);
  void conditions(const edifact::Segment& segment);
  UnitCode order_unit(const CatalogueOptions& options, PricatInferred& inferred) const;
  void packed();

  Spot spot_{};
  char mark_;
  Article article_{};
  OrderableUnit unit_{};
  std::string action_{}, level_{}, condition_{};
  std::optional<UnitCode> counted_{};     // unit of the quantities to order
  std::optional<UnitCode> price_unit_{};  // 6411 of the price
  std::optional<Decimal> inside_{};       // pieces in the ordered unit
  std::optional<Quantity> content_{};     // of the ordered unit
  bool gross_only_ = false;
  bool is_subline_ = false;
};

}  // namespace wsync::hanos
