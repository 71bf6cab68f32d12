// SPDX-License-Identifier: MIT
// The names by which one server calls fields, where these are not those of the documents.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "api/endpoint.hpp"
#include "base/error.hpp"
#include "schema/rename.hpp"

namespace wsync::api {

/// A key is the XML area of an operation and the way to a field of it: `PUT.ClientLocationDeliveryDates` +
/// `.DeliveryDates`, `POST.Products` + `.Supplier.ArticleCode`. It holds for all operations of the area:
/// parameters of the query, body, fields of the answer's records, and the member of the answer that holds
/// them.
class WireNames {
 public:
  WireNames() = default;
  /// Keys with a fault change nothing.
  WireNames(std::span<const EndpointRow* const> rows, const schema::OtherNames& names);

  /// Parameters, body or answer of an operation under the server's names; the same record where none differs.
  const Record& record(const EndpointRow& row, const Record& documented) const;

  /// The member of the answer that holds the data; ends with NUL.
  std::string_view data(const EndpointRow& row) const;

 private:
  struct Tables {
    std::map<std::pair<std::string_view, const Record*>, schema::Renamed>
        records{};                                   // by operation and model
    std::map<std::string_view, std::string> data{};  // by operation
  };
  std::shared_ptr<const Tables> tables_{};
};

/// Keys that lead to nothing, with a near miss, and names that no wire can carry or that another field has;
/// the place of each is its key.
std::vector<Problem> wire_name_faults(std::span<const EndpointRow* const> rows,
                                      const schema::OtherNames& names);

}  // namespace wsync::api
