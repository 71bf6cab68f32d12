// SPDX-License-Identifier: MIT
// The local archive of assortment files: what a drop gave, whole and verified, file by file and never
// changed.
// `<state>/hanos/assortments/<customer number>/<date>_<first 8 of SHA-256>.<ext>`, beside each `.facts`
// (JSON).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

/// By which profile a file was read when it was taken; all empty where nobody read it.
struct ReadBy {
  std::string profile{};  // its name
  std::string mode{};     // `full` or `delta`, as the profile says
  std::string format{};   // `csv`
};

/// One file as it was delivered.
struct Delivery {
  CustomerNumber customer{};
  Date date{};                       // that its name in the drop says, else its time there, else the fetch
  std::filesystem::path file{};      // in the archive
  std::string sha256{};              // 64 hexadecimal digits
  std::string name{};                // in the drop
  std::string drop{};                // its URL, without user and password
  std::uint64_t size = 0;            // bytes
  std::optional<Moment> modified{};  // as the drop said, UTC
  Moment fetched{};                  // UTC
  std::string time{};                // that its name says, four or six digits; empty: none
  ReadBy read_by{};
};

class Archive {
 public:
  explicit Archive(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const std::filesystem::path& folder() const { return folder_; }

  /// Customer numbers that have files, sorted.
  Result<std::vector<CustomerNumber>> customers() const;
  /// All files of a customer number, oldest first (is_older); none
  /// where it is unknown. Errors: io, where facts cannot be read or the file beside them has another size.
  Result<std::vector<Delivery>> of(const CustomerNumber& customer) const;
  /// The last one; nothing where there is none.
  Result<std::optional<Delivery>> newest(const CustomerNumber& customer) const;
  /// The last one of that day or of a day before: what was valid then.
  Result<std::optional<Delivery>> on(const CustomerNumber& customer, const Date& day) const;

  /// Where a download may grow, on the file system of the archive; made where it is not there.
  Result<std::filesystem::path> room() const;
  /// Takes away what a run that was killed left there. Only where no other run can be at work.
  void clear_room() const;
  /// Moves a file that is whole and verified in. `delivery.file` is filled in; the rest must be set. Where
  /// the archive has the same content of that date already, that one is given back and `whole` is deleted.
  Result<Delivery> keep(const std::filesystem::path& whole, Delivery delivery) const;

 private:
  std::filesystem::path folder_;
};

/// By day, then by the time in the name, then by the time in the drop, by name, by fetch.
bool is_older(const Delivery& one, const Delivery& other);

/// Where a file stands in an archive: `0042/2026-11-22_1a2b3c4d.csv`. What no file name should hold (of the
/// customer number) is percent-encoded. `name` gives the suffix.
std::filesystem::path archive_path(const CustomerNumber& customer, const Date& date, std::string_view sha256,
                                   std::string_view name);
/// Whether a file's name is one of these: such a name says nothing of a customer number.
bool is_archive_name(std::string_view name);

}  // namespace wsync::hanos
