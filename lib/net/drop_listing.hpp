// SPDX-License-Identifier: MIT
// What servers answer when they are asked what is in a folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/drop.hpp"

namespace wsync::net {

/// One line of MLSD (RFC 3659, 7.2): `type=file;size=6;modify=20261122040000; a.csv`; nothing for folders and
/// what is no such line.
[[nodiscard]] std::optional<DropFile> parse_mlsd(std::string_view line);

/// The lines of an answer, without their ends and without empty ones.
[[nodiscard]] std::vector<std::string_view> listed_lines(std::string_view answer);

/// Whether a listing as `ls -l` writes it says that this name is a folder or no plain file. SFTP servers
/// write such lines for people (draft-ietf-secsh-filexfer-02, 7): only the first letter and the end are
/// looked at.
[[nodiscard]] bool listed_as_folder(const std::vector<std::string_view>& long_lines, std::string_view name);

}  // namespace wsync::net
