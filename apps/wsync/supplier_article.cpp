// SPDX-License-Identifier: MIT
#include "supplier_article.hpp"

#include <fmt/format.h>

#include <limits>

#include "usage.hpp"

namespace wsync::app {

Result<std::optional<oresto::BySupplier>> supplier_article(const Typed& typed) {
  const auto supplier = typed.number("supplier", 1, std::numeric_limits<std::int64_t>::max());
  if (!supplier) return fail(supplier.error());
  const auto article = typed.value("article");
  if (!*supplier && !article) {
    if (typed.has("package"))
      return usage_error("--package goes with --supplier and --article",
                         "An EAN and an article number tell units and packages apart by themselves.");
    return std::nullopt;
  }
  if (!*supplier) return usage_error("--article needs --supplier", "Say whose article code it is.");
  if (!article) return usage_error("--supplier needs --article", "Say which article code of that supplier.");
  return oresto::BySupplier{**supplier, *article, typed.has("package")};
}

std::string to_string(const oresto::BySupplier& by) {
  return fmt::format("with article code {} of supplier {}{}", by.article_code, by.id,
                     by.is_package_product ? " (package)" : "");
}

}  // namespace wsync::app
