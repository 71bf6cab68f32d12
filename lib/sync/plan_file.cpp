// SPDX-License-Identifier: MIT
#include "sync/plan_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/json_items.hpp"
#include "sync/row_changes.hpp"

namespace wsync::sync {
namespace {

using Members = std::vector<Unknown::Member>;

constexpr std::size_t buffer_size = 65536;
constexpr std::string_view version = "1.0";
// The end of a plan; what stands before it is what the hash is over.
constexpr std::string_view hash_begin = R"(,"hash":"sha256:)", hash_end = "\"}\n";
constexpr std::size_t hash_digits = 64;
constexpr std::size_t tail_size = hash_begin.size() + hash_digits + hash_end.size();

std::string json_text(std::string_view text) {
  std::string out;
  schema::write_json_string(text, out);
  return out;
}

std::string json_in(const Members& members, std::string_view name) {
  const auto* json = find_member(members, name);
  return json == nullptr ? std::string{} : *json;
}

std::string text_of(const Members& members, std::string_view name) {
  return text_in(json_in(members, name)).value_or("");
}

std::int64_t number_of(const Members& members, std::string_view name) {
  const auto number = Decimal::parse(json_in(members, name), false);
  return number ? number->to_integer().value_or(0) : 0;
}

/// `"cells":[...]` or `"values":{...}`, as Input::raw wrote it.
std::string raw_of(const Members& members) {
  for (const std::string_view name : {"cells", "values"})
    if (const auto* json = find_member(members, name)) return fmt::format("\"{}\":{}", name, *json);
  return {};
}

void count(PlanCounts& counts, std::string_view action) {
  ++(action == "create"   ? counts.created
     : action == "update" ? counts.updated
     : action == "delete" ? counts.deleted
                          : counts.other);
}

}  // namespace

std::string fingerprint(std::int64_t row, std::string_view key, std::string_view action, std::string_view changes,
                        std::string_view before, std::string_view raw) {
  Sha256 sum;
  const auto number = std::to_string(row);
  for (const auto part : {std::string_view(number), key, action, changes, before, raw}) {
    sum.add(std::to_string(part.size()));  // so that no two ways to part a text are one
    sum.add(":");
    sum.add(part);
  }
  return sum.hex();
}

std::string fingerprint(const Step& step, std::string_view raw) {
  return fingerprint(step.row, step.key, step.action, json_of(step.changes), step.before, raw);
}

Result<PlanWriter> PlanWriter::create(const std::filesystem::path& file, const PlanHead& head) {
  auto pending = PendingFile::create(file, Privacy::secret);
  if (!pending) return fail(std::move(pending.error()));
  PlanWriter writer(std::move(*pending));
  writer.buffer_ = fmt::format(
      R"({{"format_version":"{}","wsync":{},"command":{},"typed":{},"profile":{},"server":{},"made":{},"rows":{},"in_shop":{},"input":{}}})"
      "\n",
      version, json_text(head.version), json_text(head.command), head.typed, json_text(head.profile), json_text(head.server),
      json_text(head.made), head.rows, head.in_shop, head.input);
  return writer;
}

Result<void> PlanWriter::add(const Step& step, std::string_view raw) {
  if (!step.refusal && step.action == "none") {
    ++counts_.unchanged;
    return {};
  }
  fmt::format_to(std::back_inserter(buffer_), R"({{"row":{},"key":{},"action":{})", step.row, json_text(step.key),
                 json_text(step.action));
  if (step.refusal) {
    ++counts_.refused;
    const auto result = failed(step, *step.refusal);
    fmt::format_to(std::back_inserter(buffer_), R"(,"refused":{{"code":{},"message":{}}}}})",
                   json_text(result.code.value_or("")), json_text(result.message.value_or("")));
  } else {
    count(counts_, step.action);
    fmt::format_to(std::back_inserter(buffer_), R"(,"changes":{})", json_of(step.changes));
    if (!step.before.empty()) fmt::format_to(std::back_inserter(buffer_), R"(,"before":{})", step.before);
    fmt::format_to(std::back_inserter(buffer_), ",{}}}", raw);
  }
  buffer_ += '\n';
  return buffer_.size() < buffer_size ? Result<void>{} : write_out();
}

Result<void> PlanWriter::write_out() {
  sum_.add(buffer_);
  auto written = file_.write(buffer_);
  buffer_.clear();
  return written;
}

Result<PlanCounts> PlanWriter::finish() {
  const auto& c = counts_;
  fmt::format_to(std::back_inserter(buffer_),
                 R"({{"counts":{{"create":{},"update":{},"delete":{},"other":{},"refused":{},"unchanged":{}}})", c.created,
                 c.updated, c.deleted, c.other, c.refused, c.unchanged);
  if (auto written = write_out(); !written) return fail(std::move(written.error()));
  if (auto written = file_.write(fmt::format("{}{}{}", hash_begin, sum_.hex(), hash_end)); !written)
    return fail(std::move(written.error()));
  if (auto done = file_.commit(); !done) return fail(std::move(done.error()));
  return counts_;
}

