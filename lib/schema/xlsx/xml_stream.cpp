// SPDX-License-Identifier: MIT
#include "schema/xlsx/xml_stream.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <type_traits>

#include "schema/xlsx/limits.hpp"

namespace wsync::schema::xlsx {
namespace {

constexpr char between = '|';  // namespace and name, as Expat hands them over
constexpr std::size_t chunk = 64 * 1024;

/// Nothing where the namespace is none of those that workbooks are made of.
std::string_view local_name(const char* full) {
  const std::string_view name(full);
  const auto bar = name.rfind(between);
  if (bar == name.npos) return name;
  const auto space = name.substr(0, bar);
  for (const std::string_view known : {"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                       "http://purl.oclc.org/ooxml/spreadsheetml/main",
                                       "http://schemas.openxmlformats.org/package/2006/relationships"})
    if (space == known) return name.substr(bar + 1);
  return {};
}

struct Reading {
  XML_Parser parser;
  Elements& elements;
  int depth = 0;
  const char* forbidden = nullptr;

  void stop() const { XML_StopParser(parser, XML_FALSE); }
  void forbid(const char* what) {
    if (forbidden == nullptr) forbidden = what;
    stop();
  }
};

Reading& of(void* data) { return *static_cast<Reading*>(data); }

void on_start(void* data, const char* name, const char** attributes) {
  auto& reading = of(data);
  if (reading.elements.done() || reading.forbidden != nullptr) return;  // Expat ends an empty element first
  if (++reading.depth > max_depth) return reading.forbid("its elements are nested too deeply");
  reading.elements.start(local_name(name), Attributes(attributes));
  if (reading.elements.done()) reading.stop();
}

void on_end(void* data, const char* name) {
  auto& reading = of(data);
  if (reading.elements.done() || reading.forbidden != nullptr) return;
  --reading.depth;
  reading.elements.end(local_name(name));
  if (reading.elements.done()) reading.stop();
}

void on_text(void* data, const char* text, int size) {
  auto& reading = of(data);
  if (reading.elements.done() || reading.forbidden != nullptr) return;
  reading.elements.text({text, static_cast<std::size_t>(size)});
  if (reading.elements.done()) reading.stop();
}

void on_document_type(void* data, const char*, const char*, const char*, int) {
  of(data).forbid("it declares a document type, which no workbook needs");
}

void on_entity(void* data, const char*, int, const char*, int, const char*, const char*, const char*,
               const char*) {
  of(data).forbid("it declares entities, which no workbook needs");
}

int on_external(XML_Parser parser, const char*, const char*, const char*, const char*) {
  of(XML_GetUserData(parser)).forbid("it asks for another document");
  return XML_STATUS_ERROR;
}

Failure not_xml(const Reading& reading) {
  if (reading.forbidden != nullptr)
    return fail(Code::input, fmt::format("the workbook is refused: {}", reading.forbidden));
  return fail(Code::input, fmt::format("the workbook is damaged: {} (line {}, column {} of its XML)",
                                       XML_ErrorString(XML_GetErrorCode(reading.parser)),
                                       XML_GetCurrentLineNumber(reading.parser),
                                       XML_GetCurrentColumnNumber(reading.parser)));
}

}  // namespace

Bytes bytes_of(std::string_view text) {
  return [text](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
    const auto count = std::min(size, text.size());
    std::memcpy(buffer, text.data(), count);
    text.remove_prefix(count);
    return count;
  };
}

std::optional<std::string_view> Attributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    std::string_view full(*pair);
    if (const auto bar = full.rfind(between); bar != full.npos) full.remove_prefix(bar + 1);
    if (full == name) return std::string_view(pair[1]);
  }
  return std::nullopt;
}

bool Attributes::is_set(std::string_view name) const {
  const auto value = find(name);
  return value && (*value == "1" || *value == "true" || *value == "on");
}

void Elements::refuse(std::string message) {
  refuse(Error{.code = Code::input, .message = std::move(message)});
}

void Elements::refuse(Error error) {
  if (!error_) error_ = std::move(error);
  done_ = true;
}

Result<void> read_xml(const Bytes& bytes, Elements& elements) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> owner(
      XML_ParserCreateNS(nullptr, between), &XML_ParserFree);
  if (!owner) return fail(Code::internal, "Expat cannot start");
  Reading reading{owner.get(), elements};
  XML_SetUserData(owner.get(), &reading);
  XML_SetElementHandler(owner.get(), on_start, on_end);
  XML_SetCharacterDataHandler(owner.get(), on_text);
  XML_SetStartDoctypeDeclHandler(owner.get(), on_document_type);
  XML_SetEntityDeclHandler(owner.get(), on_entity);
  XML_SetExternalEntityRefHandler(owner.get(), on_external);
  for (std::int64_t fed = 0;;) {
    void* buffer = XML_GetBuffer(owner.get(), static_cast<int>(chunk));
    if (buffer == nullptr) return fail(Code::internal, "Expat has no memory");
    const auto count = bytes(static_cast<char*>(buffer), chunk);
    if (!count) return fail(count.error());
    fed += static_cast<std::int64_t>(*count);
    const auto status = XML_ParseBuffer(owner.get(), static_cast<int>(*count), *count == 0);
    if (elements.error()) return fail(*elements.error());
    if (elements.done()) return {};
    if (status != XML_STATUS_OK) return not_xml(reading);
    if (*count == 0) return {};
    // A token that goes on and on is kept by Expat until it ends.
    if (fed - static_cast<std::int64_t>(XML_GetCurrentByteIndex(owner.get())) >
        static_cast<std::int64_t>(max_token + chunk))
      return fail(Code::input, "the workbook is refused: a tag in it has no end");
  }
}

}  // namespace wsync::schema::xlsx
