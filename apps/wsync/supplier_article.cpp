// SPDX-License-Identifier: MIT
#include "supplier_article.hpp"

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "usage.hpp"

namespace wsync::app {

namespace {

/// An Id is taken as it is; a name is looked up.
Result<std::int64_t> supplier_id(Context& context, const std::string& text) {
  auto number = Decimal::parse(text, false);
  if (!number) {
    const auto id = id_of_name(context, "suppliers", text);
    if (!id) return fail(id.error());
    number = Decimal::parse(*id, false);
  }
  const auto id = number && number->scale() == 0 ? number->to_integer() : std::nullopt;
  if (id && *id > 0) return *id;
  return usage_error(fmt::format("--supplier takes the Id or the name of a supplier, not \"{}\"", text));
}

}  // namespace

Result<std::optional<oresto::BySupplier>> supplier_article(Context& context) {
  const auto& typed = context.typed();
  const auto supplier = typed.value("supplier");
  const auto article = typed.value("article");
  if (!supplier && !article) {
    if (typed.has("package"))
      return usage_error("--package goes with --supplier and --article",
                         "An EAN and an article number tell units and packages apart by themselves.");
    return std::nullopt;
  }
  if (!supplier) return usage_error("--article needs --supplier", "Say whose article code it is.");
  if (!article) return usage_error("--supplier needs --article", "Say which article code of that supplier.");
  const auto id = supplier_id(context, *supplier);
  if (!id) return fail(id.error());
  return oresto::BySupplier{*id, *article, typed.has("package")};
}

std::string to_string(const oresto::BySupplier& by) {
  return fmt::format("with article code {} of supplier {}{}", by.article_code, by.id,
                     by.is_package_product ? " (package)" : "");
}

}  // namespace wsync::app
