// SPDX-License-Identifier: MIT
// A page of help as blocks, shown on a terminal or written as a man page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsync::app {

struct Block {
  enum class Kind : std::uint8_t { title, paragraph, verbatim, entry };
  Kind kind = Kind::paragraph;
  std::string text{};
  std::string name{};  // of an entry: what `text` explains
};

class Page {
 public:
  Page& title(std::string text);
  /// Paragraphs parted by blank lines; lines that begin with a blank stay as they are.
  Page& text(std::string_view text);
  Page& verbatim(std::string text);
  Page& entry(std::string name, std::string text);
  const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::vector<Block> blocks_{};
};

/// At most 80 columns; explanations of entries begin in `column`.
std::string as_text(const Page& page, std::size_t column = 20);

/// The body of a man page, in man(7) macros.
std::string as_roff(const Page& page);

/// Text for roff: nothing in it is taken for a request or an escape.
std::string roff(std::string_view text);

}  // namespace wsync::app
