// SPDX-License-Identifier: MIT
// Profiles in TOML, with every line that is wrong.
#include <fmt/format.h>

#include <filesystem>
#include <functional>

#include "base/text.hpp"
#include "hanos/drop_pattern.hpp"
#include "hanos/parse_toml.hpp"
#include "hanos/profile.hpp"

namespace wsync::hanos {
namespace {

class ProfileReader {
 public:
  ProfileReader(const std::string& file, Profile& profile) : file_(file), profile_(profile) {}

  void read(const toml::table& table) {
    each(table, "", [this](const std::string& key, const toml::node& node) { top(key, node); });
    const auto missing = missing_targets(profile_);
    if (!missing.empty())
      problems_.push_back(
          {file_, "config.map", fmt::format("neither [map] nor [const] says {}", join(missing, ", ")),
           "name the file's column for each in [map], or a value for all rows in [const]", false});
    for (const auto& [target, mapping] : profile_.map)
      for (const auto& step : mapping.transforms)
        if (step.what == Transform::What::map && !profile_.tables.contains(step.argument))
          problems_.push_back({file_, "config.table",
                               fmt::format("{} maps by a table that is not there: [table.{}]",
                                           describe(target).name, step.argument),
                               "", false});
  }

  std::vector<Problem> take() { return std::move(problems_); }
  void complain(const toml::node& node, std::string message, std::string advice = {}) {
    problems_.push_back(
        {place_of(file_, node.source()), "config.value", std::move(message), std::move(advice), false});
  }

 private:
  using Use = std::function<void(const std::string& key, const toml::node& node)>;

  /// The keys of a table with those of its tables behind a point.
  void each(const toml::table& table, const std::string& prefix, const Use& use) {
    for (const auto& [key, node] : table) {
      const std::string full = prefix + std::string(key.str());
      const auto* inner = node.as_table();
      const bool walk = inner != nullptr &&
                        (prefix.empty() || full.starts_with("bool") || full.starts_with("table")) &&
                        !full.starts_with("map.");
      if (walk)
        each(*inner, full + ".", use);
      else
        use(full, node);
    }
  }

  std::string text(const toml::node& node) {
    if (const auto* value = node.as_string()) return value->get();
    if (const auto* value = node.as_integer()) return std::to_string(value->get());
    complain(node, "a text is expected here", "put it in quotes");
    return {};
  }

  std::vector<std::string> texts(const toml::node& node) {
    std::vector<std::string> all;
    const auto* list = node.as_array();
    if (list == nullptr) {
      for (const auto part : split(text(node), ',')) all.emplace_back(trimmed(part));
      return all;
    }
    for (const auto& item : *list) all.push_back(text(item));
    return all;
  }

  std::optional<Decimal> number(const toml::node& node) {
    const auto value = Decimal::parse(text(node), false);
    if (!value || value->negative()) complain(node, "a number from 0 on is expected here");
    return value;
  }

  template <class T, class Parse>
  void choose(const toml::node& node, T& to, Parse parse, std::string_view choices) {
    const std::string word = text(node);
    if (const auto value = parse(word))
      to = *value;
    else
      complain(node, fmt::format("\"{}\" is none of {}", word, choices));
  }

  void top(const std::string& key, const toml::node& node) {
    const auto dot = key.find('.');
    const std::string group = key.substr(0, dot), name = dot == key.npos ? "" : key.substr(dot + 1);
    if (group == "map") return mapping(name, node);
    if (group == "const") return constant(name, node);
    if (group == "unit") return unit(name, node);
    if (group == "bool") return flag(name, node);
    if (group == "table") return entry(name, node);
    if (group == "check") return check(name, node);
    scalar(key, node);
  }

