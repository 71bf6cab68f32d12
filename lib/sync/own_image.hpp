// SPDX-License-Identifier: MIT
// An own product as it can be made again: the before-image of a row that deletes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "oresto/photos.hpp"
#include "oresto/products.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Everything that POST Products and POST ProductPhotos take.
struct OwnImage {
  oresto::products::NewProduct product{};
  std::vector<oresto::photos::NewPhoto> photos{};
  std::vector<std::string> lost{};  // what the shop has, but no form can give back: `supplier 72`
};
const Record& describe(const OwnImage*);

/// `photos`: all of the shop; those of the article count.
OwnImage image_of_own(const oresto::products::Product& product,
                      const std::vector<oresto::photos::Photo>& photos);

/// As a journal keeps it. Nothing where that is no such image.
std::string written(const OwnImage& image);
std::optional<OwnImage> read_own_image(const std::string& json);

/// Whether these are the same picture for the same readers: by content, or by name, for a server may shrink
/// it.
bool same_photo(const oresto::photos::Photo& photo, const oresto::photos::NewPhoto& form);

/// Makes the product again, then its photos. `ended` gets what could not be given back; an error where the
/// product is not there. A server that takes no central EAN with a new product may take it as a change.
void put_back(oresto::Shop& shop, const OwnImage& image, Perform perform,
              std::function<void(Result<std::vector<std::string>>)> ended);

}  // namespace wsync::sync
