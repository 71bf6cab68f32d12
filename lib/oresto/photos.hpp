// SPDX-License-Identifier: MIT
// Photos of own products.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::photos {

struct Photo {
  std::optional<std::string> wholesaler_article_number{};
  std::optional<std::int64_t> photo_id{};
  std::optional<std::string> language_code{};
  std::optional<Bytes> photo{};
  std::optional<std::string> photo_name{};
  Unknown unknown{};
};
const Record& describe(const Photo*);

struct NewPhoto {
  std::string wholesaler_article_number{};
  std::optional<std::string> language_code{};
  Bytes photo{};
  std::string photo_name{};
};
const Record& describe(const NewPhoto*);

struct PhotoFilter {
  std::optional<bool> has_photos{};
};
const Record& describe(const PhotoFilter*);

struct ByPhoto {
  std::string wholesaler_article_number{};
  std::int64_t photo_id = 0;
};
const Record& describe(const ByPhoto*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get = endpoint<PhotoFilter, None, std::vector<Photo>>(
    Method::get, "product-photos.get", "ProductPhotos",
    "Photos of the own products, or the products without one.",
    {.area = "GET.ProductPhotos", .wrapper = "ProductPhotoData", .data = "ProductPhotos", .manual = "6.7.1"});
inline constexpr auto post = endpoint<None, NewPhoto, None>(
    Method::post, "product-photos.post", "ProductPhotos",
    "Adds a photo to an own product, for one language or for all.",
    {.area = "POST.ProductPhotos", .wrapper = "ProductPhotoData", .manual = "6.7.2"});
inline constexpr auto remove = endpoint<ByPhoto, None, None>(
    Method::del, "product-photos.delete", "ProductPhotos", "Deletes one photo of an own product.",
    {.area = "DELETE.ProductPhotos", .wrapper = "ProductPhotoData", .manual = "6.7.3"});

}  // namespace wsync::oresto::photos
