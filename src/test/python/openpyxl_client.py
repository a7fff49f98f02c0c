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
tables = []
for sheet in book.worksheets:
    rows = list(sheet.iter_rows(values_only=True))
    if rows and "measure" in rows[0]:
        tables += [dict(zip(rows[0], row)) for row in rows[1:]]
assert tables, [(sheet.title, [cell.value for cell in sheet[1]]) for sheet in book.worksheets]
failure = [row for row in tables if row["measure"] == "time to treatment failure"]
assert any(row["value"] == 13 and isinstance(row["value"], (int, float)) for row in failure), failure
assert all(isinstance(row["measure"], str) for row in failure)

print("openpyxl: done")
