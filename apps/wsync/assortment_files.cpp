// SPDX-License-Identifier: MIT
#include "assortment_files.hpp"

#include <fmt/format.h>

#include "context.hpp"
#include "hanos/customer_book.hpp"

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

}  // namespace

Result<hanos::Profile> profile_of(Context& context, const hanos::CustomerBook& book,
                                  const std::filesystem::path& file, const hanos::CustomerNumber& customer) {
  if (const auto typed = context.typed().value("file-profile")) return hanos::load_profile(*typed);
  const auto* known = book.find(customer);
  if (known != nullptr && !known->profile.empty()) return hanos::load_profile(known->profile);
  if (!book.profile.empty()) return hanos::load_profile(book.profile);
  return hanos::canonical_for(file);
}

hanos::ReadBy read_by(const hanos::Profile& profile) {
  return {.profile = profile.name,
          .mode = std::string(to_string(profile.mode)),
          .format = std::string(to_string(profile.format))};
}

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

Error not_fit(const std::filesystem::path& file, const std::vector<hanos::Finding>& findings) {
  Error error{.code = Code::input, .message = fmt::format("{} is not fit to be used", file.string())};
  error.problems = problems_of(findings);
  error.hint = "`wsync assortments check` tells more. Nothing is concluded from a file that may be cut off.";
  error.system = "hanos";
  return error;
}

Result<OpenedAssortment> open_sound_assortment(Context& context, const hanos::CustomerBook& book,
                                               const std::filesystem::path& file,
                                               const hanos::CustomerNumber& customer) {
  auto opened = open_assortment(context, book, file, customer);
  if (!opened || hanos::worst(opened->read.findings) != hanos::Severity::error) return opened;
  return fail(not_fit(file, opened->read.findings));
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

std::vector<Problem> problems_of(const std::vector<hanos::Finding>& findings) {
  std::vector<Problem> problems;
  for (const auto& finding : findings) problems.push_back(to_problem(finding));
  return problems;
}

void say_findings(Context& context, const std::vector<hanos::Finding>& findings) {
  for (const auto& finding : findings) context.messages().trace(to_string(to_problem(finding)));
}

}  // namespace wsync::app
