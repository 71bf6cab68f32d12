// SPDX-License-Identifier: MIT
#include "topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "book_topic.hpp"
#include "hanos_topic.hpp"
#include "names.hpp"
#include "settings.hpp"

namespace wsync::app {
namespace {

struct Status {
  int status;
  std::string_view text;
};

constexpr auto statuses = std::to_array<Status>({
    {0, "done"},
    {1, "anything not below"},
    {2, "the command line is wrong"},
    {3, "input rejected: nothing was sent"},
    {4, "credentials or configuration"},
    {5, "partly done: some rows failed"},
    {6, "the server refused"},
    {7, "temporary: run it again"},
    {8, "differences found (--exit-code)"},
    {9, "stopped by a safety limit"},
    {10, "locked by another run"},
    {130, "interrupted: writes in flight were finished; run the same command again"},
});

Page exit_codes() {
  Page page;
  page.text(
      "wsync ends with one of these. A status that is not in this list means failure. HTTP 200 with a filled "
      "Errors or ModelStateErrors is a failure.");
  page.title("Exit status");
  for (const Status& row : statuses) page.entry(std::to_string(row.status), std::string(row.text));
  page.title("Error codes");
  for (int i = 0; i <= static_cast<int>(Code::interrupted); ++i) {
    const CodeInfo& info = describe(static_cast<Code>(i));
    page.entry(std::string(info.name), fmt::format("Exit status {}.{} {}", info.exit_status,
                                                   info.temporary ? " Temporary." : "", info.hint));
  }
  page.text(
      "The code stands in the message, `wsync: error[CODE]: ...`, and with -o json in the last line of "
      "stderr.");
  return page;
}

Page environment_page() {
  Page page;
  page.text(
      "Settings come from the command line, then the environment, then config.toml, then their defaults. Of "
      "secrets the environment is looked at last: after secrets.toml, the password command and the keyring. "
      "But where a system's address or user comes from the environment, so must its secret: a stored one "
      "belongs to the "
      "server that it was stored for.");
  page.title("Settings");
  for (const SettingInfo& info : setting_table()) {
    std::string text = info.variable.empty() ? std::string() : fmt::format("{}: ", info.variable);
    text += info.text;
    if (!info.fallback.empty()) text += fmt::format(" (default: {})", info.fallback);
    page.entry(std::string(info.key), std::move(text));
  }
  page.title("Of wsync itself");
  page.entry("WSYNC_CONFIG", "the path of config.toml");
  page.entry("WSYNC_PROFILE", "the profile, where --profile is not typed");
  page.entry("XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_STATE_HOME",
             "where the folders wsync are: configuration, mirror, state (locks, paces)");
  page.entry("NO_COLOR, TERM", "no colour where NO_COLOR is set or TERM is dumb");
  page.entry("HTTPS_PROXY, NO_PROXY", "the proxy; `wsync doctor` says which one won");
  page.entry("SSL_CERT_FILE, CURL_CA_BUNDLE", "certificate authorities; --ca-cert comes before both");
  return page;
}

Page formats() {
  Page page;
  page.text("Data goes to standard output, everything for people to standard error. -o chooses the format:");
  page.entry("table", "aligned columns, for people; cut to the width of a terminal, whole anywhere else");
  page.entry("json", "one document, however many pages were read; lists are arrays");
  page.entry("jsonl", "one record a line, as they arrive");
  page.entry("csv", "RFC 4180: header, commas, CRLF");
  page.entry("tsv", "header, tabs, LF; tabs, line ends and backslashes in cells are \\t, \\n, \\r and \\\\");
  page.entry("xml", "<rows> with an element per record");
  page.text(
      "--csv-dialect excel-nl writes a BOM, semicolons and decimal commas, and puts a ' before cells that a "
      "spreadsheet would take for a formula.\n\n"
      "--fields A,B.C chooses and orders the columns; `--fields help` lists them. In json, jsonl and xml the "
      "nesting stays.\n\n"
      "--jq EXPR filters JSON without jq being installed; texts are printed as they are. With -o jsonl each "
      "record goes through it by itself. jq counts in binary floating point: 12.30 becomes 12.3.\n\n"
      "--to FILE writes to a file that appears only when it is whole.\n\n"
      "Money and quantities are exact decimals, identifiers are text. Secrets are [redacted].");
  page.title("Input");
  page.text(
      "The suffix says what a file is, or --format: .csv (any of , ; | and tab, quotes as in RFC 4180), .tsv "
      "(as -o tsv writes it: \\t, \\n, \\r and \\\\ in cells, no quotes), .json (a list of objects), "
      ".jsonl, .xlsx (and .xlsm). Decimals in JSON may stand in quotes, as text keeps them exact.\n\n"
      "Of a workbook one sheet is read: --sheet takes its name, or its position among those that are shown; "
      "else it is the first that holds data, and that is said. Its first row that is not empty is the header. "
      "A cell is what a person sees in it: a number has its 15 digits and the zeros in front that its format "
      "shows, a date is 2026-11-01. Numbers have their decimal mark of themselves; --decimal speaks of cells "
      "that hold text. A cell that shows #REF!, #N/A or another error, or a formula without a result, is refused "
      "with its sheet, row and column: a look-up that finds nothing clears no field. To clear one type '#N/A, "
      "with the apostrophe, which makes it text. Files of results are CSV.\n\n"
      "--template FILE writes a header to start from. --findings FILE writes everything that is wrong with an "
      "input, for a spreadsheet or as .json; standard error shows the first 100. Columns row, outcome, code "
      "and message that a file of results has are left out when it is handed in again.");
  page.title("Commands that write records");
  page.text("With -o json they answer one document:");
  page.verbatim(
      "  {\"format_version\":\"1.0\",\"run\":\"...\",\"counts\":{\"total\":210,...},\"rows\":[...]}");
  page.text(
      "Other formats hold the rows; a table holds only those that failed. A row has row (line of the input), "
      "key, action and outcome, and where it failed code, field and message.");
  return page;
}

Page profiles() {
  Page page;
  page.text(
      "A profile is a set of settings in config.toml. --profile chooses one, else WSYNC_PROFILE, else "
      "default_profile of the file, else the profile `default`.");
  page.verbatim(
      "  default_profile = \"test\"\n\n"
      "  [profile.test.oresto]\n"
      "  base_url = \"https://api-test.orestofoodpartners.be/api\"\n"
      "  user = \"shop\"\n\n"
      "  [profile.live]\n"
      "  production = true\n\n"
      "  [profile.live.oresto]\n"
      "  base_url = \"https://api.orestofoodpartners.be/api\"\n"
      "  user = \"shop\"\n"
      "  password_command = \"pass show oresto\"\n\n"
      "  [profile.live.oresto.wire_names]\n"
      "  \"PUT.ClientLocationDeliveryDates.DeliveryDates\" = \"Dates\"");
  page.text(
      "`wsync config set oresto.user shop --profile test` edits the file and keeps the rest of it. Secrets "
      "do "
      "not belong in it: `wsync auth login` puts them into the keyring, or into secrets.toml beside it, "
      "which "
      "only you may read.\n\n"
      "With production = true nothing is changed unless --live is typed.\n\n"
      "oresto.wire says how requests to Oresto are written: json, xml or form. URL-encoded forms cannot "
      "carry "
      "models inside models or an empty list, so such a body goes as JSON on that wire too, and answers come "
      "as JSON.\n\n"
      "wire_names corrects names that no document is sure of. The key is the XML area of the operation and "
      "the "
      "documented field, nested ones with dots (POST.Products.Supplier.ArticleCode); the value is the "
      "server's "
      "name. It holds in JSON, XML and forms, for parameters, bodies and answers of that area, and for the "
      "member of an answer that holds the data. A key that leads to no field is an error. "
      "`wsync api describe OPERATION` marks what is inferred, and shows the server's names.");
  return page;
}

Page columns() {
  Page page;
  page.text(
      "Column names are the field names of the API; letter case does not matter. Nested fields are written "
      "with dots (Location.StreetName), languages in brackets (Localizations[nld].Name), lists in one cell "
      "with | between.\n\n"
      "An empty cell leaves a field as it is, #N/A clears it; in JSON a member that is absent leaves it, null "
      "clears it. --map \"Artikel=WholesalerArticleNumber\" "
      "renames a "
      "column; --map FILE takes many of these, one a line. A column Action says what to do with the row: "
      "create, "
      "update, merge (default), delete or ignore. It is the same in CSV files and in sheets of a workbook "
      "(.xlsx).\n\n"
      "Where a field is of a look-up table, a name may stand for the id or abbreviation: 1079 or Casa "
      "Marvento in a "
      "column BrandId, or in a column Brand. Names are looked up in the local mirror (`wsync reference "
      "pull`) in all "
      "languages; letter case and accents do not matter, and a name that means two things is refused. A "
      "category may "
      "be written with its branches: Dranken > Bieren.\n\n"
      "`wsync help columns NOUN` lists the columns of these nouns:");
  std::string nouns;
  for (const Command* command : commands())
    if (command->columns != nullptr && !command->hidden && !nouns.ends_with(command->noun))
      nouns += (nouns.empty() ? "" : ", ") + std::string(command->noun);
  page.text(nouns);
  return page;
}

constexpr auto table = std::to_array<Topic>({
    {"exit-codes", "what wsync ends with", exit_codes},
    {"environment", "settings and environment variables", environment_page},
    {"formats", "output formats", formats},
    {"profiles", "sets of settings in config.toml", profiles},
    {"columns", "columns of input and output", columns},
    {"customer-book", "customer numbers of Hanos and what belongs to them", customer_book_page},
    {"hanos", "assortments and orders of Hanos: what is known, steps, codes", hanos_page},
});

}  // namespace

std::span<const Topic> topics() { return table; }

const Topic* find_topic(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Topic::name);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace wsync::app
