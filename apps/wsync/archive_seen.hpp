// SPDX-License-Identifier: MIT
// The newest files of customer numbers in the archive, read and checked: what the set-up is judged by.
#pragma once

#include <map>
#include <span>
#include <string>

#include "assortment_files.hpp"
#include "hanos/onboarding.hpp"

namespace wsync::app {

/// A file that cannot be opened is a fault of its customer number, and no error of the command.
class ArchiveSeen {
 public:
  ArchiveSeen(Context& context, const hanos::CustomerBook& book) : context_(context), book_(book) {}

  /// What the archive has of these; what was looked at before is let go, for the files of a long book do not
  /// fit into memory all at once. The others are there to be compared with: they are looked at where one of
  /// `first` has a file.
  std::map<hanos::CustomerNumber, hanos::SeenFiles> look(std::span<const hanos::Customer* const> first,
                                                         std::span<const hanos::Customer* const> others);

 private:
  void look_at(const hanos::Customer& customer);

  Context& context_;
  const hanos::CustomerBook& book_;
  std::map<hanos::CustomerNumber, OpenedAssortment> opened_{};
  std::map<hanos::CustomerNumber, hanos::SeenFiles> seen_{};
};

}  // namespace wsync::app
