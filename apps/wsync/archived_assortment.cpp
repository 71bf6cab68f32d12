// SPDX-License-Identifier: MIT
#include "archived_assortment.hpp"

#include <fmt/format.h>

#include "base/plural.hpp"
#include "context.hpp"
#include "hanos/identity.hpp"
#include "hanos/with_changes.hpp"

namespace wsync::app {

using hanos::Mode;

Result<OpenedAssortment> made_whole(Context& context, OpenedAssortment newest,
                                    std::span<const hanos::Delivery> files) {
  if (newest.read.assortment.mode == Mode::full) return newest;
  const auto& customer = files.back().customer;
  std::vector<hanos::Assortment> later;  // newest first
  later.push_back(std::move(newest.read.assortment));
  hanos::Assortment whole;
  auto at = files.size() - 1;
  while (at > 0 && whole.customer.empty()) {
    const auto& file = files[--at].file;
    if (auto same = demand_same_reading(files[at], newest.profile); !same)
      return fail(std::move(same.error()));
    auto read = hanos::read_assortment(file, newest.profile, {.customer = customer});
    if (!read) return fail(std::move(read.error()));
    if (hanos::worst(read->findings) == hanos::Severity::error) return fail(not_fit(file, read->findings));
    if (read->assortment.mode == Mode::full)
      whole = std::move(read->assortment);
    else
      later.push_back(std::move(read->assortment));
  }
  context.messages().detail(fmt::format("customer number {}: {} since {}", customer.text(),
                                        counted(later.size(), "file of changes", "files of changes"),
                                        files[at].date.to_string()));
  if (whole.customer.empty())
    context.messages().findings(
        {{fmt::format("customer number {}", customer.text()), "archive.no-whole",
          fmt::format("the archive has only changes, from {} on; what did not change since then is not known",
                      files.front().date.to_string()),
          "Ask Hanos for a whole assortment.", true}});
  for (auto change = later.rbegin(); change != later.rend(); ++change)
    whole = with_changes(std::move(whole), *change);
  newest.read.assortment = std::move(whole);
  return newest;
}

Result<OpenedAssortment> open_archived(Context& context, const hanos::CustomerBook& book,
                                       std::span<const hanos::Delivery> files) {
  const auto& newest = files.back();
  if (auto same = demand_same_reading(context, book, newest); !same) return fail(std::move(same.error()));
  auto opened = open_sound_assortment(context, book, newest.file, newest.customer);
  if (!opened) return fail(std::move(opened.error()));
  return made_whole(context, std::move(*opened), files);
}

Result<std::optional<OpenedAssortment>> find_archived(Context& context, const hanos::CustomerBook& book,
                                                      const hanos::CustomerNumber& customer) {
  const auto files = assortment_archive().of(customer);
  if (!files) return fail(files.error());
  if (files->empty()) return std::optional<OpenedAssortment>();
  auto opened = open_archived(context, book, *files);
  if (!opened) return fail(std::move(opened.error()));
  return std::optional(std::move(*opened));
}

Result<OpenedAssortment> open_archived(Context& context, const hanos::CustomerBook& book,
                                       const hanos::CustomerNumber& customer) {
  auto found = find_archived(context, book, customer);
  if (!found) return fail(std::move(found.error()));
  if (!*found) return fail(nothing_archived(book, customer));
  return std::move(**found);
}

Result<std::optional<hanos::Assortment>> last_sound(Context& context, const hanos::Profile& profile,
                                                    std::span<const hanos::Delivery> files) {
  for (; !files.empty(); files = files.first(files.size() - 1)) {
    if (const auto same = demand_same_reading(files.back(), profile); !same) {
      context.messages().warn(same.error().message + ": nothing is compared with it");
      return std::optional<hanos::Assortment>();
    }
    auto read = hanos::read_assortment(files.back().file, profile, {.customer = files.back().customer});
    if (!read || hanos::worst(read->findings) == hanos::Severity::error) continue;
    auto whole = made_whole(context, {std::move(*read), profile}, files);
    if (!whole) return fail(std::move(whole.error()));
    return std::optional(std::move(whole->read.assortment));
  }
  return std::optional<hanos::Assortment>();
}

Result<void> demand_same_reading(const hanos::Delivery& file, const hanos::Profile& profile) {
  const auto &then = file.read_by, now = read_by(profile);
  if (then.mode.empty() || (then.mode == now.mode && then.format == now.format)) return {};
  Error error{
      .code = Code::config,
      .message = fmt::format("{} was taken by the profile {} ({}, {}) and would be read by {} ({}, {})",
                             file.file.string(), then.profile, then.format, then.mode, now.profile,
                             now.format, now.mode)};
  error.hint =
      "Name the profile of then in the customer book or with --file-profile; or take the files of then "
      "out of the archive and fetch a whole assortment.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<void> demand_same_reading(Context& context, const hanos::CustomerBook& book,
                                 const hanos::Delivery& file) {
  const auto profile = profile_of(context, book, file.file, file.customer);
  if (!profile) return fail(profile.error());
  return demand_same_reading(file, *profile);
}

std::string known_customer_like(const hanos::CustomerBook& book, const hanos::CustomerNumber& customer) {
  std::vector<hanos::CustomerNumber> known;
  if (auto archived = assortment_archive().customers()) known = std::move(*archived);
  for (const auto& one : book.customers) known.push_back(one.number);
  for (const auto& one : known)
    if (hanos::same_but_for_zeros(one.text(), customer.text()))
      return fmt::format("Did you mean {}? Zeros in front count.", one.text());
  return {};
}

Error nothing_archived(const hanos::CustomerBook& book, const hanos::CustomerNumber& customer) {
  Error error{.code = Code::io,
              .message = fmt::format("the archive has no file of customer number {}", customer.text())};
  error.hint = known_customer_like(book, customer);
  if (error.hint.empty()) error.hint = "`wsync assortments fetch` gets them; or type the FILE.";
  error.system = "hanos";
  return error;
}

}  // namespace wsync::app
