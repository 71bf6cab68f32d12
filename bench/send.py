# SPDX-License-Identifier: MIT
# send.py URL BODIES: POSTs every line of a file, one after the other, over one requests Session.
import sys

import requests

session = requests.Session()
session.auth = ("demo", "test")
headers = {"Content-Type": "application/json"}
for line in open(sys.argv[2], "rb"):
    answer = session.post(sys.argv[1], data=line.rstrip(b"\n"), headers=headers)
    if answer.status_code != 200 or answer.json()["Errors"]:
        sys.exit(f"{answer.status_code} {answer.text[:300]}")
