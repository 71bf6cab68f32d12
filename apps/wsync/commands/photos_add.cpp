// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

#include "base/file.hpp"
#include "base/image.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/photos.hpp"
#include "oresto/products_endpoints.hpp"
#include "schema/check.hpp"
#include "sync/photos.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

using oresto::photos::NewPhoto;

bool is_suffix_of(ImageKind kind, std::string_view suffix) {
  return suffix == suffix_of(kind) || (kind == ImageKind::jpeg && (suffix == "jpeg" || suffix == "jfif"));
}

/// Reads a file and looks into it; what is wrong is in `findings`.
std::optional<sync::PhotoFile> read_photo(Context& context, const std::string& name,
                                          std::vector<Problem>& findings) {
  auto content = read_file(name);
  if (!content) {
    findings.push_back({name, "file", content.error().message, "", false});
    return std::nullopt;
  }
  const auto kind = image_kind(*content);
  if (!kind) {
    findings.push_back(
        {name, "photo.image", kind.error().message, "a photo is a whole JPEG, PNG, GIF or WebP file", false});
    return std::nullopt;
  }
  const std::filesystem::path path(name);
  const auto suffix = lower(path.extension().string());
  if (!is_suffix_of(*kind, suffix.empty() ? suffix : suffix.substr(1)))
    context.messages().warn(
        fmt::format("{}: it is a {} image, whatever its name says", name, to_string(*kind)));
  context.messages().say(fmt::format("{}: {}, {} bytes", name, to_string(*kind), content->size()));
  return sync::PhotoFile{path.filename().string(), std::move(*content)};
}

/// The model's own rules: length of the name, three letters of the language.
void check_form(const std::string& article, const std::optional<std::string>& language,
                const sync::PhotoFile& file, std::vector<Problem>& findings) {
  const NewPhoto form{article, language, {}, file.name};
  std::vector<Problem> found;
  schema::check(schema::record_of<NewPhoto>(), &form, found);
  for (auto& problem : found) {
    if (problem.where.ends_with("Photo")) continue;  // has been looked into
    problem.where = file.name + ":" + problem.where.substr(std::min<std::size_t>(2, problem.where.size()));
    findings.push_back(std::move(problem));
  }
}

Result<int> run(Context& context) {
  const auto& words = context.typed().arguments();
  const auto& article = words.front();
  const auto language = context.typed().value("language");
  std::vector<Problem> findings;
  std::vector<sync::PhotoFile> files;
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    auto file = read_photo(context, *word, findings);
    if (!file) continue;
    check_form(article, language, *file, findings);
    files.push_back(std::move(*file));
  }
  if (schema::refuses(findings)) return fail(sync::rejected(std::move(findings)));
  return run_plan(
      context,
      [&](oresto::Shop& shop) {
        return sync::plan_photo_additions(shop, article, language, std::move(files));
      },
      "adding photos");
}

constexpr Argument arguments[] = {
    {"ARTICLE", "article number of an own product"},
    {"FILE", "a JPEG, PNG, GIF or WebP file", true, true},
};

constexpr Option options[] = {
    {.name = "language",
     .value = "LANGUAGE",
     .text = "for this language only: nld, fra (default: every language)"},
};

constexpr Example examples[] = {
    {"wsync photos add EIG-0101 saus.jpg", "Adds a photo, for every language."},
    {"wsync photos add EIG-0101 etiket.png --language nld", "For the Dutch shop only."},
    {"wsync photos add EIG-0101 saus.jpg --dry-run", "Looks into the file, and whether it is there already."},
};

constexpr const api::EndpointRow* calls[] = {
    &oresto::link_products::get_by_wholesaler_article_number.row,
    &oresto::products::get_by_wholesaler_article_number.row,
    &oresto::photos::get.row,
    &oresto::photos::post.row,
};

}  // namespace

extern const Command photos_add;
const Command photos_add = {
    .noun = "photos",
    .verb = "add",
    .summary = "Add photos to an own product",
    .about =
        "Each file is looked into before anything is sent: what is no image, or breaks off, is refused with "
        "exit status 3. A photo that the product has already is left alone, so that the same command may be "
        "run again. A write whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
