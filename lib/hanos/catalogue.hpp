// SPDX-License-Identifier: MIT
// What reading assortments from PRICAT and from UBL catalogues shares.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "hanos/assortment.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

struct CatalogueOptions {
  CustomerNumber customer{};  // whose file it is said to be; empty: nobody says
  Mode mode = Mode::full;
  std::string encoding = "auto";        // UBL: else what the profile says the bytes are
  bool content_per_unit = true;         // UBL: ContentUnitQuantity is of one consumer unit, not the total
  UnitCode default_unit{"H87"};         // PRICAT: of articles that say no unit and no package level
  bool temporary_is_orderable = false;  // PRICAT: ALI 95E
};

/// The action of a line. Source: EANCOM 1997, LIN 1229; UBL 2.1, ActionCode.
enum class LineAction : std::uint8_t { keep, add, change, remove };

/// Collects the articles of a catalogue; what contradicts itself is a finding.
class Catalogue {
 public:
  Catalogue(AssortmentRead& read, std::string file, const CatalogueOptions& options)
      : values(std::move(file), read.findings), read_(read), options_(options) {
    read_.assortment.mode = options.mode;
  }

  Values values;

  /// An article with one unit. One that is there already gets another unit; the same unit twice is A008.
  void add(Article article, LineAction action, const Spot& spot);
  /// A005 where the customer numbers disagree or there is none, A007 where a full assortment removes
  /// articles, A003 where there is no article. Sets the customer number of assortment and findings.
  void finish(const std::set<CustomerNumber>& in_content);

 private:
  AssortmentRead& read_;
  const CatalogueOptions& options_;
  std::size_t changed_ = 0;
  std::size_t removed_ = 0;
};

/// Of `total`, which is that of `count` pieces, the content of one; nothing where that is no exact decimal.
std::optional<Decimal> per_piece(const Decimal& total, const Decimal& count);

}  // namespace wsync::hanos
