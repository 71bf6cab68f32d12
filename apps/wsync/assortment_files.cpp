// SPDX-License-Identifier: MIT
#include "assortment_files.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "context.hpp"
#include "hanos/customer_book.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

Result<std::string> book_file(Context& context) {
  if (const auto typed = context.typed().value("book")) return *typed;
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto setting = (*settings)->find("hanos.book");
  return setting ? setting->value : std::string();
}

/// A profile named by the book lies beside it.
std::string beside(const std::string& name, const std::string& book) {
  const bool is_file = name.ends_with(".toml") || name.find('/') != name.npos;
  if (!is_file || std::filesystem::path(name).is_absolute()) return name;
  return (std::filesystem::path(book).parent_path() / name).string();
}

Result<hanos::Profile> profile_of(Context& context, const hanos::CustomerBook& book,
                                  const std::filesystem::path& file, const hanos::CustomerNumber& customer) {
  if (const auto typed = context.typed().value("file-profile")) return hanos::load_profile(*typed);
  const auto* known = book.find(customer);
  if (known != nullptr && !known->profile.empty()) return hanos::load_profile(known->profile);
  if (!book.profile.empty()) return hanos::load_profile(book.profile);
  return hanos::canonical_for(file);
}

}  // namespace

Result<hanos::CustomerBook> open_book(Context& context) {
  const auto file = book_file(context);
  if (!file) return fail(file.error());
  if (file->empty()) return hanos::CustomerBook();
  auto book = hanos::read_customer_book(*file);
  if (!book) return fail(std::move(book.error()).in("the customer book"));
  if (!book->remark.empty()) context.messages().say(book->remark);
  if (!book->profile.empty()) book->profile = beside(book->profile, *file);
  for (auto& customer : book->customers)
    if (!customer.profile.empty()) customer.profile = beside(customer.profile, *file);
  return book;
}

hanos::Archive assortment_archive() { return hanos::Archive(state_folder() / "hanos" / "assortments"); }

Result<OpenedAssortment> open_assortment(Context& context, const hanos::CustomerBook& book,
                                         const std::filesystem::path& file,
                                         const hanos::CustomerNumber& customer, const std::string& name) {
  auto profile = profile_of(context, book, file, customer);
  if (!profile) return fail(std::move(profile.error()));
  auto read = hanos::read_assortment(file, *profile, {.customer = customer, .with_sha256 = true});
  if (!read) return fail(std::move(read.error()));
  if (profile->provenance != hanos::Provenance::user)
    context.messages().say_once(
        "profile " + profile->name,
        fmt::format("{}: read by the profile {} ({}): {}", name.empty() ? file.string() : name, profile->name,
                    to_string(profile->provenance), profile->remark));
  for (auto& remark : read->remarks) {
    if (!name.empty() && remark.starts_with(file.string())) remark.replace(0, file.string().size(), name);
    context.messages().say(remark);
  }
  return OpenedAssortment{std::move(*read), std::move(*profile)};
}

Result<OpenedAssortment> open_sound_assortment(Context& context, const hanos::CustomerBook& book,
                                               const std::filesystem::path& file,
                                               const hanos::CustomerNumber& customer) {
  auto opened = open_assortment(context, book, file, customer);
  if (!opened || hanos::worst(opened->read.findings) != hanos::Severity::error) return opened;
  Error error{.code = Code::input, .message = fmt::format("{} is not fit to be used", file.string())};
  error.problems = problems_of(opened->read.findings);
  error.hint = "`wsync assortments check` tells more. Nothing is concluded from a file that may be cut off.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<void> demand_whole(const hanos::Assortment& assortment) {
  if (assortment.mode == hanos::Mode::full) return {};
  Error error{.code = Code::input,
              .message = fmt::format("{} only says what changed (assortment.mode = \"delta\")",
                                     assortment.source.path.string())};
  error.hint = "What is not in it may still be there: this takes a whole assortment.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<std::optional<std::filesystem::path>> find_archived_file(const hanos::CustomerNumber& customer,
                                                                const std::optional<Date>& day) {
  const auto archive = assortment_archive();
  const auto found = day ? archive.on(customer, *day) : archive.newest(customer);
  if (!found) return fail(found.error());
  if (!*found) return std::optional<std::filesystem::path>();
  return std::optional((*found)->file);
}

