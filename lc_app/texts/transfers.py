"""Sentences on knowledge transfer."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import number
from lc_app.texts.labels import label
from lc_metrics import BUCKETS, UNKNOWN


def finding(transfers: int, directions: pd.Series, without: Sequence[str], provinces: int) -> str:
    """The finding of the page: how many transfers, both ways, and how far they reach."""
    told = n_(
        "**{n} knowledge transfer** is recorded",
        "**{n} knowledge transfers** are recorded",
        transfers,
    ).format(n=number(transfers))
    return _(
        "{transfers}: **{regions}** to a region and **{professionals}** from citizens to"
        " professionals. **{reached} of {all} provinces** received knowledge."
    ).format(
        transfers=told,
        regions=number(directions.get("to_region", 0)),
        professionals=number(directions.get("to_professionals", 0)),
        reached=number(provinces - len(without)),
        all=number(provinces),
    )


def without_text(without: Sequence[str]) -> str:
    """The provinces that received nothing yet."""
    if not without:
        return _("**Every province** has received knowledge.")
    named = ", ".join(label("province", code) for code in without)
    return _(
        "**Received nothing yet, as far as it is recorded:** {list}. A transfer to the whole"
        " country does not count for a single province."
    ).format(list=named)


def matrix_title(matrix: pd.DataFrame) -> str:
    """The finding of the matrix: how many cross a border, stay within, or have no province."""
    provinces = [code for code in matrix.index if code not in BUCKETS]
    known = matrix.loc[provinces, provinces].to_numpy()
    within = int(known.trace())
    told = _("{between} from one province to another, {within} within a province").format(
        between=number(int(known.sum()) - within), within=number(within)
    )
    other = int(matrix.to_numpy().sum() - known.sum())
    if not other:
        return told
    rest = _("{n} with an end that is no province").format(n=number(other))
    return f"{told}, {rest}"


def off_map_text(transfers: int) -> str:
    """How many transfers a map cannot show."""
    if not transfers:
        return ""
    return n_(
        "Not on the map: {n} transfer with an end that is no province.",
        "Not on the map: {n} transfers with an end that is no province.",
        transfers,
    ).format(n=number(transfers))


def reach_title(reach: pd.Series, provinces: int) -> str:
    """The finding of the reach over time."""
    if reach.empty:
        return _("Of no transfer to a province is the date known")
    return _("{n} of {all} provinces reached by a dated transfer").format(
        n=number(reach.iloc[-1]), all=number(provinces)
    )


def counts_title(what: str, counts: pd.Series, names: Sequence[str]) -> str:
    """The finding of bars by channel or by adaptation: the largest group, or several."""
    known = counts.drop(UNKNOWN, errors="ignore")
    if not known.max():
        return _("{group}: unknown for all {n}").format(group=what, n=number(counts.sum()))
    # The unknown stand last, and are no finding however many they are.
    largest = [name for name, n in zip(names, known, strict=False) if n == known.max()]
    told = _("{what}: most often {name} ({n} of {all})")
    return told.format(
        what=what,
        name=", ".join(largest),
        n=number(known.max()),
        all=number(counts.sum()),
    )
