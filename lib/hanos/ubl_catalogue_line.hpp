// SPDX-License-Identifier: MIT
// One CatalogueLine as an article with one unit.
#pragma once

#include <cstddef>
#include <optional>

#include "hanos/catalogue.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos {

/// How many articles had a content that their name confirmed, or that nothing confirmed.
struct ContentSeen {
  std::size_t undecided = 0;
};

/// Nothing where there is no article number of the seller, which is a finding.
std::optional<Article> article_of(const schema::XmlElement& line, const CatalogueOptions& options,
                                  Values& values, ContentSeen& seen);

LineAction action_of(const schema::XmlElement& line);

}  // namespace wsync::hanos
