// SPDX-License-Identifier: MIT
#include "hanos/fetch_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace wsync::hanos {
namespace {

namespace fs = std::filesystem;

/// Gone when it goes out of scope, whatever happened.
class Download {
 public:
  explicit Download(fs::path file) : file_(std::move(file)) {}
  Download(const Download&) = delete;
  Download& operator=(const Download&) = delete;
  ~Download() {
    std::error_code unknown;
    fs::remove(file_, unknown);
  }
  const fs::path& file() const { return file_; }

 private:
  fs::path file_;
};

Moment moment_of(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  return Moment{.date = Date{std::chrono::year_month_day(day)},
                .ticks = (time - day).count() * 10'000'000,
                .has_time = true,
                .utc = true};
}

Failure changing(const std::string& name, std::string what) {
  Error error{.code = Code::unavailable, .message = fmt::format("{} {}; it was not taken", name, what)};
  error.hint = "It is still being written: run it again later, or set hanos.stable or hanos.marker.";
  return fail(std::move(error));
}

/// The same file, whole, before and after it was read.
Result<void> check_whole(net::Drop& drop, const net::DropFile& before, std::uint64_t came) {
  if (before.size && *before.size != came)
    return changing(before.name, fmt::format("came with {} bytes instead of {}", came, *before.size));
  const auto after = drop.stat(before.name);
  if (!after) return fail(after.error());
  if (!*after) return changing(before.name, "went away while it was read");
  if ((*after)->size && *(*after)->size != came)
    return changing(before.name, fmt::format("has {} bytes now and had {}", *(*after)->size, came));
  if ((*after)->modified && before.modified && *(*after)->modified != *before.modified)
    return changing(before.name, "was written to while it was read");
  return {};
}

/// `SHA256  NAME`, `SHA256 *NAME` or the sum alone, as sha256sum writes them.
Result<void> check_sum(const FetchTools& tools, const std::string& name, const std::string& sha256,
                       const fs::path& room) {
  const std::string beside = name + std::string(checksum_suffix);
  if (!is_listed(tools.listed, beside)) {
    if (!tools.rules.checksum_needed) return {};
    return changing(name, fmt::format("has no {} beside it", beside));
  }
  const Download sums(room / beside);
  if (auto read = tools.drop.read(beside, sums.file()); !read) return read;
  const auto text = read_file(sums.file());
  if (!text) return fail(text.error());
  const std::string expected =
      lower(trimmed(std::string_view(*text).substr(0, text->find_first_of(" \t\r\n*"))));
  if (expected == sha256) return {};
  const bool is_sum =
      expected.size() == 64 && expected.find_first_not_of("0123456789abcdef") == expected.npos;
  Error error{.code = Code::input};
  error.message = is_sum ? fmt::format("{} is damaged: {} says {}, came {}", name, beside, expected, sha256)
                         : fmt::format("{} is not taken: {} holds no SHA-256", name, beside);
  error.hint = "Run it again later, or ask the drop's owner.";
  return fail(std::move(error));
}

Result<void> tidy_up(const FetchTools& tools, const std::string& name) {
  switch (tools.rules.after) {
    case AfterRead::keep: return {};
    case AfterRead::remove: return tools.drop.remove(name);
    case AfterRead::move: return tools.drop.rename(name, tools.rules.folder + "/" + name);
  }
  return {};
}

/// The file itself first, then what belongs to it.
Result<void> tidy_up_all(const FetchTools& tools, const std::string& name) {
  if (tools.rules.after == AfterRead::keep) return {};
  if (auto done = tidy_up(tools, name); !done) return done;
  for (const auto& beside : {name + std::string(checksum_suffix), name + tools.rules.marker})
    if (beside != name && is_listed(tools.listed, beside))
      if (auto done = tidy_up(tools, beside); !done) return done;
  return {};
}

/// The archive has it: as the newest of the customer number, or as one of that day.
Result<std::optional<Delivery>> archived_already(const Archive& archive, const Delivery& delivery) {
  auto all = archive.of(delivery.customer);
  if (!all) return fail(std::move(all.error()));
  for (auto it = all->rbegin(); it != all->rend(); ++it)
    if (it->sha256 == delivery.sha256 && (it == all->rbegin() || it->date == delivery.date))
      return std::move(*it);
  return std::nullopt;
}

Result<void> take(const FetchTools& tools, const Candidate& candidate, Fetched& fetched) {
  const auto room = tools.archive.room();
  if (!room) return fail(room.error());
  const std::string& name = candidate.file.name;
  const Download download(*room / name);
  if (auto read = tools.drop.read(name, download.file()); !read) return read;
  std::error_code fault;
  const auto size = fs::file_size(download.file(), fault);
  if (fault)
    return fail(Code::io, fmt::format("cannot read {}: {}", download.file().string(), fault.message()));
  if (auto whole = check_whole(tools.drop, candidate.file, size); !whole) return whole;
  if (size == 0) return fail(Code::input, name + " is empty");
  const auto sha256 = sha256_of_file(download.file());
  if (!sha256) return fail(sha256.error());
  if (auto sum = check_sum(tools, name, *sha256, *room); !sum) return sum;

  Delivery delivery{.customer = candidate.facts.customer,
                    .sha256 = *sha256,
                    .name = name,
                    .drop = tools.drop.place(),
                    .size = size,
                    .fetched = now_utc(),
                    .time = candidate.facts.time};
  if (candidate.file.modified) delivery.modified = moment_of(*candidate.file.modified);
  delivery.date = candidate.facts.date ? *candidate.facts.date
                  : delivery.modified  ? delivery.modified->date
                                       : delivery.fetched.date;
  auto there = archived_already(tools.archive, delivery);
  if (!there) return fail(std::move(there.error()));
  fetched.outcome = Outcome::unchanged;
  if (!*there) {
    auto read_by = tools.verify(download.file(), fetched);
    if (!read_by) {
      fetched.outcome = Outcome::failed;
      return fail(std::move(read_by.error()));
    }
    delivery.read_by = std::move(*read_by);
    auto kept = tools.archive.keep(download.file(), std::move(delivery));
    fetched.outcome = kept ? Outcome::fresh : Outcome::failed;
    if (!kept) return fail(std::move(kept.error()));
    there = std::move(*kept);
  }
  fetched.delivery = std::move(*there);
  return tidy_up_all(tools, name);
}

}  // namespace

bool is_listed(const std::vector<net::DropFile>& listed, const std::string& name) {
  return std::ranges::find(listed, name, &net::DropFile::name) != listed.end();
}

Fetched fetch_file(const FetchTools& tools, const Candidate& candidate) {
  Fetched fetched{.customer = candidate.facts.customer, .name = candidate.file.name};
  if (auto taken = take(tools, candidate, fetched); !taken) fetched.error = std::move(taken.error());
  return fetched;
}

}  // namespace wsync::hanos
