"""Timings as ratios within one run: `make bench`.

Machines differ and drift, so each figure is the median of several rounds and is set beside
a bare reader that did the same file in the same round.
"""

import csv
import io
import statistics
import time

import openpyxl
import pandas as pd

from benchmarks import metrics_scale
from lc_app.ingest import take

ROUNDS = 5
SIZES = (100, 1_000, 10_000)
HEADINGS = ("naam", "vorm", "topsector", "provincie", "plaats", "startjaar", "status", "partners")
FORMS = ("fieldlab", "CoE", "learning community", "campus")
SECTORS = ("Energie", "Chemie", "Logistiek", "ICT", "Agri & Food; Chemie")
PLACES = (("Groningen", "Groningen"), ("", "Rotterdam"), ("Limburg", ""), ("", ""))


def rows(size):
    for n in range(size):
        province, place = PLACES[n % 4]
        form, sector = FORMS[n % 4], SECTORS[n % 5]
        yield (f"Lab {n}", form, sector, province, place, 2010 + n % 14, "loopt", f"A{n}; B{n}")


def as_csv(size):
    content = io.StringIO()
    writer = csv.writer(content, delimiter=";")
    writer.writerow(HEADINGS)
    writer.writerows(rows(size))
    return content.getvalue().encode()


def as_xlsx(size):
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Lijst")
    sheet.append(HEADINGS)
    for row in rows(size):
        sheet.append(row)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def bare_csv(data):
    return pd.read_csv(io.BytesIO(data), sep=";")


def bare_xlsx(data):
    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return list(workbook.active.iter_rows(values_only=True))


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def import_line(kind, size, make, bare):
    data = make(size)
    take(data, "warm")
    pairs = [(seconds(lambda: take(data, "x")), seconds(lambda: bare(data))) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    times = f"{ours * 1000:9.1f} ms  bare {theirs * 1000:8.1f} ms"
    return f"import {kind:4} {size:>7} rows  {times}  ratio {ratio:6.1f}"


def main():
    for size in SIZES:
        print(import_line("csv", size, as_csv, bare_csv))
        print(import_line("xlsx", size, as_xlsx, bare_xlsx))
    metrics_scale.main()


if __name__ == "__main__":
    main()
