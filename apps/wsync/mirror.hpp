// SPDX-License-Identifier: MIT
// The mirror of the profile's server: one file for each server and user, in the cache folder.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "store/mirror.hpp"
#include "sync/reference.hpp"

namespace wsync::app {

class Context;

/// Errors: config, where the profile names no server or user; io.
Result<store::Mirror> open_mirror(Context& context);

/// The look-up tables for commands that read files: with a profile that names no server they have no mirror,
/// and names stay unchecked.
Result<sync::Reference> open_reference(Context& context);

}  // namespace wsync::app
