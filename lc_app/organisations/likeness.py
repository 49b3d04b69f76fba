"""Names that may be one organisation: offered to the user, never taken over in silence."""

from __future__ import annotations

import pandas as pd
from rapidfuzz import fuzz, process

from lc_app import reference
from lc_app.organisations.recognition import recognised
from lc_app.organisations.spelling import asides, normal_form

_CLOSE = 86
_SHORTEST = 6


def suggestions(found: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Organisations that a name found may stand for.

    Parameters
    ----------
    found : DataFrame
        What `recognised` gave.
    words : DataFrame
        The user's own words, as there.

    Returns
    -------
    DataFrame
        name, organisation, reason (``brackets``: a listed organisation stands in brackets
        behind the name; ``letters``: the spelling differs little), score [0-100].
    """
    names = found.loc[found["basis"].eq("found"), ["organisation", "found"]].drop_duplicates()
    named = [(name, _in_brackets(text, words)) for name, text in names.to_numpy()]
    rows = [(name, other, "brackets", 100.0) for name, other in named if other]
    known = pd.unique(pd.Series([*reference.table("organisations")["name"], *found.loc[
        found["named"], "organisation"]]))  # fmt: skip
    rows += _alike(sorted(set(names["organisation"])), list(known))
    table = pd.DataFrame(rows, columns=["name", "organisation", "reason", "score"])
    table = table.drop_duplicates(["name", "organisation"])
    return table.sort_values(["reason", "name"], ignore_index=True)


def _in_brackets(text: str, words: pd.DataFrame) -> str:
    """The listed organisation that a name mentions in brackets; empty if none."""
    aside = pd.DataFrame({"community_id": "", "organisation": asides(text), "kind": None})
    told = recognised(aside, words)
    listed = told[~told["basis"].isin(["found", "group"])]
    return "" if listed.empty else str(listed["organisation"].iloc[0])


def _alike(names: list[str], known: list[str]) -> list[tuple[str, str, str, float]]:
    """Pairs of names whose letters differ little, each pair once."""
    forms = {name: normal_form(name) for name in (*names, *known)}
    names = [name for name in names if len(forms[name]) >= _SHORTEST]
    choices = {name: forms[name] for name in known if len(forms[name]) >= _SHORTEST}
    pairs: dict[frozenset[str], tuple[str, str, str, float]] = {}
    for name in names:
        near = process.extract(
            forms[name], choices, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=3
        )
        for _form, score, other in near:
            if forms[other] != forms[name]:
                pairs.setdefault(frozenset((name, other)), (name, other, "letters", score))
    return list(pairs.values())
