"""Spellings: what counts as the same text, and several values in one cell."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lc_app.ingest.keys import key, split_known, synonyms, without_aside

KNOWN = {
    "agri food": "AF",
    "chemie": "CH",
    "energie": "EN",
    "ict": "ICT",
    "water": "WM",
    "maritiem": "WM",
    "tuinbouw en uitgangsmaterialen": "TU",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  Lab   Alfa ", "lab alfa", id="space"),
        pytest.param("Lab\u00a0Alfa\n", "lab alfa", id="hard space and line end"),
        pytest.param("Bèta-Lab (2e)", "beta lab 2e", id="accents and marks"),
        pytest.param("Agri & Food", "agri food", id="ampersand"),
        pytest.param("CLICK//NL", "click nl", id="strokes"),
        pytest.param("C++ Lab", "c++ lab", id="plus"),
        pytest.param("C# Lab", "c# lab", id="number sign"),
        pytest.param("Fryslân", "fryslan", id="circumflex"),
        pytest.param("'s-Gravenhage", "s gravenhage", id="apostrophe"),
        pytest.param("’s-Gravenhage", "s gravenhage", id="curly apostrophe"),
        pytest.param("be\u0308eindigd", "beeindigd", id="accent as a mark of its own"),
        pytest.param("STRASSE ﬁn", "strasse fin", id="ligature"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param(" ~*| ", "", id="marks alone"),
    ],
)
def test_spellings_of_one_text_have_one_key(text, expected):
    assert key(text) == expected


@example("𝕷ab")
@given(st.text())
def test_the_key_of_a_key_is_that_key(text):
    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Startjaar (jjjj)", "Startjaar"),
        ("Topsector(en)", "Topsector"),
        ("Bron (url) ", "Bron"),
        ("(alleen) in het midden", "(alleen) in het midden"),
        ("Startjaar", "Startjaar"),
    ],
)
def test_a_remark_in_brackets_at_the_end_is_taken_off(text, expected):
    assert without_aside(text) == expected


def test_synonyms_lead_from_the_key_to_the_code():
    sectors = synonyms("sector_synonyms", "synonym", "code")

    assert sectors["click nl"] == "CI"
    assert sectors["t u"] == "TU"
    assert sectors["smart industry"] == "geen"


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        pytest.param("Energie", ["EN"], id="one"),
        pytest.param("Agri & Food", ["AF"], id="a name with an ampersand"),
        pytest.param("Agri & Food; Chemie", ["AF", "CH"], id="semicolon"),
        pytest.param("Energie | ICT", ["EN", "ICT"], id="pipe"),
        pytest.param("Energie\nChemie", ["EN", "CH"], id="line end"),
        pytest.param("Energie, Chemie", ["EN", "CH"], id="comma"),
        pytest.param("Water/Energie", ["WM", "EN"], id="stroke"),
        pytest.param("Energie + ICT", ["EN", "ICT"], id="plus"),
        pytest.param("Energie en Chemie", ["EN", "CH"], id="the word en"),
        pytest.param("Energie & Chemie", ["EN", "CH"], id="ampersand"),
        pytest.param("Water/Maritiem", ["WM"], id="two names of one code"),
        pytest.param("Tuinbouw en Uitgangsmaterialen", ["TU"], id="a name with the word en"),
        pytest.param(
            "Tuinbouw en Uitgangsmaterialen; Agri & Food", ["TU", "AF"], id="two such names"
        ),
        pytest.param("Energie; ; Chemie;", ["EN", "CH"], id="empty parts"),
        pytest.param("Energie, Chemie en ICT", ["EN", "CH", "ICT"], id="a Dutch enumeration"),
        pytest.param("Agri & Food en Chemie", ["AF", "CH"], id="ampersand and the word en"),
        pytest.param("Energie; Water/Chemie", ["EN", "WM", "CH"], id="two separators"),
    ],
)
def test_all_values_of_a_cell_are_recognised(cell, codes):
    assert split_known(cell, KNOWN) == (codes, [])


@pytest.mark.parametrize(
    ("cell", "codes", "unknown"),
    [
        pytest.param("Enerchie", [], ["Enerchie"], id="one unknown"),
        pytest.param("Energie; Enerchie", ["EN"], ["Enerchie"], id="one of two"),
        pytest.param("Zon & Wind; Energie", ["EN"], ["Zon & Wind"], id="as it was written"),
        pytest.param("Zon, wind", [], ["Zon, wind"], id="nothing known is left in one piece"),
    ],
)
def test_what_is_not_known_is_given_back(cell, codes, unknown):
    assert split_known(cell, KNOWN) == (codes, unknown)


@given(st.lists(st.sampled_from(sorted(KNOWN)), min_size=1), st.sampled_from([";", "|", "\n"]))
def test_known_values_in_any_order_are_recognised_once_each(values, separator):
    codes, unknown = split_known(separator.join(values), KNOWN)

    assert codes == list(dict.fromkeys(KNOWN[value] for value in values))
    assert unknown == []
