"""What can be wrong in an export, and in which cell.

* `UnreadableExportError`: no table could be made of the file; it carries the finding.
* `Finding`: a value. Findings are collected, so that one upload reports all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from lc_app.ingest.problems import Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place, with the value that was found there.

    `row` and `column` count from 1, as a spreadsheet shows them; None for a whole sheet,
    row or column. `suggestion` is what may have been meant, as text to fill in.
    """

    problem: Problem
    sheet: str = ""
    row: int | None = None
    column: int | None = None
    heading: str = ""
    value: str = ""
    suggestion: str = ""

    @property
    def cell(self) -> str:
        """The place as a spreadsheet names it: B3, a row 3, or a column B."""
        letter = get_column_letter(self.column) if self.column else ""
        return f"{letter}{self.row or ''}"


class UnreadableExportError(Exception):
    """No table could be made of the file."""

    def __init__(self, problem: Problem, value: str = "") -> None:
        super().__init__(problem.code)
        self.finding = Finding(problem, value=value)
