// SPDX-License-Identifier: MIT
#include "mirror.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "base/text.hpp"
#include "context.hpp"
#include "servers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// FNV-1a: tells servers and users apart in a file's name, on every machine alike.
std::uint32_t digest(std::string_view text) {
  std::uint32_t sum = 2166136261u;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
  return sum;
}

/// `https://api.example.be/api` as `api.example.be-api-1b2f8a03.sqlite`
std::string file_name(std::string_view url, std::string_view user) {
  const auto scheme = url.find("://");
  std::string name;
  for (const char c : url.substr(scheme == url.npos ? 0 : scheme + 3)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
    name += plain ? c : '-';
  }
  return fmt::format("{}-{:08x}.sqlite", name, digest(fmt::format("{}\n{}", url, user)));
}

}  // namespace

Result<store::Mirror> open_mirror(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto url = (*settings)->need("oresto.base_url"), user = (*settings)->need("oresto.user");
  for (const auto* one : {&url, &user})
    if (!*one) return fail(one->error());
  return store::Mirror::open(cache_folder() / "mirror" / file_name(*url, *user));
}

Result<sync::Reference> open_reference(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  if (!(*settings)->need("oresto.base_url") || !(*settings)->need("oresto.user"))
    return sync::Reference(std::nullopt);
  auto mirror = open_mirror(context);
  if (!mirror) return fail(std::move(mirror.error()));
  return sync::Reference(std::move(*mirror));
}

Result<std::string> id_of_name(Context& context, std::string_view table, std::string_view text) {
  auto reference = open_reference(context);
  if (!reference) return fail(std::move(reference.error()));
  auto resolved = reference->resolve(table, text);
  if (const auto wanting = reference->wanting(); !wanting.empty()) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    if (auto pulled = reference->pull(*shop, wanting); !pulled) return fail(std::move(pulled.error()));
    resolved = reference->resolve(table, text);
  }
  if (resolved.id) return std::move(*resolved.id);
  return usage_error(std::move(resolved.message), std::move(resolved.advice));
}

}  // namespace wsync::app
