"""Two invented communities that show how the template is filled in."""

from __future__ import annotations

import pandas as pd

from lc_metrics.tables import Register


def register() -> Register:
    """One that runs, with all that can be known of it, and one that has just begun."""
    return Register.of(
        communities=pd.DataFrame(
            {
                "community_id": ["voorbeeld-1", "voorbeeld-2"],
                "name": ["Voorbeeldlab Zon", "Leergemeenschap Voorbeeldwater"],
                "form": ["fieldlab", "learning_community"],
                "phase": ["developing", "setting_up"],
                "start_date": pd.Series(["2021-03-01", "2025-01-01"], dtype="datetime64[s]"),
                "start_precision": ["month", "year"],
                "start_basis": ["opening", None],
                "end_date": pd.Series(["2027-12-31", None], dtype="datetime64[s]"),
                "theme": ["zonne-energie", "schoon water"],
                "education": ["mbo;hbo", "hbo;wo"],
                "working": [True, True],
                "learning": [True, True],
                "innovating": [True, None],
                "researching": [False, None],
                "lead_organisation": ["Voorbeeldcollege", None],
                "website": ["https://www.example.nl/zon", None],
                "source": ["https://www.example.nl/jaarverslag", "opgave van de penvoerder"],
                "remark": ["Verzonnen voorbeeld", "Verzonnen voorbeeld"],
            }
        ),
        sector_links=pd.DataFrame(
            {
                "community_id": ["voorbeeld-1", "voorbeeld-1", "voorbeeld-2"],
                "sector": ["EN", "HTSM", "WM"],
                "leading": [True, False, None],
            }
        ),
        region_links=pd.DataFrame(
            {
                "community_id": ["voorbeeld-1", "voorbeeld-2"],
                "province": ["PV28", "landelijk"],
                "label": ["Zuid-Holland; Delft", "Landelijk"],
                "basis": ["province", "province"],
            }
        ),
        partners=pd.DataFrame(
            {
                "community_id": ["voorbeeld-1"] * 3 + ["voorbeeld-2"] * 2,
                "organisation": [
                    "Zonbedrijf Voorbeeld",
                    "Paneelmakers Voorbeeld",
                    "Hogeschool Voorbeeld",
                    "Waterschap Voorbeeld",
                    "Stichting Voorbeeld",
                ],
                "kind": ["company", "company", "knowledge", "government", None],
            }
        ),
        sizes=pd.DataFrame(
            {
                "community_id": ["voorbeeld-1", "voorbeeld-1", "voorbeeld-2"],
                "what": ["company", "students", "participants"],
                "minimum": [12, 20, 4],
                "maximum": [12, None, 6],
                "label": ["12", "ruim 20", "4 tot 6"],
            }
        ),
    )
