"""What people call the codes of the register."""

from __future__ import annotations

from lc_app import reference
from lc_app.texts.catalogue import _
from lc_metrics.tables import NATIONWIDE, NO_SECTOR, SUPRAREGIONAL, UNKNOWN

_OF_IMPORT = ("field", "column_reason", "rule")


def label(kind: str, code: str) -> str:
    """Name of a code.

    `kind` is sector, province, form, phase, reason or change;
    of an import also field, column_reason or rule.
    """
    return labels(kind).get(code, code)


def labels(kind: str) -> dict[str, str]:
    """Name of each code of a kind, in the order in which to show them."""
    if kind == "reason":
        return _reasons()
    if kind == "change":
        return _changes()
    if kind == "province":
        # Provinces are proper names; they are the same in both languages.
        return reference.names("regions") | _buckets()
    known = {code: _(name) for code, name in reference.names(f"{kind}s").items()}
    if kind == "sector":
        known[NO_SECTOR] = _("Programme, no Topsector")
    return known if kind in _OF_IMPORT else known | {UNKNOWN: _("Unknown")}


def _buckets() -> dict[str, str]:
    return {
        SUPRAREGIONAL: _("Across provinces"),
        NATIONWIDE: _("Nationwide"),
        UNKNOWN: _("Unknown"),
    }


def _reasons() -> dict[str, str]:
    return {
        "form": _("the form does not count"),
        "no_sector": _("no Topsector, or unknown"),
        "phase": _("the phase does not count"),
        "ended_undated": _("ended, date unknown"),
        "start_unknown": _("start date unknown"),
        "not_started": _("not yet started"),
        "ended": _("already ended"),
    }


def _changes() -> dict[str, str]:
    return {
        "added": _("Added"),
        "removed": _("Removed"),
        "changed": _("Changed"),
        "unchanged": _("Unchanged"),
    }
