// SPDX-License-Identifier: MIT
// The messages of one type from an interchange: what reading ORDERS, PRICAT and ORDRSP share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/edifact.hpp"
#include "hanos/finding.hpp"
#include "hanos/identity.hpp"
#include "hanos/values.hpp"

namespace wsync::hanos {

/// Messages of another type are left out, each with a finding; another version of the message than
/// `association` is a remark (info). What the syntax layer finds has code A001, its own code in front of the
/// message.
Result<edifact::Interchange> read_messages(std::string_view bytes, const std::string& file,
                                           std::string_view type, std::string_view association,
                                           std::vector<Finding>& findings);

/// Where a segment stands.
inline Spot spot_of(const edifact::Segment& segment) { return {segment.number, segment.tag}; }

/// Takes the supplier's article number from a PIA segment that has one: qualifier SA, in any of its five
/// items.
void message_article(const edifact::Segment& segment, ArticleNumber& article);

}  // namespace wsync::hanos
