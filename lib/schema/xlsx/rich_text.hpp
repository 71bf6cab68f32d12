// SPDX-License-Identifier: MIT
// The text of a cell as the table of texts and inline cells hold it: runs in several fonts, and readings of
// Japanese signs beside them.
#pragma once

#include <string>
#include <string_view>

#include "schema/xlsx/xml_stream.hpp"

namespace wsync::schema::xlsx {

/// `_x000D_` is how control characters are written (ECMA-376 part 1, 22.9.2.19: ST_Xstring). Appends `text`
/// with these as they are meant, but for those that no text may hold.
void append_unescaped(std::string_view text, std::string& out);

/// Joins the runs of one text. Phonetic runs are left out. Space at the ends of a run is kept only where
/// `xml:space` says so, as Excel does.
class RichText {
 public:
  void clear();
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  /// False where the text is longer than a cell may be.
  bool text(std::string_view piece);
  const std::string& joined() const { return joined_; }

 private:
  std::string joined_{};
  std::string run_{};
  bool in_text_ = false;
  bool in_phonetic_ = false;
  bool preserved_ = false;
};

}  // namespace wsync::schema::xlsx
