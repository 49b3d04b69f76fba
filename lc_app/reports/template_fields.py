"""The columns of the template: heading, what it means, how to fill it in, and its list."""

from __future__ import annotations

from lc_app import reference
from lc_app.reports.changes import function_names, kind_names, size_names
from lc_app.reports.list_workbook import Column
from lc_app.texts import _, labels
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS, SIZES, UNKNOWN


def columns() -> list[Column]:
    """All columns in the order of the template."""
    return [
        *_identity(),
        *_sectors(),
        *_regions(),
        *_times(),
        *_functions(),
        *_partners(),
        *_sizes(),
        *_rest(),
    ]


def choices() -> dict[str, list[str]]:
    """What can be chosen, by the name of the list."""
    corops = sorted(set(reference.table("places")["corop"]))
    known = {
        kind: [name for code, name in labels(kind).items() if code != UNKNOWN]
        for kind in ("sector", "form", "province", "phase")
    }
    return {
        **known,
        "corop": corops,
        "flag": [_("yes"), _("no")],
    }


def list_names() -> dict[str, str]:
    """What people call each list."""
    return {
        "sector": _("Topsector"),
        "form": _("Form"),
        "province": _("Province"),
        "phase": _("Phase"),
        "corop": _("COROP area"),
        "flag": _("yes or no"),
    }


def _identity() -> list[Column]:
    return [
        Column(
            "identifier",
            _("Id"),
            _("Mark by which the community is recognised again. It never changes."),
            _("Leave it as it is; empty for a new community."),
            width=16,
        ),
        Column("name", _("Name"), _("Name of the community."), _("Text."), _("yes"), width=40),
        Column(
            "form",
            _("Form"),
            _("What kind of learning community it is; without it the row does not count."),
            _("One of the list; another form is kept as “other form”."),
            _("to be counted"),
            choices="form",
            width=24,
        ),
    ]


def _sectors() -> list[Column]:
    return [
        Column(
            "sector",
            _("Topsector"),
            _("The Topsectoren that the community serves."),
            _("One of the list; several with a semicolon between them."),
            _("to be counted"),
            choices="sector",
            width=30,
        ),
        Column(
            "leading_sector",
            _("Leading sector"),
            _("The one that leads, where there are several."),
            _("One of the list."),
            choices="sector",
            width=24,
        ),
        Column("theme", _("Theme"), _("Subject of the community."), _("Text."), width=24),
    ]


def _regions() -> list[Column]:
    return [
        Column(
            "province",
            _("Province"),
            _("Province in which it works, or that it works across provinces or nationwide."),
            _("One of the list; several with a semicolon between them."),
            choices="province",
        ),
        *_places(),
        Column(
            "region",
            _("Region"),
            _("Economic region, as the community calls it."),
            _("Text, for example Brainport."),
        ),
        Column(
            "corop",
            _("COROP area"),
            _("COROP area of Statistics Netherlands; not needed where the place is known."),
            _("One of the list."),
            choices="corop",
            width=26,
        ),
    ]


def _places() -> list[Column]:
    return [
        Column(
            "place",
            _("Place"),
            _("Place of its seat."),
            _("The name of a place, for example Delft."),
        ),
        Column(
            "municipality",
            _("Municipality"),
            _("Municipality of its seat; not needed where the place is known."),
            _("The name of a municipality, for example Súdwest-Fryslân."),
        ),
    ]


def _times() -> list[Column]:
    date = _("A year (2021), a month (March 2021) or a day (31-12-2021).")
    other = _("Only if the start is not known.")
    return [
        Column("start", _("Start date"), _("When it began."), date, _("to be counted on a date")),
        Column("recognised", _("Recognised"), _("When it was recognised or granted."), other),
        Column("opened", _("Opened"), _("When it was opened."), other),
        Column("end", _("End date"), _("Its last day, if it has ended or will end."), date),
        Column(
            "status",
            _("Phase"),
            _("How far the community is."),
            _("One of the list, or the status in words of your own."),
            choices="phase",
            width=22,
        ),
    ]


def _functions() -> list[Column]:
    return [
        Column(
            field,
            heading,
            _("Whether the community connects this."),
            _("yes or no; empty if it is unknown."),
            choices="flag",
            width=14,
        )
        for field, heading in zip(FUNCTIONS, function_names(), strict=True)
    ]


def _partners() -> list[Column]:
    names = kind_names()
    form = _("Names, with a semicolon between them.")
    kinds = [
        Column(f"partners_{kind}", names[kind], _("Partners of this kind."), form, width=30)
        for kind in PARTNER_KINDS
    ]
    return [
        *kinds,
        Column(
            "partners", _("Partners"), _("Partners of which the kind is unknown."), form, width=30
        ),
    ]


def _sizes() -> list[Column]:
    names = size_names()
    form = _("A number (20), a range (4 to 6), or words such as “ruim 20”.")
    return [
        Column(f"size_{what}", names[what], _("How many there are."), form, width=16)
        for what in SIZES
    ]


def _rest() -> list[Column]:
    return [
        Column(
            "education",
            _("Education levels"),
            _("Levels of education that take part."),
            _("mbo, hbo, wo; several with a semicolon between them."),
        ),
        Column(
            "lead_organisation",
            _("Lead organisation"),
            _("The organisation that leads."),
            _("Name of an organisation, no person."),
            width=30,
        ),
        Column("website", _("Website"), _("Page of the community."), _("Address."), width=30),
        Column(
            "source",
            _("Source"),
            _("Where this row comes from."),
            _("Address or title."),
            width=30,
        ),
        Column("remark", _("Remark"), _("Anything else."), _("Text."), width=40),
    ]
