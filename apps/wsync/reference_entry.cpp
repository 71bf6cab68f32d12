// SPDX-License-Identifier: MIT
#include "reference_entry.hpp"

namespace wsync::app {

const schema::Record& describe(const EntryName*) {
  static constexpr Field fields[] = {
      field<&EntryName::language_code>("LanguageCode", "Language of the name: nld, fra.",
                                       {.format = Format::language, .source = Source::ours}),
      field<&EntryName::name>("Name", "The name or abbreviation.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<EntryName>("Name", "A name of an entry.", fields);
  return it;
}

const schema::Record& describe(const ReferenceEntry*) {
  static constexpr Field fields[] = {
      field<&ReferenceEntry::table>("Table", "The table that it is in.", {.source = Source::ours}),
      field<&ReferenceEntry::id>("Id", "The id or abbreviation that is sent.",
                                 {.key = Key::primary, .source = Source::ours}),
      field<&ReferenceEntry::parent_id>("ParentId", "The branch that it stands on, in a tree.",
                                        {.source = Source::ours}),
      field<&ReferenceEntry::path>("Name", "Its name, with those of its branches: Dranken > Bieren.",
                                   {.source = Source::ours}),
      field<&ReferenceEntry::names>("Names", "Its names in all languages.", {.source = Source::ours}),
      field<&ReferenceEntry::found_by>("FoundBy", "Of a search: id, name, start, part or near.",
                                       {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<ReferenceEntry>("Entry", "An entry of a look-up table.", fields);
  return it;
}

ReferenceEntry reference_entry(std::string_view table, const LookUpTable& look_up, const LookUpEntry& entry,
                               std::string_view language) {
  ReferenceEntry shown{.table = std::string(table), .id = entry.id, .parent_id = entry.parent};
  shown.path = look_up.path(entry, language);
  for (const auto& name : entry.names)
    shown.names.push_back({name.language.empty() ? std::nullopt : std::optional(name.language), name.text});
  return shown;
}

}  // namespace wsync::app
