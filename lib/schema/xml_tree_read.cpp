// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::schema {
namespace {

using Spaces = std::map<std::string, std::string, std::less<>>;  // prefix -> namespace

/// What `<?xml ... encoding="X"?>` says, in lower case; empty where it says nothing.
std::string declared_encoding(std::string_view bytes) {
  const auto end = bytes.substr(0, 200).find("?>");
  if (!bytes.starts_with("<?xml") || end == std::string_view::npos) return {};
  const auto head = bytes.substr(0, end);
  const auto at = head.find("encoding");
  if (at == std::string_view::npos) return {};
  const auto open = head.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const auto close = head.find(head[open], open + 1);
  return close == std::string_view::npos ? std::string() : lower(head.substr(open + 1, close - open - 1));
}

Failure unread(const std::string& name, std::string message) {
  Error error{.code = Code::input, .message = fmt::format("{}: {}", name, message)};
  error.hint = "Have it written in UTF-8, and declared so.";
  return fail(std::move(error));
}

/// Encodings of one byte a character, by the names that XML gives them: as iconv calls them; empty for
/// others. ISO-8859-1 with what would be control characters there is Windows-1252, as browsers take it too.
std::string one_byte_encoding(std::string_view declared, std::string_view bytes) {
  const auto number = [declared](std::size_t from, std::size_t most) {
    const auto rest = declared.substr(std::min(from, declared.size()));
    return !rest.empty() && rest.size() <= most && rest.find_first_not_of("0123456789") == rest.npos;
  };
  const auto control = [](char c) { return static_cast<unsigned char>(c) >> 5U == 4; };
  if (declared == "iso-8859-1" || declared == "latin1")
    return std::any_of(bytes.begin(), bytes.end(), control) ? "Windows-1252" : "ISO-8859-1";
  if (declared.starts_with("iso-8859-") && number(9, 2)) return "ISO-8859-" + std::string(declared.substr(9));
  if (declared.starts_with("windows-125") && number(11, 1))
    return "Windows-125" + std::string(declared.substr(11));
  return {};
}

class Reader {
 public:
  Reader(const std::string& name, std::size_t limit) : name_(name), left_(limit) {}

  bool element(const tinyxml2::XMLElement& from, const Spaces& outer, XmlElement& to) {
    if (left_-- == 0) return refuse(from, "there are too many elements");
    Spaces own;
    const Spaces& spaces = declarations(from, own) ? (own.insert(outer.begin(), outer.end()), own) : outer;
    to.name = from.Name();
    to.line = static_cast<std::size_t>(from.GetLineNum());
    const auto colon = to.name.find(':');
    const auto found = spaces.find(colon == std::string::npos ? "" : to.name.substr(0, colon));
    if (found != spaces.end())
      to.space = found->second;
    else if (colon != std::string::npos)
      return refuse(from, fmt::format("nothing declares the prefix of {}", to.name));
    for (const auto* each = from.FirstAttribute(); each != nullptr; each = each->Next())
      to.attributes.push_back({each->Name(), each->Value()});
    for (const auto* node = from.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (const auto* piece = node->ToText()) to.text += piece->Value();
      if (const auto* inner = node->ToElement())
        if (!element(*inner, spaces, to.children.emplace_back())) return false;
    }
    return true;
  }

  std::string fault{};

 private:
  bool refuse(const tinyxml2::XMLElement& at, const std::string& what) {
    fault = fmt::format("{}:{}: {}", name_, at.GetLineNum(), what);
    return false;
  }

  static bool declarations(const tinyxml2::XMLElement& from, Spaces& own) {
    for (const auto* each = from.FirstAttribute(); each != nullptr; each = each->Next()) {
      const std::string_view attribute = each->Name();
      if (attribute == "xmlns") own[""] = each->Value();
      if (attribute.starts_with("xmlns:")) own[std::string(attribute.substr(6))] = each->Value();
    }
    return !own.empty();
  }

  const std::string& name_;
  std::size_t left_;
};

}  // namespace

Result<Decoded> xml_to_utf8(std::string bytes, const std::string& name) {
  auto found = encoding_of(bytes);
  if (!found) return fail(std::move(std::move(found.error()).in(name)));
  const auto declared = declared_encoding(bytes);
  std::string encoding = *found;
  if (!found->starts_with("UTF-16")) {
    if (declared == "utf-16") return unread(name, "the file declares utf-16, but has one byte a character");
    encoding = one_byte_encoding(declared, bytes);
    const bool is_utf8_too = declared.empty() || declared == "utf-8" || declared == "utf8" ||
                             declared == "us-ascii" || declared == "ascii";
    if (encoding.empty() && !is_utf8_too)
      return unread(name, fmt::format("the file declares {}, an encoding that is not read", declared));
    if (encoding.empty() && *found != "UTF-8")
      return unread(name, declared.empty()
                              ? "the file is not UTF-8 and declares no other encoding"
                              : fmt::format("the file declares {} but its bytes are not sound", declared));
    if (encoding.empty()) encoding = "UTF-8";
  }
  if (encoding == "UTF-8") {
    auto decoded = to_utf8(std::move(bytes));
    if (!decoded) return fail(std::move(std::move(decoded.error()).in(name)));
    return decoded;
  }
  Decoded decoded{{}, std::move(encoding)};
  auto done = convert_to_utf8(bytes, decoded.encoding, [&](std::string_view piece) -> Result<void> {
    decoded.text += piece;
    return {};
  });
  if (!done) return unread(name, fmt::format("the file is no sound {}", decoded.encoding));
  if (decoded.text.find('\0') != std::string::npos) return unread(name, "there is a NUL in the file");
  return decoded;
}

Result<XmlElement> read_xml_tree(std::string_view bytes, const std::string& name, const XmlLimits& limits) {
  if (bytes.size() > limits.bytes)
    return fail(Code::input, fmt::format("{}: {} bytes; {} are the limit", name, bytes.size(), limits.bytes));
  auto decoded = xml_to_utf8(std::string(bytes), name);
  if (!decoded) return fail(std::move(decoded.error()));
  return read_utf8_xml_tree(std::move(decoded->text), name, limits);
}

Result<XmlElement> read_utf8_xml_tree(std::string text, const std::string& name, const XmlLimits& limits) {
  tinyxml2::XMLDocument document;
  if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS) {
    Error error{.code = Code::input,
                .message = fmt::format("{}:{}: this is no XML: {}", name, document.ErrorLineNum(),
                                       document.ErrorName())};
    error.hint = "Was it cut off? Fetch it again.";
    return fail(std::move(error));
  }
  text = {};  // the document has its own
  for (const auto* node = document.FirstChild(); node != nullptr; node = node->NextSibling())
    if (node->ToUnknown() != nullptr)
      return fail(Code::input,
                  fmt::format("{}:{}: documents with a DTD are not read", name, node->GetLineNum()));
  const auto* root = document.RootElement();
  if (root == nullptr) return fail(Code::input, name + ": this is no XML: it has no root element");
  if (root->NextSiblingElement() != nullptr)
    return fail(Code::input,
                fmt::format("{}:{}: a second root element", name, root->NextSiblingElement()->GetLineNum()));
  Reader reader(name, limits.elements);
  XmlElement tree;
  const Spaces spaces{{"", ""}, {"xml", "http://www.w3.org/XML/1998/namespace"}};
  if (!reader.element(*root, spaces, tree)) return fail(Code::input, reader.fault);
  return tree;
}

}  // namespace wsync::schema
