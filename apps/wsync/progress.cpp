// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsync::app {
namespace {

std::uint64_t percent(const Progress& progress) {
  return progress.total == 0 ? 0 : std::min<std::uint64_t>(100, progress.done * 100 / progress.total);
}

std::string time_left(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 120) return fmt::format("{} s left", whole);
  if (whole < 7200) return fmt::format("{} min left", whole / 60);
  return fmt::format("{} h left", whole / 3600);
}

/// `, 2 failed, 12 a second, 9 s left`
std::string details(const Progress& progress, double elapsed) {
  std::string out;
  if (progress.failed > 0) out += fmt::format(", {} failed", progress.failed);
  if (elapsed < 1 || progress.done == 0) return out;
  const double pace = static_cast<double>(progress.done) / elapsed;
  out += pace >= 10 ? fmt::format(", {:.0f} a second", pace) : fmt::format(", {:.1f} a second", pace);
  if (progress.total > progress.done) out += ", " + time_left(static_cast<double>(progress.total - progress.done) / pace);
  return out;
}

}  // namespace

std::string progress_bar(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed,
                         std::size_t width) {
  const auto tail = details(progress, elapsed.count());
  std::string line;
  if (progress.total == 0) {
    line = fmt::format("{}  {}{}", what, progress.done, tail);
  } else {
    constexpr std::size_t cells = 20;
    const auto full = static_cast<std::size_t>(percent(progress)) * cells / 100;
    line = fmt::format("{}  [{:#<{}}{:.<{}}]  {}%  {}/{}{}", what, "", full, "", cells - full, percent(progress),
                       progress.done, progress.total, tail);
  }
  if (width > 1 && line.size() >= width) line.resize(width - 1);
  return line;
}

std::string progress_line(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed) {
  const auto tail = details(progress, elapsed.count());
  if (progress.total == 0) return fmt::format("{}: {}{}", what, progress.done, tail);
  return fmt::format("{}: {} of {} ({}%){}", what, progress.done, progress.total, percent(progress), tail);
}

}  // namespace wsync::app
