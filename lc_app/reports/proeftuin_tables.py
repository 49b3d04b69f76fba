"""Tables of proeftuinen, with the headings and words that people see."""

from __future__ import annotations

import pandas as pd

from lc_app.texts import _, labels, number
from lc_app.texts.proeftuinen import between_text, date_text, entry_text, step_names
from lc_metrics import Register

_ASKING = "LSH"
"""The sector whose proeftuinen have to reach a number of inhabitants."""


def proeftuinen_table(facts: pd.DataFrame, grown: pd.DataFrame, register: Register) -> pd.DataFrame:
    """Each proeftuin with its region, start, inhabitants, partners and what grew out of it."""
    ids = facts.index
    sectors = _joined(ids, register.sector_links, "sector")
    links = register.sector_links
    asked = set(links.loc[links["sector"].eq(_ASKING), "community_id"])
    came = grown.dropna(subset="community").groupby("origin_id")["community"].agg("; ".join)
    own = register.communities.set_index("community_id")["source"].reindex(ids)
    return pd.DataFrame(
        {
            _("Name"): facts["name"].fillna("").to_list(),
            _("Topsector"): sectors,
            _("Region"): _joined(ids, register.region_links, "province"),
            _("Start"): list(map(date_text, facts["start_date"], facts["start_precision"])),
            _("Inhabitants in reach"): [
                _("unknown") if pd.isna(n) else number(n) for n in facts["inhabitants"]
            ],
            _("Entry condition"): [
                entry_text(entry, asked=code in asked)
                for code, entry in zip(ids, facts["entry"], strict=True)
            ],
            _("Grown out of it"): came.reindex(ids).fillna("").to_list(),
            _("Partners"): _joined(ids, register.partners, "organisation"),
            _("Remark"): facts["remark"].fillna("").to_list(),
            _("Source"): facts["source"].fillna(own).fillna("").to_list(),
        }
    )


def grown_table(grown: pd.DataFrame) -> pd.DataFrame:
    """Which community grew out of which proeftuin, when, and the months between."""
    gone = _("not in the register ({id})")
    return pd.DataFrame(
        {
            _("Proeftuin"): [
                gone.format(id=code) if pd.isna(name) else name
                for name, code in zip(grown["origin"], grown["origin_id"], strict=True)
            ],
            _("Start of the proeftuin"): list(
                map(date_text, grown["begun"], grown["begun_precision"])
            ),
            _("Community"): [
                gone.format(id=code) if pd.isna(name) else name
                for name, code in zip(grown["community"], grown["community_id"], strict=True)
            ],
            _("Grown out of it on"): list(map(date_text, grown["grown"], grown["grown_precision"])),
            _("Months between"): list(
                map(between_text, grown["months_least"], grown["months_most"])
            ),
            _("Source"): grown["source"].fillna("").to_list(),
        }
    )


def pipeline_table(steps: pd.Series) -> pd.DataFrame:
    """The steps from proeftuin to learning community."""
    names = step_names()
    return pd.DataFrame(
        {_("Step"): [names[str(code)] for code in steps.index], _("Number"): steps.to_list()}
    )


def _joined(ids: pd.Index, links: pd.DataFrame, column: str) -> list[str]:
    """The values of each proeftuin in one text; the regions and sectors by name."""
    texts = links[column].dropna()
    if column in ("sector", "province"):
        texts = texts.map(labels(column))
    joined = texts.groupby(links["community_id"]).agg(lambda t: "; ".join(dict.fromkeys(t)))
    return [joined.get(code, _("unknown")) for code in ids]
