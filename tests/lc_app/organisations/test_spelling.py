"""Names of organisations: one form for all spellings, and texts that name none."""

import pytest

from lc_app.organisations import is_group, normal_form, parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hanze Hogeschool", "hanzehogeschool"),
        ("De Haagse Hogeschool", "Haagse Hogeschool"),
        ("TU/e", "TUe"),
        ("Wageningen University & Research", "Wageningen University and Research"),
        ("REMO B.V.", "Remo"),
        ("Philips N.V.", "Philips"),
        ("Saxion (lectoraat Mechatronica)", "Saxion"),
        ("ROC West-Brabant (Prinsentuin College", "ROC West-Brabant"),
        ("Provinsje Fryslân", "provinsje fryslan"),
    ],
)
def test_spellings_of_one_name_have_one_form(one, other):
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Campus (Breda)", "Campus (Urk)"),
        ("Rabobank", "Stichting Rabobank"),
        ("ROC van Twente", "ROC Nijmegen"),
        ("C++ Lab", "C Lab"),
    ],
)
def test_different_names_keep_different_forms(one, other):
    assert normal_form(one) != normal_form(other)


@pytest.mark.parametrize("name", ["", "(", "De", "B.V.", "()"])
def test_a_name_of_nothing_but_trifles_has_a_form_without_failing(name):
    assert isinstance(normal_form(name), str)


@pytest.mark.parametrize(
    "text",
    [
        "20 bedrijven", "ruim 140 partners (2015)", "ca. 75 bedrijven", "acht installatiebedrijven",
        "6 onderwijs- en kennisinstellingen", "13 learning communities", "gemeente", "Burgers",
        "zorg- en welzijnsinstellingen", "Diverse bedrijven", "waterschappen", "12", "provincie",
    ],
)  # fmt: skip
def test_a_text_that_names_no_organisation_is_a_group(text):
    assert is_group(text)


@pytest.mark.parametrize(
    "text",
    [
        "3D Makers Zone", "gemeente Breda", "Brainport Industries", "Bouwend Nederland",
        "ROC van Twente", "Vereniging Hogescholen", "WHC Expo", "Provincie Zeeland",
    ],
)  # fmt: skip
def test_a_name_is_no_group(text):
    assert not is_group(text)


def test_a_list_of_provinces_is_as_many_organisations():
    assert parts("provincies Friesland, Groningen, Drenthe") == (
        "provincie Friesland",
        "provincie Groningen",
        "provincie Drenthe",
    )
    assert parts("gemeenten Breda en Tilburg") == ("gemeente Breda", "gemeente Tilburg")


@pytest.mark.parametrize("text", ["gemeenten rond Breda", "provincies", "Breda, Tilburg"])
def test_what_lists_no_known_places_stays_one_name(text):
    assert parts(text) == (text,)
