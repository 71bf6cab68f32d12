// SPDX-License-Identifier: MIT
#include "hanos/archive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/file.hpp"
#include "base/move.hpp"
#include "base/sha256.hpp"
#include "hanos/archive_facts.hpp"
#include "net/encoded.hpp"

namespace wsync::hanos {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view facts_suffix = ".facts";

fs::path facts_of(fs::path file) { return file += facts_suffix; }

/// A name of one folder: never empty, never `.` or `..`, never hidden.
std::string folder_name(const CustomerNumber& customer) {
  std::string name = net::percent_encoded(customer.text());
  if (name.starts_with('.')) name.replace(0, 1, "%2E");
  return name;
}

/// Suffixes are letters and digits, at most eight: `.csv`; else `.dat`.
std::string suffix_of(std::string_view name) {
  const auto dot = name.rfind('.');
  const std::string_view end = dot == name.npos ? "" : name.substr(dot + 1);
  const bool plain = !end.empty() && end.size() <= 8 && std::ranges::all_of(end, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return plain ? std::string(end) : "dat";
}

/// Names in a folder; none where the folder is not there.
Result<std::vector<fs::path>> paths_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code fault;
  for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
    found.push_back(it->path());
  if (fault && fault != std::errc::no_such_file_or_directory)
    return fail(Code::io, fmt::format("cannot read the folder {}: {}", folder.string(), fault.message()));
  std::ranges::sort(found);
  return found;
}

/// Facts are written first: without the file beside them a run was cut off before it moved the file in.
bool is_whole(const fs::path& facts) {
  std::error_code unknown;
  return facts.extension() == facts_suffix && fs::exists(fs::path(facts).replace_extension(), unknown);
}

Result<Delivery> read_delivery(const fs::path& facts) {
  auto delivery = read_facts(facts);
  if (!delivery) return delivery;
  delivery->file = fs::path(facts).replace_extension();
  std::error_code fault;
  const auto size = fs::file_size(delivery->file, fault);
  if (!fault && size == delivery->size) return delivery;
  Error error{
      .code = Code::io,
      .message = fmt::format("{} is not as it was archived: {} bytes were, {}", delivery->file.string(),
                             delivery->size, fault ? fault.message() : fmt::format("{} are there", size))};
  error.hint = "Take it and its .facts away; `wsync assortments fetch` gets what is still in the drop.";
  return fail(std::move(error));
}

auto rank(const Delivery& delivery) {
  const auto modified = delivery.modified ? delivery.modified->to_string() : std::string{};
  return std::tuple(delivery.date, delivery.time, modified, delivery.name, delivery.fetched.to_string());
}

}  // namespace

bool is_older(const Delivery& one, const Delivery& other) { return rank(one) < rank(other); }

fs::path archive_path(const CustomerNumber& customer, const Date& date, std::string_view sha256,
                      std::string_view name) {
  return fs::path(folder_name(customer)) /
         fmt::format("{}_{}.{}", date.to_string(), sha256.substr(0, 8), suffix_of(name));
}

bool is_archive_name(std::string_view name) {
  constexpr std::size_t day = 10, sum = 8;
  if (name.size() <= day + 1 + sum || !Date::parse(name.substr(0, day)) || name[day] != '_') return false;
  const auto hex = name.substr(day + 1, sum);
  return hex.find_first_not_of("0123456789abcdef") == hex.npos && name[day + 1 + sum] == '.';
}

Result<std::vector<CustomerNumber>> Archive::customers() const {
  const auto folders = paths_in(folder_);
  if (!folders) return fail(folders.error());
  std::vector<CustomerNumber> found;
  for (const auto& folder : *folders) {
    if (folder.filename().string().starts_with('.')) continue;
    const auto deliveries = paths_in(folder);
    if (!deliveries) return fail(deliveries.error());
    const auto facts = std::ranges::find_if(*deliveries, is_whole);
    if (facts == deliveries->end()) continue;
    const auto delivery = read_facts(*facts);
    if (!delivery) return fail(delivery.error());
    found.push_back(delivery->customer);
  }
  std::ranges::sort(found);
  return found;
}

Result<std::vector<Delivery>> Archive::of(const CustomerNumber& customer) const {
  const auto paths = paths_in(folder_ / folder_name(customer));
  if (!paths) return fail(paths.error());
  std::vector<Delivery> found;
  for (const auto& path : *paths) {
    if (!is_whole(path)) continue;
    auto delivery = read_delivery(path);
    if (!delivery) return fail(std::move(delivery.error()));
    found.push_back(std::move(*delivery));
  }
  std::ranges::stable_sort(found, {}, rank);
  return found;
}

Result<std::optional<Delivery>> Archive::newest(const CustomerNumber& customer) const {
  auto all = of(customer);
  if (!all) return fail(std::move(all.error()));
  if (all->empty()) return std::nullopt;
  return std::move(all->back());
}

Result<std::optional<Delivery>> Archive::on(const CustomerNumber& customer, const Date& day) const {
  auto all = of(customer);
  if (!all) return fail(std::move(all.error()));
  std::erase_if(*all, [&](const Delivery& delivery) { return delivery.date > day; });
  if (all->empty()) return std::nullopt;
  return std::move(all->back());
}

Result<fs::path> Archive::room() const {
  auto folder = folder_ / ".incoming";
  if (auto made = make_private_folder(folder); !made) return fail(std::move(made.error()));
  return folder;
}

void Archive::clear_room() const {
  std::error_code unknown;
  fs::remove_all(folder_ / ".incoming", unknown);
}

Result<Delivery> Archive::keep(const fs::path& whole, Delivery delivery) const {
  delivery.file = folder_ / archive_path(delivery.customer, delivery.date, delivery.sha256, delivery.name);
  if (auto made = make_private_folder(delivery.file.parent_path()); !made)
    return fail(std::move(made.error()));
  std::error_code unknown;
  const auto facts = facts_of(delivery.file);
  if (fs::exists(delivery.file, unknown) && !fs::exists(facts, unknown)) {
    const auto sum = sha256_of_file(delivery.file);
    if (!sum) return fail(sum.error());
    if (*sum != delivery.sha256)
      return fail(Code::conflict,
                  fmt::format("{} is there already with other content", delivery.file.string()));
    if (auto written = write_facts(facts, delivery); !written) return fail(std::move(written.error()));
  }
  if (fs::exists(delivery.file, unknown)) {
    auto there = read_delivery(facts);
    if (there && there->sha256 != delivery.sha256)
      return fail(Code::conflict,
                  fmt::format("{} is there already with other content", delivery.file.string()));
    if (there) fs::remove(whole, unknown);
    return there;
  }
  if (auto written = write_facts(facts, delivery); !written) return fail(std::move(written.error()));
  if (auto moved = move_new(whole, delivery.file); !moved) return fail(std::move(moved.error()));
  return delivery;
}

}  // namespace wsync::hanos
