# SPDX-License-Identifier: MIT
# assortment_rows.py ARTICLES FOLDER: made-up assortments in wsync's own CSV: old.csv and new.csv of customer number 0042
# on two days, other.csv of 0043 at another delivery center. Of 100 articles one has another price, one is new or gone,
# one is another day not orderable.
import csv
import os
import sys

articles, folder = int(sys.argv[1]), sys.argv[2]
header = """customer_number article_number name orderable order_unit price currency price_unit price_basis_qty vat_percent
gtin brand category subcategory pack_outer_qty pack_inner_qty content_qty content_unit variable_weight min_qty max_qty step
lead_time_days delivery_center positievoorstel valid_from valid_to replaces status issued_at""".split()
units = ["XCT", "XPA", "H87", "XBG"]


def gtin(number):
    digits = f"871{number:09}"
    return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)


def write(name, customer, center, shift):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/{name}.csv", "w", newline="") as file:
        print("#wsync-assortment;1", file=file)
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        rows = 0
        for n in range(articles):
            if shift and n % 100 == 50:
                continue
            price = f"{1 + n % 5000 / 100 + (0.1 if shift and n % 100 == 20 else 0):.2f}"
            orderable = "N" if shift and n % 100 == 70 else "Y"
            writer.writerow([customer, f"{34000000 + n}", f"Article {n} of the house, 6 x 250 g", orderable,
                             units[n % 4], price, "EUR", "", "", "9" if n % 3 else "21", gtin(n), f"Brand {n % 300}",
                             f"Category {n % 20}", f"Below {n % 90}", "", "6", "250", "GRM", "", "2", "40", "2", "1",
                             center, "PV-1", "2026-01-01", "", "", "active", ""])
            rows += 1
        print(f"#trailer;{rows}", file=file)


write("old", "0042", "DC-A", 0)
write("new", "0042", "DC-A", 1)
write("other", "0043", "DC-B", 1)
