"""A workbook to fill in: a list, an explanation, an example, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lc_app.ingest.template_sheets import EXAMPLE, EXPLANATION, LISTS, OwnSheet
from lc_app.reports.cells import AS_TEXT, first_sheet, head, put, set_widths, title, wrap
from lc_app.reports.files import saved
from lc_app.texts import _, language

_ROOM = 1_000  # empty rows that have the lists to choose from
_HEADINGS = 3  # row of the headings on a sheet that begins with a sentence

Row = Mapping[str, str]
"""The text of each field that is known."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list, in the language in use; `choices` names the list it offers."""

    field: str
    heading: str
    meaning: str
    form: str
    required: str = ""
    choices: str = ""
    width: int = 18


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen, and what people call it."""

    name: str
    values: Sequence[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a workbook to fill in holds beside its rows, in the language in use."""

    sheet: str
    columns: Sequence[Column]
    example: Sequence[Row]
    choices: Mapping[str, Choice]
    notes: Sequence[str]


def list_workbook(form: Form, rows: Sequence[Row]) -> bytes:
    """The list with these rows, and the sheets that help to fill it in."""
    workbook = Workbook()
    sheet = first_sheet(workbook, form.sheet)
    _fill(sheet, form.columns, rows, 1)
    _explain(workbook, EXPLANATION[language()], form)
    _fill(_titled(workbook, EXAMPLE[language()]), form.columns, form.example, _HEADINGS)
    places = _lists(workbook, LISTS[language()], form.choices)
    _offer(sheet, form.columns, places, last=len(rows) + _ROOM)
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


def _lists(workbook: Workbook, own: OwnSheet, choices: Mapping[str, Choice]) -> dict[str, str]:
    """The sheet with what can be chosen; where each list stands."""
    sheet, places = _titled(workbook, own), {}
    for column, (code, choice) in enumerate(choices.items(), start=1):
        letter = get_column_letter(column)
        head(sheet.cell(_HEADINGS, column), choice.name)
        for row, value in enumerate(choice.values, start=_HEADINGS + 1):
            put(sheet.cell(row, column), value)
        set_widths(sheet, {letter: 2 + max(map(len, choice.values), default=0)})
        last = _HEADINGS + max(len(choice.values), 1)
        places[code] = f"{quote_sheetname(own.name)}!${letter}${_HEADINGS + 1}:${letter}${last}"
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


def _explain(workbook: Workbook, own: OwnSheet, form: Form) -> None:
    """The sheet that says what each column means and how to fill it in."""
    sheet = _titled(workbook, own)
    headings = (_("Column"), _("Meaning"), _("How to fill it in"), _("Required"))
    for number, heading in enumerate(headings, start=1):
        head(sheet.cell(_HEADINGS, number), heading)
    for row, column in enumerate(form.columns, start=_HEADINGS + 1):
        words = (column.heading, column.meaning, column.form, column.required or _("no"))
        for number, text in enumerate(words, start=1):
            wrap(put(sheet.cell(row, number), text))
    for row, note in enumerate(form.notes, start=_HEADINGS + len(form.columns) + 2):
        put(sheet.cell(row, 1), note)
    set_widths(sheet, {"A": 34, "B": 60, "C": 60, "D": 26})
    sheet.freeze_panes = f"B{_HEADINGS + 1}"


def _titled(workbook: Workbook, own: OwnSheet) -> Worksheet:
    """A sheet of our own: the sentence in its first cell tells the import to leave it aside."""
    sheet: Worksheet = workbook.create_sheet(own.name)
    title(sheet["A1"], own.sign)
    return sheet
