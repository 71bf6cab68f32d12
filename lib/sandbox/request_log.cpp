// SPDX-License-Identifier: MIT
#include "sandbox/request_log.hpp"

#include <cerrno>
#include <cstring>

#include "schema/json.hpp"

namespace wsync::sandbox {

using enum Source;

const Record& describe(const LogEntry*) {
  static constexpr Field fields[] = {
      field<&LogEntry::time>("time", "When the answer was ready, in UTC.", {.source = ours}),
      field<&LogEntry::method>("method", "GET, POST, PUT, DELETE.", {.source = ours}),
      field<&LogEntry::path>("path", "Path and query, as they were sent.", {.source = ours}),
      field<&LogEntry::operation>("operation", "The operation that it was.", {.source = ours}),
      field<&LogEntry::status>("status", "HTTP status of the answer; 0 where there was none.", {.source = ours}),
      field<&LogEntry::effect>("effect", "Whether it changed anything.", {.source = ours}),
      field<&LogEntry::fault>("fault", "The fault that struck.", {.source = ours}),
      field<&LogEntry::key>("key", "Business key of what a write was about.", {.source = ours}),
      field<&LogEntry::items>("items", "Of a Multiple call: the keys of what it changed.", {.source = ours}),
      field<&LogEntry::remark>("remark", "What was wrong with a body that counted as null.", {.source = ours}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<LogEntry>("LogEntry", "A request to the sandbox.", fields);
  return it;
}

Result<void> RequestLog::open(const std::filesystem::path& file) {
  file_.reset(std::fopen(file.c_str(), "ae"));
  if (!file_) return fail(Code::io, "the request log " + file.string() + " cannot be written: " + std::strerror(errno));
  return {};
}

void RequestLog::write(const LogEntry& entry) {
  std::string line;
  schema::write_json(schema::record_of<LogEntry>(), &entry, line);
  line += '\n';
  const std::lock_guard lock(mutex_);
  if (file_) {
    std::fwrite(line.data(), 1, line.size(), file_.get());
    std::fflush(file_.get());
  }
  if (lines_.size() >= 100'000) lines_.pop_front();
  lines_.push_back(std::move(line));
}

std::string RequestLog::text() const {
  const std::lock_guard lock(mutex_);
  std::string text;
  for (const auto& line : lines_) text += line;
  return text;
}

}  // namespace wsync::sandbox
