// SPDX-License-Identifier: MIT
// A call as the first question of a write.
#pragma once

#include <utility>

#include "oresto/shop.hpp"
#include "sync/write.hpp"

namespace wsync::sync {

/// Sends `form` to that endpoint; its answer counts, what it holds does not.
template <const auto& endpoint, class Form>
std::function<void(Write::Sent)> sending(oresto::Shop& shop, Form form) {
  return [&shop, form = std::move(form)](Write::Sent sent) {
    shop.start<endpoint>({}, form, [sent = std::move(sent)](auto answer) {
      if (answer) return sent({});
      sent(fail(std::move(answer.error())));
    });
  };
}

}  // namespace wsync::sync
