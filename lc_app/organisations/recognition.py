"""What the partners in a register are taken for, and on what that rests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pandas as pd

from lc_app import reference
from lc_app.ingest.keys import key
from lc_app.ingest.values import kind as kind_by_words
from lc_app.organisations.spelling import is_group, normal_form, parts
from lc_metrics.tables import Register, typed

BASES = ("own", "listed", "spelling", "former", "part", "found", "group")
"""On what a name rests: the user's own words; the reference list under its own name, under
another spelling, a former name or a part of it; the text as found; or a text that names no
organisation."""

KIND_BASES = ("own", "column", "listed", "word", "unknown")
"""On what a kind rests, the strongest first."""

COLUMNS = {
    "community_id": "str",
    "found": "str",
    "organisation": "str",
    "basis": "str",
    "kind": "str",
    "kind_basis": "str",
    "named": "bool",
}
"""Columns of `recognised`."""

_RULES = {"listed": "kind-from-list", "own": "kind-from-own-words"}


@dataclass(frozen=True, slots=True)
class _Known:
    organisation: str
    basis: str
    kind: str


def recognised(partners: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """What each partner is taken for.

    Parameters
    ----------
    partners : DataFrame
        The table of the register.
    words : DataFrame
        The user's own words: name, organisation, kind; they go before everything else.

    Returns
    -------
    DataFrame
        One row for each partner, with the columns of `COLUMNS`; more where a text lists
        several organisations. ``found`` is the text of the register, ``organisation`` the
        one name for all spellings, ``named`` whether it is an organisation with a name of
        its own, and no text such as “20 bedrijven”.
    """
    own = _own(words)
    texts = partners["organisation"].fillna("").unique()
    known = {text: [_known(part, own) for part in parts(text)] for text in texts}
    rows = [
        (community, text, one.organisation, one.basis, *_kind(text, told, one))
        for community, text, told in zip(
            partners["community_id"],
            partners["organisation"].fillna(""),
            partners["kind"].fillna(""),
            strict=True,
        )
        for one in known[text]
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS)[:-1])
    table["kind"] = table["kind"].replace("", None)
    table["named"] = table["basis"].ne("group")
    return typed(_one_name_each(table), COLUMNS)


def with_kinds(register: Register, words: pd.DataFrame) -> Register:
    """The register with the kinds of partners that the reference list and own words tell.

    A kind that a column of the source tells stays, unless the user's own words differ.
    Each kind that is filled in or replaced has a row in ``inferences``.
    """
    partners = register.partners
    own = _own(words)
    names = partners["organisation"].fillna("")
    known = {text: _known(text, own) for text in names.unique()}
    told = [
        _kind(text, kind, known[text])
        for text, kind in zip(names, partners["kind"].fillna(""), strict=True)
    ]
    kinds = pd.Series([kind or None for kind, _basis in told], index=partners.index, dtype="str")
    rules = pd.Series([_RULES.get(basis) for _kind, basis in told], index=partners.index)
    changed = kinds.notna() & kinds.ne(partners["kind"].fillna("")) & rules.notna()
    if not changed.any():
        return register
    filled = partners[changed].assign(kind=kinds, rule=rules)
    tables = register.tables() | {
        "partners": partners.assign(kind=partners["kind"].mask(changed, kinds)),
        "inferences": _inferred(register.inferences, filled),
    }
    return Register.of(**tables)


def _inferred(inferences: pd.DataFrame, filled: pd.DataFrame) -> pd.DataFrame:
    """The inferences with a row for each kind that was filled in, in place of an earlier one."""
    rows = pd.DataFrame(
        {
            "community_id": filled["community_id"],
            "field": "kind",
            "value": filled["kind"],
            "rule": filled["rule"],
            "found": filled["organisation"],
        }
    )
    every = pd.concat([inferences, rows], ignore_index=True)
    again = every.duplicated(["community_id", "field", "found"], keep="last")
    return every[~(again & every["field"].eq("kind"))]


def _known(name: str, own: dict[str, _Known]) -> _Known:
    """What one name is taken for, the strongest source first."""
    form = normal_form(name)
    for known in (own, _listed()):
        for spelling in (_joined(name), form):
            if spelling in known:
                return known[spelling]
    return _Known(name, "group" if is_group(name) else "found", "")


def _kind(text: str, told: str, known: _Known) -> tuple[str, str]:
    """Kind of a partner, and on what it rests."""
    by_words = kind_by_words(text)
    candidates = (
        (known.kind if known.basis == "own" else "", "own"),
        (told if told != by_words else "", "column"),
        (known.kind, "listed"),
        (told or by_words, "word"),
    )
    return next((pair for pair in candidates if pair[0]), ("", "unknown"))


def _one_name_each(table: pd.DataFrame) -> pd.DataFrame:
    """One name for spellings that have the same normal form: the one found most often."""
    found = table[table["basis"].eq("found")]
    if found.empty:
        return table
    forms = found["organisation"].map(normal_form)
    often = found.assign(form=forms).value_counts(["form", "organisation"]).reset_index()
    often = often.sort_values(["count", "organisation"], ascending=[False, True])
    names = often.drop_duplicates("form").set_index("form")["organisation"]
    return table.assign(organisation=forms.map(names).combine_first(table["organisation"]))


def _own(words: pd.DataFrame) -> dict[str, _Known]:
    rows = words.fillna("")
    return {
        spelling: _Known(organisation or name, "own", kind)
        for name, organisation, kind in zip(
            rows["name"], rows["organisation"], rows["kind"], strict=True
        )
        for spelling in (_joined(name), normal_form(name))
        if spelling
    }


@cache
def _listed() -> dict[str, _Known]:
    """Spelling of each listed organisation, with and without remarks in brackets."""
    rows = reference.table("organisations")
    kinds = dict(zip(rows["name"], rows["kind"], strict=True))
    synonyms = reference.table("organisation_synonyms")
    spelled = [(name, name, "listed") for name in rows["name"]] + list(
        zip(synonyms["synonym"], synonyms["organisation"], synonyms["relation"], strict=True)
    )
    known: dict[str, _Known] = {}
    for spelling, organisation, basis in spelled:
        one = _Known(organisation, basis, kinds[organisation])
        known.setdefault(_joined(spelling), one)
        if "(" not in spelling:
            known.setdefault(normal_form(spelling), one)
    return known


def _joined(name: str) -> str:
    return key(name).replace(" ", "")
