"""What the targets of the sectors add up to, said plainly."""

import pandas as pd
import pytest

from lc_app.texts import in_language, targets
from lc_metrics import Roadmap, SectorSum


def total(low, high, national, *, agreed=0, average=0, own=0):
    return SectorSum(low, high, national, agreed=agreed, average=average, own=own)


SHIPPED = total(94, 96, 100, agreed=1, average=9)


def test_the_shipped_roadmap_falls_four_to_six_short():
    assert targets.sum_text(SHIPPED) == (
        "De doelen van 10 Topsectoren zijn samen **94 tot 96**: 4 tot 6 minder dan het landelijke"
        " doel van **100**. Daarvan: 1 is afgesproken; 9 zijn een gemiddelde: een referentielijn"
        " en geen verplichting."
    )


def test_the_same_in_english():
    in_language("en")

    assert targets.sum_text(SHIPPED) == (
        "The targets of 10 Topsectors add up to **94 to 96**: 4 to 6 less than the national target"
        " of **100**. Of these, 1 was agreed; 9 are an average: a reference line, and no"
        " obligation."
    )


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        pytest.param(
            total(100, 100, 100, own=10),
            "zijn samen **100**: precies het landelijke doel van **100**. Daarvan: 10 zijn eigen"
            " doelen.",
            id="just enough",
        ),
        pytest.param(
            total(110, 112.5, 100, agreed=10),
            "**110 tot 112,5**: 10 tot 12,5 meer dan het landelijke doel van **100**.",
            id="more than enough",
        ),
        pytest.param(
            total(98, 103, 100, agreed=10),
            "**98 tot 103**; het landelijke doel van **100** ligt daartussen.",
            id="perhaps enough",
        ),
        pytest.param(
            total(98, 100, 100, agreed=10),
            "**98 tot 100**: 0 tot 2 minder dan het landelijke doel van **100**.",
            id="enough at the upper end",
        ),
        pytest.param(
            total(18, 20, 150, own=1),
            "Het doel van 1 Topsector is **18 tot 20**; de andere 9 hebben er geen. Het landelijke"
            " doel is **150**.",
            id="too few sectors to hold against the country",
        ),
        pytest.param(
            total(4, 6, None, agreed=1),
            "Het doel van 1 Topsector is **4 tot 6**. Daarvan: 1 is afgesproken.",
            id="one sector, not held against the country",
        ),
        pytest.param(
            total(0, 0, 100), "Geen Topsector heeft hier een eigen doel.", id="no sector at all"
        ),
    ],
)
def test_the_sum_against_the_national_target(added, expected):
    assert expected in targets.sum_text(added)


def test_the_dates_of_a_roadmap():
    roadmap = Roadmap("A", pd.Timestamp(2023, 12, 31), pd.Timestamp(2020, 1, 1))

    assert targets.dates_text(roadmap) == (
        "Te halen op 31 december 2023; het werk begon op 1 januari 2020."
    )


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "Doelen: zoals meegeleverd"), (3, "Doelen: versie 3")]
)
def test_the_version_of_the_targets(number, expected):
    assert targets.version_text(number) == expected


def test_the_provinces_with_a_target_are_named():
    assert targets.regions_text(["PV26"]).startswith("Doelen per regio: Utrecht.")
    assert targets.regions_text([]).startswith("Per regio is geen doel afgesproken")
