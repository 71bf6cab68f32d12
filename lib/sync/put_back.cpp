// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "oresto/products_endpoints.hpp"
#include "schema/compare.hpp"
#include "sync/own_image.hpp"
#include "sync/range.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace own = oresto::products;
namespace photos = oresto::photos;
using oresto::Shop;
using schema::record_of;

/// Done means that the article is there, with that EAN where it has one.
std::function<void(Write::Seen)> is_there(Shop& shop, const own::NewProduct& form) {
  return [&shop, number = form.wholesaler_article_number, ean = form.ean_code](Write::Seen seen) {
    look_up_article(shop, number, false,
                    [ean, seen = std::move(seen)](Result<std::optional<own::Product>> product) {
                      if (!product) return seen(fail(std::move(product.error())));
                      seen(*product && (!ean || (*product)->ean_code == ean));
                    });
  };
}

Write making(Shop& shop, const own::NewProduct& form) {
  return {sending<own::post>(shop, form), is_there(shop, form)};
}

Write changing(Shop& shop, const own::NewProduct& form) {
  own::ChangedProduct change;
  schema::copy_shared(record_of<own::NewProduct>(), &form, record_of<own::ChangedProduct>(), &change);
  return {sending<own::put>(shop, std::move(change)), is_there(shop, form)};
}

Write adding(Shop& shop, const photos::NewPhoto& form) {
  return {sending<photos::post>(shop, form), [&shop, form](Write::Seen seen) {
            shop.start<photos::get>(
                {}, {}, [form, seen = std::move(seen)](Result<std::vector<photos::Photo>> all) {
                  if (!all) return seen(fail(std::move(all.error())));
                  seen(std::any_of(all->begin(), all->end(),
                                   [&](const auto& photo) { return same_photo(photo, form); }));
                });
          }};
}

/// One product on its way back.
struct PuttingBack : std::enable_shared_from_this<PuttingBack> {
  Shop& shop;
  OwnImage image;
  Perform perform;
  std::function<void(Result<std::vector<std::string>>)> ended;
  std::vector<std::string> missing{};

  PuttingBack(Shop& into, OwnImage from, Perform by,
              std::function<void(Result<std::vector<std::string>>)> end)
      : shop(into),
        image(std::move(from)),
        perform(std::move(by)),
        ended(std::move(end)),
        missing(image.lost) {}

  void make() {
    perform(making(shop, image.product), [self = shared_from_this()](Result<void> made) {
      if (made) return self->add_photo(0);
      if (made.error().code != Code::refused || !self->image.product.ean_code)
        return self->ended(fail(std::move(made.error())));
      self->make_without_ean(std::move(made.error()));
    });
  }

  void make_without_ean(Error first) {
    auto form = image.product;
    form.ean_code.reset();
    perform(making(shop, form),
            [self = shared_from_this(), first = std::move(first)](Result<void> made) mutable {
              if (!made && made.error().code == Code::refused) return self->ended(fail(std::move(first)));
              if (!made) return self->ended(fail(std::move(made.error())));
              self->perform(changing(self->shop, self->image.product), [self](Result<void> changed) {
                if (!changed)
                  self->missing.push_back(
                      fmt::format("EAN {} ({})", *self->image.product.ean_code, changed.error().message));
                self->add_photo(0);
              });
            });
  }

  void add_photo(std::size_t place) {
    if (place == image.photos.size()) return ended(std::move(missing));
    perform(adding(shop, image.photos[place]), [self = shared_from_this(), place](Result<void> added) {
      if (!added)
        self->missing.push_back(
            fmt::format("photo {} ({})", self->image.photos[place].photo_name, added.error().message));
      self->add_photo(place + 1);
    });
  }
};

}  // namespace

void put_back(Shop& shop, const OwnImage& image, Perform perform,
              std::function<void(Result<std::vector<std::string>>)> ended) {
  std::make_shared<PuttingBack>(shop, image, std::move(perform), std::move(ended))->make();
}

}  // namespace wsync::sync