  void scalar(const std::string& key, const toml::node& node) {
    if (key == "name") {
      profile_.name = text(node);
    } else if (key == "based_on") {  // was taken before all others
    } else if (key == "remark") {
      profile_.remark = text(node);
    } else if (key == "provenance") {
      choose(
          node, profile_.provenance,
          [](std::string_view word) {
            const auto found = parse_provenance(word);
            const bool is_yours = found == Provenance::user || found == Provenance::observed_unverified;
            return is_yours ? found : std::nullopt;
          },
          "user or observed-unverified: only what wsync comes with is of another provenance");
    } else if (key == "ignore") {
      profile_.ignored = texts(node);
    } else if (key == "assortment.format") {
      choose(node, profile_.format, parse_file_format, "csv, xml, xlsx, ubl-catalogue, pricat");
    } else if (key == "assortment.mode") {
      choose(
          node, profile_.mode,
          [](std::string_view word) -> std::optional<Mode> {
            if (word == "full") return Mode::full;
            if (word == "delta") return Mode::delta;
            return std::nullopt;
          },
          "full, delta");
    } else if (key == "assortment.strict_headers") {
      truth(node, profile_.strict_headers);
    } else if (key == "assortment.content_is") {
      choose(
          node, profile_.content_per_unit,
          [](std::string_view word) -> std::optional<bool> {
            if (word == "per_unit") return true;
            if (word == "total") return false;
            return std::nullopt;
          },
          "per_unit, total");
    } else if (key == "file.pattern") {
      profile_.file_pattern = text(node);
      if (const auto sound = NamePattern::parse(profile_.file_pattern);
          !sound && !profile_.file_pattern.empty())
        complain(node, sound.error().message, sound.error().hint);
    } else if (key == "file.encoding") {
      choose(
          node, profile_.encoding,
          [](std::string_view word) -> std::optional<std::string> {
            for (const std::string_view known : {"auto", "utf-8", "utf-16", "iso-8859-1", "windows-1252"})
              if (known == word) return std::string(word);
            return std::nullopt;
          },
          "auto, utf-8, utf-16, iso-8859-1, windows-1252");
    } else if (key == "csv.delimiter") {
      character(node, profile_.delimiter);
    } else if (key == "xml.row") {
      profile_.row_path = text(node);
    } else if (key == "xlsx.sheet") {
      profile_.sheet = text(node);
    } else if (key == "number.decimal") {
      choose(
          node, profile_.decimal,
          [](std::string_view word) -> std::optional<std::optional<schema::DecimalMark>> {
            if (word == ",") return schema::DecimalMark::comma;
            if (word == ".") return schema::DecimalMark::point;
            if (word == "auto") return std::optional<schema::DecimalMark>();
            return std::nullopt;
          },
          "\",\", \".\" and auto (proved by each column's values)");
    } else if (key == "number.thousands") {
      character(node, profile_.thousands);
    } else if (key == "date.format") {
      profile_.date_format = text(node);
    } else {
      complain(node, fmt::format("{} is not known in a profile", key));
    }
  }

  void truth(const toml::node& node, bool& to) {
    if (const auto* value = node.as_boolean())
      to = value->get();
    else
      complain(node, "true or false is expected here");
  }

  void character(const toml::node& node, std::optional<char>& to) {
    const std::string value = text(node);
    if (value == "tab") {
      to = '\t';
    } else if (value.empty()) {
      to.reset();
    } else if (value.size() == 1) {
      to = value[0];
    } else {
      complain(node, "one character is expected here");
    }
  }

  std::optional<Target> target(const std::string& name, const toml::node& node) {
    const auto found = find_target(name);
    if (found) return found;
    std::vector<std::string_view> names;
    for (const auto& info : targets()) names.push_back(info.name);
    const auto close = near_miss(name, names);
    complain(node, fmt::format("nothing of an article is called {}", name),
             close ? fmt::format("did you mean {}?", *close) : "");
    return std::nullopt;
  }

  void mapping(const std::string& name, const toml::node& node) {
    const auto to = target(name, node);
    if (!to) return;
    Mapping& mapping = profile_.map[*to];
    mapping.transforms.clear();
    mapping.may_lack = false;
    const auto* table = node.as_table();
    if (table == nullptr) {
      mapping.names = node.is_array() ? texts(node) : std::vector{text(node)};
      return;
    }
    for (const auto& [key, value] : *table) {
      if (key == "column" || key == "path") {
        mapping.names = value.is_array() ? texts(value) : std::vector{text(value)};
      } else if (key == "transform") {
        for (const auto& word : value.is_array() ? texts(value) : std::vector{text(value)}) {
          if (auto step = parse_transform(word))
            mapping.transforms.push_back(std::move(*step));
          else
            complain(value, step.error().message, step.error().hint);
        }
      } else {
        complain(value, fmt::format("{} is not known here; there are column, path and transform", key.str()));
      }
    }
  }

  void constant(const std::string& name, const toml::node& node) {
    if (name == "price_basis") return price_basis(node);
    if (const auto to = target(name, node)) profile_.map[*to].constant = text(node);
  }

