// SPDX-License-Identifier: MIT
#include "oresto/photos.hpp"

namespace wsync::oresto::photos {

using enum Source;

const Record& describe(const Photo*) {
  static constexpr Field fields[] = {
      field<&Photo::wholesaler_article_number>("WholesalerArticleNumber", "Article number at the wholesaler.",
                                               {.source = inferred}),
      field<&Photo::photo_id>("PhotoId", "Id of the photo.",
                              {.key = Key::primary, .source = manual, .limits = manual}),
      field<&Photo::language_code>("LanguageCode",
                                   "Language that the photo is for, in three letters; empty means all.",
                                   {.format = Format::language, .source = inferred}),
      field<&Photo::photo>("Photo", "The photo, as an image file.",
                           {.source = inferred, .note = "May be absent or an address instead."}),
      field<&Photo::photo_name>("PhotoName", "File name of the photo.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Photo>("ProductPhoto", "A photo of an own product.", fields);
  return it;
}

const Record& describe(const NewPhoto*) {
  static constexpr Field fields[] = {
      field<&NewPhoto::wholesaler_article_number>("WholesalerArticleNumber",
                                                  "Article number at the wholesaler.",
                                                  {.key = Key::primary, .max_length = 50}),
      field<&NewPhoto::language_code>("LanguageCode",
                                      "Language that the photo is for, in three letters; absent means all.",
                                      {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&NewPhoto::photo>("Photo", "The photo, as an image file."),
      field<&NewPhoto::photo_name>("PhotoName", "File name of the photo.", {.max_length = 100}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<NewPhoto>("ProductPhoto", "A photo to be added to an own product.", fields);
  return it;
}

const Record& describe(const PhotoFilter*) {
  static constexpr Field fields[] = {
      field<&PhotoFilter::has_photos>("HasPhotos", "Products with photos; false asks for those without one.",
                                      {.source = manual, .note = "The manual types it as a date."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<PhotoFilter>("PhotoFilter", "Which photos are listed.", fields);
  return it;
}

const Record& describe(const ByPhoto*) {
  static constexpr Field fields[] = {
      field<&ByPhoto::wholesaler_article_number>("WholesalerArticleNumber",
                                                 "Article number at the wholesaler.",
                                                 {.key = Key::primary, .max_length = 50}),
      field<&ByPhoto::photo_id>("PhotoId", "Id of the photo.", {.key = Key::primary}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByPhoto>("ByPhoto", "A photo of a product.", fields);
  return it;
}

}  // namespace wsync::oresto::photos
