// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <array>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "schema/json_capture.hpp"
#include "schema/json_input.hpp"

namespace wsync::schema {
namespace {

constexpr std::size_t max_depth = 64;

/// Where the next value goes. An object frame waits for names, a list frame for items.
struct Frame {
  const Record* record = nullptr;  // object frame
  void* object = nullptr;
  const Field* field = nullptr;  // list frame, and the current member of an object frame
  void* list = nullptr;
  std::uint64_t seen = 0;  // members of an object that were there, by index
  std::size_t items = 0;
  bool streamed = false;
};

class Reader {
 public:
  Reader(std::vector<Problem>& problems, const JsonOptions& options)
      : problems_(problems), options_(options) {
    if (!options.stream.empty()) stream_path_ = split(options.stream, '.');
  }

  void expect(const Record& record, void* object) {
    root_ = {&record, object, nullptr, nullptr, 0, 0, false};
  }
  void expect(const Field& field, void* object) { root_ = {nullptr, object, &field, nullptr, 0, 0, false}; }
  bool stopped() const { return stopped_; }

  // What RapidJSON calls.
  bool Null() {
    if (capture_.active()) return captured(capture_.bare("null"));
    if (!frames_.empty() && frames_.back().list == nullptr && frames_.back().field != nullptr)
      frames_.back().seen &= ~bit(*frames_.back().record, *frames_.back().field);  // as good as absent
    return next_item();
  }
  bool Bool(bool value) { return scalar(Token::boolean, value ? "true" : "false"); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    return scalar(Token::number, {text, size});
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    return scalar(Token::string, {text, size});
  }
  bool Int(int) { return false; }  // numbers arrive raw
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

  bool StartObject() {
    if (capture_.active()) return capture_.open('{');
    const auto target = next_target();
    if (target.field == nullptr && target.record == nullptr) return false;
    const Record* record = target.record;
    void* object = target.object;
    if (record == nullptr) {
      if (target.field->shape->kind != Kind::record)
        return mismatch(*target.field, "an object"), capture_.skip('{');
      if (target.unlisted && options_.reading == Reading::strict) {
        mismatch(*target.field, "a single object");
        target.field->shape->drop(
            target.field->reach(frames_.empty() ? root_.object : frames_.back().object));
        return capture_.skip('{');
      }
      record = &target.field->record();
      object = target.address;
    }
    if (frames_.size() >= max_depth) return false;
    frames_.push_back({record, object, nullptr, nullptr, 0, 0, target.streamed});
    return true;
  }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (capture_.active()) return capture_.key({text, size});
    Frame& frame = frames_.back();
    frame.field = find_from(*frame.record, {text, size});
    if (frame.field != nullptr) {
      const auto mark = bit(*frame.record, *frame.field);
      // Which of the two is meant nobody knows.
      if (options_.unique && frame.record->fields.size() <= 64 && (frame.seen & mark) != 0)
        problems_.push_back(
            {path(), "twice", fmt::format("{} stands there twice", frame.field->name), "", false});
      frame.seen |= mark;
      return true;
    }
    unknown_name_.emplace(text, size);
    if (options_.reading == Reading::strict) complain_unknown(*frame.record);
    capture_.begin();
    return true;
  }

  bool EndObject(rapidjson::SizeType) {
    if (capture_.active()) return captured(capture_.close('}'));
    const Frame frame = frames_.back();
    report_missing(frame);
    frames_.pop_back();
    if (frame.streamed) {
      ++frames_.back().items;
      stopped_ = !options_.each(frame.object);
      return !stopped_;
    }
    return next_item();
  }

  bool StartArray() {
    if (capture_.active()) return capture_.open('[');
    if (frames_.empty() && root_.record != nullptr) return false;
    const Field* field = frames_.empty() ? root_.field : frames_.back().field;
    void* object = frames_.empty() ? root_.object : frames_.back().object;
    if (!frames_.empty() && frames_.back().list != nullptr) {  // a list in a list
      mismatch(*field, "a list");
      return capture_.skip('[');
    }
    Frame frame;
    frame.field = field;
    frame.object = object;
    frame.list = field->reach(object);
    if (!field->shape->list) {
      mismatch(*field, "a list");
      if (options_.reading == Reading::strict) return capture_.skip('[');
    }
    frame.streamed = is_streamed();
    if (frame.streamed) stream_item_ = field->record().make();
    frames_.push_back(frame);
    return true;
  }

  bool EndArray(rapidjson::SizeType) {
    if (capture_.active()) return captured(capture_.close(']'));
    frames_.pop_back();
    return next_item();
  }

