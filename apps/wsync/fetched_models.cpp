// SPDX-License-Identifier: MIT
#include "fetched_models.hpp"

#include <fmt/format.h>

namespace wsync::app {
namespace {

FetchedFile file_of(const hanos::Fetched& fetched) {
  FetchedFile file{.customer = fetched.customer.text(),
                   .outcome = std::string(hanos::to_string(fetched.outcome))};
  if (!fetched.name.empty()) file.name = fetched.name;
  if (const auto& delivery = fetched.delivery) {
    file.date = delivery->date;
    file.size = static_cast<std::int64_t>(delivery->size);
    file.sha256 = delivery->sha256;
    file.archived = delivery->file.string();
    file.modified = delivery->modified;
  }
  if (fetched.error) {
    file.code = describe(fetched.error->code).name;
    file.message = fetched.error->message;
    file.hint = advice(*fetched.error);
  }
  return file;
}

std::int64_t& count_of(FetchAnswer& answer, hanos::Outcome outcome) {
  switch (outcome) {
    case hanos::Outcome::fresh: return answer.fresh;
    case hanos::Outcome::unchanged: return answer.unchanged;
    case hanos::Outcome::waiting: return answer.waiting;
    case hanos::Outcome::missing: return answer.missing;
    case hanos::Outcome::failed: break;
  }
  return answer.failed;
}

}  // namespace

const schema::Record& describe(const FetchedFile*) {
  static constexpr Field fields[] = {
      field<&FetchedFile::customer>("customer", "Customer number.", {.key = Key::primary}),
      field<&FetchedFile::outcome>("outcome", "new, unchanged, waiting, missing or failed."),
      field<&FetchedFile::name>("name", "Name in the drop."),
      field<&FetchedFile::date>("date", "The day that it is of: by its name, else by its time in the drop."),
      field<&FetchedFile::size>("size", "Bytes."),
      field<&FetchedFile::sha256>("sha256", "SHA-256 of the content."),
      field<&FetchedFile::archived>("archived", "Where it is in the archive."),
      field<&FetchedFile::modified>("modified", "When the drop says it was written."),
      field<&FetchedFile::code>("code", "What went wrong."),
      field<&FetchedFile::message>("message", "The same for people."),
      field<&FetchedFile::hint>("hint", "What to do."),
  };
  static constexpr Record it = record<FetchedFile>("file", "A file of a drop.", fields);
  return it;
}

const schema::Record& describe(const FetchAnswer*) {
  static constexpr Field fields[] = {
      field<&FetchAnswer::format_version>("format_version", "Version of this document."),
      field<&FetchAnswer::drop>("drop", "URL of the drop."),
      field<&FetchAnswer::fresh>("new", "Files that were archived."),
      field<&FetchAnswer::unchanged>("unchanged", "Files whose content is archived already."),
      field<&FetchAnswer::waiting>("waiting", "Files that are not complete yet."),
      field<&FetchAnswer::missing>("missing", "Customer numbers without a file."),
      field<&FetchAnswer::failed>("failed", "Files that could not be taken."),
      field<&FetchAnswer::files>("files", "Each file."),
  };
  static constexpr Record it = record<FetchAnswer>("fetch", "What became of the files of a drop.", fields);
  return it;
}

FetchAnswer answer_of(std::string_view drop, const std::vector<hanos::Fetched>& files) {
  FetchAnswer answer{.drop = std::string(drop)};
  for (const auto& file : files) {
    ++count_of(answer, file.outcome);
    answer.files.push_back(file_of(file));
  }
  return answer;
}

std::vector<Problem> problems_of(const FetchAnswer& answer) {
  std::vector<Problem> problems;
  for (const auto& file : answer.files)
    if (file.code)
      problems.push_back({.where = file.name.value_or("customer " + file.customer),
                          .code = *file.code,
                          .message = file.message.value_or(""),
                          .advice = file.hint.value_or("")});
  return problems;
}

std::string summary_of(const FetchAnswer& answer) {
  std::string parts;
  const auto add = [&](std::int64_t count, std::string_view what) {
    if (count > 0) parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", count, what);
  };
  add(answer.fresh, "new");
  add(answer.unchanged, "unchanged");
  add(answer.waiting, "not complete yet");
  add(answer.missing, "missing");
  add(answer.failed, "failed");
  return fmt::format("{}{}",
                     answer.fresh > 0 ? "" : "nothing new: ", parts.empty() ? "the drop is empty" : parts);
}

}  // namespace wsync::app
