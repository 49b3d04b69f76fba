"""The template: a list to fill in, or filled with a register, with lists and an explanation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest.template_sheets import EXAMPLE, EXPLANATION, LISTS, OwnSheet
from lc_app.reports import example, filled
from lc_app.reports.cells import AS_TEXT, first_sheet, head, put, set_widths, title, wrap
from lc_app.reports.files import saved
from lc_app.reports.template_fields import Column, choices, columns, list_names
from lc_app.texts import _, speaking
from lc_metrics.tables import Register

_ROOM = 1_000  # empty rows that have the lists to choose from
_HEADINGS = 3  # row of the headings on a sheet that begins with a sentence

Row = Mapping[str, str]
"""The text of each field that is known."""


def template(language: str) -> bytes:
    """An empty list with its headings, and sheets with an explanation, an example and lists."""
    with speaking(language):
        return _workbook([], language)


def filled_template(register: Register, language: str) -> bytes:
    """The template with all that a register holds; imported again it is the same register.

    Notes
    -----
    Not in it are the row and sheet of an earlier export and the day on which a community was
    first seen. What the register inferred stands in the template like what was said, and is
    said by who sends it back, unless it is inferred again from a text that is in it.
    """
    with speaking(language):
        return _workbook(filled.rows(register), language)


def _workbook(rows: Sequence[Row], language: str) -> bytes:
    workbook, known = Workbook(), columns()
    sheet = first_sheet(workbook, _("Learning communities"))
    _fill(sheet, known, rows, 1)
    _explain(workbook, EXPLANATION[language], known)
    _fill(_titled(workbook, EXAMPLE[language]), known, filled.rows(example.register()), _HEADINGS)
    places = _lists(workbook, LISTS[language])
    _offer(sheet, known, places, last=len(rows) + _ROOM)
    return saved(workbook)


def _fill(sheet: Worksheet, known: Sequence[Column], rows: Sequence[Row], first: int) -> None:
    """Headings and rows. All is text, so that no program turns “maart 2021” into a day."""
    for number, column in enumerate(known, start=1):
        head(sheet.cell(first, number), column.heading)
        sheet.column_dimensions[get_column_letter(number)].number_format = AS_TEXT
    for number, row in enumerate(rows, start=first + 1):
        for place, column in enumerate(known, start=1):
            if text := row.get(column.field):
                put(sheet.cell(number, place), text).number_format = AS_TEXT
    set_widths(sheet, {get_column_letter(n): c.width for n, c in enumerate(known, start=1)})
    sheet.row_dimensions[first].height = 32
    sheet.freeze_panes = f"C{first + 1}"


def _lists(workbook: Workbook, own: OwnSheet) -> dict[str, str]:
    """The sheet with what can be chosen; where each list stands."""
    sheet, places = _titled(workbook, own), {}
    names = list_names()
    for column, (name, values) in enumerate(choices().items(), start=1):
        letter = get_column_letter(column)
        head(sheet.cell(_HEADINGS, column), names[name])
        for row, value in enumerate(values, start=_HEADINGS + 1):
            put(sheet.cell(row, column), value)
        set_widths(sheet, {letter: 2 + max(map(len, values))})
        last = _HEADINGS + len(values)
        places[name] = f"{quote_sheetname(own.name)}!${letter}${_HEADINGS + 1}:${letter}${last}"
    return places


def _offer(sheet: Worksheet, known: Sequence[Column], places: Mapping[str, str], last: int) -> None:
    """Lists to choose from. Another text is allowed: several values, or words of a source."""
    for number, column in enumerate(known, start=1):
        if column.choices:
            rule = DataValidation("list", formula1=places[column.choices], allow_blank=True)
            rule.showErrorMessage = False
            rule.showInputMessage = True
            rule.promptTitle, rule.prompt = column.heading[:32], column.form[:255]
            letter = get_column_letter(number)
            rule.add(f"{letter}2:{letter}{last + 1}")
            sheet.add_data_validation(rule)


def _explain(workbook: Workbook, own: OwnSheet, known: Sequence[Column]) -> None:
    """The sheet that says what each column means and how to fill it in."""
    sheet = _titled(workbook, own)
    headings = (_("Column"), _("Meaning"), _("How to fill it in"), _("Required"))
    for number, heading in enumerate(headings, start=1):
        head(sheet.cell(_HEADINGS, number), heading)
    for row, column in enumerate(known, start=_HEADINGS + 1):
        words = (column.heading, column.meaning, column.form, column.required or _("no"))
        for number, text in enumerate(words, start=1):
            wrap(put(sheet.cell(row, number), text))
    notes = (
        _("Only a name is needed for a row to be read. Empty means unknown, and stays unknown."),
        _("Columns may be moved or taken away; a heading may not be changed."),
        _("Fill in no persons: the dashboard needs no personal data."),
    )
    for row, note in enumerate(notes, start=_HEADINGS + len(known) + 2):
        put(sheet.cell(row, 1), note)
    set_widths(sheet, {"A": 34, "B": 60, "C": 60, "D": 26})
    sheet.freeze_panes = f"B{_HEADINGS + 1}"


def _titled(workbook: Workbook, own: OwnSheet) -> Worksheet:
    """A sheet of our own: the sentence in its first cell tells the import to leave it aside."""
    sheet: Worksheet = workbook.create_sheet(own.name)
    title(sheet["A1"], own.sign)
    return sheet
