"""Profiles as they are drawn: what is known and what is not, both to be seen."""

import pandas as pd

from lc_app import figures
from lc_app.reports import coverage_table, mix_table
from lc_metrics import COVERAGE_STATES, FUNCTIONS, PARTNER_KINDS, TRAITS

ON = pd.Timestamp(2026, 11, 23)


def counts(**rows):
    table = pd.DataFrame(0, index=pd.Index(TRAITS, name="trait"), columns=list(COVERAGE_STATES))
    table["unknown"] = 5
    for trait, states in rows.items():
        table.loc[trait] = states
    return table


def coverage(table):
    return figures.coverage_bars(table, coverage_table(table), on=ON, source="Bron")


def test_the_unknown_is_a_bar_of_its_own_and_a_state_that_never_occurs_is_none():
    found = coverage(counts(company=[3, 0, 1, 1]))

    assert [bar.name for bar in found.figure.data] == [
        "bekend aanwezig", "andere genoemd, deze niet", "onbekend",
    ]  # fmt: skip
    assert list(found.figure.data[2].x) == [1, 5, 5, 5, 5, 5, 5, 5, 5]
    assert found.title == "Het vaakst bekend: Bedrijven, bij 3 van de 5 leergemeenschappen"


def test_where_nothing_is_known_the_title_says_so():
    found = coverage(counts())

    assert found.title == "Van geen van de 5 leergemeenschappen is een soort partner bekend"


def grouped(**groups):
    return pd.concat(groups, names=["sector"])


def test_a_cell_tells_how_many_are_known_and_how_many_unknown():
    table = grouped(EN=counts(company=[3, 0, 1, 1]), CH=counts(company=[0, 0, 5, 0]))

    found = figures.mix_cells(
        table, "sector", PARTNER_KINDS, mix_table(table, "sector", PARTNER_KINDS),
        on=ON, source="Bron",
    )  # fmt: skip

    (cells,) = found.figure.data
    assert list(cells.y) == ["Energie (5)", "Chemie (5)"]
    assert cells.text[0][0] == "<b>3</b><br>1 ?"
    assert cells.text[1][0] == "<b>0</b>"
    assert cells.z[0][0] == 0.6
    assert found.title == "Bedrijven het vaakst bekend in: Energie (3)"


def test_a_mix_of_no_groups_is_an_empty_picture():
    table = grouped(EN=counts()).head(0)

    found = figures.mix_cells(
        table, "sector", FUNCTIONS, mix_table(table, "sector", FUNCTIONS), on=ON, source="Bron"
    )

    assert found.title == "Hierover is in geen enkele groep iets bekend"
