"""What a publication changes, field by field, in the words of people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pandas as pd

from lc_app import reference
from lc_app.texts import NONE, _, labels, short_day
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS, SIZES

_DETAIL = re.compile(
    r"(\(|, )(leading|corop|municipality|label|basis|kind|minimum|maximum) ((?:(?!, |\)).)*)"
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00)?")


def field_changes_table(frame: pd.DataFrame) -> pd.DataFrame:
    """The result of `lc_metrics.field_changes` with headings, and names for codes."""
    fields = field_names()
    return pd.DataFrame(
        {
            _("Name"): frame["name"].fillna("").to_list(),
            _("What changes"): [fields.get(field, field) for field in frame["field"]],
            _("Now"): _shown(frame["field"], frame["old"]),
            _("After publishing"): _shown(frame["field"], frame["new"]),
        }
    )


def field_names() -> dict[str, str]:
    """What people call a column or a table of the register."""
    return {
        "name": _("Name"),
        "form": _("Form"),
        "form_label": _("Form, as found"),
        "phase": _("Phase"),
        "phase_label": _("Status, as found"),
        "start_date": _("Start"),
        "start_precision": _("Precision of the start"),
        "start_basis": _("What began then"),
        "end_date": _("End"),
        "theme": _("Theme"),
        "education": _("Education levels"),
        **dict(zip(FUNCTIONS, function_names(), strict=True)),
        "lead_organisation": _("Lead organisation"),
        "website": _("Website"),
        "source": _("Source"),
        "remark": _("Remark"),
        "sectors": _("Topsector"),
        "regions": _("Region"),
        "partners": _("Partners"),
        "sizes": _("Numbers"),
    }


def function_names() -> tuple[str, ...]:
    """Headings of `FUNCTIONS`."""
    return _("Working"), _("Learning"), _("Innovating"), _("Researching")


def kind_names() -> dict[str, str]:
    """Headings of `PARTNER_KINDS`."""
    names = (
        _("Companies"),
        _("Knowledge institutions"),
        _("Civil-society organisations"),
        _("Governments"),
        _("Citizens"),
    )
    return dict(zip(PARTNER_KINDS, names, strict=True))


def size_names() -> dict[str, str]:
    """Headings of `SIZES`."""
    names = (
        _("Number of companies"),
        _("Number of knowledge institutions"),
        _("Number of civil-society organisations"),
        _("Number of governments"),
        _("Number of citizens"),
        _("Number of participants"),
        _("Number of students"),
        _("Number of teachers"),
    )
    return dict(zip(SIZES, names, strict=True))


def basis_names() -> dict[str, str]:
    """What a start date can be the date of."""
    return {"start": _("start"), "recognition": _("recognition"), "opening": _("opening")}


def _shown(fields: pd.Series, values: pd.Series) -> list[str]:
    ways = _ways()
    return [
        NONE if pd.isna(value) else ways.get(field, str)(str(value))
        for field, value in zip(fields, values, strict=True)
    ]


def _ways() -> Mapping[str, Callable[[str], str]]:
    """How to show the values of a field; a text of the source is shown as it is."""
    precisions = {"day": _("day"), "month": _("month"), "year": _("year")}
    flags = {"true": _("yes"), "false": _("no")}
    return {
        "form": _named(labels("form")),
        "phase": _named(labels("phase")),
        "start_date": _dutch_days,
        "end_date": _dutch_days,
        "start_precision": _named(precisions),
        "start_basis": _named(basis_names()),
        **dict.fromkeys(FUNCTIONS, _named(flags)),
        "sectors": _linked(labels("sector")),
        "regions": _linked(labels("province")),
        "partners": _linked({}),
        "sizes": _linked(size_names()),
    }


def _named(names: Mapping[str, str]) -> Callable[[str], str]:
    return lambda code: names.get(code, code)


def _dutch_days(text: str) -> str:
    found = _DAY.fullmatch(text)
    return short_day(pd.Timestamp(text)) if found else text


def _linked(names: Mapping[str, str]) -> Callable[[str], str]:
    """Links in one text: the codes at their beginnings, and the details in brackets."""
    codes = "|".join(map(re.escape, names))
    code = re.compile(rf"(^|; )({codes})(?=;| \(|$)") if names else None
    details = _details()

    def detail(found: re.Match[str]) -> str:
        before, name, value = found.groups()
        known, values = details[name]
        return f"{before}{known}: {values.get(value, value)}"

    def show(text: str) -> str:
        told = code.sub(lambda found: found[1] + names[found[2]], text) if code else text
        return _DETAIL.sub(detail, told)

    return show


def _details() -> dict[str, tuple[str, Mapping[str, str]]]:
    """Names of what stands in brackets, and of its codes."""
    places = reference.table("places")
    columns = {"province": _("province"), "place": _("place"), "region": _("region")}
    return {
        "leading": (_("leading"), {"true": _("yes"), "false": _("no")}),
        "corop": (_("COROP area"), dict(zip(places["coropcode"], places["corop"], strict=True))),
        "municipality": (_("municipality"), {}),
        "label": (_("as found"), {}),
        "basis": (_("recognised by"), columns),
        "kind": (_("kind"), kind_names()),
        "minimum": (_("at least"), {}),
        "maximum": (_("at most"), {}),
    }
