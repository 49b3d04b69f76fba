"""The public sample counted by hand, by a plain loop, and by the package."""

import csv
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from lc_app.ingest import take
from lc_metrics import DEFAULT_RULE, community_count, count_by, counted, doubts, reasons

SAMPLE = Path(__file__).parents[2] / "data/examples/leergemeenschappen_publiek.csv"
BASELINE, END, SEEN = date(2020, 1, 1), date(2023, 12, 31), date(2026, 11, 23)

ACIN = (
    "Centre of Expertise for Creative Innovation "
    "(voorheen Amsterdam Creative Industries Network, ACIN)"
)

COUNTED_AT_THE_END = {
    "AF": {"Plaats-De Kleine Aarde"},
    "CH": {
        "CIV Biobased Economy",
        "Centre of Expertise Chemie",
        "Centre of Expertise Smart Polymeric Materials",
    },
    "CI": {
        "Centre of Expertise Interactieve media (HU)",
        ACIN,
    },
    "EN": {
        "Learning community Systeemintegratie in de energietransitie",
        "Hybride leeromgevingen / Innovatielab IPKW (HAN SEE)",
        "Centre of Expertise Energy",
    },
    "HTSM": {
        "Innovatiecluster Drachten (ICD)",
        "SKILL (Shared Knowledge Innovation Learning Lab)",
        "Region of Smart Factories (RoSF)",
        "Fieldlab Circulaire Innovaties in de Maakindustrie (CIM)",
        "RoboHouse",
        "SAM|XL",
        "Brainport Industries Fabriek van de Toekomst",
        "Centre of Expertise High Tech Systems (Saxion)",
        "Centre of Expertise Productietechniek (Fontys)",
        "Centre of Expertise Automotive",
    },
    "LOG": {"Centre of Expertise Logistiek (HvA)"},
    "LSH": {
        "Centre of Expertise Healthy Ageing (CoE HA)",
        "Centre of Expertise Innovatieve zorg en technologie (Zuyd)",
        "Centre of Expertise Genomics (Leiden)",
    },
    "WM": {"Delta Platform", "Centre of Expertise Duurzame haven (Rotterdam)"},
}
"""The hand count: the communities of the sample that had begun by the end of 2023."""

NOT_YET_AT_THE_BASELINE = {
    "Plaats-De Kleine Aarde",
    "Learning community Systeemintegratie in de energietransitie",
    "SKILL (Shared Knowledge Innovation Learning Lab)",
    "Fieldlab Circulaire Innovaties in de Maakindustrie (CIM)",
}
"""Those of the hand count that began in 2020 or later."""

PER_SECTOR_TODAY = {
    "AF": 2, "CH": 5, "CI": 3, "EN": 15, "HTSM": 13, "ICT": 3, "LOG": 2, "LSH": 5, "TU": 2, "WM": 5,
}  # fmt: skip

FORMS = {
    "learning community", "fieldlab", "skillslab", "CoE", "CIV", "lectoraat", "practoraat",
    "living lab", "hybride leeromgeving",
}  # fmt: skip
SECTORS = {
    "Agri & Food": "AF",
    "Chemie": "CH",
    "Creatieve Industrie": "CI",
    "Energie": "EN",
    "High Tech Systemen & Materialen": "HTSM",
    "ICT": "ICT",
    "Life Sciences & Health": "LSH",
    "Logistiek": "LOG",
    "Tuinbouw & Uitgangsmaterialen": "TU",
    "Water & Maritiem": "WM",
}
BEFORE_DEVELOPING = {
    "aangekondigd",
    "goedgekeurd",
    "in ontwikkeling",
    "in oprichting (2025)",
    "in opzet (2019)",
    "in planvorming (2018)",
    "nieuw (2018)",
    "opstartfase",
    "pilot",
}
"""The statuses, of rows in a form that counts, that name a phase before developing."""


def rows_that_count(on):
    """The default rule in plain Python; a start is certain on the last day of its year."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            year = row["startjaar"]
            begun = bool(year) and date(int(year), 12, 31) <= on
            seen = (not year or int(year) <= SEEN.year) and on >= SEEN
            if (
                row["vorm"] in FORMS
                and row["topsector"] in SECTORS
                and row["status_or_fase"] not in BEFORE_DEVELOPING
                and (begun or seen)
            ):
                yield row


@pytest.fixture(scope="module")
def listed():
    """The register of the sample, published on 23 November 2026."""
    register = take(SAMPLE.read_bytes(), SAMPLE.name).register
    return replace(register, communities=register.communities.assign(first_seen=pd.Timestamp(SEEN)))


def names(register, mask):
    return register.communities.loc[mask.to_numpy(), "name"].tolist()


@pytest.mark.parametrize(("on", "expected"), [(BASELINE, 21), (END, 25), (SEEN, 55)])
def test_loop_and_package_count_the_same_communities(listed, on, expected):
    by_loop = [row["naam"] for row in rows_that_count(on)]

    by_package = names(listed, counted(listed, DEFAULT_RULE, pd.Timestamp(on)))

    assert by_package == by_loop
    assert len(by_loop) == expected
    assert community_count(listed, DEFAULT_RULE, pd.Timestamp(on)) == expected


def test_the_hand_count_at_the_end_date_is_what_the_package_counts(listed):
    by_hand = set().union(*COUNTED_AT_THE_END.values())

    result = names(listed, counted(listed, DEFAULT_RULE, pd.Timestamp(END)))

    assert len(by_hand) == 25
    assert set(result) == by_hand


def test_the_hand_count_at_the_baseline_lacks_those_that_began_later(listed):
    by_hand = set().union(*COUNTED_AT_THE_END.values()) - NOT_YET_AT_THE_BASELINE

    result = names(listed, counted(listed, DEFAULT_RULE, pd.Timestamp(BASELINE)))

    assert len(by_hand) == 21
    assert set(result) == by_hand


def test_the_sectors_at_the_end_date_are_those_of_the_hand_count(listed):
    result = count_by(listed, DEFAULT_RULE, pd.Timestamp(END), "sector")

    assert result.to_dict() == {code: len(group) for code, group in COUNTED_AT_THE_END.items()}
    assert result.tolist() == [1, 3, 2, 3, 10, 1, 3, 2]


def test_the_sectors_today_are_those_of_the_hand_count_and_of_the_loop(listed):
    by_loop = Counter(SECTORS[row["topsector"]] for row in rows_that_count(SEEN))

    result = count_by(listed, DEFAULT_RULE, pd.Timestamp(SEEN), "sector")

    assert result.to_dict() == PER_SECTOR_TODAY
    assert by_loop == PER_SECTOR_TODAY


def test_thirty_of_those_that_count_today_have_no_start_in_the_sample(listed):
    result = doubts(listed, DEFAULT_RULE, pd.Timestamp(SEEN))

    assert result["start"] == 30
    assert sum(not row["startjaar"] for row in rows_that_count(SEEN)) == 30


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GROZzerdam Deventer", "form"),
        ("BouwLab R&Do", "no_sector"),
        ("Learning community Elderveld-Noord", "phase"),
        ("CIV Water", "start_unknown"),
    ],
)
def test_well_known_rows_do_not_count_at_the_end_date_for_a_reason(listed, name, expected):
    at = listed.communities["name"].eq(name).to_numpy()

    assert reasons(listed, DEFAULT_RULE, pd.Timestamp(END))[at].tolist() == [expected]
