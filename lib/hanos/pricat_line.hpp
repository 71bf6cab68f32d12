// SPDX-License-Identifier: MIT
// One group LIN of PRICAT, gathered segment by segment, as an article.
#pragma once

#include <optional>

#include "hanos/catalogue.hpp"
#include "hanos/edifact.hpp"
#include "hanos/pricat_terms.hpp"

namespace wsync::hanos {

/// What was taken where the file says nothing; counted for the remarks.
struct PricatInferred {
  std::size_t units = 0;
  std::size_t temporary = 0;
  std::size_t proposals = 0;
  std::size_t group_prices = 0;
};

class PricatLine {
 public:
  PricatLine(const edifact::Segment& line, const PricatTerms& of_group, char mark);

  void take(const edifact::Segment& segment, Values& values);
  /// Nothing where there is no article number, which is a finding.
  std::optional<Article> article(const CatalogueOptions& options, Values& values, PricatInferred& inferred);
  LineAction action() const;
  const Spot& spot() const { return spot_; }

 private:
  void described(const edifact::Segment& segment);
  void measured(const edifact::Segment& segment, Values& values);
  void conditions(const edifact::Segment& segment);
  UnitCode order_unit(const CatalogueOptions& options, PricatInferred& inferred) const;
  OrderableUnit ordered(const CatalogueOptions& options, PricatInferred& inferred) const;
  void packed(OrderableUnit& unit);

  Spot spot_{};
  char mark_;
  Article article_{};
  PricatTerms terms_;
  std::string action_{}, level_{}, condition_{};
  std::optional<Quantity> content_{};  // of the ordered unit
  bool is_subline_ = false;
};

}  // namespace wsync::hanos
