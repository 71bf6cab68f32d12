// SPDX-License-Identifier: MIT
#include "schema/compare.hpp"

#include "base/text.hpp"
#include "base/zone.hpp"
#include "schema/json.hpp"
#include "schema/scalar.hpp"

namespace wsync::schema {
namespace {

void copy_value(const Field& from, void* source, const Field& to, void* target) {
  if (from.shape->kind == Kind::record) return copy_shared(from.record(), source, to.record(), target);
  std::string text;
  write_scalar(from.shape->kind, source, text);
  (void)read_scalar(to.shape->kind, Token::bare, text, Reading::lenient, target);
}

bool is_empty(const Field& field, void* member) {
  if (!field.shape->has(member)) return true;
  return field.shape->kind == Kind::text && !field.shape->list &&
         static_cast<std::string*>(field.shape->item(member, 0))->empty();
}

void compare(const Record& record, const void* a, const void* b, const std::string& prefix,
             std::vector<Change>& out);

bool same_value(const Field& field, const void* a, const void* b) {
  if (field.shape->kind == Kind::moment) {
    const auto& one = *static_cast<const Moment*>(a);
    const auto& other = *static_cast<const Moment*>(b);
    return one == other || ticks_utc(one) == ticks_utc(other);
  }
  if (field.shape->kind != Kind::record) return equal_scalars(field.shape->kind, a, b);
  return differences(field.record(), a, b).empty();
}

std::optional<std::string> shown(const Field& field, void* member) {
  if (!field.shape->has(member)) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < field.shape->size(member); ++i) {
    if (i > 0) text += '|';
    void* value = field.shape->item(member, i);
    if (field.rules.secret)
      text += "[redacted]";
    else if (field.shape->kind == Kind::record)
      write_json(field.record(), value, text, Secrets::masked);
    else
      write_scalar(field.shape->kind, value, text);
  }
  return text;
}

void compare_field(const Field& field, void* a, void* b, const std::string& path, std::vector<Change>& out) {
  const Shape& shape = *field.shape;
  if (is_empty(field, a) && is_empty(field, b)) return;
  const bool both_single_records = shape.kind == Kind::record && !shape.list && shape.has(a) && shape.has(b);
  if (both_single_records)
    return compare(field.record(), shape.item(a, 0), shape.item(b, 0), path + ".", out);
  bool same = shape.size(a) == shape.size(b);
  for (std::size_t i = 0; same && i < shape.size(a); ++i)
    same = same_value(field, shape.item(a, i), shape.item(b, i));
  if (!same) out.push_back({path, shown(field, a), shown(field, b)});
}

void compare(const Record& record, const void* a, const void* b, const std::string& prefix,
             std::vector<Change>& out) {
  for (const auto& field : record.fields)
    compare_field(field, field.reach(const_cast<void*>(a)), field.reach(const_cast<void*>(b)),
                  prefix + std::string(field.name), out);
}

/// A member that only `to` knows becomes its value where it has none.
void copy_unknown(const Record& from, const void* source, const Record& to, void* target) {
  if (from.unknown == nullptr) return;
  for (const auto& member : from.unknown(const_cast<void*>(source))->members) {
    const Field* known = find(to, member.name);
    if (known == nullptr && to.unknown != nullptr) {
      auto& kept = to.unknown(target)->members;
      std::erase_if(kept, [&](const auto& other) { return other.name == member.name; });
      kept.push_back(member);
    } else if (known != nullptr && known->shape->optional && !known->shape->has(known->reach(target))) {
      std::vector<Problem> oddities;
      (void)read_json_into(member.json, *known, target, oddities);
    }
  }
}

}  // namespace

void copy_shared(const Record& from, const void* source, const Record& to, void* target) {
  for (const auto& field : from.fields) {
    const Field* twin = find(to, field.name);
    if (twin == nullptr || twin->shape->kind != field.shape->kind || twin->shape->list != field.shape->list)
      continue;
    void* member = field.reach(const_cast<void*>(source));
    void* place = twin->reach(target);
    if (!field.shape->has(member)) continue;
    if (twin->shape->list) twin->shape->clear(place);
    for (std::size_t i = 0; i < field.shape->size(member); ++i)
      copy_value(field, field.shape->item(member, i), *twin,
                 twin->shape->list ? twin->shape->append(place) : twin->shape->touch(place));
  }
  copy_unknown(from, source, to, target);
}

std::vector<Change> changes(const Record& record, const void* a, const void* b) {
  std::vector<Change> out;
  compare(record, a, b, "", out);
  return out;
}

std::vector<std::string> differences(const Record& record, const void* a, const void* b) {
  std::vector<std::string> names;
  for (auto& change : changes(record, a, b)) names.push_back(std::move(change.field));
  return names;
}

}  // namespace wsync::schema
