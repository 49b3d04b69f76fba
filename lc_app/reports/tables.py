"""Tables with the headings and words that people see."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from lc_app.texts import NONE, _, label, labels, month, number, short_day
from lc_app.texts import targets as target_words
from lc_metrics import UNKNOWN, CountingRule, Ledger, Register, reasons


def communities_table(
    register: Register, rule: CountingRule, *, end: pd.Timestamp, on: pd.Timestamp
) -> pd.DataFrame:
    """Every community with what is known of it, whether it counts, and its source."""
    table = register.communities
    ids, unknown = table["community_id"], _("Unknown")
    return pd.DataFrame(
        {
            _("Name"): table["name"].fillna(""),
            _("Counts on {date}").format(date=short_day(end)): _counts(register, rule, end),
            _("Counts on {date}").format(date=short_day(on)): _counts(register, rule, on),
            _("Topsector"): _joined(ids, register.sector_links, "sector", missing=unknown),
            _("Region"): _joined(ids, register.region_links, "province", missing=unknown),
            _("Form"): _named("form", table["form"]),
            _("Start"): [
                _start(d, p)
                for d, p in zip(table["start_date"], table["start_precision"], strict=True)
            ],
            _("Phase"): _named("phase", table["phase"]),
            _("Source"): table["source"].fillna(""),
            _("Form, as found"): table["form_label"].fillna(""),
            _("Status, as found"): table["phase_label"].fillna(""),
            _("Place, as found"): _joined(ids, register.region_links, "label", missing=""),
            _("Partners"): _joined(ids, register.partners, "organisation", missing=""),
            _("Remark"): table["remark"].fillna(""),
            _("Row in the export"): (
                table["sheet"].fillna("") + " " + table["row"].astype("str")
            ).str.strip(),
        }
    )


def reasons_table(
    register: Register | Ledger, rule: CountingRule, *, end: pd.Timestamp, on: pd.Timestamp
) -> pd.DataFrame:
    """How many communities count on two dates, and how many do not by their first reason."""
    by_date = {
        short_day(date): reasons(register, rule, date).fillna("counts").value_counts()
        for date in dict.fromkeys((end, on))
    }
    rows = {"counts": _("counts"), **labels("reason")}
    table = pd.DataFrame(by_date).reindex(list(rows), fill_value=0).fillna(0).astype("int64")
    table = table[table.any(axis=1)]
    table.insert(0, _("Communities"), [rows[str(code)] for code in table.index])
    return table.reset_index(drop=True)


def targets_table(targets: pd.DataFrame) -> pd.DataFrame:
    """The targets with their nature and source."""
    return pd.DataFrame(
        {
            _("Topsector"): targets["sector"].map(target_words.sectors()),
            _("Target"): list(
                map(
                    target_words.goal_text,
                    targets["minimum"],
                    targets["maximum"],
                    targets["nature"],
                )
            ),
            _("Date"): targets["date"].map(short_day),
            _("Region"): targets["region"].map(target_words.regions()),
            _("At least"): targets["minimum"].map(number),
            _("At most"): [
                NONE if pd.isna(maximum) else number(maximum) for maximum in targets["maximum"]
            ],
            _("Nature"): targets["nature"].map(target_words.natures()),
            _("Roadmap"): targets["roadmap"],
            _("Source"): targets["source"].fillna(""),
        }
    )


def _named(kind: str, codes: pd.Series) -> pd.Series:
    return codes.fillna(UNKNOWN).map(labels(kind))


def _joined(ids: pd.Series, links: pd.DataFrame, column: str, *, missing: str) -> list[str]:
    """The values of each community in one text."""
    known = links[["community_id", column]].dropna()
    names = labels(column) if column in ("sector", "province") else {}
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for community, value in zip(known["community_id"], known[column], strict=True):
        # A dictionary keeps each text once, in the order in which it was found.
        texts[community][names.get(value, value)] = None
    return ["; ".join(texts.get(community, [missing])) for community in ids]


def _start(start: pd.Timestamp, precision: str) -> str:
    if pd.isna(start):
        return _("Unknown")
    return {"year": f"{start:%Y}", "month": month(start)}.get(precision, short_day(start))


def _counts(register: Register, rule: CountingRule, on: pd.Timestamp) -> list[str]:
    no = _("no: {reason}")
    return [
        _("yes") if pd.isna(reason) else no.format(reason=label("short_reason", reason))
        for reason in reasons(register, rule, on)
    ]
