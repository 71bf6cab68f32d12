// SPDX-License-Identifier: MIT
#include "api/endpoint.hpp"

namespace wsync::api {

const Record& describe(const None*) {
  static constexpr Record it = schema::record<None>("None", "Nothing.", {});
  return it;
}

}  // namespace wsync::api
