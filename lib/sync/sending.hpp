// SPDX-License-Identifier: MIT
// A call as the first question of a write.
#pragma once

#include <type_traits>
#include <utility>

#include "oresto/shop.hpp"
#include "sync/write.hpp"

namespace wsync::sync {

/// Sends to that endpoint; its answer counts, what it holds does not.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
std::function<void(Write::Sent)> sending(oresto::Shop& shop, typename Call::Params params,
                                         typename Call::Body form) {
  return [&shop, params = std::move(params), form = std::move(form)](Write::Sent sent) {
    shop.start<endpoint>(params, form, [sent = std::move(sent)](auto answer) {
      if (answer) return sent({});
      sent(fail(std::move(answer.error())));
    });
  };
}

/// A call without parameters.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
std::function<void(Write::Sent)> sending(oresto::Shop& shop, typename Call::Body form) {
  return sending<endpoint>(shop, {}, std::move(form));
}

}  // namespace wsync::sync
