// SPDX-License-Identifier: MIT
#include "net/redact.hpp"

#include <algorithm>
#include <array>

#include "net/encoded.hpp"

namespace wsync::net {
namespace {

constexpr auto hidden_headers =
    std::to_array<std::string_view>({"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"});

/// What follows the `://` at `from` up to and without its @; empty where the URL names no user.
std::string_view user_info(std::string_view text, std::size_t from) {
  const auto end = text.find_first_of("@/?# \t\r\n\"'<>", from);
  return end != text.npos && text[end] == '@' ? text.substr(from, end - from) : std::string_view{};
}

}  // namespace

Redactor::Redactor(const Request& request) {
  for (const std::string& secret : request.secrets) add(secret);
  if (const auto* basic = std::get_if<BasicAuth>(&request.auth)) {
    add(basic->password);
    add(base64(basic->user + ":" + basic->password));
  } else if (const auto* bearer = std::get_if<BearerAuth>(&request.auth)) {
    add(bearer->token);
  } else if (const auto* header = std::get_if<HeaderAuth>(&request.auth)) {
    header_name_ = header->name;
    add(header->value);
  }
  if (const auto scheme = request.url.find("://"); scheme != std::string::npos) {
    const auto info = user_info(request.url, scheme + 3);
    if (const auto colon = info.find(':'); colon != info.npos) add(info.substr(colon + 1));
    if (!info.empty()) add(base64(info));
  }
  std::ranges::sort(secrets_, std::ranges::greater{}, &std::string::size);
}

void Redactor::add(std::string_view secret) {
  if (secret.empty()) return;
  for (std::string shape : {std::string(secret), base64(secret), percent_encoded(secret),
                            json_escaped(secret), xml_escaped(secret)})
    if (std::ranges::find(secrets_, shape) == secrets_.end()) secrets_.push_back(std::move(shape));
}

/// How long the longest secret is that begins there; 0: none does.
std::size_t Redactor::secret_at(std::string_view text, std::size_t position) const {
  for (const std::string& secret : secrets_)
    if (text.compare(position, secret.size(), secret) == 0) return secret.size();
  return 0;
}

std::string Redactor::text(std::string_view text, std::size_t limit) const {
  std::string out;
  std::string firsts;  // most positions are passed by a look at one character
  for (const std::string& secret : secrets_) firsts += secret.front();
  const std::size_t end = std::min(limit, text.size());
  for (std::size_t i = 0; i < end;) {
    if (const auto length = firsts.find(text[i]) == firsts.npos ? 0 : secret_at(text, i); length > 0) {
      out += redacted;
      i += length;
    } else if (text.compare(i, 3, "://") == 0) {
      out += "://";
      i += 3;
      if (const auto info = user_info(text, i); !info.empty()) {
        out += redacted;
        i += info.size();
      }
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string Redactor::header(const Header& header) const {
  const bool hidden = std::ranges::any_of(
      hidden_headers, [&](std::string_view name) { return same_header(name, header.name); });
  if (hidden || (!header_name_.empty() && same_header(header_name_, header.name)))
    return std::string(redacted);
  return text(header.value);
}

}  // namespace wsync::net
