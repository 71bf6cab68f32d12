// SPDX-License-Identifier: MIT
#include "hanos/customer_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/encoding.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/weekdays.hpp"
#include "schema/csv.hpp"

namespace wsync::hanos {
namespace {

using Set = std::string (*)(CustomerDraft& draft, std::string_view text);

struct KeyRow {
  std::string_view key;
  Set set;
};

template <auto member>
std::string to_text(CustomerDraft& draft, std::string_view text) {
  draft.customer.*member = std::string(text);
  return {};
}
template <auto member, class Id>
std::string to_identity(CustomerDraft& draft, std::string_view text) {
  draft.customer.*member = Id(text);
  return {};
}

std::string set_weekdays(CustomerDraft& draft, std::string_view text) {
  if (trimmed(text).empty()) return {};
  const auto days = parse_weekdays(text);
  if (!days) return days.error().message;
  for (const auto day : *days) draft.customer.schedule.weekdays[day.iso_encoding()] = {};
  return {};
}

std::string set_lead_days(CustomerDraft& draft, std::string_view text) {
  if (text.empty()) return {};
  int days = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (fault != std::errc() || end != text.data() + text.size() || days < 0 || days > 60)
    return fmt::format("\"{}\" is no number of days", text);
  draft.rule.lead_days = days;
  return {};
}

/// `16:00`
std::string set_cutoff(CustomerDraft& draft, std::string_view text) {
  if (text.empty()) return {};
  int hours = 0, minutes = 0;
  const auto part = [](std::string_view digits, int& to) {
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), to);
    return digits.size() == 2 && fault == std::errc() && end == digits.data() + digits.size() && to >= 0;
  };
  const bool sound = text.size() == 5 && text[2] == ':' && part(text.substr(0, 2), hours) &&
                     part(text.substr(3), minutes) && hours < 24 && minutes < 60;
  if (!sound) return fmt::format("\"{}\" is no time such as 16:00", text);
  draft.rule.cutoff = std::chrono::minutes(60 * hours + minutes);
  return {};
}

template <class Use>
std::string each_day(std::string_view text, Use use) {
  if (trimmed(text).empty()) return {};
  for (const auto part : split(text, ',')) {
    const auto day = Date::parse(trimmed(part));
    if (!day) return fmt::format("\"{}\" is no day such as 2026-12-25", trimmed(part));
    use(*day);
  }
  return {};
}

template <auto member>
std::string to_answer(CustomerDraft& draft, std::string_view text) {
  const auto answer = parse_answer(text);
  if (!answer) return fmt::format("\"{}\" is neither yes nor no", text);
  (draft.customer.*member).answer = *answer;
  return {};
}
template <auto member>
std::string to_by(CustomerDraft& draft, std::string_view text) {
  (draft.customer.*member).by = std::string(text);
  return {};
}
template <auto member>
std::string to_on(CustomerDraft& draft, std::string_view text) {
  return each_day(text, [&](const Date& day) { (draft.customer.*member).on = day; });
}

constexpr KeyRow rows[] = {
    {"number", to_identity<&Customer::number, CustomerNumber>},
    {"location", to_text<&Customer::location>},
    {"outlet", to_text<&Customer::outlet>},
    {"request", to_text<&Customer::request>},
    {"delivery_center", to_identity<&Customer::delivery_center, DeliveryCenterId>},
    {"positievoorstel", to_identity<&Customer::positievoorstel, PositievoorstelId>},
    {"delivery_days", set_weekdays},
    {"lead_days", set_lead_days},
    {"cutoff", set_cutoff},
    {"closed",
     [](CustomerDraft& draft, std::string_view text) {
       return each_day(text, [&](const Date& day) { draft.customer.schedule.closed.insert(day); });
     }},
    {"extra_days",
     [](CustomerDraft& draft, std::string_view text) {
       return each_day(text, [&](const Date& day) { draft.customer.schedule.overrides[day] = {}; });
     }},
    {"bezorgklant", to_answer<&Customer::bezorgklant>},
    {"bezorgklant_by", to_by<&Customer::bezorgklant>},
    {"bezorgklant_on", to_on<&Customer::bezorgklant>},
    {"export_enabled", to_answer<&Customer::export_enabled>},
    {"export_enabled_by", to_by<&Customer::export_enabled>},
    {"export_enabled_on", to_on<&Customer::export_enabled>},
    {"ordering_enabled", to_answer<&Customer::ordering_enabled>},
    {"ordering_enabled_by", to_by<&Customer::ordering_enabled>},
    {"ordering_enabled_on", to_on<&Customer::ordering_enabled>},
    {"gln",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.gln = Gln::parse(text);
       return text.empty() || draft.customer.gln ? std::string() : fmt::format("\"{}\" is no GLN", text);
     }},
    {"minimum_amount",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.minimum_amount = Decimal::parse(text, false);
       return text.empty() || draft.customer.minimum_amount ? std::string()
                                                            : fmt::format("\"{}\" is no amount", text);
     }},
    {"below_minimum",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.below_minimum_blocks = text == "block";
       return text.empty() || text == "warn" || text == "block"
                  ? std::string()
                  : fmt::format("\"{}\" is neither warn nor block", text);
     }},
    {"profile", to_text<&Customer::profile>},
};

