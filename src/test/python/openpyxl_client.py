"""openpyxl opens an answer as a workbook, and its numbers are numbers."""

import io
import sys
import urllib.request

import openpyxl

ADDRESS = sys.argv[1] + "queries/study-results.xlsx?study=VAYHIT2"

with urllib.request.urlopen(ADDRESS) as answer:
    assert answer.headers.get_content_type() == (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), answer.headers
    book = openpyxl.load_workbook(io.BytesIO(answer.read()))
rows = list(book.worksheets[0].iter_rows(values_only=True))
head = next(i for i, row in enumerate(rows) if "measureLabel" in row)
table = [dict(zip(rows[head], row)) for row in rows[head + 1:]]
assert table, rows[:5]
kinds = {type(value) for row in table for value in row.values()}
assert kinds & {int, float}, kinds
assert str in kinds, kinds

print("openpyxl: done")
