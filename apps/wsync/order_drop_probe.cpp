// SPDX-License-Identifier: MIT
#include "order_drop_probe.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "base/date.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "folders.hpp"
#include "net/drop_upload.hpp"

namespace wsync::app {
namespace {

constexpr std::string_view content = "wsync tries whether orders can be left here. This file is no order.\n";

bool is_of_the_command(Code code) {
  return code == Code::config || code == Code::usage || code == Code::interrupted || code == Code::limit;
}

/// A local file that is gone again afterwards.
struct ProbeFile {
  std::filesystem::path path{};
  ~ProbeFile() {
    std::error_code unknown;
    std::filesystem::remove(path, unknown);
  }
};

/// What a try that failed may have left; as far as the drop answers.
void take_away(net::Drop& drop, std::initializer_list<std::string> names) {
  for (const auto& name : names)
    if (drop.stat(name).value_or(std::nullopt)) static_cast<void>(drop.remove(name));
}

}  // namespace

Result<hanos::Probe> probe_order_drop(Context& context, const std::optional<std::string>& typed) {
  if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
  auto drop = open_hanos_drop(context, "hanos.orders", typed);
  if (!drop) return fail(std::move(drop.error()));
  const auto folder = state_folder() / "hanos";
  if (auto made = make_private_folder(folder); !made) return fail(std::move(made.error()));
  const auto own = sha256_hex(fmt::format("{} {}", now_utc().to_string(), ::getpid())).substr(0, 8);
  const ProbeFile file{folder / fmt::format("probe-{}", own)};
  if (auto written = write_file(file.path, content, Privacy::secret); !written)
    return fail(std::move(written.error()));
  const auto name = fmt::format(".wsync-probe-{}.tmp", own);
  const auto sum = sha256_hex(content);
  const auto uploaded = net::upload(**drop, file.path, name, sum);
  if (!uploaded) {
    const auto& error = uploaded.error();
    take_away(**drop, {name, net::temporary_name(name, sum)});
    if (is_of_the_command(error.code)) return fail(error);
    return hanos::Probe{
        .temporary = describe(error.code).temporary,
        .message = fmt::format("no file could be left in {}: {}", (*drop)->place(), error.message)};
  }
  hanos::Probe probe{
      .worked = true,
      .message = fmt::format("a file could be left in {} and taken away again", uploaded->place)};
  // Not seen may also be: could not be looked for.
  if (!uploaded->seen && !(*drop)->stat(name).value_or(std::nullopt)) {
    probe.message = fmt::format("a file could be left in {}; somebody took it away at once", uploaded->place);
  } else if (auto removed = (*drop)->remove(name); !removed) {
    probe.message =
        fmt::format("a file could be left in {}, but not be taken away again: {} is still there ({})",
                    uploaded->place, name, removed.error().message);
    context.messages().warn(probe.message);
  }
  return probe;
}

}  // namespace wsync::app
