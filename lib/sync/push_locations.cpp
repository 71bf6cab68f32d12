// SPDX-License-Identifier: MIT
#include "sync/push_locations.hpp"

#include <memory>

#include "base/text.hpp"
#include "oresto/locations.hpp"
#include "sync/location_row.hpp"
#include "sync/push.hpp"

namespace wsync::sync {
namespace {

namespace locations = oresto::locations;

/// An address as one text, so that letter case, accents and blanks at its ends make no difference.
template <class Place>
std::string address_of(const Place& place) {
  std::string out;
  for (const auto* part : {&place.street_name, &place.street_number, &place.postal_code, &place.municipality})
    out += folded(trimmed(part->value_or(""))) + '\n';
  return out;
}

/// `Kerkstraat 14 9300 Aalst`
std::string shown(const LocationRow& row) {
  std::string out;
  for (const auto* part : {&row.street_name, &row.street_number, &row.postal_code, &row.municipality}) {
    const std::string whole = part->value_or("");
    if (const auto text = trimmed(whole); !text.empty()) out += (out.empty() ? "" : " ") + std::string(text);
  }
  return out;
}

struct Locations : Pushed<LocationRow, locations::get, locations::post, locations::put> {
  static constexpr std::string_view client_field = "ClientNumber";
  static constexpr std::string_view given = "Id";

  static std::string name(const Row& row) {
    return row.id ? fmt::format("location {} of client {}", *row.id, row.client_number)
                  : fmt::format("location {} of client {}", shown(row), row.client_number);
  }
  static std::string id(const Item& item) { return std::to_string(item.id.value_or(0)); }
  static Params scope(const Row& row) { return {.client_number = row.client_number}; }

  static std::vector<const Item*> find(const Row& row, const Items& items) {
    std::vector<const Item*> found;
    for (const auto& item : items)
      if (item.id && item.client_number == row.client_number &&
          (row.id ? item.id == row.id : address_of(item) == address_of(row)))
        found.push_back(&item);
    return found;
  }

  static Row in_shop(const Item& item) {
    Row row;
    schema::copy_shared(schema::record_of<Item>(), &item, schema::record_of<Row>(), &row);
    return row;
  }

  static std::vector<std::string> clients(const Row* before, const Row& after) {
    return before == nullptr ? std::vector{after.client_number} : std::vector<std::string>{};
  }

  static std::function<void(Write::Sent)> removing(oresto::Shop& shop, const Item& item) {
    return sending<locations::remove>(shop, oresto::ByLocation{*item.id, item.client_number.value_or("")}, {});
  }

  static std::optional<Error> refuse_new(const Row& row, const Items& items) {
    if (!row.id) return std::nullopt;
    Error error{.code = Code::not_found, .message = fmt::format("there is no {}", name(row))};
    error.hint = "The shop gives Ids: leave the Id of a new location empty.";
    for (const auto& item : items)
      if (item.id == row.id && item.client_number)
        error.hint = fmt::format("Location {} belongs to client {}.", *row.id, *item.client_number);
    return error;
  }

  /// No answer tells the new Id: it is read from the list. That it cannot be read undoes nothing.
  static void created(oresto::Shop& shop, const Row& row, Step& step) {
    const auto learnt = std::make_shared<std::string>("made; its Id could not be read");
    const auto learn = [&shop, row, learnt](Write::Sent sent) {
      shop.start<locations::get>(scope(row), {}, [row, learnt, sent](Result<Items> items) {
        const auto found = items ? find(row, *items) : std::vector<const Item*>{};
        if (!found.empty()) *learnt = "Id " + id(*found.back());
        sent({});
      });
    };
    step.writes.push_back({learn, [](const Write::Seen& seen) { seen(true); }});
    step.remark = [learnt] { return *learnt; };
  }
};

}  // namespace

std::string location_key(const void* object) {
  const auto& row = *static_cast<const LocationRow*>(object);
  return fmt::format("{} {}", row.client_number, row.id ? std::to_string(*row.id) : shown(row));
}

RowCheck location_check() {
  return [first = std::map<std::string, std::size_t>{}](const Input& input, const Checked& checked,
                                                        std::vector<Problem>& findings) mutable {
    const auto& row = *static_cast<const LocationRow*>(checked.object.get());
    const auto place = row.id ? std::to_string(*row.id) : shown(row);
    if (place.empty() || row.id == 0) return;  // nothing, or no number: found by the rules
    const auto key = row.client_number + '\n' + (row.id ? std::to_string(*row.id) : address_of(row));
    const auto [twin, fresh] = first.emplace(key, checked.row->number);
    if (!fresh)
      findings.push_back({input.place(*checked.row, row.id ? "Id" : "StreetName"), "key.twice",
                          fmt::format("{} stands in row {} already", checked.key, twin->second), "", false});
  };
}

std::unique_ptr<Planner> location_planner(oresto::Shop& shop, const Input& input) {
  return std::make_unique<Push<Locations>>(shop, input);
}

}  // namespace wsync::sync
