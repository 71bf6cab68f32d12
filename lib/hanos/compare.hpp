// SPDX-License-Identifier: MIT
// Assortments of several customer numbers side by side. How bad a difference is depends on positievoorstel
// and delivery center: small differences between delivery centers are normal, within one they are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/assortment.hpp"
#include "hanos/customer.hpp"
#include "hanos/difference.hpp"

namespace wsync::hanos {

/// C001 to C004.
std::span<const FindingCode> comparison_codes();

/// How two customer numbers stand to each other.
enum class Relation : std::uint8_t { same_center, other_center, other_positievoorstel, unknown };
/// `same delivery center`, `other delivery center`, `other positievoorstel`, `unknown`.
std::string_view to_string(Relation relation);

struct Compared {
  const Assortment* assortment = nullptr;
  PositievoorstelId positievoorstel{};  // of the customer book, else of the file; empty: unknown
  DeliveryCenterId delivery_center{};
};
/// What the book says of it, else the file.
Compared compared(const Assortment& assortment, const CustomerBook& book);

/// `C004`: where the file names another positievoorstel or delivery center than the book.
std::vector<Finding> contradictions(const Assortment& assortment, const CustomerBook& book);

Relation relation(const Compared& a, const Compared& b);

/// What a single difference means between two that stand so to each other.
Severity severity_of(What what, Relation relation);

struct CompareRules {
  Decimal threshold_percent{2};  // of articles that differ between delivery centers of one positievoorstel:
  std::size_t threshold_count = 25;  // more than the higher of the two is worth a warning
};

/// An article in which at least two of the customer numbers differ. With another positievoorstel differences
/// are intended: they are counted in the pairs, and are no rows.
struct ComparedArticle {
  ArticleNumber article{};
  std::string name{};
  What what = What::name;
  Severity severity = Severity::info;  // of the worst pair
  std::vector<std::string> said{};     // by customer number, in their order; `-` where it is missing
};

struct ComparedPair {
  std::size_t first = 0, second = 0;  // of the customer numbers
  Relation relation = Relation::unknown;
  Severity severity = Severity::info;
  std::size_t shared = 0;  // articles that both have
  std::size_t only_first = 0;
  std::size_t only_second = 0;
  std::size_t differing = 0;  // articles that are not the same in both, missing ones too
  std::vector<std::size_t> by_what = std::vector<std::size_t>(10);  // articles by `What`
};

/// For whom an article can be ordered.
struct Orderability {
  ArticleNumber article{};
  std::string name{};
  std::vector<std::size_t> orderable{};  // indices of customer numbers
};

struct Comparison {
  std::vector<ComparedArticle> articles{};  // by article number, then by `What`
  std::vector<ComparedPair> pairs{};
  std::vector<Orderability> orderability{};  // every article of any
  std::vector<Finding> findings{};           // C001 to C003
};

/// `C001` positievoorstel or delivery center unknown · `C002` more differences between delivery centers than
/// usual · `C003` differences where there should be none.
Comparison compare(std::span<const Compared> customers, const CompareRules& rules = {});

}  // namespace wsync::hanos
