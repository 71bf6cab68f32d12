// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "settings.hpp"

namespace wsync::app {

namespace {

SettingInfo one_of(SettingInfo info, std::string_view choices) {
  info.choices = choices;
  return info;
}

SettingInfo number_of(SettingInfo info, std::string_view unit) {
  info.number = unit;
  return info;
}

}  // namespace

const std::vector<SettingInfo>& setting_table() {
  static const std::vector<SettingInfo> table = {
      one_of({"production", "", "false", "true: nothing is changed unless --live is typed"}, "true|false"),
      {"oresto.base_url", "WSYNC_ORESTO_URL", "",
       "up to and with /api, e.g. https://api-test.orestofoodpartners.be/api"},
      {"oresto.user", "WSYNC_ORESTO_USER", "", "user of the Oresto API (Basic authentication)"},
      {"oresto.password", "WSYNC_ORESTO_PASSWORD", "", "its password", true, "oresto.password_command"},
      {"oresto.password_command", "", "", "a shell command that prints that password"},
      one_of(
          {"oresto.wire", "WSYNC_ORESTO_WIRE", "json",
           "json, xml or form: how requests are written; a form carries flat bodies, nested ones go as JSON"},
          "json|xml|form"),
      {"hancocks.base_url", "WSYNC_HANCOCKS_URL", "", "e.g. https://b2b.hancocks.co.nz"},
      {"hancocks.account", "WSYNC_HANCOCKS_ACCOUNT", "", "account number, a whole number"},
      {"hancocks.auth", "WSYNC_HANCOCKS_AUTH", "none",
       "none, basic, bearer, header:NAME or client-cert, as agreed with Hancocks"},
      {"hancocks.user", "WSYNC_HANCOCKS_USER", "", "user, for basic"},
      {"hancocks.password", "WSYNC_HANCOCKS_PASSWORD", "", "password, for basic", true,
       "hancocks.password_command"},
      {"hancocks.password_command", "", "", "a shell command that prints that password"},
      {"hancocks.token", "WSYNC_HANCOCKS_TOKEN", "", "token, for bearer and header:NAME", true,
       "hancocks.token_command"},
      {"hancocks.token_command", "", "", "a shell command that prints that token"},
      {"hancocks.cert", "WSYNC_HANCOCKS_CERT", "", "certificate file (PEM), for client-cert"},
      {"hancocks.key", "WSYNC_HANCOCKS_KEY", "", "key file (PEM), for client-cert"},
      {"hancocks.method.stocklist", "", "GET", "HTTP method of stocklist, which the document leaves open"},
      {"hancocks.method.stocklevel", "", "POST", "HTTP method of stocklevel"},
      {"hanos.drop", "WSYNC_HANOS_DROP", "", "file:, sftp:, ftps: or https: URL of the assortment drop"},
      {"hanos.orders", "WSYNC_HANOS_ORDERS", "", "URL of the order drop"},
      one_of(
          {"hanos.order_gone", "WSYNC_HANOS_ORDER_GONE", "unknown",
           "what it means when an order file is gone from that drop: unknown, or picked-up where its reader "
           "takes files "
           "away"},
          "unknown|picked-up"),
      {"hanos.answers", "WSYNC_HANOS_ANSWERS", "", "URL of the drop with answers to orders"},
      {"hanos.answer_pattern", "WSYNC_HANOS_ANSWER_PATTERN", "*",
       "names of answers in that drop: * and ?; Hanos publishes none"},
      one_of({"hanos.order_format", "WSYNC_HANOS_ORDER_FORMAT", "csv",
              "format of order files: csv, xml, ubl, peppol or edifact-d96a; Hanos publishes none"},
             "csv|xml|ubl|peppol|edifact-d96a"),
      {"hanos.order_name", "WSYNC_HANOS_ORDER_NAME", "ORD_{customer}_{order}_{time}.{ext}",
       "names of order files: {customer}, {order}, {date}, {time}, {ext}"},
      one_of({"hanos.order_delimiter", "WSYNC_HANOS_ORDER_DELIMITER", ";", "of orders as CSV: ; , or tab"},
             ";|,|tab"),
      one_of({"hanos.edifact_characters", "WSYNC_HANOS_EDIFACT_CHARACTERS", "unoc",
              "character set of EDIFACT orders: unoa, unob, unoc (Latin-1) or unoy (UTF-8)"},
             "unoa|unob|unoc|unoy"),
      one_of({"hanos.edifact_line_ends", "WSYNC_HANOS_EDIFACT_LINE_ENDS", "crlf",
              "behind the segments of EDIFACT orders: crlf, lf or none"},
             "crlf|lf|none"),
      one_of(
          {"hanos.edifact_units", "WSYNC_HANOS_EDIFACT_UNITS", "always",
           "unit of a quantity in EDIFACT orders: always, or as EANCOM has it for variable quantities only: "
           "variable"},
          "always|variable"),
      {"hanos.edifact_number_limit", "WSYNC_HANOS_EDIFACT_NUMBER_LIMIT", "17",
       "longest order number in EDIFACT orders (O016), at most 35"},
      one_of({"hanos.edifact_test", "WSYNC_HANOS_EDIFACT_TEST", "false",
              "true: EDIFACT orders say that they are tests"},
             "true|false"),
      number_of({"hanos.order_horizon", "WSYNC_HANOS_ORDER_HORIZON", "30",
                 "orders may be for so many days ahead (O009)"},
                "days"),
      number_of({"hanos.order_price_percent", "WSYNC_HANOS_ORDER_PRICE_PERCENT", "2",
                 "by how many per cent a price in an order may differ from the assortment's before it is "
                 "said (O013)"},
                "per cent"),
      number_of({"hanos.order_stale", "WSYNC_HANOS_ORDER_STALE", "36",
                 "so many hours old an assortment may be before that is said (O015)"},
                "hours"),
      number_of({"hanos.order_too_old", "WSYNC_HANOS_ORDER_TOO_OLD", "168",
                 "with an assortment so many hours old no order is sent (O015)"},
                "hours"),
      {"hanos.user", "WSYNC_HANOS_USER", "", "user at the drops"},
      {"hanos.password", "WSYNC_HANOS_PASSWORD", "", "its password", true, "hanos.password_command"},
      {"hanos.password_command", "", "", "a shell command that prints that password"},
      {"hanos.ssh_key", "WSYNC_HANOS_SSH_KEY", "", "sftp: file with the private key, instead of a password"},
      {"hanos.ssh_key_password", "WSYNC_HANOS_SSH_KEY_PASSWORD", "", "the password of that file", true,
       "hanos.ssh_key_password_command"},
      {"hanos.ssh_key_password_command", "", "", "a shell command that prints it"},
      {"hanos.known_hosts", "WSYNC_HANOS_KNOWN_HOSTS", "",
       "sftp: file with the host keys that are trusted (ssh's own: ~/.ssh/known_hosts)"},
      {"hanos.host_key", "WSYNC_HANOS_HOST_KEY", "",
       "sftp: the one host key that is trusted, SHA256:... as ssh-keygen -l shows it; instead of "
       "known_hosts"},
      one_of({"hanos.ftps", "WSYNC_HANOS_FTPS", "implicit",
              "ftps: implicit (TLS from the start, port 990) or explicit (AUTH TLS, port 21)"},
             "implicit|explicit"),
      {"hanos.index", "WSYNC_HANOS_INDEX", "",
       "https: the file that lists the drop, one name a line (without: the JSON that nginx's autoindex "
       "writes)"},
      {"hanos.pattern", "WSYNC_HANOS_PATTERN", "{customer}_*",
       "names of assortment files: {customer}, {date}, {yyyymmdd}, {time}, * and ?; Hanos publishes none"},
      number_of({"hanos.stable", "WSYNC_HANOS_STABLE", "2",
                 "seconds for which a file must not change before it is read; 0 asks once"},
                "seconds"),
      {"hanos.marker", "WSYNC_HANOS_MARKER", "",
       "a file counts once NAME with this behind it is there: .done"},
      one_of({"hanos.checksum", "WSYNC_HANOS_CHECKSUM", "optional",
              "optional: NAME.sha256 is checked where it is there; required: nothing is taken without"},
             "optional|required"),
      {"hanos.after_read", "WSYNC_HANOS_AFTER_READ", "keep",
       "what becomes of files in the drop: keep, delete or move:FOLDER (of the drop)"},
      {"hanos.book", "WSYNC_HANOS_BOOK", "", "the customer book of Hanos: hanos.toml, or a CSV file"},
  };
  return table;
}

const SettingInfo* find_setting(std::string_view key) {
  for (const SettingInfo& info : setting_table())
    if (info.key == key) return &info;
  return nullptr;
}

Failure unknown_setting(std::string_view key) {
  std::vector<std::string_view> keys;
  for (const SettingInfo& info : setting_table()) keys.push_back(info.key);
  Error error;
  error.code = Code::config;
  error.message = fmt::format("there is no setting \"{}\"", key);
  if (const auto near = near_miss(key, keys)) error.hint = fmt::format("did you mean {}?", *near);
  return fail(std::move(error));
}

}  // namespace wsync::app
