// SPDX-License-Identifier: MIT
// Photos of own products (manual 6.7): added once, deleted by id.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// A photo that was read from a file and checked.
struct PhotoFile {
  std::string name{};  // without its folder
  std::string content{};
};

/// One step a file, keyed by its name. Only reads. A photo that the article has already is left alone. An
/// article that is no own product is a refusal of every step.
Result<std::vector<Step>> plan_photo_additions(oresto::Shop& shop, const std::string& article,
                                               const std::optional<std::string>& language,
                                               std::vector<PhotoFile> files);

/// One step an id, in the order given.
Result<std::vector<Step>> plan_photo_removals(oresto::Shop& shop, const std::string& article,
                                              const std::vector<std::int64_t>& ids);

}  // namespace wsync::sync
