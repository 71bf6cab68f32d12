// SPDX-License-Identifier: MIT
// How an https drop says what is in it: the JSON that nginx writes (`autoindex_format json`), or lines of
// names.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "net/drop.hpp"

namespace wsync::hanos {

/// `[{"name":"a.csv","type":"file","mtime":"Sun, 22 Nov 2026 04:00:00 GMT","size":6}]`, or one name a line
/// (empty lines and those that begin with # say nothing). Errors: unexpected_answer, for HTML and damaged
/// JSON.
Result<std::vector<net::DropFile>> read_drop_index(std::string_view body);

}  // namespace wsync::hanos
