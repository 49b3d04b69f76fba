"""Names that may be one organisation: offered to the user, never taken over in silence."""

from __future__ import annotations

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from lc_app import reference
from lc_app.organisations.recognition import recognised
from lc_app.organisations.spelling import asides, normal_form

_CLOSE = 86
_SHORTEST = 6
_NO_DIGIT = r"\D+"


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
    mentioned = _in_brackets(names["found"], words)
    named = zip(names["organisation"], names["found"].map(mentioned), strict=True)
    rows = [(name, other, "brackets", 100.0) for name, other in named if pd.notna(other)]
    known = pd.unique(pd.Series([*reference.table("organisations")["name"], *found.loc[
        found["named"], "organisation"]]))  # fmt: skip
    rows += _alike(sorted(set(names["organisation"])), list(known))
    table = pd.DataFrame(rows, columns=["name", "organisation", "reason", "score"])
    table = table.drop_duplicates(["name", "organisation"])
    return table.sort_values(["reason", "name"], ignore_index=True)


def _in_brackets(texts: pd.Series, words: pd.DataFrame) -> dict[str, str]:
    """The first listed organisation that each text mentions in brackets, where one does."""
    inside = [(text, aside) for text in texts.unique() if "(" in text for aside in asides(text)]
    # A text stands in the place of the community, which brings it back beside what was found.
    partners = pd.DataFrame(inside, columns=["community_id", "organisation"]).assign(kind=None)
    told = recognised(partners, words)
    listed = told[~told["basis"].isin(["found", "group"])].drop_duplicates("community_id")
    return dict(zip(listed["community_id"], listed["organisation"], strict=True))


def _alike(names: list[str], known: list[str]) -> list[tuple[str, str, str, float]]:
    """Pairs of names whose letters differ little, each pair once.

    A number that differs makes another name: “Fieldlab 1” and “Fieldlab 2” are two.
    """
    left, right = _forms(names), _forms(known)
    likeness = process.cdist(
        left.to_list(), right.to_list(), scorer=fuzz.ratio, score_cutoff=_CLOSE, dtype=np.float32
    )
    numbers, _different = pd.factorize(
        pd.concat([left, right]).str.replace(_NO_DIGIT, " ", regex=True)
    )
    likeness[numbers[: len(left), None] != numbers[None, len(left) :]] = 0
    pairs: dict[frozenset[str], tuple[str, str, str, float]] = {}
    for row, column in np.argwhere(likeness > 0):
        if left.iloc[row] != right.iloc[column]:
            both = (str(left.index[row]), str(right.index[column]))
            pairs.setdefault(frozenset(both), (*both, "letters", float(likeness[row, column])))
    return list(pairs.values())


def _forms(names: list[str]) -> pd.Series:
    """Normal form of each name that is long enough to be compared."""
    forms = pd.Series({name: normal_form(name) for name in names}, dtype="str")
    return forms[forms.str.len().ge(_SHORTEST)]
