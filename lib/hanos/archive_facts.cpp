// SPDX-License-Identifier: MIT
#include "hanos/archive_facts.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "hanos/drop_pattern.hpp"
#include "schema/json.hpp"

namespace wsync::hanos {
namespace {

struct Facts {
  std::string customer{};
  Date date{};
  std::string name{};
  std::string drop{};
  std::int64_t size = 0;
  std::string sha256{};
  std::optional<Moment> modified{};
  Moment fetched{};
  std::optional<std::string> time{};
  std::optional<std::string> profile{};
  std::optional<std::string> mode{};
  std::optional<std::string> format{};
};

const schema::Record& describe(const Facts*) {
  static constexpr Field fields[] = {
      field<&Facts::customer>("customer", "Customer number."),
      field<&Facts::date>("date", "The day that the file is of."),
      field<&Facts::name>("name", "Name in the drop."),
      field<&Facts::drop>("drop", "URL of the drop."),
      field<&Facts::size>("size", "Bytes."),
      field<&Facts::sha256>("sha256", "SHA-256 of the content."),
      field<&Facts::modified>("modified", "When the drop says it was written."),
      field<&Facts::fetched>("fetched", "When it was fetched."),
      field<&Facts::time>("time", "The time that its name says: four or six digits."),
      field<&Facts::profile>("profile", "Name of the profile that it was read by."),
      field<&Facts::mode>("mode", "What that profile says: full, or delta."),
      field<&Facts::format>("format", "What that profile says: csv."),
  };
  static constexpr Record it = record<Facts>("facts", "Where an archived file came from.", fields);
  return it;
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

/// Of facts that an earlier wsync wrote: by the name alone.
std::string time_in(const std::string& name) {
  const auto pattern = NamePattern::parse("*");
  const auto facts = pattern ? pattern->match(name) : std::nullopt;
  return facts ? facts->time : std::string();
}

}  // namespace

Result<Delivery> read_facts(const std::filesystem::path& path) {
  const auto text = read_file(path);
  if (!text) return fail(text.error());
  Facts facts;
  std::vector<Problem> problems;
  auto read = schema::read_json(*text, schema::record_of<Facts>(), &facts, problems,
                                {.reading = schema::Reading::strict});
  if (!read || !problems.empty() || facts.customer.empty() || facts.sha256.size() != 64 || facts.size < 0) {
    Error error{
        .code = Code::io, .message = fmt::format("{} is damaged", path.string()), .problems = problems};
    error.hint = "Remove it with the file beside it and fetch again.";
    return fail(std::move(error));
  }
  return Delivery{.customer = CustomerNumber(facts.customer),
                  .date = facts.date,
                  .sha256 = facts.sha256,
                  .name = facts.name,
                  .drop = facts.drop,
                  .size = static_cast<std::uint64_t>(facts.size),
                  .modified = facts.modified,
                  .fetched = facts.fetched,
                  .time = facts.time ? *facts.time : time_in(facts.name),
                  .read_by = {.profile = facts.profile.value_or(""),
                              .mode = facts.mode.value_or(""),
                              .format = facts.format.value_or("")}};
}

Result<void> write_facts(const std::filesystem::path& path, const Delivery& delivery) {
  const Facts facts{.customer = delivery.customer.text(),
                    .date = delivery.date,
                    .name = delivery.name,
                    .drop = delivery.drop,
                    .size = static_cast<std::int64_t>(delivery.size),
                    .sha256 = delivery.sha256,
                    .modified = delivery.modified,
                    .fetched = delivery.fetched,
                    .time = unless_empty(delivery.time),
                    .profile = unless_empty(delivery.read_by.profile),
                    .mode = unless_empty(delivery.read_by.mode),
                    .format = unless_empty(delivery.read_by.format)};
  std::string json;
  schema::write_json(schema::record_of<Facts>(), &facts, json);
  return write_file(path, json + '\n');
}

}  // namespace wsync::hanos
