"""Pairs of communities that may be one, in the words of people."""

from __future__ import annotations

import pandas as pd

from lc_app.reports.changes import field_names
from lc_app.texts import _, percent


def candidates_table(pairs: pd.DataFrame) -> pd.DataFrame:
    """The result of `lc_app.ingest.candidates`: both names, and why they may be one."""
    kinds, places = _kinds(), {"register": _("register"), "file": _("the same upload")}
    return pd.DataFrame(
        {
            _("In the upload"): pairs["incoming_name"].to_list(),
            _("May be"): pairs["other_name"].to_list(),
            _("Stands in"): [places.get(where, where) for where in pairs["where"]],
            _("Because"): [kinds.get(kind, kind) for kind in pairs["kind"]],
            _("How sure"): [percent(score) for score in pairs["score"]],
            _("Agrees"): _fields(pairs["agrees"]),
            _("Differs"): _fields(pairs["differs"]),
        }
    )


def _kinds() -> dict[str, str]:
    return {
        "moved": _("the same name in another place or form"),
        "renamed": _("another name of the same"),
        "spelling": _("another spelling"),
        "part": _("one seems a part of the other"),
    }


def _fields(codes: pd.Series) -> list[str]:
    names = field_names() | {"place": _("Place")}
    return [
        ", ".join(names.get(code, code) for code in cell.split(";") if code)
        for cell in codes.fillna("")
    ]
