// SPDX-License-Identifier: MIT
// The last look at a request before it goes out. Three calls of Oresto destroy more than they seem to (manual
// 8.3.5, 9.1.8, 10.2.1): DELETE ClientLocations without an Id, DELETE ClientProducts without an article
// number, ProcessOrders without order numbers.
#pragma once

#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "net/request.hpp"

namespace wsync::oresto {

/// Everything of one kind that one client has, as a person confirmed it (delete_all.hpp).
struct MeantAll {
  std::string_view path;  // ClientLocations or ClientProducts
  std::string_view client_number;
};

/// Why this request is not sent (`Code::limit`); nothing where it reaches no more than it names.
///
/// Liberal in recognising a dangerous call (percent-encoding, letter case, doubled slashes, dot segments,
/// whatever stands before the path), strict in letting one through: the Id in plain digits behind
/// `ClientLocations/`; article and client number, each once, for `ClientProducts`; order numbers that can be
/// read in the wire of the body. With `meant`, the call that deletes just that passes too; the products of
/// every client never do.
std::optional<Error> refusal(const net::Request& request, const MeantAll* meant = nullptr);

}  // namespace wsync::oresto
