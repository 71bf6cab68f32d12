// SPDX-License-Identifier: MIT
#include "hancocks/stock.hpp"

namespace wsync::hancocks {

using enum Source;

const Record& describe(const StockListResponse*) {
  static constexpr Field fields[] = {
      field<&StockListResponse::method>("method", "Name of the request that was sent.", {.source = manual}),
      field<&StockListResponse::status>("status", "OK where the request went well.", {.source = manual}),
      field<&StockListResponse::comment>("comment", "Remark on the outcome.", {.source = manual}),
      field<&StockListResponse::data>("data", "The stock items.", {.source = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockListResponse>("StockListResponse", "Outcome and items of a stock list.", fields);
  return it;
}

const Record& describe(const StockListAnswer*) {
  static constexpr Field fields[] = {
      field<&StockListAnswer::response>("response", "Outcome and items.", {.source = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockListAnswer>("StockListAnswer", "The answer to a stock list.", fields);
  return it;
}

const Record& describe(const StockLevelResponse*) {
  static constexpr Field fields[] = {
      field<&StockLevelResponse::method>("method", "Name of the request that was sent.", {.source = manual}),
      field<&StockLevelResponse::status>("status", "OK where the request went well.", {.source = manual}),
      field<&StockLevelResponse::comment>("comment", "Remark on the outcome.", {.source = manual}),
      field<&StockLevelResponse::data>("data", "The stock level.", {.source = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockLevelResponse>("StockLevelResponse", "Outcome and stock level of one item.", fields);
  return it;
}

const Record& describe(const StockLevelAnswer*) {
  static constexpr Field fields[] = {
      field<&StockLevelAnswer::response>("response", "Outcome and level.", {.source = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockLevelAnswer>("StockLevelAnswer", "The answer to a question for a stock level.", fields);
  return it;
}

}  // namespace wsync::hancocks
