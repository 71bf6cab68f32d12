// SPDX-License-Identifier: MIT
#include "sync/input_text.hpp"

#include "base/encoding.hpp"
#include "base/file.hpp"

namespace wsync::sync {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

}  // namespace

Result<InputText> read_text(const std::filesystem::path& file) {
  Spool spool;
  if (auto read = read_pieces(file, [&](std::string_view piece) { return spool.add(piece); }); !read)
    return fail(std::move(read.error()));
  auto bytes = spool.finish();
  if (!bytes) return fail(std::move(bytes.error()));
  if (bytes->view().starts_with("PK\x03\x04")) {
    Error error{.code = Code::input, .message = "the file is no text but a workbook or another zip file"};
    error.hint = "A workbook is read with --format xlsx.";
    return fail(std::move(error));
  }
  InputText input;
  const auto encoding = encoding_of(bytes->view());
  if (!encoding) return fail(encoding.error());
  input.encoding = *encoding;
  if (input.encoding == "UTF-8") {
    input.kept = std::move(*bytes);
  } else {
    Spool decoded;
    const auto add = [&](std::string_view piece) { return decoded.add(piece); };
    if (auto done = convert_to_utf8(bytes->view(), input.encoding, add); !done)
      return fail(std::move(done.error()));
    auto text = decoded.finish();
    if (!text) return fail(std::move(text.error()));
    input.kept = std::move(*text);
  }
  input.text = input.kept.view();
  if (input.text.starts_with(utf8_mark)) {
    input.byte_order_mark = true;
    input.text.remove_prefix(utf8_mark.size());
  }
  if (input.text.find('\0') != std::string_view::npos)
    return fail(Code::input, "the file is no text: there is a NUL in it");
  input.kept.passed(2 * input.text.size());
  return input;
}

}  // namespace wsync::sync
