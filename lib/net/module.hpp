// SPDX-License-Identifier: MIT
// What the library and its network module (net-curl.so) know of each other.
#pragma once

#include "net/drop.hpp"
#include "net/transport.hpp"

namespace wsync::net {

inline constexpr const char* module_file = "net-curl.so";
inline constexpr const char* module_function = "wsync_open_curl_transport";
inline constexpr const char* drop_module_function = "wsync_open_curl_drop";

/// Null with `error` filled where the options cannot be met; else the caller owns what is returned.
using OpenModule = Transport*(TransportOptions& options, Error& error);
using OpenDropModule = Drop*(DropOptions& options, Error& error);

}  // namespace wsync::net
