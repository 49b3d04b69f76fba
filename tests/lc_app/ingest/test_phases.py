"""Words of a status: those that users recorded go before the shipped ones."""

import pandas as pd
import pytest

from lc_app.ingest import take
from lc_app.ingest.phases import PhaseWords, recorded, shipped_words
from tests.lc_app.ingest.builders import csv_bytes

OWN = {
    "Beleidsfase": "idea",
    "pilot": "developing",
    "nog niet gestart": "setting_up",
    "fase 1 afgerond": "developing",
    "  ": "idea",
}


@pytest.fixture
def words():
    return PhaseWords(OWN)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param("beleidsfase", ("idea", "beleidsfase", True, False), id="own words alone"),
        pytest.param("Beleidsfase (2023)", ("idea", "beleidsfase", True, True), id="among others"),
        pytest.param("Pilot", ("developing", "pilot", True, False), id="in place of shipped words"),
        pytest.param(
            "pilot, toegekend", ("developing", "pilot", True, True), id="own before longer"
        ),
        pytest.param("loopt (2020)", ("developing", "loopt", False, True), id="shipped words"),
        pytest.param("pilot gestopt", ("ended", "gestopt", False, True), id="an end before all"),
        pytest.param(
            "fase 1 afgerond", ("developing", "fase 1 afgerond", True, False), id="own with an end"
        ),
        pytest.param(
            "fase 1 afgerond in 2020", ("developing", "fase 1 afgerond", True, True), id="inside"
        ),
        pytest.param(
            "nog niet gestart (2021)", ("setting_up", "nog niet gestart", True, True), id="a denial"
        ),
    ],
)
def test_own_words_go_before_the_shipped_ones(words, status, expected):
    found = words.find(status)

    assert (found.code, found.words, found.own, found.more) == expected


@pytest.mark.parametrize("status", ["geen pilot", "nog niet gestart, niet lopend", "", "onbekend"])
def test_a_denial_outside_the_words_and_a_status_without_any_tell_no_phase(words, status):
    assert words.find(status) is None


def test_empty_words_are_no_words(words):
    assert "" not in words.known


def test_without_own_words_the_shipped_ones_hold():
    assert PhaseWords().known == shipped_words().known
    assert shipped_words().find("pilot").code == "setting_up"


def test_an_import_reads_a_status_by_the_words_of_users():
    data = csv_bytes("naam;vorm;status", "Lab A;hub;beleidsfase", "Lab B;hub;pilot 2021")

    shipped, own = take(data, "a.csv"), take(data, "a.csv", phase_words=OWN)

    assert shipped.register.communities["phase"].fillna("").tolist() == ["", "setting_up"]
    assert own.register.communities["phase"].tolist() == ["idea", "developing"]
    assert "unknown-phase" in {finding.problem.code for finding in shipped.findings}
    assert "unknown-phase" not in {finding.problem.code for finding in own.findings}
    assert own.register.inferences["rule"].tolist() == ["phase-from-words"]


def test_words_that_lack_one_half_are_not_used():
    table = pd.DataFrame({"pattern": ["pilot", None, "rust"], "phase": ["idea", "ended", None]})

    assert recorded(table) == {"pilot": "idea"}
