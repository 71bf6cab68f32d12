// SPDX-License-Identifier: MIT
// The tables of handlers, one for each area of the API.
#pragma once

#include <span>

#include "sandbox/handler.hpp"

namespace wsync::sandbox {

std::span<const Handler> reference_table_handlers();
std::span<const Handler> central_product_handlers();
std::span<const Handler> link_product_handlers();
std::span<const Handler> own_product_handlers();
std::span<const Handler> photo_handlers();
std::span<const Handler> client_handlers();
std::span<const Handler> location_handlers();
std::span<const Handler> user_handlers();
std::span<const Handler> representative_handlers();
std::span<const Handler> order_list_handlers();
std::span<const Handler> client_product_handlers();
std::span<const Handler> order_handlers();
std::span<const Handler> error_handlers();

}  // namespace wsync::sandbox
