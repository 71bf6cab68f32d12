// SPDX-License-Identifier: MIT
// The common way of pushing rows: the shop's list is read once, each row is looked for in it, made where it
// is new, changed by difference where it is there, and looked for again where the answer was lost.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "oresto/shop.hpp"
#include "schema/compare.hpp"
#include "sync/client_numbers.hpp"
#include "sync/refusal.hpp"
#include "sync/planner.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {

/// What a kind of record adds to that way. A kind derives from this and says anew what is different; each
/// also has
///
///     static constexpr std::string_view client_field;             // ClientNumber: where clients are named
///     static std::string name(const Row&);                        // user jan@zoo.example
///     static std::string id(const Item&);                         // what tells two that fit apart
///     static std::vector<const Item*> find(const Row&, const Items&);
///     static Row in_shop(const Item&);                            // as the row that would change nothing
///     static std::vector<std::string> clients(const Row* before, const Row& after);  // newly named
///     static std::function<void(Write::Sent)> removing(oresto::Shop&, const Item&);
template <class Row_, const auto& list_, const auto& create_, const auto& change_>
struct Pushed {
  using Row = Row_;
  static constexpr const auto& list = list_;
  static constexpr const auto& create = create_;
  static constexpr const auto& change = change_;
  using Params = typename std::remove_cvref_t<decltype(list_)>::Params;
  using Items = typename std::remove_cvref_t<decltype(list_)>::Reply;
  using Item = typename Items::value_type;
  using New = typename std::remove_cvref_t<decltype(create_)>::Body;
  using Changed = typename std::remove_cvref_t<decltype(change_)>::Body;

  /// The list in which one row is looked for again.
  static Params scope(const Row&) { return {}; }
  /// A new row: what it means where it says nothing.
  static void complete(Row&) {}
  /// A row laid over an item: what is never compared, or is the same in another spelling.
  static void settle(Row&, const Item&) {}
  static std::optional<Error> refuse_new(const Row&, const Items&) { return std::nullopt; }
  static std::optional<Error> refuse_change(const Row&, const Row&, const Items&) { return std::nullopt; }
  /// What forms hold beyond the members that they share with the row.
  static void fill(New&, const Row&) {}
  static void fill(Changed&, const Row& /*before*/) {}
  /// Calls after the one that changes the record.
  static void further(oresto::Shop&, const Row& /*before*/, const Row& /*after*/, std::vector<Write>&) {}
  /// A member that the shop gives to what is new; empty: none.
  static constexpr std::string_view given = {};
  /// A field that the row gives and only a new record takes; empty: none.
  static std::string_view taken_once(const Row&) { return {}; }
  /// After the call that creates it.
  static void created(oresto::Shop&, const Row&, Step&) {}
};

/// The fields that the form requires and the row has no value for; `wanted` ones are warnings.
struct Lack {
  std::string_view field{};
  bool warning = false;
};
std::vector<Lack> lacking(const Record& form, const Record& row, const void* object);

template <class Kind>
class Push : public Planner {
  using Row = typename Kind::Row;
  using Item = typename Kind::Item;
  using Items = typename Kind::Items;

 public:
  Push(oresto::Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>&, std::size_t) override {
    auto numbers = ClientNumbers::read(shop_);
    if (!numbers) return fail(std::move(numbers.error()));
    auto items = shop_.call<Kind::list>();
    if (!items) return fail(std::move(items.error()));
    items_ = std::move(*items);
    numbers_.emplace(std::move(*numbers));
    return {};
  }

  std::size_t in_shop() const override { return items_.size(); }

  void remake(sync::Row& row) const override {
    std::erase_if(row.members, [](const auto& member) { return !Kind::given.empty() && member.name == Kind::given; });
  }

  Step step(const Checked& checked, std::vector<Problem>& findings) override {
    Step step = begin_step(checked);
    const auto found = Kind::find(row_of(checked), items_);
    if (found.size() > 1) {
      std::vector<std::string> ids;
      for (const auto* item : found) ids.push_back(Kind::id(*item));
      step.action = checked.row->action == Action::remove ? "delete" : "update";
      step.refusal = refusal("key.ambiguous",
                             fmt::format("{} may be any of {}", Kind::name(row_of(checked)), join(ids, ", ")),
                             "Say which one in a column Id.");
      return step;
    }
    const Item* item = found.empty() ? nullptr : found.front();
    if (checked.row->action == Action::remove) return remove(checked, item);
    if (item == nullptr)
      make(checked, step, findings);
    else
      change(checked, *item, step, findings);
    return step;
  }

 private:
  static const Row& row_of(const Checked& checked) { return *static_cast<const Row*>(checked.object.get()); }

  template <class Form>
  static Form form_of(const Row& row, const Row& filled_from) {
    Form form{};
    schema::copy_shared(schema::record_of<Row>(), &row, schema::record_of<Form>(), &form);
    Kind::fill(form, filled_from);
    return form;
  }

  /// What the row says, laid over what is there; what it does not say stays.
  static Row with_row(const Input& input, const Checked& checked, const Item& item) {
    Row row = Kind::in_shop(item);
    std::vector<Problem> none;
    input.fill(*checked.row, &row, none);
    Kind::settle(row, item);
    return row;
  }

  template <class Form>
  static bool same(const Form& a, const Form& b) {
    return schema::differences(schema::record_of<Form>(), &a, &b).empty();
  }

