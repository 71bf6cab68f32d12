# SPDX-License-Identifier: MIT
# Writes openpyxl.xlsx beside itself: Debian's python3-openpyxl 3.0.9.
import datetime
import pathlib

import openpyxl

book = openpyxl.Workbook()
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
sheet = book.active
sheet.title = "Data"
sheet.append(["Article", "From", "Price", "Total", "Note"])
sheet.append([12345, datetime.date(2026, 11, 21), 0.1, "=C2*2", " kept "])
sheet.append(["0001", datetime.datetime(2026, 11, 21, 8, 30), 12.300000000000001, None, True])
sheet["A2"].number_format = "0000000"
book.create_sheet("Old").sheet_state = "veryHidden"
book.save(pathlib.Path(__file__).with_name("openpyxl.xlsx"))