Result<PlanFile> PlanFile::open(const std::filesystem::path& file) {
  const auto name = file == "-" ? std::string("standard input") : file.filename().string();
  const auto named = [&](Error error) {
    error.message = fmt::format("{}: {}", name, error.message);
    if (error.hint.empty()) error.hint = "Make it anew with --plan; nothing was sent.";
    return fail(std::move(error));
  };
  auto text = read_text(file);
  if (!text) {
    Error error = std::move(text.error());
    if (error.code == Code::io && error.hint.empty()) {  // else it was no fault of the file's
      error.code = Code::input;
      error.hint = "Check the name of the plan; nothing was sent.";
    }
    return fail(std::move(error));
  }
  PlanFile plan;
  plan.text_ = std::move(*text);
  if (auto proved = plan.prove_hash(); !proved) return named(std::move(proved.error()));
  if (auto read = plan.read_ends(); !read) return named(std::move(read.error()));
  return plan;
}

Result<void> PlanFile::prove_hash() {
  const auto text = text_.text;
  const auto first = json_members(text.substr(0, text.find('\n')));
  if (!first || find_member(*first, "format_version") == nullptr || find_member(*first, "input") == nullptr)
    return fail(Code::input, "this is no plan");
  const auto tail = text.substr(text.size() < tail_size ? 0 : text.size() - tail_size);
  if (!tail.starts_with(hash_begin) || !tail.ends_with(hash_end))
    return fail(Code::input, "the plan is not whole, or was changed since it was made: it does not end with its hash");
  const auto body = text.substr(0, text.size() - tail_size);
  Sha256 sum;
  for (std::size_t at = 0; at < body.size(); at += buffer_size) {
    sum.add(body.substr(at, buffer_size));
    text_.kept.passed(buffer_size);
  }
  if (text_.encoding != "UTF-8" || text_.byte_order_mark || tail.substr(hash_begin.size(), hash_digits) != sum.hex())
    return fail(Code::input, "the plan was changed since it was made: its hash does not fit");
  end_ = body.rfind('\n') + 1;
  return {};
}

Result<void> PlanFile::read_ends() {
  const auto first = json_members(line(0)), last = json_members(line(end_));
  if (!first || !last) return fail(Code::input, "this is no plan");
  if (const auto format = text_of(*first, "format_version"); !format.starts_with("1."))
    return fail(Code::input, fmt::format("the plan has version {}, and this wsync reads version {}", format, version));
  head_ = {.version = text_of(*first, "wsync"),
           .command = text_of(*first, "command"),
           .typed = json_in(*first, "typed"),
           .profile = text_of(*first, "profile"),
           .server = text_of(*first, "server"),
           .made = text_of(*first, "made"),
           .rows = number_of(*first, "rows"),
           .in_shop = number_of(*first, "in_shop"),
           .input = json_in(*first, "input")};
  const auto counts = json_members(json_in(*last, "counts"));
  if (!counts) return fail(Code::input, "the plan has no counts");
  counts_ = {.created = number_of(*counts, "create"),
             .updated = number_of(*counts, "update"),
             .deleted = number_of(*counts, "delete"),
             .other = number_of(*counts, "other"),
             .refused = number_of(*counts, "refused"),
             .unchanged = number_of(*counts, "unchanged")};
  return {};
}

std::string_view PlanFile::line(std::size_t offset) const {
  return text_.text.substr(offset, text_.text.find('\n', offset) - offset);
}

Result<PlannedRow> PlanFile::at(std::size_t offset) const {
  const auto text = line(offset);
  const auto members = json_members(text);
  if (!members) return fail(members.error());
  PlannedRow row{.row = number_of(*members, "row"),
                 .key = text_of(*members, "key"),
                 .action = text_of(*members, "action"),
                 .before = json_in(*members, "before")};
  const auto changes = json_in(*members, "changes");
  row.changes = changes_in(changes);
  if (const auto* refused = find_member(*members, "refused")) {
    const auto said = json_members(*refused);
    row.code = said ? text_of(*said, "code") : "";
    row.message = said ? text_of(*said, "message") : "";
  }
  row.print = fingerprint(row.row, row.key, row.action, changes, row.before, raw_of(*members));
  text_.kept.passed(text.size());
  return row;
}

Result<void> PlanFile::each(const RowUse& use) const {
  for (auto at = line(0).size() + 1; at < end_; at += line(at).size() + 1) {
    auto row = this->at(at);
    if (!row) return fail(std::move(row.error()));
    if (!use(*row, at)) return {};
  }
  return {};
}

bool is_plan(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string first(32, '\0');
  stream.read(first.data(), static_cast<std::streamsize>(first.size()));
  return std::string_view(first).starts_with(R"({"format_version":"1.)");
}

}  // namespace wsync::sync
