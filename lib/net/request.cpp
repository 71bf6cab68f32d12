// SPDX-License-Identifier: MIT
#include "net/request.hpp"

#include <algorithm>

namespace wsync::net {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string_view to_string(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::del: return "DELETE";
  }
  return "GET";
}

bool same_header(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

std::string_view Response::header(std::string_view name) const {
  for (const Header& header : headers)
    if (same_header(header.name, name)) return header.value;
  return {};
}

}  // namespace wsync::net
