// SPDX-License-Identifier: MIT
// Images are told by their content, and a part of one is none.
#include "base/image.hpp"

#include "base/text.hpp"
#include "catch2/catch.hpp"

using namespace wsync;

namespace {

std::string bytes(std::string_view base64) { return from_base64(base64).value(); }

std::string png() {
  return bytes(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
std::string gif() { return bytes("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"); }
std::string webp() { return bytes("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"); }
std::string jpeg() {
  std::string file = "\xFF\xD8";
  file += std::string("\xFF\xE0\x00\x04hi", 6);            // a segment with a text
  file += std::string("\xFF\xFF\xDA\x00\x04xy", 7);        // a filler, then the head of a scan
  file += std::string("\x12\xFF\x00\x34\xFF\xD0\x56", 7);  // pixels: a stuffed byte and a restart
  return file + "\xFF\xD9";
}

/// `PNG`, or why it is no image.
std::string told(const std::string& content) {
  const auto kind = image_kind(content);
  return kind ? std::string(to_string(*kind)) : kind.error().message;
}

}  // namespace

TEST_CASE("each kind of image is known by its content") {
  CHECK(told(jpeg()) == "JPEG");
  CHECK(told(png()) == "PNG");
  CHECK(told(gif()) == "GIF");
  CHECK(told(webp()) == "WebP");
  CHECK(suffix_of(*image_kind(jpeg())) == "jpg");
  CHECK(image_kind("x").error().code == Code::input);
}

TEST_CASE("what follows an image does not matter") {
  for (const auto& file : {jpeg(), png(), gif(), webp()}) CHECK(told(file + "more") == told(file));
}

TEST_CASE("an image that breaks off is none, wherever it does") {
  for (const auto& file : {jpeg(), png(), gif(), webp()})
    for (std::size_t size = 0; size < file.size(); ++size) CHECK_FALSE(image_kind(file.substr(0, size)));
  CHECK(told(jpeg().substr(0, 20)) == "it is a JPEG image, but it breaks off after 20 bytes");
  CHECK(told(png().substr(0, 60)) == "it is a PNG image, but it breaks off after 60 bytes");
}

TEST_CASE("a damaged image is none") {
  auto file = png();
  file[45] = static_cast<char>(file[45] ^ 1);
  CHECK(told(file) == "it is a PNG image, but it is damaged: the check sum of its part at byte 33 is wrong");
  file = jpeg();
  file[8] = 'x';
  CHECK(told(file) == "it is a JPEG image, but it is damaged: there is no marker at byte 8");
  file = gif();
  file[19] = 'x';
  CHECK(told(file) == "it is a GIF image, but it is damaged: there is no image at byte 19");
}

TEST_CASE("what is no image is called by its name") {
  CHECK(told("") == "it is empty");
  CHECK(told("foto van de saus\n") == "it is text");
  CHECK(told("%PDF-1.7") == "it is a PDF document");
  CHECK(told("<!DOCTYPE html><p>") == "it is a web page");
  CHECK(told("<?xml version=\"1.0\"?><svg/>") == "it is an SVG drawing");
  CHECK(told(std::string("\0\0\0\x18"
                         "ftypheic",
                         12)) == "it is a HEIC, AVIF or video file");
  CHECK(told(std::string("\x01\0\x02", 3)) == "it is no image that is known");
}