Result<std::filesystem::path> archived_file(const hanos::CustomerNumber& customer,
                                            const std::optional<Date>& day) {
  auto found = find_archived_file(customer, day);
  if (!found) return fail(std::move(found.error()));
  if (*found) return std::move(**found);
  Error error{.code = Code::io,
              .message = fmt::format("the archive has no file of customer number {}{}", customer.text(),
                                     day ? " of " + day->to_string() + " or before" : "")};
  error.hint = "`wsync assortments fetch` gets them; or type the FILE.";
  error.system = "hanos";
  return fail(std::move(error));
}

Result<std::vector<OpenedAssortment>> open_several(Context& context, const hanos::CustomerBook& book,
                                                   const std::vector<std::string>& files, std::size_t least,
                                                   std::string_view usual) {
  std::vector<std::pair<std::filesystem::path, hanos::CustomerNumber>> wanted;
  for (const auto& file : files) wanted.emplace_back(file, hanos::CustomerNumber());
  auto typed = context.typed().value("customers");
  if (!typed && files.empty() && !usual.empty()) typed = usual;
  if (typed) {
    std::vector<hanos::CustomerNumber> numbers;
    if (*typed == "all") {
      auto all = assortment_archive().customers();
      if (!all) return fail(std::move(all.error()));
      numbers = std::move(*all);
    } else {
      for (const auto part : split(*typed, ',')) numbers.emplace_back(trimmed(part));
      for (const auto& number : numbers)
        if (number.empty())
          return usage_error(fmt::format("--customers \"{}\" has an empty customer number", *typed),
                             "Type them with commas between: --customers 10001,10002, or all.");
    }
    for (const auto& number : numbers) {
      auto file = archived_file(number);
      if (!file) return fail(std::move(file.error()));
      wanted.emplace_back(std::move(*file), number);
    }
  }
  if (wanted.size() < least && typed && *typed == "all") {
    Error error{
        .code = Code::io,
        .message = wanted.empty() ? "the archive is empty" : "the archive has only one customer number"};
    error.hint = "`wsync assortments fetch` fills it; or type files.";
    error.system = "hanos";
    return fail(std::move(error));
  }
  if (wanted.size() < least)
    return usage_error(
        least == 1 ? "whose assortment?" : fmt::format("at least {} assortments are needed", least),
        "Type files, or --customers A,B,C for the newest ones in the archive.");
  std::vector<OpenedAssortment> all;
  std::set<hanos::CustomerNumber> seen;
  for (const auto& [file, customer] : wanted) {
    auto opened = open_sound_assortment(context, book, file, customer);
    if (!opened) return fail(std::move(opened.error()));
    if (auto whole = demand_whole(opened->read.assortment); !whole) return fail(std::move(whole.error()));
    if (!seen.insert(opened->read.assortment.customer).second)
      return usage_error(
          fmt::format("customer number {} is there twice", opened->read.assortment.customer.text()),
          "`wsync assortments diff` compares two files of one customer number.");
    all.push_back(std::move(*opened));
  }
  return all;
}

std::vector<Problem> problems_of(const std::vector<hanos::Finding>& findings) {
  std::vector<Problem> problems;
  for (const auto& finding : findings) problems.push_back(to_problem(finding));
  return problems;
}

void say_findings(Context& context, const std::vector<hanos::Finding>& findings) {
  for (const auto& finding : findings) context.messages().trace(to_string(to_problem(finding)));
}

}  // namespace wsync::app
