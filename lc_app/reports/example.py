"""Two invented communities that show how the template is filled in."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lc_metrics.tables import Register

_SUN, _WATER = "voorbeeld-1", "voorbeeld-2"
_COMMUNITIES = [
    {
        "community_id": _SUN,
        "name": "Voorbeeldlab Zon",
        "form": "fieldlab",
        "phase": "developing",
        "start_date": pd.Timestamp(2021, 3, 1),
        "start_precision": "month",
        "end_date": pd.Timestamp(2027, 12, 31),
        "theme": "zonne-energie",
        "education": "mbo;hbo",
        "working": True,
        "learning": True,
        "innovating": True,
        "researching": False,
        "lead_organisation": "Voorbeeldcollege",
        "website": "https://www.example.nl/zon",
        "source": "https://www.example.nl/jaarverslag",
        "remark": "Verzonnen voorbeeld",
    },
    {
        "community_id": _WATER,
        "name": "Leergemeenschap Voorbeeldwater",
        "form": "learning_community",
        "phase": "setting_up",
        "start_date": pd.Timestamp(2025, 1, 1),
        "start_precision": "year",
        "theme": "schoon water",
        "education": "hbo;wo",
        "working": True,
        "learning": True,
        "source": "opgave van de penvoerder",
        "remark": "Verzonnen voorbeeld",
    },
]
_SECTORS = [(_SUN, "EN", True), (_SUN, "HTSM", False), (_WATER, "WM", None)]
_REGIONS = [
    (_SUN, "PV28", "Zuid-Holland; Delft", "province"),
    (_WATER, "landelijk", "Landelijk", "province"),
]
_PARTNERS = [
    (_SUN, "Zonbedrijf Voorbeeld", "company"),
    (_SUN, "Paneelmakers Voorbeeld", "company"),
    (_SUN, "Hogeschool Voorbeeld", "knowledge"),
    (_WATER, "Waterschap Voorbeeld", "government"),
    (_WATER, "Stichting Voorbeeld", None),
]
_SIZES = [
    (_SUN, "company", 12, 12, "12"),
    (_SUN, "students", 20, None, "ruim 20"),
    (_WATER, "participants", 4, 6, "4 tot 6"),
]


def register() -> Register:
    """One that runs, with all that can be known of it, and one that has just begun."""
    return Register.of(
        communities=pd.DataFrame(_COMMUNITIES),
        sector_links=_links(_SECTORS, "sector", "leading"),
        region_links=_links(_REGIONS, "province", "label", "basis"),
        partners=_links(_PARTNERS, "organisation", "kind"),
        sizes=_links(_SIZES, "what", "minimum", "maximum", "label"),
    )


def _links(rows: Sequence[tuple[object, ...]], *columns: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["community_id", *columns], dtype="object")
