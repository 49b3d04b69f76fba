"""Words and sentences on the profile of communities: partners, functions, organisations."""

from __future__ import annotations

import pandas as pd

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import number
from lc_app.texts.labels import labels
from lc_metrics import FUNCTIONS, PARTNER_KINDS, UNKNOWN

_MOST_NAMES = 3


def traits() -> dict[str, str]:
    """Name of each kind of partner and of each function."""
    names = labels("partner_kind") | labels("function")
    return {code: names[code] for code in (*PARTNER_KINDS, *FUNCTIONS)}


def states() -> dict[str, str]:
    """What is known of one trait of a community."""
    return {
        "present": _("known to be there"),
        "not_named": _("others named, this one not"),
        "absent": _("the source says: none"),
        "unknown": _("unknown"),
    }


def bases() -> dict[str, str]:
    """On what the name of an organisation rests."""
    return {
        "own": _("own words"),
        "listed": _("reference list"),
        "spelling": _("reference list, other spelling"),
        "former": _("reference list, former name"),
        "part": _("reference list, part of it"),
        "found": _("as found"),
        "group": _("no name"),
    }


def kind_bases() -> dict[str, str]:
    """On what the kind of an organisation rests."""
    return {
        "own": _("own words"),
        "column": _("column of the source"),
        "listed": _("reference list"),
        "word": _("a word in the name"),
        "unknown": _("unknown"),
    }


def reasons() -> dict[str, str]:
    """Why two names may be one organisation."""
    return {
        "brackets": _("stands in brackets behind the name"),
        "letters": _("differs by few letters"),
    }


def known_text(counts: pd.DataFrame) -> str:
    """Which kind of partner is known of most communities, and of how many none is.

    `counts` is what `lc_metrics.coverage_counts` gave.
    """
    total = int(counts.iloc[0].sum())
    present = counts.loc[list(PARTNER_KINDS), "present"]
    most = present.max()
    if not most:
        return _("No kind of partner is known of any of the {n} communities").format(
            n=number(total)
        )
    first = [traits()[str(code)] for code in present.index[present.eq(most)]]
    return _("Known most often: {names}, at {n} of {all} communities").format(
        names=", ".join(first[:_MOST_NAMES]), n=number(most), all=number(total)
    )


def functions_text(counts: pd.DataFrame) -> str:
    """Of how many communities no function is known at all."""
    rows = counts.loc[list(FUNCTIONS)]
    unknown, total = int(rows["unknown"].min()), int(rows.iloc[0].sum())
    if not total:
        return ""
    if unknown == total:
        return _("Of none of them does the source tell which functions it connects.")
    return n_(
        "Of {n} the source tells no function.", "Of {n} the source tells no function.", unknown
    ).format(n=number(unknown))


def mix_text(counts: pd.DataFrame, trait: str, kind: str) -> str:
    """What stands highest in a cell: the group with most known of one trait.

    `counts` is what `lc_metrics.coverage_by` gave; `trait` the one that is known most often.
    """
    present = counts.loc[counts.index.get_level_values("trait") == trait, "present"].droplevel(1)
    # The unknown are no group, however many they are, unless there is nothing else.
    known = present.drop(UNKNOWN, errors="ignore")
    present = known if known.any() else present
    if present.empty or not present.max():
        return _("Nothing is known of this in any group")
    first = [labels(kind).get(str(c), str(c)) for c in present.index[present.eq(present.max())]]
    return _("{trait} known most often in: {groups} ({n})").format(
        trait=traits()[trait], groups=", ".join(first[:_MOST_NAMES]), n=number(present.max())
    )


def lacking_text(states_of: pd.Series, trait: str) -> str:
    """How many communities lack a trait as far as known, and of how many it is unknown."""
    lacking = int(states_of.isin(["absent", "not_named"]).sum())
    unknown = int(states_of.eq("unknown").sum())
    return _(
        "**{trait}:** known of {present} of {all}; of {lacking} the source names others but not"
        " these, or says that there is none; of {unknown} it is unknown."
    ).format(
        trait=traits()[trait],
        present=number(int(states_of.eq("present").sum())),
        all=number(len(states_of)),
        lacking=number(lacking),
        unknown=number(unknown),
    )


def organisations_text(organisations: pd.DataFrame, texts: int, groups: int) -> str:
    """How many organisations stand behind how many texts."""
    told = _("**{n} organisations** by name, recognised in {texts} different texts.").format(
        n=number(len(organisations)), texts=number(texts)
    )
    if not groups:
        return told
    aside = n_(
        "{n} more text names no organisation, such as “20 bedrijven”.",
        "{n} more texts name no organisation, such as “20 bedrijven”.",
        groups,
    ).format(n=number(groups))
    return f"{told} {aside}"
