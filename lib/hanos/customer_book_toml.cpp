// SPDX-License-Identifier: MIT
// hanos.toml: the customer book with line numbers.
#include <fmt/format.h>

#include "base/text.hpp"
#include "hanos/customer_book.hpp"
#include "hanos/parse_toml.hpp"

namespace wsync::hanos {
namespace {

/// Texts, numbers and flags as text, a list with commas; nothing where it is anything else.
std::optional<std::string> text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* truth = node.as_boolean()) return truth->get() ? "yes" : "no";
  if (const auto* day = node.as_date())
    return fmt::format("{:04}-{:02}-{:02}", day->get().year, day->get().month, day->get().day);
  if (const auto* time = node.as_time())
    return fmt::format("{:02}:{:02}", time->get().hour, time->get().minute);
  const auto* list = node.as_array();
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> parts;
  for (const auto& item : *list) {
    auto part = text_of(item);
    if (!part) return std::nullopt;
    parts.push_back(std::move(*part));
  }
  return join(parts, ",");
}

class BookReader {
 public:
  BookReader(const std::string& file, std::vector<Problem>& problems) : file_(file), problems_(problems) {}

  CustomerBook read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (key == "customer")
        each(node, "customer", [this](const toml::table& one) { customer(one); });
      else if (key == "delivery_center")
        each(node, "delivery_center", [this](const toml::table& one) { center(one); });
      else if (key == "profile")
        profile(node);
      else if (key == "gln")
        gln(node, book_.gln);
      else if (key == "hanos_gln")
        gln(node, book_.hanos_gln);
      else if (key == "endpoint")
        endpoint(node, book_.endpoint);
      else if (key == "hanos_endpoint")
        endpoint(node, book_.hanos_endpoint);
      else
        complain(node, fmt::format("{} is not known in a customer book", key.str()));
    }
    return std::move(book_);
  }

 private:
  void complain(const toml::node& node, std::string message) {
    problems_.push_back({place_of(file_, node.source()), "config.customer", std::move(message), "", false});
  }

  template <class Use>
  void each(const toml::node& node, std::string_view name, Use use) {
    const auto* list = node.as_array();
    if (list == nullptr) return complain(node, fmt::format("write [[{}]], once for each", name));
    for (const auto& item : *list) {
      if (const auto* table = item.as_table())
        use(*table);
      else
        complain(item, fmt::format("write [[{}]], once for each", name));
    }
  }

  void gln(const toml::node& node, std::optional<Gln>& to) {
    to = Gln::parse(text_of(node).value_or(""));
    if (!to) complain(node, "this is no GLN");
  }

  void endpoint(const toml::node& node, Endpoint& to) {
    to = split_endpoint(text_of(node).value_or(""));
    if (auto fault = endpoint_fault(to); !fault.empty()) complain(node, std::move(fault));
  }

  void profile(const toml::node& node) {
    if (!node.is_string()) return complain(node, "profile is a text: the name of a profile, or a file");
    book_.profile = node.as_string()->get();
  }

  void customer(const toml::table& table) {
    CustomerDraft draft;
    draft.customer.line = table.source().begin.line;
    for (const auto& [key, node] : table) {
      const auto text = text_of(node);
      const bool is_code = key == "number" || key == "delivery_center" || key == "positievoorstel";
      if (is_code && !node.is_string()) {
        complain(node, fmt::format("{} is a text: put it in quotes, zeros in front count", key.str()));
      } else if (!text) {
        complain(node, fmt::format("{} is a text, a whole number or a list of them", key.str()));
      } else if (auto fault = set_customer(draft, key.str(), *text); !fault.empty()) {
        complain(node, std::move(fault));
      }
    }
    if (auto fault = fault_of(draft.schedule); !fault.empty()) complain(table, std::move(fault));
    book_.customers.push_back(finished(std::move(draft)));
  }

  void center(const toml::table& table) {
    DeliveryCenter center;
    center.line = table.source().begin.line;
    for (const auto& [key, node] : table) {
      if (key == "id" && node.is_string())
        center.id = DeliveryCenterId(node.as_string()->get());
      else if (key == "name")
        center.name = text_of(node).value_or("");
      else if (key == "gln")
        gln(node, center.gln);
      else
        complain(
            node,
            fmt::format("{} is not known of a delivery center; there are id, name and gln, texts in quotes",
                        key.str()));
    }
    book_.delivery_centers.push_back(std::move(center));
  }

  const std::string& file_;
  std::vector<Problem>& problems_;
  CustomerBook book_{};
};

}  // namespace

Result<CustomerBook> read_customer_book_toml(std::string_view toml, const std::string& file) {
  const auto parsed = parse_toml(toml, file, "a customer book");
  if (!parsed) return fail(parsed.error());
  std::vector<Problem> problems;
  CustomerBook book = BookReader(file, problems).read(*parsed);
  check_book(book, file, problems);
  if (!problems.empty()) return refused_book(file, std::move(problems));
  return book;
}

}  // namespace wsync::hanos
