// SPDX-License-Identifier: MIT
// What the commands on orders at Hanos share: orders out of files, checked against book, archive and ledger.
#pragma once

#include <string>
#include <vector>

#include "assortment_files.hpp"
#include "hanos/order_format.hpp"
#include "hanos/order_rules.hpp"
#include "schema/record.hpp"
#include "store/order_ledger.hpp"

namespace wsync::app {

class Context;

inline constexpr Option order_options[] = {
    book_option,
    file_profile_option,
    {.name = "assortment",
     .value = "FILE",
     .text = "check against this file (default: the newest one in the archive)"},
    {.name = "as",
     .value = "FORMAT",
     .text = "format of the order file (default: the setting hanos.order_format)",
     .choices = "csv|xml|ubl|peppol|edifact-d96a"},
    {.name = "merge", .text = "lines of the same article and unit become one"},
    {.name = "skip-bad-lines", .text = "leave lines with an error of their own out, and say which"},
    {.name = "split",
     .text = "an order over several customer numbers or days becomes one for each: NUMBER-CUSTOMER-YYYYMMDD"},
};

struct CheckedOrder {
  std::string file{};
  hanos::Order order{};
  hanos::OrderParties parties{};
  std::vector<hanos::Finding> findings{};
  std::vector<std::int64_t> left_out{};  // numbers of lines that go without being ordered (--skip-bad-lines)
  bool file_is_sound = true;  // no order of a file with errors is sent
  bool is_fit() const { return file_is_sound && hanos::worst(findings) != hanos::Severity::error; }
};

/// A finding with the order that it is of.
struct OrderFindingRow {
  std::string order{};
  std::string severity{};
  std::string code{};
  std::optional<std::string> customer{}, file{};
  std::optional<std::int64_t> line{};
  std::optional<std::string> article{};
  std::string message{};
  std::optional<std::string> hint{};
};
const schema::Record& describe(const OrderFindingRow*);
std::vector<OrderFindingRow> rows_of(const CheckedOrder& checked);

/// `<state>/hanos/orders.db`.
std::filesystem::path ledger_file();
/// `<state>/hanos/orders`: the files as they were written.
std::filesystem::path kept_orders_folder();
/// Made where it is not there. Errors: io.
Result<store::OrderLedger> open_ledger();

/// --as, else the setting. Errors: config.
Result<hanos::OrderFormat> order_format(Context& context);

/// Every order of every FILE, with all that is found: in the file, by the rules, and by the format. Errors:
/// io; input, where a file is no file of orders; config.
Result<std::vector<CheckedOrder>> open_orders(Context& context, const store::OrderLedger& ledger,
                                              hanos::OrderFormat format);

}  // namespace wsync::app
