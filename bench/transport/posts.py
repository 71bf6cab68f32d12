# SPDX-License-Identifier: MIT
# posts.py URL COUNT JOBS: the same POSTs from as many threads, each with a requests Session.
import sys
from concurrent.futures import ThreadPoolExecutor

import requests

url, count, jobs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def worker(share):
    session = requests.Session()
    body = b'{"WholesalerArticleNumber":"4711","SalesPriceList":12.50}'
    headers = {"Content-Type": "application/json"}
    return sum(session.post(url, data=body, headers=headers).status_code == 200 for _ in range(share))


with ThreadPoolExecutor(jobs) as pool:
    good = sum(pool.map(worker, [count // jobs + (i < count % jobs) for i in range(jobs)]))
print(f"{good} of {count}")
sys.exit(good != count)
