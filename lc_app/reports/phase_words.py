"""By which words the status of each community is read as a phase, and what is not read."""

from __future__ import annotations

import pandas as pd

from lc_app.ingest.phases import PhaseWords
from lc_app.texts import _, label
from lc_metrics import UNKNOWN, Register

_COLUMNS = ("status", "phase", "now", "words", "rows")


def statuses(register: Register, words: PhaseWords) -> pd.DataFrame:
    """Every different status, and the phase that the words of now read in it.

    Parameters
    ----------
    register : Register
        Its communities have the status as found and the phase that the import read in it.
    words : PhaseWords
        The words in use now.

    Returns
    -------
    DataFrame
        ``status`` as found, ``phase`` in the register and ``now`` by the words (both
        ``onbekend`` where there is none), ``words`` that were recognised, and ``rows``: how
        many communities have it.
    """
    table = register.communities
    told = table[table["phase_label"].notna()]
    phases = told["phase"].fillna(UNKNOWN)
    found = told.groupby(["phase_label", phases], sort=False).size().reset_index(name="rows")
    found = found.rename(columns={"phase_label": "status"})
    read = [words.find(status) for status in found["status"]]
    return found.assign(
        now=pd.array([one.code if one else UNKNOWN for one in read], dtype="str"),
        words=pd.array([one.words if one else "" for one in read], dtype="str"),
    )[list(_COLUMNS)]


def phase_words_table(found: pd.DataFrame, words: PhaseWords) -> pd.DataFrame:
    """All words with the phase that they mean, those that recognise most first."""
    rows = found.groupby("words")["rows"].sum()
    known = pd.DataFrame(
        {
            _("Words in the status"): list(words.known),
            _("Phase"): [label("phase", code) for code in words.known.values()],
            _("Recorded by"): [
                _("users, here") if text in words.own else _("this dashboard")
                for text in words.known
            ],
            _("Communities recognised by it"): [int(rows.get(text, 0)) for text in words.known],
        }
    )
    last = known.columns[-1]
    return known.sort_values(last, ascending=False, kind="stable").reset_index(drop=True)


def unread_table(found: pd.DataFrame) -> pd.DataFrame:
    """The statuses in which no phase is recognised now."""
    rows = found[found["now"].eq(UNKNOWN)].sort_values("rows", ascending=False, kind="stable")
    return pd.DataFrame(
        {_("Status, as found"): rows["status"].to_list(), _("Communities"): rows["rows"].to_list()}
    )


def reread_table(found: pd.DataFrame) -> pd.DataFrame:
    """The statuses that an import would now read otherwise than the register does."""
    rows = found[found["now"].ne(found["phase"])]
    return pd.DataFrame(
        {
            _("Status, as found"): rows["status"].to_list(),
            _("Phase in the register"): [label("phase", str(code)) for code in rows["phase"]],
            _("At the next import"): [label("phase", str(code)) for code in rows["now"]],
            _("Communities"): rows["rows"].to_list(),
        }
    )
