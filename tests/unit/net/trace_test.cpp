// SPDX-License-Identifier: MIT
#include "net/trace.hpp"

#include "catch2/catch.hpp"
#include "net/encoded.hpp"
#include "net/redact.hpp"

using namespace wsync;
using namespace wsync::net;
using Catch::Matchers::Contains;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("trace: an exchange line by line", "[net]") {
  const Request request{.method = Method::post,
                        .url = "https://shop.example/api/Brands",
                        .headers = {{"Content-Type", "application/json"}},
                        .body = "{\n  \"a\": 1\r\n}"};
  CHECK(joined(trace_request(request)) ==
        "> POST https://shop.example/api/Brands\n> Content-Type: application/json\n>\n> {\n>   \"a\": 1\n> "
        "}\n");
  const Response response{
      .status = 200, .headers = {{"Server", "x"}}, .body = "ok", .duration = std::chrono::milliseconds(123)};
  CHECK(joined(trace_answer(request, response)) == "< 200 (123 ms)\n< Server: x\n<\n< ok\n");
  CHECK(joined(trace_head(request, response)) == "< 200 (123 ms)\n< Server: x\n");
}

TEST_CASE("trace: no credentials in headers, whatever their case", "[net]") {
  Request request{.url = "https://h/",
                  .headers = {{"authorization", "Basic eA=="},
                              {"PROXY-AUTHORIZATION", "y"},
                              {"Cookie", "session=1"},
                              {"X-Other", "shown"}}};
  CHECK(joined(trace_request(request)) ==
        "> GET https://h/\n> authorization: [redacted]\n> PROXY-AUTHORIZATION: [redacted]\n> Cookie: "
        "[redacted]\n"
        "> X-Other: shown\n");
  request.headers.clear();
  request.auth = HeaderAuth{"X-Api-Key", "hunter2"};
  CHECK(joined(trace_request(request)) == "> GET https://h/\n> X-Api-Key: [redacted]\n");
  const Response answer{.status = 200, .headers = {{"set-cookie", "a=b"}, {"x-api-key", "other"}}};
  CHECK(joined(trace_answer(request, answer)) ==
        "< 200 (0 ms)\n< set-cookie: [redacted]\n< x-api-key: [redacted]\n");
}

TEST_CASE("trace: secrets are masked wherever they turn up, in every coat", "[net]") {
  const std::string password = "p&ss \"wörd\"";
  const Request request{.method = Method::post,
                        .url = "https://h/?key=" + percent_encoded(password),
                        .body = "{\"password\":\"" + json_escaped(password) + "\",\"pin\":\"0042\"}",
                        .secrets = {"0042"},
                        .auth = BasicAuth{"anna", password}};
  const Response response{
      .status = 200,
      .headers = {{"X-Echo", base64("anna:" + password)}},
      .body = "<a>" + xml_escaped(password) + "</a> 0042 " + base64(password) + " " + password};
  const std::string all = joined(trace_request(request)) + joined(trace_answer(request, response));
  for (const std::string& secret :
       {password, std::string("0042"), percent_encoded(password), json_escaped(password),
        xml_escaped(password), base64(password), base64("anna:" + password)}) {
    INFO(secret);
    CHECK_THAT(all, !Contains(secret));
  }
  CHECK_THAT(all, Contains("< <a>[redacted]</a> [redacted] [redacted] [redacted]"));
}

TEST_CASE("trace: tokens, failures and URLs with a password", "[net]") {
  const Request request{.url = "https://anna:geheim@h/x", .auth = BearerAuth{"tok123"}};
  CHECK(trace_request(request).front() == "> GET https://[redacted]@h/x");
  Error error;
  error.code = Code::timeout;
  error.message = "tok123 at ftp://u:p@host/ with geheim";
  CHECK(trace_failure(request, error) ==
        "* net.timeout: [redacted] at ftp://[redacted]@host/ with [redacted]");
}

TEST_CASE("trace: a short secret does not eat the mask, longer ones go first", "[net]") {
  const Request request{.url = "https://h/", .body = "edited red", .secrets = {"ed", "edited"}};
  CHECK(trace_request(request).back() == "> [redacted] r[redacted]");
}

TEST_CASE("trace: shown_body stands for the body", "[net]") {
  const Request request{
      .method = Method::post, .url = "https://h/", .body = "secret", .shown_body = "form with 3 fields"};
  CHECK(trace_request(request).back() == "> form with 3 fields");
}

TEST_CASE("trace: long bodies are cut, never inside a secret or a character", "[net]") {
  const std::string filler(shown_body_limit - 3, 'x');
  Request request{
      .method = Method::post, .url = "https://h/", .body = filler + "SECRET" + filler, .secrets = {"SECRET"}};
  auto lines = trace_request(request);
  CHECK(lines.back() == "> [cut here: 65536 of 131072 bytes are shown]");
  CHECK_THAT(joined(lines), !Contains("SEC"));
  request.body = filler + "xxé" + filler;
  lines = trace_request(request);
  CHECK(lines[lines.size() - 2].back() == 'x');
}

TEST_CASE("trace: binary bodies are described, control characters never reach the terminal", "[net]") {
  Request request{.method = Method::post, .url = "https://h/", .body = std::string("PK\0\1", 4)};
  CHECK(trace_request(request).back() == "> [4 bytes of binary data]");
  const Response response{.status = 200, .headers = {{"X", "a\x1b[31m"}}};
  CHECK(trace_answer(request, response).back() == "< X: a\\x1b[31m");
}

TEST_CASE("redaction: text without secrets stays as it is", "[net]") {
  const Redactor redactor(Request{.url = "https://h/"});
  CHECK(redactor.text("mail to a@b.c, see https://h/x@y and ://") ==
        "mail to a@b.c, see https://h/x@y and ://");
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo\xff") == "Zm9v/w==");
}

TEST_CASE("headers are found whatever their case", "[net]") {
  const Response response{.headers = {{"Retry-After", "1"}, {"retry-after", "2"}}};
  CHECK(response.header("RETRY-AFTER") == "1");
  CHECK(response.header("Date").empty());
  CHECK(to_string(Method::del) == "DELETE");
}
