// SPDX-License-Identifier: MIT
// Whether a file that was fetched may enter the archive.
#pragma once

#include <filesystem>
#include <optional>

#include "assortment_files.hpp"
#include "hanos/fetch.hpp"

namespace wsync::app {

class Context;

/// Remembers the last one, so that of many changes in a row the archive is read once.
class AssortmentVerifier {
 public:
  AssortmentVerifier(Context& context, const hanos::CustomerBook& book) : context_(context), book_(book) {}

  /// Reads it by the profile that is due and compares its length with the newest archived one. Errors: input,
  /// with every finding, where it has errors (A001 to A011) or far fewer articles (A007); config, where the
  /// profile cannot be used.
  Result<hanos::ReadBy> verify(const std::filesystem::path& file, const hanos::Fetched& what);

 private:
  /// What the archive has of that customer number, all changes included.
  Result<std::optional<hanos::Assortment>> archived(const OpenedAssortment& opened,
                                                    const hanos::CustomerNumber& customer);

  Context& context_;
  const hanos::CustomerBook& book_;
  std::optional<hanos::Assortment> last_{};  // the last one that was verified, made whole
};

}  // namespace wsync::app
