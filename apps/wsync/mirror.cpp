// SPDX-License-Identifier: MIT
#include "mirror.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "base/file.hpp"
#include "context.hpp"
#include "server_file.hpp"
#include "servers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

bool can_write_in(const std::filesystem::path& folder) {
  return make_private_folder(folder).has_value() && ::access(folder.c_str(), W_OK) == 0;
}

}  // namespace

Result<store::Mirror> open_mirror(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto url = (*settings)->need("oresto.base_url"), user = (*settings)->need("oresto.user");
  for (const auto* one : {&url, &user})
    if (!*one) return fail(one->error());
  return store::Mirror::open(cache_folder() / "mirror" / (file_name(*url, *user) + ".sqlite"));
}

Result<sync::Reference> open_reference(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  if (!(*settings)->need("oresto.base_url") || !(*settings)->need("oresto.user"))
    return sync::Reference(std::nullopt);
  auto mirror = open_mirror(context);
  if (!mirror && !can_write_in(cache_folder() / "mirror")) {
    context.messages().warn(fmt::format("nothing can be kept in {}: names are asked of the server each time",
                                        (cache_folder() / "mirror").string()));
    mirror = store::Mirror::in_memory();
  }
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
