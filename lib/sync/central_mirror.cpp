// SPDX-License-Identifier: MIT
#include "sync/central_mirror.hpp"

#include "base/zone.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/pages.hpp"

namespace wsync::sync {
namespace {

namespace central = oresto::central_products;

/// When it was changed. `LastModifiedUtc` is UTC however it is written.
std::optional<Moment> changed(const central::Product& product) {
  auto moment = product.last_modified_utc;
  if (!moment) return product.last_modified;
  if (!moment->has_zone()) moment->utc = true;
  return moment;
}

std::string name_of(const central::Product& product) {
  for (const auto& text : product.localizations)
    if (text.description && !text.description->empty()) return *text.description;
  return {};
}

/// The newest moment that was seen.
class Mark {
 public:
  explicit Mark(const std::string& before) : text_(before) {
    if (const auto moment = Moment::parse(before)) ticks_ = ticks_utc(*moment);
  }
  void note(const std::optional<Moment>& moment) {
    if (!moment || (!text_.empty() && ticks_utc(*moment) <= ticks_)) return;
    ticks_ = ticks_utc(*moment);
    text_ = moment->to_string();
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::int64_t ticks_ = 0;
};

Result<void> read(oresto::Shop& shop, const central::ProductFilter& filter,
                  const std::function<Result<void>(const central::Product&)>& use) {
  Result<void> used;
  const auto key = [](const central::Product& product) { return std::to_string(product.id.value_or(0)); };
  const auto listed =
      oresto::each_item<central::get>(shop, filter, key, [&](const central::Product& product) {
        if (product.id) used = use(product);
        return used.has_value();
      });
  if (!used) return used;
  return listed;
}

}  // namespace

Result<CentralPulled> pull_central(oresto::Shop& shop, store::Mirror& mirror, bool whole) {
  const auto before = mirror.central_mark();
  if (!before) return fail(before.error());
  whole = whole || before->empty();
  auto pull = mirror.begin_central(whole);
  if (!pull) return fail(std::move(pull.error()));
  Mark mark(*before);
  central::ProductFilter filter;
  filter.page_size = 1000;
  if (!whole) filter.modified_date = Moment::parse(*before);
  auto listed = read(shop, filter, [&](const central::Product& product) {
    const auto moment = changed(product);
    mark.note(moment);
    return pull->put({*product.id, product.ean_code.value_or(""), product.is_package_product.value_or(false),
                      name_of(product), moment ? moment->to_string() : ""});
  });
  if (!listed) return fail(std::move(listed.error()));
  if (!whole) {
    filter.deleted_products = true;
    listed = read(shop, filter, [&](const central::Product& product) {
      mark.note(changed(product));
      return pull->remove(*product.id);
    });
    if (!listed) return fail(std::move(listed.error()));
  }
  const auto counts = pull->commit(mark.text(), now_utc());
  if (!counts) return fail(counts.error());
  return CentralPulled{*counts, whole, mark.text()};
}

}  // namespace wsync::sync
