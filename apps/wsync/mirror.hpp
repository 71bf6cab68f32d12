// SPDX-License-Identifier: MIT
// The mirror of the profile's server: one file for each server and user, in the cache folder.
#pragma once

#include <string>
#include <string_view>

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

/// The id or abbreviation of what was typed for an option: a name in the mirror, which is pulled where the
/// table is missing, old, or does not know the name. Errors: usage, with the near miss or the candidates.
Result<std::string> id_of_name(Context& context, std::string_view table, std::string_view text);

}  // namespace wsync::app
