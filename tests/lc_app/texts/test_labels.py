"""Codes have names, in an order, in both languages."""

import pytest

from lc_app.texts import in_language, label, labels
from lc_metrics import (
    CHANGES,
    DIMENSIONS,
    FUNCTIONS,
    PARTNER_KINDS,
    PRESETS,
    REASONS,
    UNKNOWN,
)


def test_a_sector_has_its_official_dutch_name():
    assert label("sector", "HTSM") == "High Tech Systemen & Materialen"
    assert list(labels("sector")) == [
        *("AF", "CH", "CI", "EN", "HTSM", "ICT", "LSH", "LOG", "TU", "WM"),
        *("geen", "onbekend"),
    ]


def test_a_sector_has_an_english_name():
    in_language("en")

    assert label("sector", "TU") == "Horticulture & Starting Materials"


def test_a_province_is_called_the_same_everywhere_and_joined_by_its_code():
    assert label("province", "PV21") == "Fryslân"
    assert list(labels("province"))[-3:] == ["bovenregionaal", "landelijk", "onbekend"]


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("reason", REASONS),
        ("change", CHANGES),
        ("preset", PRESETS),
        ("dimension", DIMENSIONS),
        ("function", [*FUNCTIONS, UNKNOWN]),
        ("partner_kind", [*PARTNER_KINDS, UNKNOWN]),
    ],
)
def test_every_code_of_the_metrics_has_a_name(kind, codes):
    assert set(labels(kind)) == set(codes)


def test_a_code_without_a_name_is_shown_as_it_is():
    assert label("form", "iets nieuws") == "iets nieuws"
