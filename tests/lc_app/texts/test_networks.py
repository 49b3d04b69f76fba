"""Sentences on the network and on profiles."""

import pandas as pd
import pytest

from lc_app.texts import networks, profiles


def most(**organisations):
    return pd.DataFrame(
        {"organisation": list(organisations), "communities": list(organisations.values())}
    )


@pytest.mark.parametrize(
    ("organisations", "said"),
    [
        (most(Hanze=7, Saxion=5), "Hanze verbindt de meeste leergemeenschappen: 7"),
        (most(Hanze=7, Saxion=7), "Hanze, Saxion verbinden de meeste leergemeenschappen: elk 7"),
        (most(a=2, b=2, c=2, d=2), "4 organisaties verbinden elk 2 leergemeenschappen"),
        (most(), "Geen organisatie verbindt twee leergemeenschappen, voor zover bekend"),
    ],
)
def test_the_title_says_who_connects_most(organisations, said):
    assert networks.central_text(organisations) == said


def test_it_is_said_what_unknown_partners_mean():
    said = networks.unknown_text(pd.Series(["linked", "alone", "unknown", "unknown"]))

    assert said.startswith("Van 2 van de 4 leergemeenschappen noemt de bron geen partner")
    assert "1 noemt partners die niemand anders noemt." in said


def test_where_all_partners_are_known_only_the_caveat_is_left():
    said = networks.unknown_text(pd.Series(["linked", "linked"]))

    assert said.startswith("Bronnen noemen zelden alle partners")


def test_what_is_not_drawn_is_counted():
    assert networks.shown_text(10, 10, 2, 5) == (
        "Getekend: 5 organisaties die elk ten minste 2 leergemeenschappen verbinden."
    )
    assert networks.shown_text(7, 10, 4, 2).endswith(
        "3 verbonden leergemeenschappen hebben alleen kleinere verbindingen en staan alleen in"
        " de tabellen."
    )


def test_bridges_of_the_same_strength_are_counted():
    pairs = pd.DataFrame({"left": ["A", "A"], "right": ["B", "C"], "organisations": [2, 2]})

    assert networks.bridges_text(pairs) == (
        "2 paren van groepen hebben de sterkste brug: elk 2 organisaties"
    )
    assert networks.bridges_text(pairs.head(0)).startswith("Geen organisatie verbindt")


def test_lacking_is_told_apart_from_unknown():
    states = pd.Series(["present", "absent", "not_named", "unknown", "unknown"])

    assert profiles.lacking_text(states, "citizens") == (
        "**Burgers:** bij 1 van de 5 bekend; bij 2 noemt de bron wel andere, maar deze niet, of"
        " zegt zij dat het er niet is; bij 2 is het onbekend."
    )
