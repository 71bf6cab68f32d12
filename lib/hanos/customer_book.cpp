// SPDX-License-Identifier: MIT
#include "hanos/customer_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/encoding.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "hanos/refused_file.hpp"
#include "schema/csv.hpp"

namespace wsync::hanos {
namespace {

using Set = std::string (*)(CustomerDraft& draft, std::string_view text);

struct KeyRow {
  std::string_view key;
  std::string_view text;
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

template <auto set>
std::string to_schedule(CustomerDraft& draft, std::string_view text) {
  return set(draft.schedule, text);
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
  if (text.empty()) return {};
  const auto day = Date::parse(text);
  (draft.customer.*member).on = day;
  return day ? std::string() : fmt::format("\"{}\" is no day such as 2026-11-20", text);
}

constexpr KeyRow rows[] = {
    {"number", "as Hanos writes it; zeros in front count", to_identity<&Customer::number, CustomerNumber>},
    {"location", "name of the location: each has one customer number", to_text<&Customer::location>},
    {"outlet", "the outlet of Apicbase that it belongs to", to_text<&Customer::outlet>},
    {"request", "which assortment is wanted: those with the same word are to have the same one",
     to_text<&Customer::request>},
    {"delivery_center", "the id of one; where the book lists delivery centers, one of those",
     to_identity<&Customer::delivery_center, DeliveryCenterId>},
    {"positievoorstel", "its id in Hanos' backoffice",
     to_identity<&Customer::positievoorstel, PositievoorstelId>},
    {"delivery_days", "leverdagen: ma, wo, vr or mon wed fri or 1,3,5", to_schedule<set_delivery_days>},
    {"lead_days", "ordered at least so many days before (0 to 60): 1, or 1, ma=3 for one weekday",
     to_schedule<set_lead_days>},
    {"cutoff",
     "until that time on the last day to order, in Amsterdam: 16:00, or 16:00, za=12:00; alone it is that of "
     "the day "
     "before",
     to_schedule<set_cutoff>},
    {"closed", "days without a delivery: 2026-12-25, 2026-12-26", to_schedule<set_closed_days>},
    {"extra_days", "days with a delivery whatever the weekday", to_schedule<set_extra_days>},
    {"bezorgklant", "yes or no: whether Hanos delivers to it; empty is unknown",
     to_answer<&Customer::bezorgklant>},
    {"bezorgklant_by", "who said so", to_by<&Customer::bezorgklant>},
    {"bezorgklant_on", "on which day", to_on<&Customer::bezorgklant>},
    {"export_enabled", "yes or no: whether Hanos writes its assortment file",
     to_answer<&Customer::export_enabled>},
    {"export_enabled_by", "who said so", to_by<&Customer::export_enabled>},
    {"export_enabled_on", "on which day", to_on<&Customer::export_enabled>},
    {"ordering_enabled", "yes or no: whether Hanos takes its orders", to_answer<&Customer::ordering_enabled>},
    {"ordering_enabled_by", "who said so", to_by<&Customer::ordering_enabled>},
    {"ordering_enabled_on", "on which day", to_on<&Customer::ordering_enabled>},
    {"gln", "of the location",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.gln = Gln::parse(text);
       return text.empty() || draft.customer.gln ? std::string() : fmt::format("\"{}\" is no GLN", text);
     }},
    {"endpoint", "of the buyer over Peppol, where that is not the book's: 0106:12345678",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.endpoint = split_endpoint(text);
       return text.empty() ? std::string() : endpoint_fault(draft.customer.endpoint);
     }},
    {"minimum_amount", "of an order, in EUR without VAT",
     [](CustomerDraft& draft, std::string_view text) {
       const auto amount = Decimal::parse(text, false);
       draft.customer.minimum_amount = amount;
       if (text.empty()) return std::string();
       if (!amount || amount->negative()) return fmt::format("\"{}\" is no amount", text);
       // 1.234 may be meant as one thousand and more.
       return amount->scale() <= 2
                  ? std::string()
                  : fmt::format("\"{}\" has more than two decimals: write 1234 or 1.23", text);
     }},
    {"below_minimum", "what an order below it gets: warn (default) or block",
     [](CustomerDraft& draft, std::string_view text) {
       draft.customer.below_minimum_blocks = text == "block";
       return text.empty() || text == "warn" || text == "block"
                  ? std::string()
                  : fmt::format("\"{}\" is neither warn nor block", text);
     }},
    {"profile", "how its assortment files look, where that is not the book's", to_text<&Customer::profile>},
};

const KeyRow* find_row(std::string_view key) {
  if (key == "customer_number") key = "number";
  const auto found = std::ranges::find(rows, key, &KeyRow::key);
  return found == std::end(rows) ? nullptr : &*found;
}

std::string unknown_key(std::string_view key) {
  std::vector<std::string_view> keys;
  for (const auto& row : rows) keys.push_back(row.key);
  const auto close = near_miss(key, keys);
  return fmt::format("{} is not known of a customer number{}", key,
                     close ? fmt::format("; did you mean {}?", *close) : "");
}

/// A row a customer number; what is wrong with a column is said once, at the header.
class CsvBook {
 public:
  CsvBook(const std::string& file, std::vector<Problem>& problems) : file_(file), problems_(problems) {}

