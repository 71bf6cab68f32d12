// SPDX-License-Identifier: MIT
#include "hanos/drop_index.hpp"

#include "base/text.hpp"
#include "net/drop_listing.hpp"
#include "net/http_date.hpp"
#include "schema/json.hpp"

namespace wsync::hanos {
namespace {

struct Item {
  std::string name{};
  std::string type{};
  std::optional<std::string> mtime{};
  std::optional<std::int64_t> size{};
};

const schema::Record& describe(const Item*) {
  static constexpr Field fields[] = {
      field<&Item::name>("name", "Name of the file."),
      field<&Item::type>("type", "file or directory."),
      field<&Item::mtime>("mtime", "When it was written."),
      field<&Item::size>("size", "Bytes."),
  };
  static constexpr Record it = record<Item>("item", "One line of a folder.", fields);
  return it;
}

struct Index {
  std::vector<Item> items{};
};

const schema::Record& describe(const Index*) {
  static constexpr Field fields[] = {field<&Index::items>("items", "What is in the folder.")};
  static constexpr Record it = record<Index>("index", "A folder.", fields);
  return it;
}

Failure unreadable(std::string message) {
  Error error{.code = Code::unexpected_answer, .message = std::move(message)};
  error.hint =
      "An https drop lists itself as JSON (nginx: `autoindex on; autoindex_format json;`), or hanos.index "
      "names "
      "a file in it with one file name a line.";
  return fail(std::move(error));
}

Result<std::vector<net::DropFile>> read_json_index(std::string_view body) {
  Index index;
  std::vector<Problem> problems;
  const auto read = schema::read_json_into(body, schema::record_of<Index>().fields.front(), &index, problems);
  if (!read) return unreadable("the list of the drop is damaged: " + read.error().message);
  std::vector<net::DropFile> files;
  for (const auto& item : index.items) {
    if (item.name.empty()) return unreadable("the list of the drop has an entry without a name");
    if (item.type != "file") continue;
    net::DropFile file{.name = item.name};
    if (item.size && *item.size >= 0) file.size = static_cast<std::uint64_t>(*item.size);
    if (item.mtime) file.modified = net::parse_http_date(*item.mtime);
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace

Result<std::vector<net::DropFile>> read_drop_index(std::string_view body) {
  const auto from = body.find_first_not_of(" \t\r\n");
  if (from == body.npos) return std::vector<net::DropFile>{};
  if (body[from] == '[') return read_json_index(body);
  if (body[from] == '<' || body[from] == '{')
    return unreadable("the drop lists itself neither as JSON nor as lines of names");
  std::vector<net::DropFile> files;
  for (const auto line : net::listed_lines(body))
    if (const auto name = trimmed(line); !name.empty() && !name.starts_with('#'))
      files.push_back({.name = std::string(name)});
  return files;
}

}  // namespace wsync::hanos
