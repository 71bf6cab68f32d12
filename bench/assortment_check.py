# SPDX-License-Identifier: MIT
# What one would write instead of wsync, with csv and Decimal: assortment_check.py check FILE [PREVIOUS],
# compare FILE FILE, diff OLD NEW. The same questions are asked of each row; no profile, no advice, no units by words.
import csv
import datetime
import decimal
import sys

required = ["article_number", "name", "orderable", "order_unit", "price", "currency"]
numbers = ["price", "price_basis_qty", "vat_percent", "pack_outer_qty", "pack_inner_qty", "content_qty", "min_qty", "max_qty",
           "step", "lead_time_days"]
units = {"XCT", "XPA", "H87", "XBG", "GRM", "KGM", "LTR", ""}
today = datetime.date(2026, 11, 22)


def sound(gtin):
    return gtin.isdigit() and len(gtin) in (8, 12, 13, 14) and \
        sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(reversed(gtin))) % 10 == 0


def read(name):
    findings, articles, announced, rows = [], {}, None, 0
    with open(name, newline="", encoding="utf-8") as file:
        table = csv.reader(file, delimiter=";")
        header = next(row for row in table if not row[0].startswith("#"))
        for row in table:
            if row[0] == "#trailer":
                announced = int(row[1])
                continue
            rows += 1
            cells = dict(zip(header, row))
            if len(row) != len(header):
                findings.append(("A004", rows))
            findings += [("A010", rows, name) for name in required if not cells[name]]
            for name in numbers:
                try:
                    cells[name] = decimal.Decimal(cells[name]) if cells[name] else None
                except decimal.InvalidOperation:
                    findings.append(("A011", rows, name))
                    cells[name] = None
            for name in ("valid_from", "valid_to"):
                try:
                    cells[name] = datetime.date.fromisoformat(cells[name]) if cells[name] else None
                except ValueError:
                    findings.append(("A011", rows, name))
                    cells[name] = None
            key = (cells["article_number"], cells["order_unit"])
            if key in articles:
                findings.append(("A008", rows))
            articles[key] = cells
    if announced is not None and announced != rows:
        findings.append(("A004",))
    return articles, findings


def check(articles, findings, previous):
    twins = {}
    if previous and len(articles) < len(previous) * decimal.Decimal("0.7"):
        findings.append(("A007",))
    for key, one in articles.items():
        if one["gtin"] and not sound(one["gtin"]):
            findings.append(("A014", key))
        if twins.setdefault(one["gtin"], key[0]) != key[0]:
            findings.append(("A015", key))
        if one["price"] is not None and one["price"] <= 0:
            findings.append(("A012", key))
        if {one["order_unit"], one["price_unit"], one["content_unit"]} - units:
            findings.append(("A013", key))
        if one["min_qty"] and one["max_qty"] and one["min_qty"] > one["max_qty"]:
            findings.append(("A019", key))
        if one["min_qty"] and one["step"] and one["min_qty"] % one["step"]:
            findings.append(("A019", key))
        if (one["valid_from"] and one["valid_from"] > today) or (one["valid_to"] and one["valid_to"] < today):
            findings.append(("A020", key))
        if one["vat_percent"] is not None and one["vat_percent"] not in (0, 9, 21):
            findings.append(("A021", key))
        if one["currency"] != "EUR":
            findings.append(("A023", key))
        before = previous.get(key) if previous else None
        if before and before["price"] and one["price"] and abs(one["price"] / before["price"] - 1) > decimal.Decimal("0.25"):
            findings.append(("A022", key))


asked = ["orderable", "price", "currency", "price_unit", "pack_outer_qty", "pack_inner_qty", "content_qty", "content_unit",
         "order_unit", "vat_percent", "gtin", "name", "min_qty", "max_qty", "step", "valid_from", "valid_to"]


def differences(first, second):
    for key in sorted(first.keys() | second.keys()):
        if key not in first or key not in second:
            yield key[0], "missing", "", ""
            continue
        for name in asked:
            if first[key][name] != second[key][name]:
                yield key[0], name, first[key][name], second[key][name]


first, findings = read(sys.argv[2])
second, more = read(sys.argv[3]) if len(sys.argv) > 3 else (None, [])
if sys.argv[1] == "check":
    check(first, findings, second)
    csv.writer(sys.stdout).writerows(findings)
else:
    csv.writer(sys.stdout).writerows(differences(first, second))
