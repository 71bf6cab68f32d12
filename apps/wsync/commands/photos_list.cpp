// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

#include "base/file.hpp"
#include "base/image.hpp"
#include "base/plural.hpp"
#include "command.hpp"
#include "oresto/photos.hpp"
#include "reading.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

using oresto::photos::Photo;

/// A photo, and what its bytes say of themselves.
struct PhotoRow : Photo {
  std::optional<std::string> type{};
  std::optional<std::int64_t> size{};
};

const schema::Record& describe(const PhotoRow*) {
  // The photo's own fields reach into the base, which stands at the front.
  static const std::vector<Field> fields = [] {
    const auto photo = schema::record_of<Photo>().fields;
    std::vector<Field> all(photo.begin(), photo.end());
    all.push_back(field<&PhotoRow::type>("Type", "Kind of image, told from its bytes: JPEG, PNG, GIF, WebP.",
                                         {.source = Source::ours}));
    all.push_back(
        field<&PhotoRow::size>("Size", "Size of the image file, in bytes.", {.source = Source::ours}));
    return all;
  }();
  static const Record it = schema::record<PhotoRow>("ProductPhoto", "A photo of an own product.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<PhotoRow>(); }

PhotoRow row_of(const Photo& photo) {
  PhotoRow row{photo};
  if (!photo.photo) return row;
  row.size = static_cast<std::int64_t>(photo.photo->content.size());
  if (const auto kind = image_kind(photo.photo->content)) row.type = to_string(*kind);
  return row;
}

/// `EIG-0101-1000001.jpg`: nothing in it leads out of the folder.
std::string file_name(const PhotoRow& photo) {
  std::string name = photo.wholesaler_article_number.value_or("");
  for (char& c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (!plain) c = '_';
  }
  const auto kind = image_kind(photo.photo->content);
  return fmt::format("{}-{}.{}", name, photo.photo_id.value_or(0), kind ? suffix_of(*kind) : "bin");
}

/// The photos on their way into a folder.
struct Folder {
  std::filesystem::path path{};
  std::size_t saved = 0;
  std::vector<Problem> without{};  // photos that came without an image

  Result<void> save(const PhotoRow& photo) {
    if (!photo.photo || photo.photo->content.empty()) {
      without.push_back({fmt::format("photo {} of product {}", photo.photo_id.value_or(0),
                                     photo.wholesaler_article_number.value_or("")),
                         "photo.missing", "the server gives no image with it", "", false});
      return {};
    }
    ++saved;
    return write_file(path / file_name(photo), photo.photo->content);
  }
};

Result<int> report(Context& context, const Folder& folder) {
  context.messages().findings(folder.without);
  context.messages().say(fmt::format("{} saved in {}", counted(folder.saved, "photo"), folder.path.string()));
  if (folder.without.empty()) return 0;
  return describe(folder.saved > 0 ? Code::partial : Code::unexpected_answer).exit_status;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto article = typed.value("article"), save = typed.value("save");
  if (save && typed.has("without"))
    return usage_error("--save and --without exclude each other",
                       "Products without a photo have none to save.");
  auto listing =
      Listing::open(context, columns(),
                    {"WholesalerArticleNumber", "PhotoId", "LanguageCode", "PhotoName", "Type", "Size"});
  if (!listing) return fail(std::move(listing.error()));
  Folder folder{.path = save.value_or("")};
  std::error_code fault;
  if (save && (std::filesystem::create_directories(folder.path, fault), fault))
    return fail(Code::io, fmt::format("cannot make the folder {}: {}", *save, fault.message()));
  oresto::photos::PhotoFilter filter;
  if (typed.has("without")) filter.has_photos = false;
  const auto photos = listing->shop().call<oresto::photos::get>(filter);
  if (!photos) return fail(photos.error());
  for (const auto& photo : *photos) {
    if (article && photo.wholesaler_article_number != article) continue;
    const auto row = row_of(photo);
    if (save)
      if (auto saved = folder.save(row); !saved) return fail(std::move(saved.error()));
    if (!listing->add(&row) && !save) break;
  }
  const auto finished = listing->finish();
  return finished && save ? report(context, folder) : finished;
}

constexpr Option options[] = {
    {.name = "article", .value = "ARTICLE", .text = "of this own product only"},
    {.name = "without", .text = "the own products that have no photo, instead"},
    {.name = "save", .value = "DIR", .text = "write each photo there as ARTICLE-ID.jpg (or png, gif, webp)"},
};

constexpr Example examples[] = {
    {"wsync photos list --article EIG-0101", "The photos of one product, with their ids."},
    {"wsync photos list --without", "Which own products still need a photo."},
    {"wsync photos list --save photos", "All photos as files."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::photos::get.row};

}  // namespace

extern const Command photos_list;
const Command photos_list = {
    .noun = "photos",
    .verb = "list",
    .summary = "List the photos of own products",
    .about =
        "A table shows what kind of image each one is and how many bytes it has; other formats hold the "
        "bytes too, as base64 in the column Photo (choose columns with --fields).",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
