// SPDX-License-Identifier: MIT
// The assortment of one customer number, as one file delivered it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/article.hpp"
#include "hanos/finding.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

/// Who says that files look like this. Hanos publishes no layout.
enum class Provenance : std::uint8_t {
  wsync,                // wsync's own layout
  standard,             // a published standard: UBL, EDIFACT
  observed_unverified,  // seen with somebody; nobody promises it
  user,                 // written or confirmed by the user
};
/// `wsync`, `standard`, `observed-unverified`, `user`.
std::string_view to_string(Provenance provenance);
std::optional<Provenance> parse_provenance(std::string_view text);

/// Full: what is not in it is gone. Delta: only what changed.
enum class Mode : std::uint8_t { full, delta };
std::string_view to_string(Mode mode);

/// Where an assortment comes from.
struct Source {
  std::filesystem::path path{};
  std::string sha256{};  // of the file's bytes, hexadecimal; empty where nobody has worked it out
  std::uint64_t size = 0;
  std::optional<Moment> modified{};  // when the file was last written, or the end of the day in its name,
                                     // where that is earlier: copying changes the time; UTC
  std::string profile{};             // the profile's name
  Provenance provenance = Provenance::user;
  std::string format{};    // csv, xml, xlsx, ubl-catalogue, pricat
  std::string encoding{};  // as found or declared: UTF-8, Windows-1252
};

struct Assortment {
  CustomerNumber customer{};
  std::optional<PositievoorstelId> positievoorstel{};
  std::optional<DeliveryCenterId> delivery_center{};
  std::optional<Moment> issued_at{};  // as the file says
  Mode mode = Mode::full;
  std::map<ArticleNumber, Article> articles{};
  /// Of a delta: articles that the file says are gone.
  std::vector<ArticleNumber> removed{};
  Source source{};

  /// Null where there is none.
  const Article* find(const ArticleNumber& number) const;
};

/// What reading a file gives: as much as could be read, all findings, and remarks that a person should see
/// though nothing is wrong (`the comma is the decimal mark of stukprijs`). A finding of severity error means
/// that the assortment is not to be used.
struct AssortmentRead {
  Assortment assortment{};
  std::vector<Finding> findings{};
  std::vector<std::string> remarks{};
  std::size_t rows = 0;  // rows of articles in the file, those with findings too
};

}  // namespace wsync::hanos