  /// What the price is for, where no column says it.
  void price_basis(const toml::node& node) {
    const std::string word = text(node);
    auto& mapping = profile_.map[Target::price_unit];
    if (word == "order_unit")
      profile_.map.erase(Target::price_unit);
    else if (word == "outer")
      mapping.constant = "XCT";
    else if (word == "kg")
      mapping.constant = "KGM";
    else if (word == "l")
      mapping.constant = "LTR";
    else
      complain(node, fmt::format("\"{}\" is none of order_unit, outer, kg, l", word));
  }

  void unit(const std::string& word, const toml::node& node) {
    const UnitCode code(text(node));
    if (hanos::find_unit(code) == nullptr)
      complain(node, fmt::format("{} is no unit code that wsync knows", code.text()),
               "use those of UN/ECE Rec 20 and 21: KGM, LTR, H87, XCT");
    else
      profile_.units.add(word, code);
  }

  /// `orderable.true`
  void flag(const std::string& name, const toml::node& node) {
    const auto dot = name.find('.');
    const std::string_view which =
        dot == name.npos ? std::string_view() : std::string_view(name).substr(dot + 1);
    const auto to = target(name.substr(0, dot), node);
    if (!to) return;
    if (describe(*to).kind != TargetKind::flag || (which != "true" && which != "false"))
      return complain(node,
                      "write [bool.orderable] or [bool.variable_weight] with true = [...] and false = [...]");
    auto& words = which == "true" ? profile_.yes[*to] : profile_.no[*to];
    for (auto& word : texts(node)) words.insert(std::move(word));
  }

  void entry(const std::string& name, const toml::node& node) {
    const auto dot = name.find('.');
    if (dot == name.npos) return complain(node, "write [table.NAME] with a line for each word");
    profile_.tables[name.substr(0, dot)][name.substr(dot + 1)] = text(node);
  }

  void check(const std::string& name, const toml::node& node) {
    auto& rules = profile_.checks;
    const auto whole = [&]() -> std::int64_t {
      const auto* value = node.as_integer();
      if (value == nullptr || value->get() < 0) complain(node, "a whole number from 0 on is expected here");
      return value == nullptr ? 0 : value->get();
    };
    if (name == "max_age_hours") {
      rules.max_age_hours = whole();
    } else if (name == "article_number_digits") {
      rules.article_number_digits = static_cast<std::size_t>(whole());
    } else if (name == "max_fall_percent") {
      rules.max_fall_percent = number(node).value_or(rules.max_fall_percent);
    } else if (name == "max_price_change_percent") {
      rules.max_price_change_percent = number(node).value_or(rules.max_price_change_percent);
    } else if (name == "currency") {
      rules.currency = Currency(text(node));
    } else if (name == "vat_percents") {
      rules.vat_percents.clear();
      for (const auto& word : texts(node)) {
        const auto rate = Decimal::parse(word, false);
        if (!rate) complain(node, fmt::format("\"{}\" is no rate", word));
        if (rate) rules.vat_percents.push_back(*rate);
      }
    } else {
      complain(node, fmt::format("check.{} is not known in a profile", name));
    }
  }

  const std::string& file_;
  Profile& profile_;
  std::vector<Problem> problems_{};
};

constexpr std::string_view what = "a profile";

}  // namespace

Result<Profile> read_profile(std::string_view toml, const std::string& name) {
  const auto parsed = parse_toml(toml, name, what);
  if (!parsed) return fail(parsed.error());
  const auto& table = *parsed;
  Profile profile;
  if (const auto* base = table.get("based_on")) {
    const auto* preset = base->is_string() ? find_preset(base->as_string()->get()) : nullptr;
    if (preset == nullptr)
      return refused_file(name, what,
                          {{.where = place_of(name, base->source()),
                            .code = "config.value",
                            .message = "based_on names no profile that wsync comes with"}});
    profile = *preset;
    profile.remark.clear();
    for (auto& [target, mapping] : profile.map) mapping.may_lack = preset->provenance == Provenance::wsync;
  }
  profile.provenance = Provenance::user;
  profile.name = std::filesystem::path(name).stem().string();
  ProfileReader reader(name, profile);
  reader.read(table);
  if (auto problems = reader.take(); !problems.empty())
    return refused_file(name, what, std::move(problems),
                        "Nothing was read by it. Its keys stand in docs/hanos/profiles.md.");
  return profile;
}

}  // namespace wsync::hanos
