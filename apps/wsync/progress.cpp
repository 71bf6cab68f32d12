// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace wsync::app {
namespace {

constexpr std::uint64_t minute = 60, hour = 60 * minute, day = 24 * hour;

std::uint64_t ended(const Progress& progress) { return progress.done + progress.failed; }

std::uint64_t percent(const Progress& progress) {
  if (progress.total == 0) return 0;
  const double share = static_cast<double>(ended(progress)) / static_cast<double>(progress.total);
  return std::min<std::uint64_t>(ended(progress) < progress.total ? 99 : 100,
                                 static_cast<std::uint64_t>(share * 100));
}

/// Rows a second; 0 while there is nothing to tell it by.
double pace_of(const Progress& progress, std::chrono::duration<double> elapsed) {
  return elapsed.count() < 1 ? 0 : static_cast<double>(ended(progress)) / elapsed.count();
}

std::string failed(const Progress& progress) {
  return progress.failed > 0 ? fmt::format(", {} failed", progress.failed) : std::string{};
}

std::string pace_text(double pace) {
  if (pace <= 0) return {};
  if (pace < 0.1) return fmt::format(", {:.1f} a minute", pace * 60);
  return pace >= 10 ? fmt::format(", {:.0f} a second", pace) : fmt::format(", {:.1f} a second", pace);
}

std::string time_left(const Progress& progress, double pace) {
  if (pace <= 0 || ended(progress) >= progress.total) return {};
  return fmt::format(", {} left",
                     in_words(std::chrono::duration<double>(
                         static_cast<double>(progress.total - ended(progress)) / pace)));
}

}  // namespace

std::string in_words(std::chrono::duration<double> time) {
  constexpr double most = 1e9;  // seconds; 31 years
  const auto seconds = static_cast<std::uint64_t>(std::clamp(time.count(), 0.0, most) + 0.5);
  if (seconds < 2 * minute) return fmt::format("{} s", seconds);
  if (seconds < 2 * hour) return fmt::format("{} min", seconds / minute);
  if (seconds < 2 * day) return fmt::format("{} h {} min", seconds / hour, seconds % hour / minute);
  return fmt::format("{} days {} h", seconds / day, seconds % day / hour);
}

std::string progress_bar(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed,
                         std::size_t width) {
  constexpr std::size_t cells = 20;
  const auto full = static_cast<std::size_t>(percent(progress)) * cells / 100;
  const double pace = pace_of(progress, elapsed);
  const auto known = progress.total > 0;
  const auto count = known ? fmt::format("{}%  {}/{}", percent(progress), ended(progress), progress.total)
                           : fmt::format("{}", ended(progress));
  const auto short_tail = failed(progress), pace_tail = short_tail + pace_text(pace),
             tail = pace_tail + time_left(progress, pace);
  const auto drawn = known ? fmt::format("[{:#<{}}{:.<{}}]  ", "", full, "", cells - full) : std::string{};
  for (const auto& line :
       {fmt::format("{}  {}{}{}", what, drawn, count, tail), fmt::format("{}  {}{}", what, count, tail),
        fmt::format("{}  {}{}", what, count, pace_tail), fmt::format("{}  {}{}", what, count, short_tail),
        fmt::format("{}{}", count, short_tail)})
    if (display_width(line) < width) return line;
  return (count + short_tail).substr(0, width > 0 ? width - 1 : 0);
}

std::string progress_line(std::string_view what, const Progress& progress, std::chrono::duration<double> elapsed) {
  const double pace = pace_of(progress, elapsed);
  const auto count = progress.total == 0 ? fmt::format("{}", ended(progress))
                                         : fmt::format("{} of {} ({}%)", ended(progress), progress.total,
                                                       percent(progress));
  return fmt::format("{}: {}{}{}{}", what, count, failed(progress), pace_text(pace), time_left(progress, pace));
}

}  // namespace wsync::app
