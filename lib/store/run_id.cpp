// SPDX-License-Identifier: MIT
#include "store/run_id.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <ctime>
#include <random>
#include <thread>

#include "base/file.hpp"
#include "base/text.hpp"

namespace wsync::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view pattern = "dddddddd-dddddd-xxxx";
constexpr std::size_t length_of_time = 16;  // with the dash behind it
constexpr std::size_t most_shown = 5;

Failure failed(std::string_view what, const fs::path& path) {
  return fail(Code::io, fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(errno)));
}

/// A new folder outlives a power cut only once the folder around it is on disk.
Result<void> sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return failed("open", folder);
  const int synced = ::fsync(descriptor);
  ::close(descriptor);
  if (synced != 0) return failed("sync", folder);
  return {};
}

/// False where the folder is there already.
Result<bool> made_run(const fs::path& runs, const fs::path& folder) {
  if (auto made = make_private_folder(runs); !made) return fail(std::move(made.error()));
  if (::mkdir(folder.c_str(), 0700) != 0) {
    if (errno == EEXIST) return false;
    return failed("make the folder", folder);
  }
  for (const auto& around : {runs, runs.parent_path()})
    if (auto synced = sync_folder(around.empty() ? "." : around); !synced)
      return fail(std::move(synced.error()));
  return true;
}

std::tm utc(std::time_t time) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  return parts;
}

std::string second_now() {
  const auto now = utc(std::time(nullptr));
  return fmt::format("{:04}{:02}{:02}-{:02}{:02}{:02}-", now.tm_year + 1900, now.tm_mon + 1, now.tm_mday,
                     now.tm_hour, now.tm_min, now.tm_sec);
}

/// The lowest digits that a run of this second may have, so that it is the newest.
int lowest_digits(const std::vector<std::string>& ids, std::string_view second) {
  if (ids.empty() || !ids.front().starts_with(second)) return 0;
  int taken = 0;
  const auto digits = std::string_view(ids.front()).substr(length_of_time);
  std::from_chars(digits.data(), digits.data() + digits.size(), taken, 16);
  return taken + 1;
}

Error unknown_run(std::string_view typed, const std::vector<std::string>& ids) {
  Error error{.code = Code::usage, .message = fmt::format("there is no run {}", typed)};
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  if (const auto near = near_miss(typed, names))
    error.hint = fmt::format("did you mean {}?", *near);
  else
    error.hint = ids.empty() ? "No run was kept so far." : "`wsync runs list` shows those that there are.";
  return error;
}

}  // namespace

bool is_run_id(std::string_view name) {
  if (name.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool digit = c >= '0' && c <= '9';
    if (pattern[i] == '-' ? c != '-' : !digit && (pattern[i] == 'd' || c < 'a' || c > 'f')) return false;
  }
  return true;
}

Result<std::vector<std::string>> run_ids(const fs::path& runs) {
  std::vector<std::string> ids;
  std::error_code fault;
  fs::directory_iterator each(runs, fault);
  if (fault == std::errc::no_such_file_or_directory) return ids;
  for (; !fault && each != fs::directory_iterator(); each.increment(fault))
    if (auto name = each->path().filename().string(); is_run_id(name)) ids.push_back(std::move(name));
  if (fault) return fail(Code::io, fmt::format("cannot read {}: {}", runs.string(), fault.message()));
  std::sort(ids.begin(), ids.end(), std::greater<>());
  return ids;
}

Result<std::string> find_run(const fs::path& runs, std::string_view typed) {
  const auto ids = run_ids(runs);
  if (!ids) return fail(ids.error());
  if (typed == "last" && !ids->empty()) return ids->front();
  std::vector<std::string> fitting;
  for (const auto& id : *ids) {
    if (id == typed) return id;
    if (!typed.empty() && id.starts_with(typed)) fitting.push_back(id);
  }
  if (fitting.size() == 1) return fitting.front();
  if (fitting.empty()) return fail(unknown_run(typed, *ids));
  Error error{.code = Code::usage, .message = fmt::format("{} runs begin with {}", fitting.size(), typed)};
  const bool more = fitting.size() > most_shown;
  if (more) fitting.resize(most_shown);
  error.hint = fmt::format("Type more of it: {}{}.", join(fitting, ", "), more ? " and older ones" : "");
  return fail(std::move(error));
}

Result<fs::path> make_run_folder(const fs::path& runs, std::string_view id) {
  const auto folder = runs / id;
  const auto made = made_run(runs, folder);
  if (!made) return fail(made.error());
  if (!*made) return fail(Code::io, fmt::format("there is a run {} already", id));
  return folder;
}

Result<fs::path> make_run_folder(const fs::path& runs) {
  std::random_device chance;
  for (;;) {
    const auto second = second_now();
    const auto ids = run_ids(runs);
    if (!ids) return fail(ids.error());
    const int lowest = lowest_digits(*ids, second);
    // The first of a second leaves room for others above it.
    const int digits = lowest + static_cast<int>(chance() % (lowest == 0 ? 0x8000u : 0x80u));
    if (digits > 0xffff) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      continue;
    }
    const auto folder = runs / fmt::format("{}{:04x}", second, digits);
    const auto made = made_run(runs, folder);
    if (!made) return fail(made.error());
    if (*made) return folder;
  }
}

std::string now_to_the_millisecond() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  const auto parts = utc(static_cast<std::time_t>(milliseconds / 1000));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, milliseconds % 1000);
}

}  // namespace wsync::store
