// SPDX-License-Identifier: MIT
#include "hanos/order_format.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "hanos/apicbase_order.hpp"
#include "hanos/file_limits.hpp"
#include "hanos/order_csv.hpp"
#include "hanos/order_edifact.hpp"
#include "hanos/order_json.hpp"
#include "hanos/order_ubl.hpp"
#include "hanos/order_xml.hpp"

namespace wsync::hanos {
namespace {

struct Row {
  OrderFormat format;
  std::string_view name, suffix, remark;
};

constexpr std::string_view own = "wsync's own layout: whether Hanos takes it, only Hanos can say";
constexpr std::string_view published = "a published standard: whether Hanos takes it, only Hanos can say";

constexpr std::array<Row, 5> rows{{{OrderFormat::csv, "csv", "csv", own},
                                   {OrderFormat::xml, "xml", "xml", own},
                                   {OrderFormat::ubl, "ubl", "xml", published},
                                   {OrderFormat::peppol, "peppol", "xml", published},
                                   {OrderFormat::edifact, "edifact-d96a", "edi", published}}};

const Row& row_of(OrderFormat format) { return rows[static_cast<std::size_t>(format)]; }

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::string digits_of(const Moment& moment) {
  std::string digits;
  for (const char letter : moment.to_string().substr(0, 19))
    if (letter >= '0' && letter <= '9') digits += letter;
  return digits;
}

}  // namespace

std::string_view to_string(OrderFormat format) { return row_of(format).name; }
std::string_view suffix_of(OrderFormat format) { return row_of(format).suffix; }
std::string_view remark_on(OrderFormat format) { return row_of(format).remark; }

std::optional<OrderFormat> parse_order_format(std::string_view text) {
  for (const auto& row : rows)
    if (row.name == text) return row.format;
  return std::nullopt;
}

Result<WrittenOrder> write_order(const Order& order, OrderFormat format, const OrderParties& parties,
                                 const OrderWriting& writing) {
  switch (format) {
    case OrderFormat::csv: return WrittenOrder{write_order_csv(order, writing.dialect.delimiter), {}};
    case OrderFormat::xml: {
      auto bytes = write_order_xml(order);
      if (!bytes) return fail(std::move(bytes.error()));
      return WrittenOrder{std::move(*bytes), {}};
    }
    case OrderFormat::ubl: return write_order_ubl(order, parties, {});
    case OrderFormat::peppol: return write_order_ubl(order, parties, {.flavour = UblFlavour::peppol});
    case OrderFormat::edifact: break;
  }
  EdifactOrderOptions options;
  options.reference = writing.reference;
  options.prepared = writing.now;
  options.characters = writing.dialect.characters;
  options.line_ends = writing.dialect.line_ends;
  options.units = writing.dialect.units;
  options.number_limit = writing.dialect.number_limit;
  options.test = writing.dialect.test;
  options.resend = writing.resend;
  return write_order_edifact(order, parties, options);
}

Result<OrdersRead> read_orders(std::string bytes, const std::string& file, Baskets baskets) {
  if (bytes.size() > largest_order_file)
    return fail(Code::input, fmt::format("{} has {} bytes: that is no file of orders", file, bytes.size()));
  const auto from = bytes.find_first_not_of(" \r\n\t\xEF\xBB\xBF");
  const std::string_view front =
      from == std::string::npos ? std::string_view() : std::string_view(bytes).substr(from);
  if (front.starts_with("UNA") || front.starts_with("UNB")) return read_orders_edifact(bytes, file);
  if (front.starts_with('<')) {
    const bool is_ubl =
        bytes.find("urn:oasis:names:specification:ubl:schema:xsd:Order-2") != std::string::npos;
    return is_ubl ? read_order_ubl(bytes, file) : read_order_xml(bytes, file);
  }
  if (front.starts_with('{') || front.starts_with('[')) {
    const bool is_apicbase = bytes.find("\"supplier_customer_number\"") != std::string::npos;
    if (is_apicbase && front.starts_with('['))
      return fail(
          Code::input,
          fmt::format("{} is a list of purchase orders of Apicbase; one file is for one of them", file));
    return is_apicbase ? apicbase::read_order(bytes, file) : read_order_json(bytes, file, {}, baskets);
  }
  return read_orders_csv(std::move(bytes), file, {}, baskets);
}

std::string order_file_name(std::string_view pattern, const Order& order, OrderFormat format) {
  std::string name(pattern);
  replace_all(name, "{ext}", suffix_of(format));
  replace_all(name, "{time}", digits_of(order.created_at));
  replace_all(name, "{date}", order.delivery_date.to_string());
  replace_all(name, "{customer}", percent_encoded(order.customer.text()));
  replace_all(name, "{order}", percent_encoded(order.number.text()));
  return name;
}

}  // namespace wsync::hanos
