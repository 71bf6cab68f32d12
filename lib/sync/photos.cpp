// SPDX-License-Identifier: MIT
#include "sync/photos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "oresto/photos.hpp"
#include "sync/planner.hpp"
#include "sync/range.hpp"
#include "sync/refusal.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {
namespace {

namespace photos = oresto::photos;
using photos::Photo;

bool has_bytes(const Photo& photo, const photos::NewPhoto& form) {
  return photo.photo && *photo.photo == form.photo;
}

/// The same picture for the same readers.
bool is_there(const Photo& photo, const photos::NewPhoto& form) {
  return photo.wholesaler_article_number == form.wholesaler_article_number && has_bytes(photo, form) &&
         photo.language_code.value_or("") == form.language_code.value_or("");
}

/// A server may shrink a photo, or keep one for each language: a new one of that name or content is it.
bool is_new_one(const Photo& photo, const photos::NewPhoto& form, const std::set<std::int64_t>& before) {
  return photo.wholesaler_article_number == form.wholesaler_article_number &&
         !before.contains(photo.photo_id.value_or(0)) &&
         (has_bytes(photo, form) || photo.photo_name == form.photo_name);
}

Write addition_of(oresto::Shop& shop, photos::NewPhoto form, std::set<std::int64_t> before) {
  Write write;
  write.send = sending<photos::post>(shop, form);
  write.read_back = [&shop, form = std::move(form), before = std::move(before)](Write::Seen seen) {
    shop.start<photos::get>({}, {}, [form, before, seen = std::move(seen)](Result<std::vector<Photo>> all) {
      if (!all) return seen(fail(std::move(all.error())));
      seen(std::any_of(all->begin(), all->end(),
                       [&](const Photo& photo) { return is_new_one(photo, form, before); }));
    });
  };
  return write;
}

/// Why the article can have no photo; nothing where it can.
Result<std::optional<Error>> objection(oresto::Shop& shop, const std::string& article) {
  const auto articles = read_articles(shop, std::vector{article});
  if (!articles) return fail(articles.error());
  const auto found = articles->find(article);
  if (found == articles->end())
    return refusal("article.unknown", fmt::format("there is no own product {}", article),
                   "Leading zeros count; `wsync products list --own` shows them.");
  if (found->second.linked)
    return refusal("article.linked", fmt::format("{} is a linked product", article),
                   "The central catalogue has its photos; only own products take others.");
  return std::nullopt;
}

}  // namespace

/// Without the picture: a journal is no place for megabytes.
template <>
std::string before_image(const Photo& photo) {
  Photo facts = photo;
  facts.photo.reset();
  return image_of(facts);
}

Result<std::vector<Step>> plan_photo_additions(oresto::Shop& shop, const std::string& article,
                                               const std::optional<std::string>& language,
                                               std::vector<PhotoFile> files) {
  const auto objected = objection(shop, article);
  if (!objected) return fail(objected.error());
  std::vector<Photo> there;
  std::set<std::int64_t> ids;
  if (!*objected) {
    auto all = shop.call<photos::get>();
    if (!all) return fail(std::move(all.error()));
    there = std::move(*all);
    for (const auto& photo : there) ids.insert(photo.photo_id.value_or(0));
  }
  std::vector<Step> steps;
  for (auto& file : files) {
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = file.name, .action = "create"};
    step.refusal = *objected;
    photos::NewPhoto form{article, language, {std::move(file.content)}, file.name};
    if (std::any_of(there.begin(), there.end(), [&](const Photo& photo) { return is_there(photo, form); }))
      step.action = "none";
    else if (!step.refusal)
      step.writes.push_back(addition_of(shop, std::move(form), ids));
    steps.push_back(std::move(step));
  }
  return steps;
}

Result<std::vector<Step>> plan_photo_removals(oresto::Shop& shop, const std::string& article,
                                              const std::vector<std::int64_t>& ids) {
  std::vector<Removal<Photo>> removals;
  for (const auto id : ids)
    removals.push_back(
        {std::to_string(id), fmt::format("photo {} of product {}", id, article), [=](const Photo& photo) {
           return photo.photo_id == id && photo.wholesaler_article_number == article;
         }});
  return plan_removals<photos::get>(shop, {}, std::move(removals), [&](const Photo& photo) {
    return sending<photos::remove>(shop, {article, *photo.photo_id}, {});
  });
}

}  // namespace wsync::sync
