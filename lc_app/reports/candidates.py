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


def went_up_text(name: str, differs: str) -> str:
    """That a row went up in one of an earlier file, and of what it said otherwise."""
    told = _("“{name}” stands in an earlier file as well and counts once.").format(name=name)
    (fields,) = _fields(pd.Series([differs]))
    if not fields:
        return told
    lost = _("Of this only the earlier file is in the register: {list}.").format(list=fields)
    return f"{told} {lost}"


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