  Step remove(const Checked& checked, const Item* item) {
    if (item == nullptr) return removal_step(checked, false, {}, {});
    const auto row = Kind::in_shop(*item);
    return removal_step(checked, true, image_of(row),
                        {Kind::removing(shop_, *item), [shop = &shop_, row](Write::Seen seen) {
                           look_for(*shop, row, [seen = std::move(seen)](Result<bool> there) {
                             if (!there) return seen(fail(std::move(there.error())));
                             seen(!*there);
                           });
                         }});
  }

  void make(const Checked& checked, Step& step, std::vector<Problem>& findings) {
    Row row = row_of(checked);
    Kind::complete(row);
    step.action = "create";
    if (checked.row->action == Action::update)
      step.refusal =
          Error{.code = Code::not_found, .message = fmt::format("there is no {} to update", Kind::name(row))};
    else
      step.refusal = Kind::refuse_new(row, items_);
    if (step.refusal) return;
    find_slips(checked, schema::record_of<typename Kind::New>(), nullptr, row, findings);
    step.writes.push_back({sending<Kind::create>(shop_, form_of<typename Kind::New>(row, row)),
                           [shop = &shop_, row](Write::Seen seen) { look_for(*shop, row, seen); }});
    Kind::created(shop_, row, step);
  }

  void change(const Checked& checked, const Item& item, Step& step, std::vector<Problem>& findings) {
    const Row before = Kind::in_shop(item), after = with_row(input_, checked, item);
    step.changes = schema::changes(schema::record_of<Row>(), &before, &after);
    step.action = step.changes.empty() ? "none" : "update";
    note_twin(checked, item, findings);
    note_kept(checked, before, findings);
    if (checked.row->action == Action::create)
      step.refusal =
          refusal("key.there", fmt::format("{} is there already", Kind::name(before)), "Use Action=merge.");
    else
      step.refusal = Kind::refuse_change(before, after, items_);
    if (step.refusal || step.changes.empty()) return;
    find_slips(checked, schema::record_of<typename Kind::Changed>(), &before, after, findings);
    step.before = image_of(before);
    using Changed = typename Kind::Changed;
    auto form = form_of<Changed>(after, before);
    if (!same(form_of<Changed>(before, before), form))
      step.writes.push_back({sending<Kind::change>(shop_, std::move(form)), changed_as_said(checked), "changed"});
    Kind::further(shop_, before, after, step.writes);
  }

  /// Two rows that mean one item would undo each other with every run.
  void note_twin(const Checked& checked, const Item& item, std::vector<Problem>& findings) {
    const auto [twin, fresh] = meant_.emplace(&item, checked.row->number);
    if (!fresh && twin->second != checked.row->number)
      findings.push_back(
          {input_.place(*checked.row, "Id"), "key.twice",
           fmt::format("{} is meant by row {} already", Kind::name(Kind::in_shop(item)), twin->second), "",
           false});
  }

  /// Said once: a file of users that is handed in every night has the passwords of all of them.
  void note_kept(const Checked& checked, const Row& before, std::vector<Problem>& findings) {
    const auto field = Kind::taken_once(row_of(checked));
    if (field.empty() || checked.row->action == Action::create) return;
    if (kept_in_.value_or(checked.row->number) != checked.row->number) return;
    kept_in_ = checked.row->number;
    findings.push_back({input_.place(*checked.row, field), "field.kept",
                        fmt::format("{} is there already: its {} stays as it is, as in all such rows",
                                    Kind::name(before), lower(field)),
                        "", true});
  }

  void find_slips(const Checked& checked, const Record& form, const Row* before, const Row& after,
                  std::vector<Problem>& findings) {
    for (const auto& lack : lacking(form, schema::record_of<Row>(), &after))
      findings.push_back(
          {input_.place(*checked.row, lack.field), lack.warning ? "wanted" : "required",
           before != nullptr
               ? fmt::format("the shop shows none for {}; the row has to say it", Kind::name(*before))
           : lack.warning ? fmt::format("{} is new and probably needs it", Kind::name(after))
                          : fmt::format("{} is new and needs it", Kind::name(after)),
           "", lack.warning});
    for (const auto& number : Kind::clients(before, after)) {
      if (numbers_->has(number)) continue;
      auto problem = numbers_->missing(number);
      problem.where = input_.place(*checked.row, Kind::client_field);
      findings.push_back(std::move(problem));
    }
  }

  /// A record that was not there before the call and is now was made by it.
  static void look_for(oresto::Shop& shop, const Row& row, const Write::Seen& seen) {
    shop.start<Kind::list>(Kind::scope(row), {}, [row, seen](Result<Items> items) {
      if (!items) return seen(fail(std::move(items.error())));
      seen(!Kind::find(row, *items).empty());
    });
  }

  std::function<void(Write::Seen)> changed_as_said(const Checked& checked) {
    return [shop = &shop_, input = &input_, checked](Write::Seen seen) {
      const auto& row = row_of(checked);
      shop->start<Kind::list>(Kind::scope(row), {}, [=, seen = std::move(seen)](Result<Items> items) {
        if (!items) return seen(fail(std::move(items.error())));
        using Changed = typename Kind::Changed;
        const auto fits = [&](const Item* item) {
          const auto there = Kind::in_shop(*item);
          return same(form_of<Changed>(there, there),
                      form_of<Changed>(with_row(*input, checked, *item), there));
        };
        const auto found = Kind::find(row_of(checked), *items);
        seen(std::any_of(found.begin(), found.end(), fits));
      });
    };
  }

  oresto::Shop& shop_;
  const Input& input_;
  Items items_{};
  std::optional<ClientNumbers> numbers_{};
  std::map<const Item*, std::size_t> meant_{};  // by which row
  std::optional<std::size_t> kept_in_{};        // the row of which it was said
};

}  // namespace wsync::sync
