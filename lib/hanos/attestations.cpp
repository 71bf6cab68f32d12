// SPDX-License-Identifier: MIT
#include "hanos/attestations.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

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
      field<&Line::step>("step", "Number of the step."),
      field<&Line::customer>("customer", "Customer number."),
      field<&Line::answer>("answer", "yes, no, or unknown: taken back."),
      field<&Line::by>("by", "Who said so."),
      field<&Line::on>("on", "On which day."),
      field<&Line::note>("note", "What else was said."),
  };
  static constexpr Record it = record<Line>("attestation", "A step that somebody has confirmed.", fields);
  return it;
}

/// One writer at a time: without it the later of two would write what the earlier one had not added yet.
class Turn {
 public:
  static Result<Turn> take(const std::filesystem::path& file) {
    const auto path = file.string() + ".lock";
    const int descriptor = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) return fail(Code::io, fmt::format("cannot open {}: {}", path, std::strerror(errno)));
    Turn turn(descriptor);
    int locked = 0;
    do locked = ::flock(descriptor, LOCK_EX);
    while (locked != 0 && errno == EINTR);
    if (locked != 0) return fail(Code::io, fmt::format("cannot lock {}: {}", path, std::strerror(errno)));
    return turn;
  }
  Turn(Turn&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Turn& operator=(Turn&&) = delete;
  ~Turn() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

 private:
  explicit Turn(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// The later one of the two; on the same day what was confirmed by itself.
void take_over(const Attestation& said, Attested& in_book) {
  if (in_book.answer != Answer::unknown && in_book.on && *in_book.on > said.on) return;
  in_book = {said.answer, said.by, said.on, said.note};
}

}  // namespace

void add_to_book(CustomerBook& book, const std::vector<Attestation>& attested) {
  std::map<std::pair<CustomerNumber, Step>, const Attestation*> last;
  for (const auto& one : attested) last[{one.customer, one.step}] = &one;
  for (auto& customer : book.customers)
    for (const auto& [step, word] : {std::pair{Step::bezorgklant, &Customer::bezorgklant},
                                     std::pair{Step::enabled, &Customer::export_enabled},
                                     std::pair{Step::ordering, &Customer::ordering_enabled}})
      if (const auto found = last.find({customer.number, step}); found != last.end())
        take_over(*found->second, customer.*word);
}

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
      return fail(Error{
          .code = Code::io,
          .message = fmt::format("{}:{}: this is no confirmation", file.string(), number),
          .hint = "Somebody else has written there: take that line out, or put the file back as it was."});
    all.push_back({*step, CustomerNumber(line.customer), *answer, line.by, line.on, line.note});
  }
  return all;
}

Result<void> add_attestations(const std::filesystem::path& file, const std::vector<Attestation>& attestations) {
  if (auto made = make_private_folder(file.parent_path()); !made) return made;
  const auto turn = Turn::take(file);
  if (!turn) return fail(turn.error());
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
