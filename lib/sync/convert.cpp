// SPDX-License-Identifier: MIT
#include "sync/convert.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "oresto/link_products_endpoints.hpp"
#include "schema/compare.hpp"
#include "sync/range.hpp"
#include "sync/remove_products.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace links = oresto::link_products;
using oresto::Shop;
using schema::record_of;

void look_for_link(Shop& shop, const links::NewProduct& form, Write::Seen seen) {
  look_up_article(
      shop, form.wholesaler_article_number, true,
      [ean = form.ean_code, seen = std::move(seen)](Result<std::optional<links::Product>> product) {
        if (!product) return seen(fail(std::move(product.error())));
        seen(*product && (*product)->ean_code == ean);
      });
}

Write linking(Shop& shop, const links::NewProduct& form) {
  return {sending<links::post>(shop, form),
          [&shop, form](Write::Seen seen) { look_for_link(shop, form, std::move(seen)); }};
}

/// Where a link was there before: it may have gone with the own product.
Write linking_if_gone(Shop& shop, const links::NewProduct& form) {
  auto write = linking(shop, form);
  write.send = [&shop, form, send = std::move(write.send)](Write::Sent sent) {
    look_for_link(shop, form, [send, sent = std::move(sent)](Result<bool> there) {
      if (!there) return sent(fail(std::move(there.error())));
      if (*there) return sent({});
      send(sent);
    });
  };
  return write;
}

/// A row tells one problem: all of them in the message.
Error in_one_message(Error error) {
  if (error.problems.size() > 1) {
    error.message.clear();
    for (const auto& problem : error.problems)
      error.message += (error.message.empty() ? "" : "; ") + to_string(problem);
    error.problems.clear();
  }
  return error;
}

Error neither(const std::string& number, const Error& why, const std::string& more) {
  // Whatever the server said, the row is not settled: a resumed run takes it up again.
  Error error{.code = Code::half_done};
  error.message = fmt::format("{} IS NEITHER OWN NOR LINKED NOW: {}{}", number, why.message, more);
  error.hint =
      "Finish it with: wsync runs resume RUN (wsync runs list shows its id). The journal holds the product.";
  return error;
}

/// One conversion that came to a stop after its deletion.
struct Mending {
  Shop& shop;
  OwnImage image;
  links::NewProduct form;

  void put_back_after(const Error& refused, Perform perform, const Write::Sent& ended) const {
    put_back(
        shop, image, std::move(perform),
        [refused, ended, number = form.wholesaler_article_number](Result<std::vector<std::string>> missing) {
          if (!missing)
            return ended(fail(neither(number, missing.error(),
                                      fmt::format("; and before that, of the link: {}", refused.message))));
          Error error = refused;
          if (was_not_tried(error.code)) error.code = Code::refused;  // it was: the row is as it stood before
          error.message += "; the own product was put back (restored)";
          for (std::size_t i = 0; i < missing->size(); ++i)
            error.message += (i == 0 ? ", but could not be given back: " : ", ") + (*missing)[i];
          ended(fail(std::move(error)));
        });
  }

  void operator()(bool deleted, Error error, Perform perform, const Write::Sent& ended) const {
    error = in_one_message(std::move(error));
    if (!deleted) {
      if (outcome_is_unknown(error.code)) {
        error.message += "; whether it was deleted is not certain";
        error.hint = "wsync runs resume RUN settles it.";
      }
      return ended(fail(std::move(error)));
    }
    // A 403 is of this one call; after a 401 nothing is sent any more.
    if (was_not_tried(error.code) && error.http_status != 403)
      return ended(fail(neither(form.wholesaler_article_number, error, "")));
    look_for_link(shop, form, [self = *this, error, perform = std::move(perform), ended](Result<bool> there) {
      if (there && *there) return ended({});
      if (!there && outcome_is_unknown(error.code))
        return ended(
            fail(neither(self.form.wholesaler_article_number, error,
                         fmt::format("; whether it was linked is not certain: {}", there.error().message))));
      self.put_back_after(error, perform, ended);
    });
  }
};

}  // namespace

links::NewProduct link_form_of(const oresto::products::NewProduct& product) {
  links::NewProduct form;
  schema::copy_shared(record_of<oresto::products::NewProduct>(), &product, record_of<links::NewProduct>(),
                      &form);
  form.supplier.reset();  // the EAN says which central product is meant
  return form;
}

void convert(Shop& shop, Step& step, const OwnImage& image, Left left) {
  const auto form = link_form_of(image.product);
  step.before = written(image);
  step.about = fmt::format("own product to link, EAN {}", form.ean_code.value_or(""));
  if (left != Left::nothing) step.writes.push_back(removal_of(shop, step.key, false));
  step.writes.push_back(left == Left::both ? linking_if_gone(shop, form) : linking(shop, form));
  const std::size_t link = step.writes.size() - 1;
  step.mend = [link, mending = Mending{shop, image, form}](std::size_t place, Error error, Perform perform,
                                                           Write::Sent ended) {
    mending(place == link, std::move(error), std::move(perform), ended);
  };
}

}  // namespace wsync::sync
