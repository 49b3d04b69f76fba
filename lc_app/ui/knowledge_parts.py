"""Parts of the page of knowledge products."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app import figures, reference
from lc_app.ingest.books_of_knowledge import PRODUCTS
from lc_app.reports import book_table, choice_names
from lc_app.texts import NONE, _, day, knowledge, label, number
from lc_app.ui import book_list, books, choices, parts
from lc_app.ui.session import View


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """The products that the filters leave, on the date of the filter."""

    view: View
    all: int
    shown: pd.DataFrame
    roles: pd.DataFrame

    @property
    def looks(self) -> dict[str, str]:
        """What each picture says of its source and date."""
        return {"source": books.source("products", self.view), "until": day(self.view.on)}


def found(view: View) -> Found:
    """The products as the filters narrow them: those of communities that are left."""
    book = books.book("products")
    shown = lc.known_on(book, view.on)
    if any(view.filters.values()):
        links = lc.knowledge_links(shown)
        left = links[links["community_id"].isin(view.register.communities["community_id"])]
        shown = shown[shown["product_id"].isin(left["product_id"])].reset_index(drop=True)
    return Found(view, len(book), shown, lc.knowledge_roles(shown, view.register))


def beginning() -> None:
    """What to do where nothing is recorded."""
    st.info(
        _(
            "**No knowledge product or meeting is recorded yet.** There is no public list of them:"
            " what is recorded below is shown here. Add one with the form, or fill in the"
            " template and upload it."
        ),
        icon=":material/library_books:",
    )


def summary(found: Found) -> None:
    """The finding, and the numbers in it."""
    people = lc.people_reached(found.shown)
    st.markdown(knowledge.finding(len(found.shown), people, found.roles["role"]))
    books.later("products", found.view)
    links = lc.knowledge_links(found.shown)
    known = book_list.names(found.view)
    outside = set(links["community_id"]) - set(known)
    if outside:
        st.caption(knowledge.outside_text(len(outside)))
    parts.selection(found.view)
    roles = found.roles
    reached = NONE if pd.isna(people["people"]) else number(people["people"])
    unknown = _("{n} unknown")
    parts.figures_row(
        {
            _("Recorded"): number(len(found.shown)),
            _("People reached"): reached,
            _("Shared knowledge"): number(roles["shared"].gt(0).sum()),
            _("Used knowledge"): number(roles["used"].gt(0).sum()),
        },
        {_("People reached"): unknown.format(n=number(people["unknown"]))},
    )


def pictures(found: Found) -> None:
    """By year and kind, by theme, and the reach by sector and region."""
    kinds = choice_names(PRODUCTS.field("kind"))
    left, right = st.columns(2, gap="large")
    with left:
        counts = lc.product_counts(found.shown, "year")
        picture = figures.products_by_year(counts, kinds, **found.looks)
        parts.show(picture, found.view, "products_year")
    with right:
        themes = lc.product_counts(found.shown, "theme").sum(axis=1)
        parts.show(figures.theme_bars(themes, **found.looks), found.view, "products_theme")
    groups = {"sector": reference.codes("sectors"), "province": reference.codes("regions")}
    for place, (kind, codes) in zip(st.columns(2, gap="large"), groups.items(), strict=True):
        with place:
            reach = lc.knowledge_reach(found.shown, found.view.register, kind)
            picture = figures.reach_bars(reach, kind, codes, **found.looks)
            parts.show(picture, found.view, f"products_{kind}")


def listed(found: Found) -> None:
    """The products that the filters leave, if they leave some out."""
    if len(found.shown) == found.all:
        return
    st.subheader(_("List"))
    words = book_table(found.shown, PRODUCTS, book_list.names(found.view), to_read=True)
    parts.table(words, found.view, "products_list")


def communities(found: Found) -> None:
    """Which communities shared and used, and which did neither."""
    st.subheader(_("Which communities share and use knowledge"))
    st.caption(_("Neither recorded does not mean that nothing is shared: only what is recorded."))
    names = knowledge.role_names()
    present = found.roles["role"]
    default = "neither" if present.eq("neither").any() else "shared"
    chosen = st.segmented_control(
        _("Show"),
        list(names),
        required=True,
        format_func=names.__getitem__,
        key=choices.bound("rol", names, default),
    )
    table = _community_table(found, str(chosen))
    if chosen == "neither":
        table = table.drop(columns=[_("Shared"), _("Used")])
    parts.table(table, found.view, "knowledge_roles")


def _community_table(found: Found, role: str) -> pd.DataFrame:
    rows = found.roles[found.roles["role"].eq(role)]
    register = found.view.register
    return pd.DataFrame(
        {
            _("Name"): rows["name"],
            _("Topsector"): _linked(rows, register.sector_links, "sector"),
            _("Region"): _linked(rows, register.region_links, "province"),
            _("Shared"): rows["shared"],
            _("Used"): rows["used"],
        }
    )


def _linked(rows: pd.DataFrame, links: pd.DataFrame, kind: str) -> pd.Series:
    """The groups of each community in words."""
    named = links.dropna(subset=[kind]).drop_duplicates(["community_id", kind])
    texts = named[kind].map(lambda code: label(kind, code))
    joined = texts.groupby(named["community_id"]).agg(", ".join)
    return rows["community_id"].map(joined).fillna(label(kind, lc.UNKNOWN))
