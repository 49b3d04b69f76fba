"""What people call the codes of the register."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lc_app import reference
from lc_app.texts.catalogue import _
from lc_metrics import CountingRule, rule_code
from lc_metrics.tables import NATIONWIDE, NO_SECTOR, SUPRAREGIONAL, UNKNOWN

_OF_IMPORT = ("field", "column_reason", "rule")


def label(kind: str, code: str) -> str:
    """Name of a code.

    `kind` is a dimension of the counts, or reason, change, status, preset or move; of an
    import also field, column_reason or rule.
    """
    return labels(kind).get(code, code)


def labels(kind: str) -> dict[str, str]:
    """Name of each code of a kind, in the order in which to show them."""
    if kind in _NAMES:
        return _NAMES[kind]()
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
        "function": _("a required function is not known"),
        "partners": _("a required kind of partner is not known"),
        "ended_undated": _("ended, date unknown"),
        "start_unknown": _("start date unknown"),
        "not_started": _("not yet started"),
        "ended": _("already ended"),
    }


def _short_reasons() -> dict[str, str]:
    """The same beside a “no” in a column that a phone has to show."""
    return {
        "form": _("form"),
        "no_sector": _("no Topsector"),
        "phase": _("phase"),
        "function": _("function unknown"),
        "partners": _("partner unknown"),
        "ended_undated": _("ended, undated"),
        "start_unknown": _("start unknown"),
        "not_started": _("not begun"),
        "ended": _("ended"),
    }


def _changes() -> dict[str, str]:
    return {
        "added": _("Added"),
        "removed": _("Removed"),
        "changed": _("Changed"),
        "unchanged": _("Unchanged"),
    }


def _provinces() -> dict[str, str]:
    # Provinces and areas are proper names; they are the same in both languages.
    return reference.names("regions") | _buckets()


def _corops() -> dict[str, str]:
    return reference.corops() | _buckets()


def _parts() -> dict[str, str]:
    return {
        "Noord": _("North of the country"),
        "Oost": _("East of the country"),
        "West": _("West of the country"),
        "Zuid": _("South of the country"),
    } | _buckets()


def _partner_kinds() -> dict[str, str]:
    return {
        "company": _("Companies"),
        "knowledge": _("Knowledge institutions"),
        "civil": _("Civil-society organisations"),
        "government": _("Governments"),
        "citizens": _("Citizens"),
        UNKNOWN: _("Unknown"),
    }


def _functions() -> dict[str, str]:
    return {
        "working": _("Working"),
        "learning": _("Learning"),
        "innovating": _("Innovating"),
        "researching": _("Researching"),
        UNKNOWN: _("Unknown"),
    }


def _start_years() -> dict[str, str]:
    # A year is called by its number.
    return {UNKNOWN: _("Unknown")}


def _presets() -> dict[str, str]:
    return {
        "default": _("Our proposal"),
        "only_learning_communities": _("Only learning communities"),
        "wide": _("Wide: all forms being carried out"),
    }


def _moves() -> dict[str, str]:
    return {"in": _("comes in"), "out": _("goes out")}


def _contributions() -> dict[str, str]:
    return {
        "not_allocated": _("Not allocated to a group"),
        "overlap": _("Counted in several groups"),
    }


def _dimensions() -> dict[str, str]:
    return {
        "sector": _("Topsector"),
        "province": _("Region"),
        "corop": _("COROP area"),
        "part": _("Part of the country"),
        "form": _("Form"),
        "phase": _("Phase"),
        "partner_kind": _("Kind of partner"),
        "function": _("Function"),
        "start_year": _("Start year"),
    }


def _statuses() -> dict[str, str]:
    """Words of the primary method; each means one thing (see docs/method.md)."""
    return {
        "achieved": _("achieved"),
        "not_achieved": _("not achieved"),
        "reached_early": _("reached early"),
        "on_course": _("on course"),
        "slightly_behind": _("slightly behind"),
        "behind": _("behind"),
        "far_behind": _("far behind"),
        "standstill": _("standstill"),
        "declining": _("declining"),
        "not_available": _("not available"),
    }


_NAMES: Mapping[str, Callable[[], dict[str, str]]] = {
    "reason": _reasons,
    "short_reason": _short_reasons,
    "change": _changes,
    "province": _provinces,
    "corop": _corops,
    "part": _parts,
    "partner_kind": _partner_kinds,
    "function": _functions,
    "start_year": _start_years,
    "preset": _presets,
    "move": _moves,
    "contribution": _contributions,
    "dimension": _dimensions,
    "status": _statuses,
}


def rule_name(rule: CountingRule) -> str:
    """What a counting rule is called: a preset, or the code of an own one."""
    code = rule_code(rule)
    presets = labels("preset")
    return presets.get(code or "default") or _("own rule ({code})").format(code=code)
