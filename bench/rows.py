# SPDX-License-Identifier: MIT
# rows.py ROWS FOLDER SANDBOX-DATA|-: made-up prices for clients of a shop: FOLDER/rows.csv, the same rows as bodies for
# one request each (singles.jsonl) and 100 a request (batches.jsonl). With a sandbox's data folder, clients enough are
# added to it, and the rows are of articles that it knows.
import csv
import json
import os
import sys

rows, folder, data = int(sys.argv[1]), sys.argv[2], sys.argv[3]
articles = [f"A{n:06}" for n in range(500)]
if data != "-":
    linked = json.load(open(f"{data}/link-products.json"))
    articles = [row["WholesalerArticleNumber"] for row in linked]
    clients = json.load(open(f"{data}/clients.json"))
    model = clients[0]
    clients += [dict(model, ClientNumber=f"C{n:06}", Name=f"Client {n}", Email=f"c{n}@clients.example")
                for n in range(rows // len(articles) + 1)]
    json.dump(clients, open(f"{data}/clients.json", "w"))

os.makedirs(folder, exist_ok=True)
batch = []
with open(f"{folder}/rows.csv", "w", newline="") as table, open(f"{folder}/singles.jsonl", "w") as singles, \
        open(f"{folder}/batches.jsonl", "w") as batches, open(f"{folder}/remote.json", "w") as remote:
    writer = csv.writer(table)
    writer.writerow(["ClientNumber", "WholesalerArticleNumber", "SalesPriceList", "IsExlusive"])
    remote.write("[")
    for n in range(rows):
        client, article = f"C{n // len(articles):06}", articles[n % len(articles)]
        price = f"{1 + n % 5000 / 100:.2f}"
        writer.writerow([client, article, price, "false"])
        body = (f'{{"WholesalerArticleNumber":"{article}","ClientNumber":"{client}","SalesPriceList":{price},'
                '"IsExlusive":false}')
        singles.write(body + "\n")
        there = body if n % 10 else body.replace(f":{price}", f":{float(price) + 0.1:.2f}")   # one in ten differs
        remote.write(("," if n else "") + "\n" + there)
        batch.append(body)
        if len(batch) == 100 or n == rows - 1:
            batches.write('{"ClientProducts":[' + ",".join(batch) + "]}\n")
            batch = []
    remote.write("\n]\n")
