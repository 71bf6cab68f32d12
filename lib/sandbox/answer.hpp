// SPDX-License-Identifier: MIT
// From what a handler answers to the bytes that leave: wrapped, checked against its own description, JSON or XML.
#pragma once

#include <string_view>

#include "api/wire_names.hpp"
#include "sandbox/exchange.hpp"
#include "sandbox/frame.hpp"

namespace wsync::sandbox {

enum class Wire : std::uint8_t { json, xml };

/// The first kind of the header Accept that the server can write; JSON where none is named.
Wire accepted(std::string_view accept);

/// The whole answer. One that breaks a rule of its own description becomes a 500 that says which.
Outgoing write_answer(const api::WireNames& names, const api::EndpointRow& row, bool item_by_item, Data& data,
                      Frame& frame, int status, Wire wire);

/// `{"Message":"..."}`, as ASP.NET answers where no operation was reached.
Outgoing plain_answer(int status, std::string_view message, Wire wire = Wire::json);

}  // namespace wsync::sandbox
