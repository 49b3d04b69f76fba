"""One community in full: what was recognised, the text as found, and what was inferred."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from lc_app import reference
from lc_app.reports.changes import (
    basis_names,
    field_changes_table,
    field_names,
    function_names,
    size_names,
)
from lc_app.texts import NONE, _, label, month, number, short_day
from lc_metrics import FUNCTIONS, Register

_PLAIN = ("theme", "lead_organisation", "website", "source", "remark")


class Known(NamedTuple):
    """One field of a community."""

    field: str
    value: str
    found: str
    how: str


def community_table(alone: Register) -> pd.DataFrame:
    """Every field of a community, missing ones too.

    Parameters
    ----------
    alone : Register
        The register of one community.
    """
    rows = [*_itself(alone), *_links(alone), *_rest(alone)]
    columns = (_("Field"), _("Recognised as"), _("As found"), _("How it is known"))
    return pd.DataFrame(rows, columns=pd.Index(columns), dtype="str")


def told_table(fields: pd.DataFrame) -> pd.DataFrame:
    """The result of `community_table` in three columns, the last says how each is known."""
    name, value, found, how = (fields[column] for column in fields)
    texts = _("found as “{text}”")
    told = [
        "; ".join(filter(None, (texts.format(text=text) if text else "", rule)))
        for text, rule in zip(found, how, strict=True)
    ]
    return pd.DataFrame({str(name.name): name, str(value.name): value, str(how.name): told})


def partners_table(alone: Register) -> pd.DataFrame:
    """The organisations of a community, with their kind and how that is known."""
    known = _inferred(alone, "kind", by="found")
    return pd.DataFrame(
        {
            _("Organisation"): alone.partners["organisation"].fillna(""),
            _("Kind of partner"): [_said("partner_kind", kind) for kind in alone.partners["kind"]],
            _("How it is known"): [
                known[name].how
                if pd.notna(kind) and name in known
                else _("as the source says")
                if pd.notna(kind)
                else NONE
                for name, kind in alone.partners[["organisation", "kind"]].itertuples(index=False)
            ],
        }
    )


def sizes_table(alone: Register) -> pd.DataFrame:
    """What the source counts of a community, as a range."""
    names = size_names()
    sizes = alone.sizes
    return pd.DataFrame(
        {
            _("What"): [names.get(what, what) for what in sizes["what"]],
            _("At least"): [_number(n) for n in sizes["minimum"]],
            _("At most"): [_number(n) for n in sizes["maximum"]],
            _("As found"): sizes["label"].fillna(""),
        }
    )


def community_history_table(
    history: pd.DataFrame, published: Mapping[int, str], files: Mapping[int, str]
) -> pd.DataFrame:
    """What each version changed, the newest first.

    Parameters
    ----------
    history : DataFrame
        What `lc_metrics.community_history` gave.
    published, files : mapping of int to str
        Day of publication and name of the file of each version.
    """
    told = field_changes_table(history.assign(name=None)).drop(columns=_("Name"))
    told.columns = pd.Index([_("Field"), _("Before"), _("After")])
    heads = {
        _("Version"): history["number"],
        _("Published"): history["number"].map(published),
        _("What happened"): [label("change", change) for change in history["change"]],
    }
    table = pd.DataFrame(heads).join(told.mask(history["field"].isna(), ""))
    return table.assign(**{_("File"): history["number"].map(files)})[::-1].reset_index(drop=True)


def frequent_partners_table(counts: pd.Series) -> pd.DataFrame:
    """Organisations with the number of communities in which they take part."""
    return pd.DataFrame(
        {_("Organisation"): counts.index.to_list(), _("Communities"): counts.to_list()}
    )


def _itself(alone: Register) -> Iterator[Known]:
    """Name, form, phase and period."""
    names, (row,) = field_names(), alone.communities.to_dict("records")
    yield Known(names["name"], _text(row["name"]), "", "")
    for field in ("form", "phase"):
        told = _told(alone, field)
        yield Known(names[field], _said(field, row[field]), _found(row[f"{field}_label"]), told.how)
    for field in ("start_date", "end_date"):
        told = _told(alone, field)
        value = _date(row[field], row["start_precision"] if field == "start_date" else "day")
        if field == "start_date" and pd.notna(row["start_basis"]):
            value = f"{value} ({basis_names()[row['start_basis']]})"
        yield Known(names[field], value, told.found, told.how)


def _links(alone: Register) -> Iterator[Known]:
    """Topsectors and regions, one line each."""
    names = field_names()
    sectors = _inferred(alone, "sector", by="value")
    for row in alone.sector_links.to_dict("records"):
        told = sectors.get(row["sector"], _NOT_INFERRED)
        value = label("sector", row["sector"])
        leading = pd.notna(row["leading"]) and row["leading"]
        shown = _("{sector}, leading").format(sector=value) if leading else value
        yield Known(names["sectors"], shown, told.found, told.how)
    if alone.sector_links.empty:
        yield Known(names["sectors"], _("Unknown"), "", "")
    provinces = _inferred(alone, "province", by="value")
    for row in alone.region_links.to_dict("records"):
        told = provinces.get(row["province"], _NOT_INFERRED)
        yield Known(names["regions"], _region(row), _found(row["label"]), told.how)
    if alone.region_links.empty:
        yield Known(names["regions"], _("Unknown"), "", "")


def _rest(alone: Register) -> Iterator[Known]:
    """What is shown as it was found, the functions, and where the row stands."""
    names, (row,) = field_names(), alone.communities.to_dict("records")
    levels = _text(row["education"]).replace(";", ", ")
    yield Known(names["education"], levels, "", "")
    for field, heading in zip(FUNCTIONS, function_names(), strict=True):
        value = row[field]
        yield Known(
            heading, _not_said() if pd.isna(value) else _("yes") if value else _("no"), "", ""
        )
    for field in _PLAIN:
        yield Known(names[field], _text(row[field]), "", "")
    yield Known(_("Sheet of the export"), _text(row["sheet"]), "", "")
    yield Known(_("Row in the export"), _number(row["row"]), "", "")
    yield Known(_("First in the register on"), _date(row["first_seen"], "day"), "", "")


class _Told(NamedTuple):
    """What a value was inferred from, and by which rule."""

    found: str
    how: str


_NOT_INFERRED = _Told("", "")


def _inferred(alone: Register, field: str, *, by: str) -> dict[str, _Told]:
    """The inferences of a field by their value or by the text they were made from."""
    rows = alone.inferences[alone.inferences["field"].eq(field)].fillna("")
    return {
        row[by]: _Told(row["found"], _("inferred: {rule}").format(rule=label("rule", row["rule"])))
        for row in rows.to_dict("records")
    }


def _told(alone: Register, field: str) -> _Told:
    """The inference of a field that has one value; empty where it was said in so many words."""
    return next(iter(_inferred(alone, field, by="value").values()), _NOT_INFERRED)


def _region(row: Mapping[Hashable, Any]) -> str:
    """Province, COROP area and municipality, as far as they are known."""
    parts = [
        label("province", str(row["province"])) if pd.notna(row["province"]) else _("Unknown"),
        reference.corops().get(str(row["corop"]), ""),
        str(row["municipality"]) if pd.notna(row["municipality"]) else "",
    ]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _said(kind: str, code: Any) -> str:
    return _("Unknown") if pd.isna(code) else label(kind, str(code))


def _not_said() -> str:
    return _("not stated")


def _text(value: Any) -> str:
    return _not_said() if pd.isna(value) or value == "" else str(value)


def _found(value: Any) -> str:
    return "" if pd.isna(value) else str(value)


def _number(value: float) -> str:
    return NONE if pd.isna(value) else number(value)


def _date(value: pd.Timestamp, precision: str) -> str:
    if pd.isna(value):
        return _("Unknown")
    return {"year": f"{value:%Y}", "month": month(value)}.get(precision, short_day(value))