 private:
  struct Target {
    const Record* record = nullptr;  // the document itself
    void* object = nullptr;
    const Field* field = nullptr;
    void* address = nullptr;
    bool streamed = false;
    bool unlisted = false;  // an item that stands outside any list
  };

  /// The place the next value goes to, made where needed.
  Target next_target() {
    if (frames_.empty() && root_.field == nullptr)
      return {root_.record, root_.object, nullptr, nullptr, false, false};
    const Field& field = frames_.empty() ? *root_.field : *frames_.back().field;
    void* object = frames_.empty() ? root_.object : frames_.back().object;
    const bool in_list = !frames_.empty() && frames_.back().list != nullptr;
    if (in_list && frames_.back().streamed) {
      stream_item_ = field.record().make();
      return {nullptr, nullptr, &field, stream_item_.get(), true, false};
    }
    // One object where the model has no list, or an item of a list.
    void* room = field.shape->kind == Kind::record ? make_room(field, object) : nullptr;
    return {nullptr, nullptr, &field, room, false, field.shape->list && !in_list};
  }

  static void* make_room(const Field& field, void* object) {
    void* member = field.reach(object);
    return field.shape->list ? field.shape->append(member) : field.shape->touch(member);
  }

  bool scalar(Token token, std::string_view text) {
    if (capture_.active()) {
      if (token == Token::string) return captured(capture_.text(text));
      return captured(capture_.bare(text));
    }
    if (frames_.empty() && root_.field == nullptr) return false;
    const Field& field = frames_.empty() ? *root_.field : *frames_.back().field;
    void* object = frames_.empty() ? root_.object : frames_.back().object;
    if (field.shape->kind == Kind::record) return text_for_record(field, object, token, text) && next_item();
    if (field.shape->list && (frames_.empty() || frames_.back().list == nullptr) &&
        options_.reading == Reading::strict) {
      mismatch(field, "a single value");
      return next_item();
    }
    void* member = field.reach(object);
    const bool was_empty = !field.shape->has(member);
    void* address = field.shape->list ? field.shape->append(member) : field.shape->touch(member);
    if (const auto expected = read_scalar(field.shape->kind, token, text, options_.reading, address)) {
      mismatch_value(field, *expected, token, text);
      if (was_empty || field.shape->list) field.shape->drop(member);
    }
    return next_item();
  }

  /// A plain text where an object was expected goes to the field that is meant for it.
  bool text_for_record(const Field& field, void* object, Token token, std::string_view text) {
    const Record& record = field.record();
    for (const auto& inner : record.fields) {
      if (!inner.rules.from_text || token != Token::string || options_.reading == Reading::strict) continue;
      void* address = make_room(field, object);
      *static_cast<std::string*>(inner.shape->touch(inner.reach(address))) = text;
      return true;
    }
    mismatch_value(field, std::string(expectation(Kind::record)), token, text);
    return true;
  }

  bool next_item() {
    if (!frames_.empty() && frames_.back().list != nullptr) ++frames_.back().items;
    return true;
  }

  /// A captured value is complete: it belongs to the unknown member or to nobody.
  bool captured(bool well) {
    if (capture_.active()) return well;
    if (unknown_name_) {
      const Frame& frame = frames_.back();
      if (frame.record->unknown != nullptr)
        frame.record->unknown(frame.object)->members.push_back({*unknown_name_, capture_.take()});
      unknown_name_.reset();
    }
    return well && next_item();
  }

  /// Members mostly come in the order of the model: look at the next one first.
  const Field* find_from(const Record& record, std::string_view name) {
    const auto fields = record.fields;
    const Frame& frame = frames_.back();
    if (frame.field != nullptr) {
      const auto next = static_cast<std::size_t>(frame.field - fields.data()) + 1;
      if (next < fields.size() && fields[next].name == name) return &fields[next];
    }
    for (const auto& field : fields)
      if (field.name == name) return &field;
    return find(record, name);
  }

  static std::uint64_t bit(const Record& record, const Field& field) {
    return std::uint64_t{1} << (static_cast<std::size_t>(&field - record.fields.data()) & 63);
  }

  bool is_streamed() const {
    if (stream_path_.empty() || frames_.size() != stream_path_.size()) return false;
    for (std::size_t i = 0; i < frames_.size(); ++i)
      if (frames_[i].field == nullptr || !same_ignoring_case(frames_[i].field->name, stream_path_[i]))
        return false;
    return true;
  }

  std::string path() const {
    std::string out = "$";
    for (const auto& frame : frames_) {
      if (frame.list != nullptr)
        out += fmt::format("[{}]", frame.items);
      else if (frame.field != nullptr)
        out += fmt::format(".{}", frame.field->name);
    }
    return out;
  }

