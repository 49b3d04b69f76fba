"""Files of tables, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest.template_sheets import ORIGIN
from lc_app.reports.cells import FORMULA_STARTS, first_sheet, head, put, set_widths, title, wrap
from lc_app.texts import _, language

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""What a browser calls a workbook."""

_MEASURED = 200  # rows that decide how wide a column is
_LONG = 40  # characters from which a text goes over several lines


def to_csv(table: pd.DataFrame, *, source: str, note: str = "") -> bytes:
    """A table as Dutch Excel opens it: semicolons, decimal comma, UTF-8 with a mark.

    A note and the source stand in the rows below the table. A text that a spreadsheet program would
    run as a formula gets an apostrophe in front of it.
    """
    content = StringIO()
    safe = table.map(_safe)
    safe.to_csv(content, index=False, sep=";", decimal=",", lineterminator="\r\n")
    below = [[_safe(text)] for text in (note, source) if text]
    csv.writer(content, delimiter=";").writerows([[], *below])
    return content.getvalue().encode("utf-8-sig")


def to_xlsx(table: pd.DataFrame, *, source: str, name: str = "", note: str = "") -> bytes:
    """A table as a workbook: a sheet with the table, and one with its source and a note.

    Numbers and dates are cells of their kind. A text stays a text, whatever it begins with.
    """
    workbook = Workbook()
    sheet = first_sheet(workbook, name or _("Table"))
    write_table(sheet, table)
    sheet.freeze_panes = "A2"
    if len(table.columns):
        sheet.auto_filter.ref = sheet.dimensions
    own = ORIGIN[language()]
    origin = workbook.create_sheet(own.name)
    title(origin["A1"], own.sign)
    for row, text in enumerate((source, note), start=3):
        wrap(put(origin.cell(row, 1), text))
    set_widths(origin, {"A": 60})
    return saved(workbook)


def write_table(sheet: Worksheet, table: pd.DataFrame, first_row: int = 1) -> None:
    """A table from this row on: headings, cells, and widths that fit."""
    for column, heading in enumerate(table.columns, start=1):
        head(sheet.cell(first_row, column), str(heading))
    for row, values in enumerate(table.itertuples(index=False, name=None), start=first_row + 1):
        for column, value in enumerate(values, start=1):
            cell = put(sheet.cell(row, column), value)
            if isinstance(value, str) and len(value) > _LONG:
                wrap(cell)
    texts = table.head(_MEASURED).astype("str")
    set_widths(
        sheet,
        {
            get_column_letter(n): 2 + max([len(str(name)) + 2, *texts.iloc[:, n - 1].str.len()])
            for n, name in enumerate(table.columns, start=1)
        },
    )


def saved(workbook: Workbook) -> bytes:
    """The bytes of a workbook."""
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def _safe(value: object) -> object:
    runs = isinstance(value, str) and value.lstrip("'").startswith(FORMULA_STARTS)
    return f"'{value}" if runs else value
