"""The template: a list to fill in, or filled with a register, with lists and an explanation."""

from __future__ import annotations

from collections.abc import Sequence

from lc_app.reports import example, filled
from lc_app.reports.list_workbook import Choice, Form, Row, list_workbook
from lc_app.reports.template_fields import choices, columns, list_names
from lc_app.texts import _, speaking
from lc_metrics.tables import Register


def template(language: str) -> bytes:
    """An empty list with its headings, and sheets with an explanation, an example and lists."""
    with speaking(language):
        return _workbook([])


def filled_template(register: Register, language: str) -> bytes:
    """The template with all that a register holds; imported again it is the same register.

    Notes
    -----
    Not in it are the row and sheet of an earlier export and the day on which a community was
    first seen. What the register inferred stands in the template like what was said, and is
    said by who sends it back, unless it is inferred again from a text that is in it.
    """
    with speaking(language):
        return _workbook(filled.rows(register))


def _workbook(rows: Sequence[Row]) -> bytes:
    names = list_names()
    alone = _("Only a name is needed for a row to be read. Empty means unknown, and stays unknown.")
    form = Form(
        _("Learning communities"),
        columns(),
        filled.rows(example.register()),
        {code: Choice(names[code], values) for code, values in choices().items()},
        (
            alone,
            _("Columns may be moved or taken away; a heading may not be changed."),
            _("Fill in no persons: the dashboard needs no personal data."),
        ),
    )
    return list_workbook(form, rows)
