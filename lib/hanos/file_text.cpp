// SPDX-License-Identifier: MIT
#include "hanos/file_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Result<Decoded> file_text(std::string bytes, const std::string& declared) {
  if (declared == "auto" || declared == "utf-16") {
    auto found = to_utf8(std::move(bytes));
    if (found && declared == "utf-16" && !found->encoding.starts_with("UTF-16"))
      return fail(Code::input, fmt::format("the profile says utf-16, but the file is {}", found->encoding));
    return found;
  }
  Decoded result;
  if (declared == "utf-8") {
    if (!is_utf8(bytes)) return fail(Code::input, "the profile says utf-8, but the bytes are not");
    result = {std::move(bytes), "UTF-8"};
    if (result.text.starts_with(utf8_mark)) result.text.erase(0, utf8_mark.size());
  } else {
    result.encoding = declared == "iso-8859-1" ? "ISO-8859-1" : "Windows-1252";
    const auto add = [&](std::string_view piece) -> Result<void> {
      return result.text += piece, Result<void>();
    };
    if (auto done = convert_to_utf8(bytes, result.encoding, add); !done) return fail(std::move(done.error()));
  }
  if (result.text.find('\0') != std::string::npos) return fail(Code::input, "there is a NUL in the file");
  return result;
}

Result<Decoded> xml_file_text(std::string bytes, const std::string& file, const std::string& declared,
                              std::vector<std::string>& remarks) {
  if (declared != "auto") return file_text(std::move(bytes), declared);
  const bool may_be_utf8 = is_utf8(bytes) && !is_ascii(bytes);
  auto text = schema::xml_to_utf8(std::move(bytes), file);
  if (text && may_be_utf8 && text->encoding.find("UTF") == std::string::npos)
    remarks.push_back(fmt::format(
        "{}: it declares another encoding, but its bytes are sound UTF-8 too; where names come out "
        "wrong, say file.encoding = \"utf-8\" in a profile",
        file));
  return text;
}

Finding unreadable(const Error& error, const std::string& file) {
  Finding finding{.code = "A001", .file = file, .message = error.message, .hint = error.hint};
  auto& message = finding.message;
  if (!message.starts_with(file + ":")) return finding;
  message.erase(0, file.size() + 1);
  const auto [end, fault] = std::from_chars(message.data(), message.data() + message.size(), finding.line);
  if (fault == std::errc() && end != message.data() + message.size() && *end == ':')
    message.erase(0, static_cast<std::size_t>(end - message.data()) + 1);
  message = std::string(trimmed(message));
  return finding;
}

}  // namespace wsync::hanos