  void add(std::size_t line, const std::vector<std::string_view>& cells) {
    if (columns_.empty()) return header(line, cells);
    if (cells.size() != columns_.size())
      complain(fmt::format("{}:{}", file_, line), fmt::format("{} cell{}, the header has {}", cells.size(),
                                                              cells.size() == 1 ? "" : "s", columns_.size()));
    CustomerDraft draft;
    draft.customer.line = line;
    for (std::size_t i = 0; i < std::min(columns_.size(), cells.size()); ++i)
      if (columns_[i] != nullptr)
        if (auto fault = columns_[i]->set(draft, trimmed(cells[i])); !fault.empty())
          complain(fmt::format("{}:{}:{}", file_, line, columns_[i]->key), std::move(fault));
    if (auto fault = fault_of(draft.schedule); !fault.empty())
      complain(fmt::format("{}:{}", file_, line), std::move(fault));
    book.customers.push_back(finished(std::move(draft)));
  }

  CustomerBook book{};

 private:
  void header(std::size_t line, const std::vector<std::string_view>& cells) {
    for (const auto cell : cells) {
      const auto name = lower(trimmed(cell));
      const auto* row = find_row(name);
      const auto where = fmt::format("{}:{}:{}", file_, line, name);
      if (row == nullptr)
        complain(where, name.empty() ? std::string("a column without a name") : unknown_key(name));
      else if (std::ranges::find(columns_, row) != columns_.end())
        complain(where, "this column is there twice");
      columns_.push_back(row);
    }
  }

  void complain(std::string where, std::string message) {
    problems_.push_back({std::move(where), "config.customer", std::move(message), "", false});
  }

  const std::string& file_;
  std::vector<Problem>& problems_;
  std::vector<const KeyRow*> columns_{};  // null: not known
};

/// All that is wrong with a book is a matter of configuration.
Failure unreadable(Error error, const std::string& file) {
  error.code = Code::config;
  error.message = fmt::format("{}: {}", file, error.message);
  if (error.hint.empty())
    error.hint = "`wsync help customer-book` says what a customer book looks like; nothing was done.";
  return fail(std::move(error));
}

}  // namespace

std::vector<BookKey> customer_keys() {
  std::vector<BookKey> keys;
  for (const auto& row : rows) keys.push_back({row.key, row.text});
  return keys;
}

std::string set_customer(CustomerDraft& draft, std::string_view key, std::string_view text) {
  const auto* row = find_row(key);
  return row == nullptr ? unknown_key(key) : row->set(draft, trimmed(text));
}

Customer finished(CustomerDraft draft) {
  draft.customer.schedule = schedule_of(draft.schedule);
  return std::move(draft.customer);
}

Failure refused_book(const std::string& file, std::vector<Problem> problems) {
  return refused_file(file, "a customer book", std::move(problems),
                      "`wsync help customer-book` says what may stand there; nothing was done.");
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
  std::set<DeliveryCenterId> centers;
  for (const auto& one : book.delivery_centers)
    if (one.id.empty() || !centers.insert(one.id).second)
      problems.push_back({fmt::format("{}:{}", file, one.line), "config.customer",
                          one.id.empty() ? std::string("a delivery center without an id")
                                         : fmt::format("delivery center {} is there twice", one.id.text()),
                          "", false});
  if (book.customers.empty())
    problems.push_back({file, "config.customer", "there is no customer number", "", false});
}

Result<CustomerBook> read_customer_book_csv(std::string bytes, const std::string& file) {
  auto decoded = to_utf8(std::move(bytes));
  if (!decoded) return unreadable(std::move(decoded.error()), file);
  const auto dialect = schema::detect_csv(decoded->text);
  if (!dialect) return unreadable(dialect.error(), file);
  std::vector<Problem> problems;
  CsvBook reader(file, problems);
  const auto read = schema::read_csv(decoded->text, *dialect, [&](std::size_t line, const auto& cells) {
    reader.add(line, cells);
    return true;
  });
  if (!read) return unreadable(read.error(), file);
  check_book(reader.book, file, problems);
  if (!problems.empty()) return refused_book(file, std::move(problems));
  if (decoded->encoding != "UTF-8") reader.book.remark = fmt::format("{}: read as {}", file, decoded->encoding);
  return std::move(reader.book);
}

Result<CustomerBook> read_customer_book(const std::filesystem::path& path) {
  auto bytes = read_file(path);
  if (!bytes) return fail(std::move(bytes.error()));
  if (lower(path.extension().string()) == ".csv")
    return read_customer_book_csv(std::move(*bytes), path.string());
  return read_customer_book_toml(*bytes, path.string());
}

}  // namespace wsync::hanos
