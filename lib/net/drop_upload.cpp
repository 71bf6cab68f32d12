// SPDX-License-Identifier: MIT
#include "net/drop_upload.hpp"

#include <fmt/format.h>

namespace wsync::net {
namespace {

Failure taken(const Drop& drop, const std::string& name) {
  Error error{.code = Code::conflict,
              .message = fmt::format("{} is in {} already; it was not overwritten", name, drop.place())};
  error.hint = "Look whether it is the same one, sent before; else give the new one another name.";
  return fail(std::move(error));
}

Result<void> must_be_free(Drop& drop, const std::string& name) {
  const auto there = drop.stat(name);
  if (!there) return fail(there.error());
  if (*there) return taken(drop, name);
  return {};
}

Failure wrong_size(const Drop& drop, const DropFile& came, const std::string& name, std::uint64_t expected) {
  return fail(Code::broken_connection, fmt::format("{} arrived in {} with {} bytes instead of {}", name,
                                                   drop.place(), came.size.value_or(0), expected));
}

/// As far as the drop says sizes.
Result<void> must_be_whole(Drop& drop, const std::string& written, const std::string& name,
                           std::uint64_t size) {
  const auto there = drop.stat(written);
  if (!there) return fail(there.error());
  if (!*there)
    return fail(Code::unexpected_answer,
                fmt::format("{} was written to {} and is not there", written, drop.place()));
  if ((*there)->size && (*there)->size != size) return wrong_size(drop, **there, name, size);
  return {};
}

/// What was written so far is taken away again, where that can be.
Failure given_up(Drop& drop, const std::string& temporary, Error error) {
  if (drop.stat(temporary).value_or(std::nullopt)) static_cast<void>(drop.remove(temporary));
  return fail(std::move(error));
}

using Appearing = std::function<Result<void>()>;

Result<void> put_and_rename(Drop& drop, const std::filesystem::path& file, const std::string& name,
                            std::string_view sha256, std::uint64_t size, const Appearing& appearing) {
  const std::string temporary = temporary_name(name, sha256);
  if (auto put = drop.put(file, temporary, sha256); !put) {
    const bool cut = describe(put.error().code).temporary;
    return cut ? fail(std::move(put.error())) : given_up(drop, temporary, std::move(put.error()));
  }
  if (auto whole = must_be_whole(drop, temporary, name, size); !whole)
    return given_up(drop, temporary, std::move(whole.error()));
  // Some servers rename over what is there: a last look.
  if (auto is_free = must_be_free(drop, name); !is_free)
    return given_up(drop, temporary, std::move(is_free.error()));
  if (appearing)
    if (auto noted = appearing(); !noted) return given_up(drop, temporary, std::move(noted.error()));
  auto renamed = drop.rename(temporary, name);
  if (renamed) return {};
  const bool occupied = drop.stat(name).value_or(std::nullopt).has_value();
  if (occupied && drop.stat(temporary).value_or(std::nullopt)) {
    static_cast<void>(drop.remove(temporary));
    return taken(drop, name);
  }
  if (describe(renamed.error().code).temporary) return renamed;
  return given_up(drop, temporary, std::move(renamed.error()));
}

/// A PUT without an answer is settled by a look: whole it is done, not there it was not.
Result<void> put_at_once(Drop& drop, const std::filesystem::path& file, const std::string& name,
                         std::string_view sha256, std::uint64_t size, const Appearing& appearing) {
  if (appearing)
    if (auto noted = appearing(); !noted) return noted;
  auto put = drop.put(file, name, sha256);
  if (put) return {};
  const Code code = put.error().code;
  if (code != Code::timeout && code != Code::broken_connection) return put;
  const auto there = drop.stat(name);
  if (!there) {
    put.error().message += "; whether it arrived could not be asked: " + there.error().message;
    return put;
  }
  return *there && (*there)->size == size ? Result<void>{} : put;
}

}  // namespace

std::string temporary_name(std::string_view name, std::string_view sha256) {
  return fmt::format(".{}.{}.part", name, sha256.substr(0, 8));
}

Result<Uploaded> upload(Drop& drop, const std::filesystem::path& file, const std::string& name,
                        std::string_view sha256, const std::function<Result<void>()>& appearing) {
  if (auto fault = drop_name_fault(name)) return fail(std::move(*fault));
  std::error_code fault;
  const std::uint64_t size = std::filesystem::file_size(file, fault);
  if (fault) return fail(Code::io, fmt::format("cannot read {}: {}", file.string(), fault.message()));
  if (auto is_free = must_be_free(drop, name); !is_free) return fail(std::move(is_free.error()));
  auto put = drop.renames() ? put_and_rename(drop, file, name, sha256, size, appearing)
                            : put_at_once(drop, file, name, sha256, size, appearing);
  if (!put) return fail(std::move(put.error()));
  Uploaded uploaded{name, drop.place(), size};
  const auto there = drop.stat(name);
  uploaded.seen = there && there->has_value();
  if (uploaded.seen && (*there)->size && (*there)->size != size) return wrong_size(drop, **there, name, size);
  return uploaded;
}

}  // namespace wsync::net