  void mismatch(const Field& field, std::string_view came) {
    problems_.push_back(
        {path(), "type",
         fmt::format("{} is {}, expected {}", field.name, came, expectation(field.shape->kind)), "",
         options_.reading == Reading::lenient});
  }

  void mismatch_value(const Field& field, const std::string& expected, Token token, std::string_view text) {
    const std::string quote = token == Token::string ? "\"" : "";
    const std::string shown = field.rules.secret ? "[redacted]" : std::string(text.substr(0, 60));
    const bool quoted = token == Token::string && is_bare_in_json(field.shape->kind) &&
                        options_.reading == Reading::strict && reads_without_quotes(field, text);
    problems_.push_back({path(), "type", fmt::format("{}{}{} is not {}", quote, shown, quote, expected),
                         quoted ? "write it without quotes" : "", options_.reading == Reading::lenient});
  }

  static bool reads_without_quotes(const Field& field, std::string_view text) {
    if (field.shape->kind == Kind::boolean) return text == "true" || text == "false";
    const auto number = Decimal::parse(text);
    return number && (field.shape->kind == Kind::decimal || number->to_integer());
  }

  void complain_unknown(const Record& record) {
    std::vector<std::string_view> names;
    for (const auto& field : record.fields) names.push_back(field.name);
    const auto close = near_miss(*unknown_name_, names);
    problems_.push_back({path() + "." + *unknown_name_, "unknown",
                         fmt::format("{} has no such field", record.name),
                         close ? fmt::format("did you mean {}?", *close) : "", false});
  }

  void report_missing(const Frame& frame) {
    if (options_.reading == Reading::lenient) return;
    for (const auto& field : frame.record->fields)
      if (field.required() && (frame.seen & bit(*frame.record, field)) == 0)
        problems_.push_back({outer_path() + "." + std::string(field.name), "required",
                             fmt::format("{} is missing", field.name), "", false});
  }

  /// The path of the object that is about to end.
  std::string outer_path() const {
    std::string out = path();
    const auto& frame = frames_.back();
    if (frame.field != nullptr) out.resize(out.size() - frame.field->name.size() - 1);
    return out;
  }

  std::vector<Problem>& problems_;
  const JsonOptions& options_;
  std::vector<std::string_view> stream_path_{};
  Frame root_{};
  std::vector<Frame> frames_{};
  JsonCapture capture_{};
  std::optional<std::string> unknown_name_{};  // of the member that is being captured
  Box stream_item_{nullptr, [](void*) {}};
  bool stopped_ = false;
};

Result<void> parse(JsonInput& input, Reader& reader, Reading reading) {
  rapidjson::Reader parser;
  constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
  const auto outcome = parser.Parse<flags>(input, reader);
  if (input.failure()) return fail(std::move(*input.failure()));
  if (reader.stopped()) return {};
  const auto code = reading == Reading::strict ? Code::input : Code::unexpected_answer;
  if (!outcome.IsError() && !input.done())  // RapidJSON takes a NUL for the end
    return fail(code, fmt::format("this is no JSON: a NUL follows the document (byte {})", input.Tell()));
  if (!outcome.IsError()) return {};
  if (outcome.Code() == rapidjson::kParseErrorTermination)
    return fail(code, fmt::format("the JSON has another shape than expected, at byte {}", outcome.Offset()));
  return fail(code, fmt::format("this is no JSON: {} (byte {})", rapidjson::GetParseError_En(outcome.Code()),
                                outcome.Offset()));
}

}  // namespace

Result<void> read_json(std::string_view text, const Record& record, void* object,
                       std::vector<Problem>& problems, JsonOptions options) {
  JsonInput input(text);
  Reader reader(problems, options);
  reader.expect(record, object);
  return parse(input, reader, options.reading);
}

Result<void> read_json(const TextSource& source, const Record& record, void* object,
                       std::vector<Problem>& problems, JsonOptions options) {
  JsonInput input(source);
  Reader reader(problems, options);
  reader.expect(record, object);
  return parse(input, reader, options.reading);
}

Result<void> read_json_into(std::string_view text, const Field& field, void* object,
                            std::vector<Problem>& problems, Reading reading) {
  return read_json_into(text, field, object, problems, JsonOptions{.reading = reading});
}

Result<void> read_json_into(std::string_view text, const Field& field, void* object,
                            std::vector<Problem>& problems, const JsonOptions& options) {
  JsonInput input(text);
  Reader reader(problems, options);
  reader.expect(field, object);
  return parse(input, reader, options.reading);
}

}  // namespace wsync::schema
