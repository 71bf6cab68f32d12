// SPDX-License-Identifier: MIT
#include "oresto/photos.hpp"

#include <fmt/format.h>

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"

namespace wsync::sandbox {
namespace {

namespace photos = oresto::photos;

/// Photos, or with HasPhotos=false the products that have none.
std::vector<photos::Photo> list(Call& call, const photos::PhotoFilter& filter) {
  std::vector<photos::Photo> all;
  std::set<std::string> with_photo;
  for (const auto& [id, photo] : call.state.photos) {
    all.push_back(photo);
    with_photo.insert(photo.wholesaler_article_number.value_or(""));
  }
  if (filter.has_photos.value_or(true)) return all;
  all.clear();
  for (const auto& [number, product] : call.state.products) {
    if (with_photo.contains(number)) continue;
    photos::Photo without;
    without.wholesaler_article_number = number;
    all.push_back(std::move(without));
  }
  return all;
}

bool must_be_own(Call& call, const std::string& number) {
  if (call.state.products.contains(number)) return true;
  return call.refuse(fmt::format("There is no own product with article number {}.", number)), false;
}

void add(Call& call, const photos::NewPhoto& form) {
  if (!must_be_own(call, form.wholesaler_article_number)) return;
  const auto id = call.state.new_id();
  call.state.photos[id] = {form.wholesaler_article_number, id, form.language_code, form.photo, form.photo_name, {}};
}

void remove(Call& call, const photos::ByPhoto& by) {
  const auto found = call.state.photos.find(by.photo_id);
  if (found == call.state.photos.end() || found->second.wholesaler_article_number != by.wholesaler_article_number)
    return call.refuse(fmt::format("Article {} has no photo {}.", by.wholesaler_article_number, by.photo_id));
  call.state.photos.erase(found);
}

constexpr Handler handlers[] = {
    handler<photos::get, list>(),
    handler<photos::post, add>(),
    handler<photos::remove, remove>(),
};

}  // namespace

std::span<const Handler> photo_handlers() { return handlers; }

}  // namespace wsync::sandbox
