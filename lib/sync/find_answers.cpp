// SPDX-License-Identifier: MIT
#include "sync/find_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "hanos/fetch.hpp"
#include "hanos/file_limits.hpp"
#include "hanos/order_answer.hpp"

namespace wsync::sync {
namespace {

using net::DropFile;

Error still_written(const std::string& name) {
  Error error{.code = Code::unavailable, .message = name + " is still being written; it was not taken"};
  error.hint = "Run it again later.";
  return error;
}

class Finding {
 public:
  Finding(net::Drop& drop, const store::OrderLedger& ledger, const FindingAnswers& rules)
      : drop_(drop), ledger_(ledger), rules_(rules) {}

  Result<FoundAnswers> run(const std::function<bool(std::chrono::milliseconds)>& wait) {
    auto listed = candidates();
    if (!listed) return fail(std::move(listed.error()));
    if (auto made = make_private_folder(rules_.room); !made) return fail(std::move(made.error()));
    for (const auto& file : *listed)
      if (auto done = look_at(file); !done) return fail(std::move(done.error()));
    if (found_.files.empty() || !rules_.marker.empty() || rules_.stable.count() == 0)
      return std::move(found_);
    if (!wait(rules_.stable))
      return fail(Code::interrupted, "interrupted while waiting whether files still change");
    ended_.reset();
    for (auto& file : found_.files) look_again(file, *listed);
    return std::move(found_);
  }

 private:
  /// Oldest first, so that a later answer has the last word.
  Result<std::vector<DropFile>> candidates() {
    std::vector<std::string> markers;
    auto listed = drop_.list([&](std::string_view name) {
      if (!rules_.marker.empty() && name.ends_with(rules_.marker)) {
        markers.emplace_back(name);
        return false;
      }
      return !hanos::is_temporary_name(name) && !name.ends_with(".sha256") &&
             rules_.pattern.match(name).has_value();
    });
    if (!listed) return fail(std::move(listed.error()));
    if (!rules_.marker.empty())
      std::erase_if(*listed, [&](const DropFile& file) {
        return std::ranges::find(markers, file.name + rules_.marker) == markers.end();
      });
    for (auto& file : *listed)
      if (auto asked = ask_time(file); !asked) return fail(std::move(asked.error()));
    std::ranges::sort(*listed, {}, [](const DropFile& file) { return std::tie(file.modified, file.name); });
    return listed;
  }

  /// Some drops list names only. A file whose time they refuse to say has none.
  Result<void> ask_time(DropFile& file) {
    if (file.modified) return {};
    const auto there = drop_.stat(file.name);
    if (!there) return hanos::ends_all(there.error().code) ? Result<void>(fail(there.error())) : Result<void>{};
    if (*there) file.modified = (*there)->modified;
    return {};
  }

  static Error not_tried(const std::string& name, const Error& fault) {
    Error error = fault;
    error.message = fmt::format("{} was not tried: {}", name, fault.message);
    return error;
  }

  /// Once in a run, and none that were taken.
  Result<bool> is_known(FoundAnswer& found, const DropFile& file) {
    auto taken = taken_file(found.sha256, found.name, drop_.place(), file.modified, ledger_);
    if (!taken) return fail(std::move(taken.error()));
    found.taken = *taken;
    if (taken->after) {
      const auto read = hanos::read_answers(found.bytes, found.name);
      const auto known = read ? are_taken(read->answers, found.taken, ledger_) : true;
      if (!known || *known) return known;
    }
    return !seen_.insert(found.sha256).second;
  }

  Result<void> look_at(const DropFile& file) {
    FoundAnswer found{.name = file.name};
    if (ended_) {
      found.error = not_tried(file.name, *ended_);
    } else if (auto read = bytes_of(file); !read) {
      if (read.error().code == Code::not_found) return {};  // somebody else has taken it away
      found.error = std::move(read.error());
      if (hanos::ends_all(found.error->code)) ended_ = found.error;
    } else {
      found.bytes = std::move(*read);
      found.sha256 = sha256_hex(found.bytes);
      const auto known = is_known(found, file);
      if (!known) return fail(known.error());
      if (*known) {
        ++found_.known;
        return {};
      }
    }
    found_.files.push_back(std::move(found));
    return {};
  }

  Result<std::string> bytes_of(const DropFile& file) {
    if (file.size.value_or(0) > hanos::largest_order_file)
      return fail(Code::input,
                  fmt::format("{} has {} bytes: that is no answer to orders", file.name, *file.size));
    const auto copy = rules_.room / ".download";
    auto read = drop_.read(file.name, copy);
    auto bytes = read ? read_file(copy) : Result<std::string>(fail(std::move(read.error())));
    std::error_code unknown;
    std::filesystem::remove(copy, unknown);
    if (!bytes) return bytes;
    if (file.size && *file.size != bytes->size()) return fail(still_written(file.name));
    if (bytes->empty()) return fail(Code::input, file.name + " is empty");
    return bytes;
  }

  void look_again(FoundAnswer& found, const std::vector<DropFile>& listed) {
    if (found.error) return;
    if (ended_) {
      found.error = not_tried(found.name, *ended_);
      return;
    }
    const auto before = std::ranges::find(listed, found.name, &DropFile::name);
    const auto now = drop_.stat(found.name);
    if (!now) {
      found.error = now.error();
      if (hanos::ends_all(found.error->code)) ended_ = found.error;
    } else if (!*now || ((*now)->size && *(*now)->size != found.bytes.size()) ||
               (before->modified && (*now)->modified != before->modified)) {
      found.error = still_written(found.name);
    }
  }

  net::Drop& drop_;
  const store::OrderLedger& ledger_;
  const FindingAnswers& rules_;
  FoundAnswers found_{};
  std::set<std::string> seen_{};  // SHA-256 of what was read in this run
  std::optional<Error> ended_{};
};

}  // namespace

Result<FoundAnswers> find_answers(net::Drop& drop, const store::OrderLedger& ledger,
                                  const FindingAnswers& rules,
                                  const std::function<bool(std::chrono::milliseconds)>& wait) {
  return Finding(drop, ledger, rules).run(wait);
}

}  // namespace wsync::sync
