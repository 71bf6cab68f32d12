// SPDX-License-Identifier: MIT
#include "hanos/attestations.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "schema/json.hpp"

namespace wsync::hanos {
namespace {

struct Line {
  std::string step{};
  std::string customer{};
  std::string answer{};
  std::string by{};
  Date on{};
  std::string note{};
};

const schema::Record& describe(const Line*) {
  static constexpr Field fields[] = {
      field<&Line::step>("step", "Number of the step."),   field<&Line::customer>("customer", "Customer number."),
      field<&Line::answer>("answer", "yes or no."),        field<&Line::by>("by", "Who said so."),
      field<&Line::on>("on", "On which day."),             field<&Line::note>("note", "What else was said."),
  };
  static constexpr Record it = record<Line>("attestation", "A step that somebody has confirmed.", fields);
  return it;
}

}  // namespace

Result<std::vector<Attestation>> read_attestations(const std::filesystem::path& file) {
  std::vector<Attestation> all;
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) return all;
  const auto text = read_file(file);
  if (!text) return fail(text.error());
  std::size_t number = 0;
  for (const auto one : split(*text, '\n')) {
    ++number;
    if (one.empty()) continue;
    Line line;
    std::vector<Problem> problems;
    const auto read = schema::read_json(one, schema::record_of<Line>(), &line, problems,
                                        {.reading = schema::Reading::strict});
    const auto step = parse_step(line.step);
    const auto answer = parse_answer(line.answer);
    if (!read || !problems.empty() || !step || !answer)
      return fail(Code::io, fmt::format("{}:{}: this is no confirmation", file.string(), number));
    all.push_back({*step, CustomerNumber(line.customer), *answer, line.by, line.on, line.note});
  }
  return all;
}

Result<void> add_attestations(const std::filesystem::path& file, const std::vector<Attestation>& attestations) {
  if (auto made = make_private_folder(file.parent_path()); !made) return made;
  std::error_code unknown;
  std::string text;
  if (std::filesystem::exists(file, unknown)) {
    auto before = read_file(file);
    if (!before) return fail(std::move(before.error()));
    text = std::move(*before);
  }
  for (const auto& one : attestations) {
    const Line line{std::string(number_of(one.step)), one.customer.text(), std::string(to_string(one.answer)), one.by,
                    one.on, one.note};
    schema::write_json(schema::record_of<Line>(), &line, text);
    text += '\n';
  }
  return write_file(file, text, Privacy::secret);
}

}  // namespace wsync::hanos
