// SPDX-License-Identifier: MIT
#include "sync/own_image.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "schema/json.hpp"
#include "sync/own_product_form.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

using oresto::photos::NewPhoto;
using oresto::photos::Photo;
using schema::Source;

const Record& describe(const OwnImage*) {
  static constexpr Field fields[] = {
      field<&OwnImage::product>("Product", "The form that makes the product.", {.source = Source::ours}),
      field<&OwnImage::photos>("Photos", "Its photos.", {.source = Source::ours}),
      field<&OwnImage::lost>("Lost", "What no form can give back.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<OwnImage>("OwnImage", "An own product with its photos.", fields);
  return it;
}

OwnImage image_of_own(const oresto::products::Product& product, const std::vector<Photo>& photos) {
  OwnImage image{.product = form_in_shop(product)};
  const auto& number = image.product.wholesaler_article_number;
  for (std::size_t i = 1; i < product.suppliers.size(); ++i)
    image.lost.push_back(fmt::format("supplier {}", product.suppliers[i].id.value_or(0)));
  for (std::size_t i = 1; i < product.categories.size(); ++i)
    image.lost.push_back(fmt::format("category {}", product.categories[i].id.value_or(0)));
  for (const auto& photo : photos) {
    if (photo.wholesaler_article_number != number) continue;
    if (photo.photo && !photo.photo->content.empty())
      image.photos.push_back({number, photo.language_code, *photo.photo, photo.photo_name.value_or("photo")});
    else if (photo.photo_id)
      image.lost.push_back(fmt::format("photo {}", *photo.photo_id));
  }
  return image;
}

std::string written(const OwnImage& image) { return image_of(image); }

std::optional<OwnImage> read_own_image(const std::string& json) {
  OwnImage image;
  std::vector<Problem> none;
  if (json.empty() || !schema::read_json(json, schema::record_of<OwnImage>(), &image, none))
    return std::nullopt;
  if (image.product.wholesaler_article_number.empty()) return std::nullopt;
  return image;
}

bool same_photo(const Photo& photo, const NewPhoto& form) {
  return photo.wholesaler_article_number == form.wholesaler_article_number &&
         photo.language_code.value_or("") == form.language_code.value_or("") &&
         ((photo.photo && *photo.photo == form.photo) || photo.photo_name == form.photo_name);
}

}  // namespace wsync::sync