Failure refused(const std::string& file, std::vector<Problem> problems) {
  Error error{.code = Code::config, .message = fmt::format("{} is not as a customer book should be", file)};
  error.problems = std::move(problems);
  return fail(std::move(error));
}

}  // namespace

std::vector<std::string_view> customer_keys() {
  std::vector<std::string_view> keys;
  for (const auto& row : rows) keys.push_back(row.key);
  return keys;
}

std::string set_customer(CustomerDraft& draft, std::string_view key, std::string_view text) {
  if (key == "customer_number") key = "number";
  for (const auto& row : rows)
    if (row.key == key) return row.set(draft, trimmed(text));
  const auto keys = customer_keys();
  const auto close = near_miss(key, keys);
  return fmt::format("{} is not known of a customer number{}", key,
                     close ? fmt::format("; did you mean {}?", *close) : "");
}

Customer finished(CustomerDraft draft) {
  for (auto& [day, rule] : draft.customer.schedule.weekdays) rule = draft.rule;
  for (auto& [day, rule] : draft.customer.schedule.overrides) rule = draft.rule;
  return std::move(draft.customer);
}

void check_book(const CustomerBook& book, const std::string& file, std::vector<Problem>& problems) {
  std::set<CustomerNumber> seen;
  for (const auto& one : book.customers) {
    const std::string where = fmt::format("{}:{}", file, one.line);
    if (one.number.empty())
      problems.push_back({where, "config.customer", "a customer without a number", "", false});
    else if (!seen.insert(one.number).second)
      problems.push_back({where, "config.customer",
                          fmt::format("customer number {} is there twice", one.number.text()), "", false});
    if (!book.delivery_centers.empty() && !one.delivery_center.empty() &&
        book.find(one.delivery_center) == nullptr)
      problems.push_back(
          {where, "config.customer",
           fmt::format("there is no delivery center {} in the book", one.delivery_center.text()), "", false});
  }
  if (book.customers.empty())
    problems.push_back({file, "config.customer", "there is no customer number", "", false});
}

Result<CustomerBook> read_customer_book_csv(std::string bytes, const std::string& file) {
  auto decoded = to_utf8(std::move(bytes));
  if (!decoded) return fail(std::move(std::move(decoded.error()).in(file)));
  const auto dialect = schema::detect_csv(decoded->text);
  if (!dialect) return fail(dialect.error());
  CustomerBook book;
  std::vector<Problem> problems;
  std::vector<std::string> header;
  const auto read = schema::read_csv(decoded->text, *dialect, [&](std::size_t line, const auto& cells) {
    if (header.empty()) {
      for (const auto cell : cells) header.push_back(lower(trimmed(cell)));
      return true;
    }
    CustomerDraft draft;
    draft.customer.line = line;
    for (std::size_t i = 0; i < std::min(header.size(), cells.size()); ++i)
      if (auto fault = set_customer(draft, header[i], cells[i]); !fault.empty())
        problems.push_back(
            {fmt::format("{}:{}:{}", file, line, header[i]), "config.customer", std::move(fault), "", false});
    book.customers.push_back(finished(std::move(draft)));
    return true;
  });
  if (!read) return fail(read.error());
  check_book(book, file, problems);
  if (!problems.empty()) return refused(file, std::move(problems));
  return book;
}

Result<CustomerBook> read_customer_book(const std::filesystem::path& path) {
  auto bytes = read_file(path);
  if (!bytes) return fail(std::move(bytes.error()));
  if (lower(path.extension().string()) == ".csv")
    return read_customer_book_csv(std::move(*bytes), path.string());
  return read_customer_book_toml(*bytes, path.string());
}

}  // namespace wsync::hanos
