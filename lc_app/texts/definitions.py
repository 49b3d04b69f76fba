"""What each number means, read from the docstrings of the functions that compute it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docstring_parser import Docstring, DocstringStyle, parse

from lc_app.texts.catalogue import _
from lc_metrics import METRICS

_MODULES: Mapping[str, tuple[str, ...]] = {
    "counting": ("counts", "counting", "effects", "breakdowns", "composition", "concentration"),
    "targets": (
        *("progress", "targets", "roadmaps", "contributions", "standing", "standings"),
        *("outlook", "backtest", "verdicts", "panel", "indices"),
    ),
    "partners": ("profile", "connections"),
    "versions": ("selection", "changes", "biography", "history"),
    "cycle": ("lifecycle", "phase_times", "proeftuinen"),
    "knowledge": ("knowledge", "transfers"),
    "scan": ("scans",),
}
_GROUP_OF = {module: group for group, modules in _MODULES.items() for module in modules}


@dataclass(frozen=True, slots=True)
class Definition:
    """One metric in words, in the language in use."""

    name: str
    summary: str
    notes: tuple[str, ...]


def definitions() -> list[Definition]:
    """All metrics in the order of the method page."""
    return [_definition(metric) for metric in METRICS]


def grouped() -> dict[str, list[Definition]]:
    """The same under the title of what they are about."""
    found: dict[str, list[Definition]] = {title: [] for title in _groups().values()}
    for metric in METRICS:
        found[_groups()[_GROUP_OF[metric.__module__.removeprefix("lc_metrics.")]]].append(
            _definition(metric)
        )
    return found


def _groups() -> dict[str, str]:
    return {
        "counting": _("What counts, and how it is divided"),
        "targets": _("Targets, verdicts and outlooks"),
        "partners": _("Partners and networks"),
        "versions": _("Selections, versions and changes"),
        "cycle": _("Life cycle and proeftuinen"),
        "knowledge": _("Knowledge products and knowledge transfer"),
        "scan": _("Action scan"),
    }


def messages(metric: Callable[..., object]) -> list[str]:
    """The texts of a docstring that the catalogue has to hold."""
    docstring = _parsed(metric)
    return [_summary(docstring), *_notes(docstring)]


def _definition(metric: Callable[..., object]) -> Definition:
    docstring = _parsed(metric)
    return Definition(
        name=f"lc_metrics.{metric.__name__}",
        summary=_(_summary(docstring)),
        notes=tuple(_(note) for note in _notes(docstring)),
    )


def _parsed(metric: Callable[..., object]) -> Docstring:
    return parse(metric.__doc__ or "", DocstringStyle.NUMPYDOC)


def _summary(docstring: Docstring) -> str:
    return docstring.short_description or ""


def _notes(docstring: Docstring) -> list[str]:
    """The paragraphs of the notes."""
    sections = [m.description or "" for m in docstring.meta if m.args == ["notes"]]
    return [_one_line(p) for text in sections for p in text.split("\n\n") if p.strip()]


def _one_line(text: str) -> str:
    return " ".join(text.replace("``", "").replace("`", "").split())
