// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/xml_printer.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::schema {
namespace {

/// XML 1.0 2.2 has no control characters but tab and line ends.
bool is_possible(std::string_view text) {
  for (const char byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return false;
  return is_utf8(text);
}

class Writer {
 public:
  void element(const XmlElement& from, const std::string& path) {
    const auto here = path + "/" + from.name;
    check(from.text, here);
    indent();
    printer_.OpenElement(from.name.c_str(), true);
    for (const auto& each : from.attributes) {
      check(each.value, here + "/@" + each.name);
      printer_.PushAttribute(each.name.c_str(), each.value.c_str());
    }
    ++depth_;
    if (!from.text.empty()) printer_.push_text(from.text);
    for (const auto& each : from.children) element(each, here);
    --depth_;
    if (!from.children.empty()) indent();
    printer_.CloseElement(true);
  }

  Result<std::string> finish() {
    if (problems_.empty()) {
      std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
      out.append(printer_.CStr(), static_cast<std::size_t>(printer_.CStrSize() - 1));
      return out + "\n";
    }
    Error error{.code = Code::input, .message = "there are characters that XML cannot hold"};
    error.problems = std::move(problems_);
    return fail(std::move(error));
  }

 private:
  void check(std::string_view text, const std::string& where) {
    if (!is_possible(text))
      problems_.push_back({where, "O016", "there is a control character in the text", "", false});
  }

  void indent() {
    const std::string line = "\n" + std::string(depth_ * 2, ' ');
    printer_.white_space(line);
  }

  XmlPrinter printer_{};
  std::size_t depth_ = 0;
  std::vector<Problem> problems_{};
};

}  // namespace

Result<std::string> write_xml_tree(const XmlElement& root) {
  Writer writer;
  writer.element(root, "");
  return writer.finish();
}

}  // namespace wsync::schema
