// SPDX-License-Identifier: MIT
// The wholesaler's range as commands show it: linked and own products together, each once and marked.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "context.hpp"
#include "oresto/wholesaler_product.hpp"
#include "reading.hpp"

namespace wsync::app {

/// Which part of the range is meant: --linked, --own, or both.
struct Part {
  bool linked = true;
  bool own = true;
};

/// Errors: usage, where --linked and --own stand side by side.
Result<Part> part_of(const Typed& typed);

/// A product and the part of the range that it stands in.
struct RangeProduct : oresto::WholesalerProduct {
  std::string range{};  // linked, own
};
const schema::Record& describe(const RangeProduct*);
const schema::Record& range_columns();

/// Those of a table.
ColumnNames range_table();

using Texts = std::set<std::string, std::less<>>;

/// `products eans`: the codes of the part that was asked for, each once. The list of own products may hold
/// linked ones too (the manual is of two minds): what is linked is not counted as own.
template <const auto& linked, const auto& own, class Code,
          class Linked = std::remove_cvref_t<decltype(linked)>,
          class Own = std::remove_cvref_t<decltype(own)>>
Result<int> list_range_codes(Context& context, const typename Linked::Params& linked_params,
                             const typename Own::Params& own_params, Part part) {
  auto listing = Listing::open(context, schema::record_of<Code>(), {});
  if (!listing) return fail(std::move(listing.error()));
  Texts seen;
  const auto show = [&](std::vector<std::string> codes) {
    for (auto& text : codes) {
      if (!seen.insert(text).second) continue;
      const Code code{std::move(text)};
      if (!listing->add(&code)) return false;
    }
    return true;
  };
  // Without a period where only own ones are shown: whatever is linked is taken out.
  auto links = listing->shop().template call<linked>(part.linked ? linked_params : typename Linked::Params{});
  if (!links) return fail(std::move(links.error()));
  bool more = true;
  if (part.linked)
    more = show(std::move(*links));
  else
    seen.insert(links->begin(), links->end());
  if (part.own && more) {
    auto codes = listing->shop().template call<own>(own_params);
    if (!codes) return fail(std::move(codes.error()));
    show(std::move(*codes));
  }
  return listing->finish();
}

}  // namespace wsync::app
