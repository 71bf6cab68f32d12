// SPDX-License-Identifier: MIT
#include "sync/confirming.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace wsync::sync {

bool clears(const Record& record, const void* before, const void* after) {
  return std::any_of(record.fields.begin(), record.fields.end(), [&](const Field& field) {
    return field.shape->has(field.reach_const(before)) && !field.shape->has(field.reach_const(after));
  });
}

Write confirmed(Write write) {
  Write sure = write;
  sure.send = [write = std::move(write)](Write::Sent sent) {
    write.send([read_back = write.read_back, sent = std::move(sent)](Result<void> answer) {
      if (!answer) return sent(std::move(answer));
      read_back([sent](Result<bool> there) {
        if (there && *there) return sent({});
        if (!there) return sent(fail(std::move(there.error())));
        Error error{.code = Code::refused,
                    .message = "the server said yes, but keeps a value that was to be cleared"};
        error.hint = "Clear it in the webshop itself, or set a value in its place.";
        sent(fail(std::move(error)));
      });
    });
  };
  return sure;
}

}  // namespace wsync::sync
