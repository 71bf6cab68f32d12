// SPDX-License-Identifier: MIT
#include "sandbox/sales.hpp"

namespace wsync::sandbox {

void take_moment(std::optional<Moment>& belgian, std::optional<Moment>& utc, const std::optional<Moment>& given,
                 const std::optional<Moment>& given_utc) {
  auto counts = given;
  if (!counts && given_utc) {
    counts = given_utc;
    if (!counts->has_zone()) counts->utc = true;
  }
  if (!counts) return;
  const auto stamp = stamp_of(*counts);
  belgian = stamp.belgian;
  utc = stamp.utc;
}

void touch(oresto::WholesalerProduct& product, const Stamp& now) {
  product.last_modified = now.belgian;
  product.last_modified_utc = now.utc;
}

}  // namespace wsync::sandbox
