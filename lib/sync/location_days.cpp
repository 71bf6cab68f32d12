// SPDX-License-Identifier: MIT
#include "sync/location_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/weekdays.hpp"
#include "oresto/delivery_days.hpp"
#include "sync/delivery_days.hpp"
#include "sync/refusal.hpp"

namespace wsync::sync {

const Record& describe(const LocationDays*) {
  static constexpr Field fields[] = {
      field<&LocationDays::client_number>("ClientNumber", "Client number.", {.key = Key::primary, .max_length = 50}),
      field<&LocationDays::location_id>("LocationId", "Id of the client's location.",
                                        {.key = Key::primary, .min = "1"}),
      field<&LocationDays::delivery_dates>("DeliveryDates", "All days, without a zone: 2026-12-01|2026-12-04.",
                                           {.source = Source::ours}),
      field<&LocationDays::weekdays>("Weekdays", "Weekdays in place of days: ma,wo,vr or mon,wed,fri or 1,3,5.",
                                     {.source = Source::ours}),
      field<&LocationDays::weeks>("Weeks", "With Weekdays: for how many weeks.",
                                  {.min = "1", .max = "520", .source = Source::ours}),
      field<&LocationDays::from>("From", "With Weekdays: the first day of these weeks.", {.source = Source::ours}),
      field<&LocationDays::except>("Except", "With Weekdays: days that are left out: 2026-12-25|2027-01-01.",
                                   {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<LocationDays>("LocationDays", "The delivery days of a location.", fields);
  return it;
}

namespace {

using Place = std::pair<std::string, std::int64_t>;

const LocationDays& row_of(const Checked& checked) { return *static_cast<const LocationDays*>(checked.object.get()); }

std::set<Date> wanted(const LocationDays& row) {
  std::set<Date> days(row.delivery_dates.begin(), row.delivery_dates.end());
  if (!row.weekdays || !row.weeks || !row.from) return days;
  const auto weekdays = parse_weekdays(*row.weekdays);
  if (!weekdays) return days;
  const std::set<Date> except(row.except.begin(), row.except.end());
  for (const auto& day : days_of(*weekdays, *row.from, static_cast<int>(*row.weeks), except)) days.insert(day);
  return days;
}

/// `2026-12-01, 2026-12-04 and 7 more`
std::string listed(const std::set<Date>& days) {
  constexpr std::size_t most = 5;
  std::string out;
  std::size_t shown = 0;
  for (const auto& day : days) {
    if (shown++ == most) return out + fmt::format(" and {} more", days.size() - most);
    out += (out.empty() ? "" : ", ") + day.to_string();
  }
  return out;
}

void check(const Input& input, const Checked& checked, std::vector<Problem>& findings) {
  const auto& row = row_of(checked);
  const auto find = [&](std::string_view field, std::string code, std::string message, std::string advice = {}) {
    findings.push_back(
        {input.place(*checked.row, field), std::move(code), std::move(message), std::move(advice), false});
  };
  if (checked.row->action == Action::remove)
    return find("Action", "action.unknown", "delivery days are set, not deleted", "say which days are left");
  if (checked.row->action == Action::create)
    return find("Action", "action.unknown", "delivery days are set for locations that are there", "use Action=merge or update");
  if (row.weekdays) {
    if (const auto weekdays = parse_weekdays(*row.weekdays); !weekdays)
      find("Weekdays", "weekday", weekdays.error().message, weekdays.error().hint);
    if (!row.delivery_dates.empty())
      find("Weekdays", "days.both", "days and weekdays exclude each other in a row");
    if (!row.weeks) find("Weeks", "required", "weekdays need to say for how many weeks");
    // Not today: the same file means the same days whenever it is handed in.
    if (!row.from) find("From", "required", "weekdays need to say from which day on");
    return;
  }
  if (row.weeks || row.from || !row.except.empty())
    find("Weekdays", "required", "Weeks, From and Except go with Weekdays");
  else if (row.delivery_dates.empty())
    find("DeliveryDates", "required", "which days?", "write 2026-12-01|2026-12-04, or Weekdays, Weeks and From");
}

bool has_column(const Input& input, const Checked& checked, std::string_view field) {
  const auto header = input.header();
  return input.has_objects() || std::any_of(header.begin(), header.end(), [&](const std::string& name) {
           return input.place(*checked.row, field).ends_with(':' + name);
         });
}

class DaysPlanner : public Planner {
 public:
  DaysPlanner(oresto::Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>&, std::size_t) override {
    std::optional<Error> failure;
    std::size_t asked = 0;
    input_.each(0, input_.size(), [&](std::size_t, const Row& row) {
      if (row.action == Action::ignore) return true;
      LocationDays named;
      std::vector<Problem> known_before;
      input_.fill(row, &named, known_before);
      ask({named.client_number, named.location_id}, failure);
      if (++asked % together == 0) shop_.run();
      return !failure;
    });
    shop_.run();
    if (failure) return fail(std::move(*failure));
    return {};
  }

  std::size_t in_shop() const override { return 0; }

  Step step(const Checked& checked, std::vector<Problem>& findings) override {
    const auto& row = row_of(checked);
    Step step = begin_step(checked, "update");
    const auto found = there_.find({row.client_number, row.location_id});
    if (found == there_.end() || !found->second) {
      step.refusal = found == there_.end() ? refusal("location.unknown", "its list was not read") : found->second.error();
      return step;
    }
    const auto after = wanted(row);
    set_days(step, shop_, row.client_number, row.location_id, *found->second, after);
    if (const auto gone = difference(*found->second, after).removed; !gone.empty())
      findings.push_back({input_.place(*checked.row, row.weekdays ? "Weekdays" : "DeliveryDates"), "days.removed",
                          fmt::format("{} of location {} {} removed: {}", gone.size() == 1 ? "a day" : fmt::format("{} days", gone.size()),
                                      checked.key, gone.size() == 1 ? "is" : "are", listed(gone)),
                          "", true});
    return step;
  }

 private:
  static constexpr std::size_t together = 256;

  /// A server that refuses speaks of this location; everything else ends the run before anything is sent.
  void ask(const Place& place, std::optional<Error>& failure) {
    if (!there_.emplace(place, std::set<Date>{}).second) return;
    shop_.start<oresto::delivery_days::get>(
        {.id = place.second, .client_number = place.first}, {},
        [this, place, &failure](Result<std::vector<Date>> days) {
          if (days)
            there_[place] = std::set<Date>(days->begin(), days->end());
          else if (const auto code = days.error().code;
                   code == Code::refused || code == Code::not_found || code == Code::input)
            there_[place] = fail(std::move(days.error()));
          else if (!failure)
            failure = std::move(days.error());
        });
  }

  oresto::Shop& shop_;
  const Input& input_;
  std::map<Place, Result<std::set<Date>>> there_{};
};

}  // namespace

RowCheck location_days_check() {
  return [has_days = std::optional<bool>{}](const Input& input, const Checked& checked,
                                            std::vector<Problem>& findings) mutable {
    const bool first = !has_days;
    if (first) has_days = has_column(input, checked, "DeliveryDates") || has_column(input, checked, "Weekdays");
    if (first || *has_days) check(input, checked, findings);  // a column that is missing is said once
  };
}

std::unique_ptr<Planner> location_days_planner(oresto::Shop& shop, const Input& input) {
  return std::make_unique<DaysPlanner>(shop, input);
}

}  // namespace wsync::sync
