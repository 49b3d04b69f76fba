"""Parts of the page of knowledge transfer."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures, reference
from lc_app.ingest.books_of_knowledge import TRANSFERS
from lc_app.reports import book_table, choice_names, heading
from lc_app.texts import _, day, transfers
from lc_app.ui import book_list, books, parts, session
from lc_app.ui.session import View


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """The transfers that the filters leave, with the region at either end."""

    view: View
    all: int
    ends: pd.DataFrame

    @property
    def looks(self) -> dict[str, str]:
        """What each picture says of its source and date."""
        return {"source": books.source("transfers", self.view), "until": day(self.view.on)}


def found(view: View) -> Found:
    """The transfers of which the origin or the receiver matches the filters."""
    book = books.book("transfers")
    whole = session.register(view.version.number)
    ends = lc.transfer_ends(lc.known_on(book, view.on), whole)
    others = {f"{kind}s": codes for kind, codes in view.filters.items() if kind != "province"}
    narrowed = lc.select(whole, **others) if any(others.values()) else None
    communities = narrowed.communities["community_id"] if narrowed else None
    left = lc.transfers_within(ends, communities, view.filters["province"])
    return Found(view, len(book), left)


def beginning() -> None:
    """What to do where nothing is recorded."""
    st.info(
        _(
            "**No knowledge transfer is recorded yet.** There is no public series of transfers:"
            " what is recorded below is shown here. Record one with the form, or fill in the"
            " template and upload it."
        ),
        icon=":material/swap_horiz:",
    )


def summary(found: Found) -> None:
    """The finding: how many, both ways, and how far."""
    directions = lc.transfer_counts(found.ends, "direction")
    provinces = reference.codes("regions")
    without = lc.unreached(found.ends, provinces)
    st.markdown(transfers.finding(len(found.ends), directions, without, len(provinces)))
    books.later("transfers", found.view)
    parts.selection(found.view)


def pictures(found: Found) -> None:
    """The matrix and the map; the reach over time; channels and adaptation."""
    regions = reference.regions()
    professionals = found.ends[found.ends["direction"].eq("to_professionals")]
    matrix = figures.transfer_cells(
        lc.transfer_matrix(found.ends, regions),
        lc.transfer_matrix(professionals, regions),
        **found.looks,
    )
    left, right = st.columns(2, gap="large")
    with left:
        parts.show(matrix, found.view, "transfer_matrix")
    with right:
        on_map = figures.transfer_map(found.ends, matrix.numbers, **found.looks)
        parts.show(on_map, found.view, "transfer_map")
    _reach(found)
    for place, column in zip(st.columns(2, gap="large"), ("channel", "adapted"), strict=True):
        with place:
            _bars(found, column)


def listed(found: Found) -> None:
    """The transfers that the filters leave, if they leave some out."""
    if len(found.ends) == found.all:
        return
    st.subheader(_("List"))
    words = book_table(found.ends, TRANSFERS, book_list.names(found.view), to_read=True)
    parts.table(words, found.view, "transfers_list")


def _reach(found: Found) -> None:
    provinces = reference.codes("regions")
    picture = figures.transfer_reach_line(
        lc.transfer_reach(found.ends),
        len(provinces),
        source=found.looks["source"],
        on=found.view.on,
    )
    parts.show(picture, found.view, "transfer_reach")
    st.markdown(transfers.without_text(lc.unreached(found.ends, provinces)))


def _bars(found: Found, column: str) -> None:
    field = TRANSFERS.field(column)
    counts = lc.transfer_counts(found.ends, column)
    picture = figures.transfer_bars(counts, choice_names(field), heading(field), **found.looks)
    parts.show(picture, found.view, f"transfer_{column}")
