"""An action scan on one page to print: a web page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from string import Template
from textwrap import shorten

import pandas as pd

from lc_app.figures import palette
from lc_app.reports.scan_tables import ScanResult, points_text, scan_actions_table
from lc_app.texts import NONE, _, language, number, short_day
from lc_app.texts.scans import (
    marks_text,
    points,
    profile_text,
    respondents_text,
    rule_text,
    said,
    scale_text,
    spread_text,
)

MOST_POINTS, MOST_ACTIONS = 4, 8
"""What fits on one sheet of A4 beside the profile; the number of the others is told."""

_LEFT, _WIDTH, _ROW = 190, 640, 26
_NAME, _TEXT = 30, 160  # characters that fit left of the scale, and in a line or two
_FRAME = Template(Path(__file__).with_suffix(".html").read_text("utf-8"))


def scan_page(result: ScanResult) -> bytes:
    """The profile, the strong and weak points and the actions; every text is escaped."""
    heading = _("Action scan: {name}").format(name=result.scan.name)
    profile = result.profile
    parts = [
        f"<h1>{escape(heading)}</h1>",
        _paragraph(f"{result.day}. {respondents_text(result.begun, result.finished)}"),
        f"<h2>{escape(profile_text(profile['mean'], result.names))}</h2>",
        _bars(result, profile),
        f"<p><small>{escape(marks_text(result.earlier, result.median))}</small></p>",
        _paragraph(spread_text(profile, result.names)),
        *map(_paragraph, result.compared),
        *_points(_("Strong points"), result.points_at("high")),
        *_points(_("Weak points"), result.points_at("low")),
        *_actions(result),
        f"<p><small>{escape(_origin(result))}</small></p>",
    ]
    page = _FRAME.substitute(language=language(), title=escape(heading), body="".join(parts))
    return page.encode()


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _origin(result: ScanResult) -> str:
    questions = result.questions
    told = (scale_text(questions), rule_text(questions), result.source)
    return " ".join((*told, said(questions.note), said(questions.source)))


def _points(title: str, found: list[tuple[str, str, float]]) -> Iterable[str]:
    yield f"<h2>{escape(title)}</h2>"
    if not found:
        yield _paragraph(_("None."))
        return
    lines = [points_text((_short(text), name, mean)) for text, name, mean in found[:MOST_POINTS]]
    yield f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
    yield from _others(len(found) - MOST_POINTS)


def _actions(result: ScanResult) -> Iterable[str]:
    heading = _("Actions")
    yield f"<h2>{escape(heading)}</h2>"
    content = scan_actions_table(result)
    if content.empty:
        yield _paragraph(_("No action was chosen yet."))
        return
    shown = content.iloc[:MOST_ACTIONS, :5]
    head = "".join(f"<th>{escape(str(name))}</th>" for name in shown)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(_cell(value))}</td>' for value in row)}</tr>"
        for row in shown.itertuples(index=False)
    )
    yield f"<table><tr>{head}</tr>{rows}</table>"
    yield from _others(len(content) - MOST_ACTIONS)


def _others(left: int) -> Iterable[str]:
    if left > 0:
        yield _paragraph(_("And {n} more, in the workbook.").format(n=number(left)))


def _cell(value: object) -> str:
    if isinstance(value, pd.Timestamp):
        return short_day(value)
    return NONE if value is pd.NaT else _short(str(value))


def _short(text: str) -> str:
    """A text that keeps the page one page; whole it stands in the workbook."""
    return shorten(text, _TEXT, placeholder=" …")


def _bars(result: ScanResult, profile: pd.DataFrame) -> str:
    """Each dimension on its scale: the spread as a bar, the mean as a dot."""
    low, high = result.questions.ends
    span = _WIDTH - _LEFT - 60

    def x(value: float) -> str:
        return str(round(_LEFT + span * (value - low) / (high - low), 1))

    height = _ROW * len(profile) + 18
    marks = [_tick(x(point), point, height) for point in result.questions.scale]
    for place, (code, row) in enumerate(profile.iterrows()):
        y = _ROW * place + 13
        marks.append(_text(0, y + 4, shorten(result.names[str(code)], _NAME, placeholder=" …")))
        marks.append(_text(_WIDTH - 48, y + 4, points(row["mean"])))
        marks += _marks(row, _compared(result, str(code)), x, y)
    label = escape(profile_text(profile["mean"], result.names), quote=True)
    box = f"0 0 {_WIDTH} {height}"
    return f'<svg viewBox="{box}" role="img" aria-label="{label}">{"".join(marks)}</svg>'


def _compared(result: ScanResult, code: str) -> tuple[float | None, float | None]:
    """The earlier mean and the median of the sector of a dimension, where there are any."""
    pair = (result.earlier, result.median)
    found = [
        None if means is None or pd.isna(means[code]) else float(means[code]) for means in pair
    ]
    return found[0], found[1]


def _marks(
    row: pd.Series, compared: tuple[float | None, float | None], x: Callable[[float], str], y: int
) -> Iterable[str]:
    """The spread, what the mean is compared with, and the mean on top."""
    earlier, median = compared
    if pd.notna(row["range"]):
        yield _line(x(row["lowest"]), x(row["highest"]), y, palette.COUNT_LIGHT, 9)
    if median is not None:
        look = f'width="2.5" height="18" fill="{palette.CONTEXT}"'
        yield f'<rect x="{x(median)}" y="{y - 9}" {look}/>'
    if earlier is not None:
        look = f'fill="none" stroke="{palette.CONTEXT}" stroke-width="2"'
        yield f'<circle cx="{x(earlier)}" cy="{y}" r="5" {look}/>'
    if pd.notna(row["mean"]):
        yield f'<circle cx="{x(row["mean"])}" cy="{y}" r="6" fill="{palette.COUNT}"/>'


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="12">{escape(text)}</text>'


def _line(first: str, last: str, y: int, colour: str, width: int) -> str:
    ends = f'x1="{first}" x2="{last}" y1="{y}" y2="{y}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"/>'


def _tick(x: str, point: int, height: int) -> str:
    line = f'<line x1="{x}" x2="{x}" y1="0" y2="{height - 14}" stroke="{palette.RANGE}"/>'
    look = f'font-size="10" fill="{palette.CONTEXT}" text-anchor="middle"'
    return f'{line}<text x="{x}" y="{height - 2}" {look}>{point}</text>'
