// SPDX-License-Identifier: MIT
#include "sync/reconcile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "oresto/link_products.hpp"
#include "schema/check.hpp"
#include "sync/convert.hpp"
#include "sync/journaling.hpp"
#include "sync/own_product_form.hpp"
#include "sync/own_range.hpp"
#include "sync/refusal.hpp"

namespace wsync::sync {
namespace {

namespace own = oresto::products;
using oresto::Shop;
using schema::record_of;

/// What the journal knows of a row whose end is open.
using Images = std::map<std::string, std::optional<OwnImage>, std::less<>>;

struct Earlier {
  std::vector<std::string> rows{};  // all of the run, in their order
  Images open{};
};

/// A row that is resumed for a second time counts as planned again: its requests tell that it was begun.
Result<bool> was_begun(const store::Journal& journal, const store::JournalRow& row) {
  if (row.state != store::RowState::planned) return true;
  const auto calls = journal.calls_of(row.position);
  if (!calls) return fail(calls.error());
  return !calls->empty();
}

Result<Earlier> read_journal(const store::Journal* journal) {
  Earlier earlier;
  if (journal == nullptr) return earlier;
  std::optional<Error> failure;
  const auto read = journal->each_row([&](const store::JournalRow& row) {
    earlier.rows.push_back(row.key);
    if (row.action != "convert" || is_settled(row)) return true;
    const auto begun = was_begun(*journal, row);
    if (!begun) failure = begun.error();
    if (begun && *begun) earlier.open.emplace(row.key, read_own_image(row.before));
    return !failure;
  });
  if (!read) return fail(read.error());
  if (failure) return fail(std::move(*failure));
  return earlier;
}

/// Why this product could not be made again, or not be linked.
std::optional<Error> objection(const OwnImage& image, const own::Product& there) {
  const auto& number = image.product.wholesaler_article_number;
  const auto must = [&](bool known, std::string_view what) -> std::optional<Error> {
    if (known) return std::nullopt;
    return refusal(
        "own.incomplete",
        fmt::format("the shop shows no {} of own product {}: it could not be made again, were the link "
                    "refused",
                    what, number),
        "Fill it in with wsync products push.");
  };
  if (auto missing = must(there.brand && there.brand->id, "brand")) return missing;
  if (auto missing = must(!there.categories.empty() && there.categories.front().id, "category"))
    return missing;
  if (auto missing = must(!image.product.content_type.empty(), "content type")) return missing;
  std::vector<Problem> problems;
  const auto link = link_form_of(image.product);
  schema::check(record_of<oresto::link_products::NewProduct>(), &link, problems);
  schema::check(record_of<own::NewProduct>(), &image.product, problems);
  if (!schema::refuses(problems)) return std::nullopt;
  const auto first =
      std::find_if(problems.begin(), problems.end(), [](const auto& one) { return !one.warning; });
  return refusal_at(first->where, first->code, fmt::format("own product {}: {}", number, to_string(*first)),
                    "Correct it with wsync products push.");
}

/// What an earlier go left in the shop, made whole by what it noted.
std::optional<Error> complete(OwnImage& image, const OwnImage& noted) {
  if (!image.product.ean_code || image.product.ean_code->empty())
    image.product.ean_code = noted.product.ean_code;
  auto differing = changes(noted.product, image.product);
  // Made again from the form, a product has values of the server's own where the form said nothing.
  std::erase_if(differing, [](const schema::Change& one) { return !one.before; });
  if (!differing.empty())
    return refusal("own.changed",
                   fmt::format("own product {} was changed since the run began: {} {} -> {}",
                               image.product.wholesaler_article_number, differing.front().field,
                               *differing.front().before, differing.front().after.value_or("(none)")),
                   "wsync products reconcile begins anew with it as it is.");
  for (const auto& photo : noted.photos)
    if (std::none_of(image.photos.begin(), image.photos.end(), [&](const auto& one) {
          return one.photo == photo.photo && one.language_code == photo.language_code;
        }))
      image.photos.push_back(photo);
  return std::nullopt;
}

class Planning {
 public:
  Planning(Shop& shop, OwnRange range, Images open)
      : shop_(shop), range_(std::move(range)), open_(std::move(open)) {}

  Step step_for(const std::string& number) {
    Step step{.key = number, .action = "convert"};
    const auto found = range_.own.find(number);
    const bool is_linked = range_.linked.contains(number);
    const auto earlier = open_.find(number);
    if (found == range_.own.end() || is_same(number)) {
      if (is_linked) return left_alone(std::move(step), "linked already");
      if (earlier == open_.end()) {
        step.refusal =
            Error{.code = Code::not_found, .message = fmt::format("there is no product {}", number)};
      } else if (!earlier->second) {
        step.refusal =
            refusal("own.lost", fmt::format("{} is neither own nor linked, and the journal has no image "
                                            "of it",
                                            number));
      } else {
        convert(shop_, step, *earlier->second, Left::nothing);
      }
      return step;
    }
    auto image = image_of_own(found->second, range_.photos);
    if (earlier != open_.end() && earlier->second && !is_linked)
      step.refusal = complete(image, *earlier->second);
    else if (earlier == open_.end() && !range_.central.contains(image.product.ean_code.value_or("")))
      return left_alone(std::move(step), image.product.ean_code
                                             ? fmt::format("EAN {} is not central", *image.product.ean_code)
                                             : "has no EAN");
    if (!step.refusal) step.refusal = objection(image, found->second);
    if (!step.refusal) convert(shop_, step, image, is_linked ? Left::both : Left::own);
    return step;
  }

 private:
  static Step left_alone(Step step, std::string why) {
    step.action = "none";
    step.about = std::move(why);
    return step;
  }

  /// Lists of own products may show linked ones (docs/oresto/contradictions.md): one record is one product.
  bool is_same(const std::string& number) const {
    const auto link = range_.linked.find(number);
    return link != range_.linked.end() && link->second != 0 &&
           link->second == range_.own.find(number)->second.id.value_or(0);
  }

  Shop& shop_;
  OwnRange range_;
  Images open_;
};

}  // namespace

Result<std::vector<Step>> plan_reconciling(Shop& shop, const std::vector<std::string>& numbers,
                                           const store::Journal* journal) {
  auto earlier = read_journal(journal);
  if (!earlier) return fail(std::move(earlier.error()));
  std::vector<std::string> all = earlier->rows;
  all.insert(all.end(), numbers.begin(), numbers.end());
  auto range = read_own_range(shop, all, numbers.empty());
  if (!range) return fail(std::move(range.error()));
  if (numbers.empty())
    for (const auto& [number, product] : range->own)
      if (range->central.contains(product.ean_code.value_or(""))) all.push_back(number);
  Planning planning(shop, std::move(*range), std::move(earlier->open));
  std::vector<Step> steps;
  std::set<std::string, std::less<>> named;
  for (const auto& number : all) {
    if (!named.insert(number).second) continue;
    auto step = planning.step_for(number);
    const bool asked_for = !numbers.empty() || named.size() <= earlier->rows.size();
    if (step.action == "none" && !asked_for) continue;  // a linked product in the list of own ones
    step.row = static_cast<std::int64_t>(steps.size() + 1);
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
