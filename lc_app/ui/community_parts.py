"""One community in full: whether it counts, all that is known of it, and its history."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import pandas as pd
import streamlit as st

import lc_metrics as lc
from lc_app.reports.community import (
    community_history_table,
    community_table,
    partners_table,
    sizes_table,
    told_table,
)
from lc_app.settings import database_url
from lc_app.texts import _, label, n_, number, short_day
from lc_app.texts.labels import rule_name
from lc_app.ui import choices, filters, parts, session
from lc_app.ui.change_sides import published
from lc_app.ui.markdown import in_cell, plain
from lc_app.ui.session import View
from lc_metrics import Register

_EMPTY = Register.of()
_SAFE = "%/:=&?~#+!$,;'@()*[]"


def shown() -> bool:
    """Show the community that the address names in place of the page; whether there is one."""
    opened = st.session_state[choices.bound(choices.COMMUNITY)]
    if not opened:
        return False
    # What was chosen on the page below is kept for the way back.
    choices.show_anew()
    st.button(_("Back"), icon=":material/arrow_back:", type="tertiary", on_click=_close)
    _detail(session.view(), str(opened))
    return True


def _close() -> None:
    st.session_state[choices.COMMUNITY] = None


def _detail(view: View, community_id: str) -> None:
    """The community of this identifier, or why it cannot be shown."""
    whole = session.register(view.version.number)
    alone = whole.only(pd.Index([community_id], dtype="str"))
    life = _life(database_url(), view.newest.number, community_id)
    if not len(alone.communities):
        _absent(view, life)
    else:
        name = alone.communities["name"].iloc[0]
        st.title(plain(name) if pd.notna(name) else _("Without a name"))
        if community_id not in set(view.register.communities["community_id"]):
            st.caption(_("This community is outside the filters of the sidebar."))
        _counting(view, alone)
        _known(view, alone)
        _partners(view, alone)
    if life:
        _history(view, life, community_id)


def _absent(view: View, life: dict[int, Register]) -> None:
    """That this version does not hold it; and which do."""
    st.title(_("Community not found"))
    if not life:
        st.warning(_("No version holds a community with this code. The link may be cut off."))
        return
    st.warning(
        n_(
            "Version {number} does not hold this community; version {list} does.",
            "Version {number} does not hold this community; versions {list} do.",
            len(life),
        ).format(number=view.version.number, list=", ".join(map(str, life)))
    )
    st.button(
        _("Open version {number}").format(number=max(life)),
        on_click=session.open_version,
        args=(max(life),),
    )


def _counting(view: View, alone: Register) -> None:
    """Whether it counts at the end date and now, and why not."""
    dates = dict.fromkeys((view.end, view.on))
    st.markdown("\n".join(f"- {_counts_text(view, alone, date)}" for date in dates))
    rule = _("Counting rule: {rule}").format(rule=rule_name(view.rule))
    st.page_link("pages/counting.py", label=rule, icon=":material/rule:")


def _counts_text(view: View, alone: Register, on: pd.Timestamp) -> str:
    reason = lc.reasons(alone, view.rule, on).iloc[0]
    if pd.notna(reason):
        told = _("✘ **Does not count on {date}:** {reason}.")
        return told.format(date=short_day(on), reason=label("reason", reason))
    told = _("✔ **Counts on {date}**").format(date=short_day(on))
    doubts = lc.doubts(alone, view.rule, on)
    words = {"phase": _("its phase is unknown"), "start": _("its start date is unknown")}
    doubted = [words[str(doubt)] for doubt, count in doubts.items() if count]
    if not doubted:
        return f"{told}."
    aside = _("with a doubt: {list}").format(list=", ".join(doubted))
    return f"{told}, {aside}."


def _known(view: View, alone: Register) -> None:
    """All fields, the links to its pages and sources."""
    st.subheader(_("All that is known"))
    content = community_table(alone)
    # A table of the browser itself, so that long texts can be read whole.
    shown = told_table(content).map(in_cell)
    st.table(shown.set_index(shown.columns[0]))
    with st.container(horizontal=True):
        _links(alone)
    parts.download(content, view, "community")


def _links(alone: Register) -> None:
    """To the sources, and to the pages of its sectors and regions."""
    (row,) = alone.communities.to_dict("records")
    for field, title in (("source", _("Source: {domain}")), ("website", _("Website: {domain}"))):
        address = row[field]
        if isinstance(address, str) and (domain := _domain(address)):
            url = quote(address, safe=_SAFE)
            st.link_button(title.format(domain=domain), url, icon=":material/open_in_new:")
    for code in alone.sector_links["sector"].dropna().unique():
        _page("sector", label("sector", code), sector=code)
    for code in alone.region_links["province"].dropna().unique():
        _page("region", label("province", code), gebied=code)


def _domain(address: str) -> str:
    """The host of an address of the web; empty for anything else."""
    if not address.startswith(("http://", "https://")) or any(map(str.isspace, address)):
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _page(file: str, title: str, **chosen: str) -> None:
    icon = {"sector": ":material/adjust:", "region": ":material/location_on:"}[file]
    st.page_link(f"pages/{file}.py", label=title, icon=icon, query_params=filters.link(**chosen))


def _partners(view: View, alone: Register) -> None:
    st.subheader(_("Partners and numbers"))
    if alone.partners.empty:
        st.markdown(_("The source names no partners."))
    else:
        parts.table(partners_table(alone), view, "community_partners")
    if alone.sizes.empty:
        st.markdown(_("The source gives no numbers of partners or people."))
    else:
        parts.table(sizes_table(alone), view, "community_sizes")


def _history(view: View, life: dict[int, Register], community_id: str) -> None:
    """What each version changed."""
    st.subheader(_("History"))
    versions = sorted(session.store().versions(), key=lambda version: version.number)
    registers = ((version.number, life.get(version.number, _EMPTY)) for version in versions)
    found = lc.community_history(registers, community_id)
    st.caption(
        n_(
            "It stands in {n} of {all} version.",
            "It stands in {n} of {all} versions.",
            len(versions),
        ).format(n=number(len(life)), all=number(len(versions)))
    )
    content = community_history_table(
        found,
        {version.number: short_day(published(version)) for version in versions},
        {version.number: version.file_name for version in versions},
    )
    parts.table(content, view, "community_history")


@st.cache_resource(max_entries=64, show_spinner=False)
def _life(
    url: str,  # noqa: ARG001  # another database has other versions
    newest: int,  # noqa: ARG001  # a new version may change it
    community_id: str,
) -> dict[int, Register]:
    return session.store().life(community_id)
