// SPDX-License-Identifier: MIT
#include "page.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "output/layout.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t width = 80;

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::string entry_text(const Block& block, std::size_t column) {
  std::string line = "  " + block.name;
  const auto taken = 2 + display_width(block.name);
  line += taken + 2 > column ? '\n' + std::string(column, ' ') : std::string(column - taken, ' ');
  return line + wrapped(block.text, width - column, column) + '\n';
}

}  // namespace

Page& Page::title(std::string text) {
  blocks_.push_back({Block::Kind::title, std::move(text), {}});
  return *this;
}

Page& Page::text(std::string_view text) {
  for (std::string& paragraph : paragraphs(text)) {
    const auto kind = paragraph.starts_with(' ') ? Block::Kind::verbatim : Block::Kind::paragraph;
    blocks_.push_back({kind, std::move(paragraph), {}});
  }
  return *this;
}

Page& Page::verbatim(std::string text) {
  blocks_.push_back({Block::Kind::verbatim, std::move(text), {}});
  return *this;
}

Page& Page::entry(std::string name, std::string text) {
  blocks_.push_back({Block::Kind::entry, std::move(text), std::move(name)});
  return *this;
}

std::string as_text(const Page& page, std::size_t column) {
  std::string out;
  auto before = Block::Kind::entry;
  for (const Block& block : page.blocks()) {
    const bool entries =
        block.kind == Block::Kind::entry && (before == Block::Kind::entry || before == Block::Kind::title);
    if (!out.empty() && !entries) out += '\n';
    switch (block.kind) {
      case Block::Kind::title: out += block.text + ":\n"; break;
      case Block::Kind::paragraph: out += wrapped(block.text, width, 0) + '\n'; break;
      case Block::Kind::verbatim: out += block.text + '\n'; break;
      case Block::Kind::entry: out += entry_text(block, column); break;
    }
    before = block.kind;
  }
  return out;
}

std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    line_start = c == '\n';
    switch (c) {
      case '\\': out += "\\e"; break;
      case '-': out += "\\-"; break;
      case '\'': out += "\\(aq"; break;
      case '`': out += "\\(ga"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      default: out += c;
    }
  }
  return out;
}

std::string as_roff(const Page& page) {
  std::string out;
  for (const Block& block : page.blocks()) {
    switch (block.kind) {
      case Block::Kind::title: out += fmt::format(".SH {}\n", roff(upper(block.text))); break;
      case Block::Kind::paragraph: out += fmt::format(".PP\n{}\n", roff(block.text)); break;
      case Block::Kind::verbatim: out += fmt::format(".PP\n.nf\n{}\n.fi\n", roff(block.text)); break;
      case Block::Kind::entry:
        out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(block.name),
                           block.text.empty() ? "\\&" : roff(block.text));
        break;
    }
  }
  return out;
}

}  // namespace wsync::app
