// SPDX-License-Identifier: MIT
#include "schema/xlsx/container.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/other_files.hpp"

namespace wsync::schema::xlsx {
namespace {

Error damaged(std::string what) {
  Error error{.code = Code::input, .message = "the workbook is damaged: " + std::move(what)};
  error.hint = "Copy or download it again, or open it in a spreadsheet program and save it anew.";
  return error;
}

/// A part being read, and how much of it came out.
struct Reading {
  struct Close {
    void operator()(zip_file_t* open) const { zip_fclose(open); }
  };
  std::string name;
  std::unique_ptr<zip_file_t, Close> file;
  std::uint64_t packed;
  std::uint64_t limit;
  std::uint64_t read = 0;

  Result<std::size_t> next(char* buffer, std::size_t size) {
    const auto count = zip_fread(file.get(), buffer, size);
    if (count < 0)
      return fail(damaged(fmt::format("{}: {}", name, zip_error_strerror(zip_file_get_error(file.get())))));
    read += static_cast<std::uint64_t>(count);
    if (read > limit)
      return fail(Code::input,
                  fmt::format("the workbook is refused: {} is larger than {} MiB", name, limit >> 20));
    if (read > growth_allowance && read / max_growth > packed)
      return fail(Code::input,
                  fmt::format("the workbook is refused: {} grows to more than {} times its packed size", name,
                              max_growth));
    return static_cast<std::size_t>(count);
  }
};

}  // namespace

Result<Container> Container::open(const std::filesystem::path& file) {
  Container container;
  std::error_code unused;
  const bool plain = file != "-" && std::filesystem::is_regular_file(file, unused);
  if (!plain) {
    auto content = read_file(file);
    if (!content) {
      content.error().code = Code::input;
      content.error().hint = "Check the name of the file; nothing was sent.";
      return fail(std::move(content.error()));
    }
    if (content->size() > max_in_memory)
      return fail(Code::input, "the workbook is too large to come through a pipe; name its file");
    *container.content_ = std::move(*content);
  }
  if (auto other = plain ? what_else(file) : what_else(std::string_view(*container.content_)))
    return fail(std::move(*other));
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* source =
      plain ? zip_source_file_create(file.c_str(), 0, -1, &why)
            : zip_source_buffer_create(container.content_->data(), container.content_->size(), 0, &why);
  if (source != nullptr) container.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
  if (source != nullptr && !container.archive_) zip_source_free(source);
  const std::string said = zip_error_strerror(&why);
  const bool cut_off = zip_error_code_zip(&why) == ZIP_ER_NOZIP;
  zip_error_fini(&why);
  if (!container.archive_) return fail(damaged(cut_off ? "its end is missing, it was cut off" : said));
  const auto parts = zip_get_num_entries(container.archive_.get(), 0);
  if (parts < 0 || static_cast<std::uint64_t>(parts) > max_parts)
    return fail(Code::input, fmt::format("the workbook is refused: it is made of {} parts", parts));
  return container;
}

bool Container::has(std::string_view part) const {
  return zip_name_locate(archive_.get(), std::string(part).c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Bytes> Container::part(std::string_view name, std::uint64_t limit) const {
  const std::string text(name);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(archive_.get(), text.c_str(), ZIP_FL_NOCASE, &stat) != 0)
    return fail(damaged("the part " + text + " is missing"));
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return fail(protected_file());
  if ((stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method != ZIP_CM_STORE &&
      stat.comp_method != ZIP_CM_DEFLATE)
    return fail(damaged(text + " is packed in a way that no spreadsheet program uses"));
  if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > limit)
    return fail(Code::input,
                fmt::format("the workbook is refused: {} is larger than {} MiB", text, limit >> 20));
  zip_file_t* file = zip_fopen_index(archive_.get(), stat.index, 0);
  if (file == nullptr)
    return fail(damaged(fmt::format("{}: {}", text, zip_error_strerror(zip_get_error(archive_.get())))));
  auto reading = std::make_shared<Reading>(Reading{text, {}, stat.comp_size, limit});
  reading->file.reset(file);
  return Bytes([reading](char* buffer, std::size_t size) { return reading->next(buffer, size); });
}

std::string Container::whole(std::string_view name) const {
  std::string content;
  if (!has(name)) return content;
  const auto bytes = part(name, max_small_part);
  char buffer[4096];
  while (bytes && content.size() < max_token) {
    const auto count = (*bytes)(buffer, sizeof buffer);
    if (!count || *count == 0) break;
    content.append(buffer, *count);
  }
  return content;
}

}  // namespace wsync::schema::xlsx
