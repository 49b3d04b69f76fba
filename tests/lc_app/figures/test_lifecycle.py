"""The figures of the life cycle: phases in their order, moves as cells, versions as bars."""

import pandas as pd
import pytest

from lc_app.figures.lifecycle import flow_cells, phase_bars, version_bars
from lc_app.texts import in_language
from lc_metrics import ABSENT, NOT_YET, PHASES, UNKNOWN

ON = pd.Timestamp(2026, 11, 23)
NUMBERS = pd.DataFrame()


def counts(**given):
    states = [*PHASES, UNKNOWN, NOT_YET]
    rows = [given.get(state, (0, 0)) for state in states]
    return pd.DataFrame(rows, index=states, columns=["communities", "counted"])


def flow(**given):
    states = [*PHASES, UNKNOWN, ABSENT]
    table = pd.DataFrame(0, index=states, columns=states)
    for pair, count in given.items():
        table.loc[tuple(pair.split("__"))] = count
    return table


def test_the_phases_stand_in_the_order_of_the_life_cycle_with_those_that_count():
    given = counts(idea=(6, 0), developing=(17, 7), onbekend=(74, 47))

    picture = phase_bars(given, NUMBERS, on=ON, source="Versie 1")

    all_of_them, counting = picture.figure.data
    assert list(all_of_them.y) == [
        "Idee",
        "Opzetten",
        "Doorontwikkelen",
        "Verduurzamen",
        "Beëindigd",
        "Onbekend",
    ]
    assert list(all_of_them.x) == [6, 0, 17, 0, 0, 74]
    assert list(counting.x) == [0, 0, 7, 0, 0, 47]
    assert all_of_them.text[2] == "17 (7 tellen mee)"
    assert (
        picture.title
        == "Voor zover bekend de meeste in: Doorontwikkelen (17 van 97); van 74 is de fase onbekend"
    )


def test_who_is_not_yet_in_a_phase_is_drawn_where_there_is_anybody():
    picture = phase_bars(counts(not_yet=(2, 0), idea=(1, 0)), NUMBERS, on=ON, source="")

    assert picture.figure.data[0].y[-1] == "Nog niet, op deze datum"


@pytest.mark.parametrize(
    ("given", "title"),
    [
        pytest.param({"onbekend": (3, 0)}, "De fase is van alle 3 onbekend", id="none known"),
        pytest.param(
            {"idea": (1, 0), "ended": (1, 0)},
            "Voor zover bekend de meeste in: Idee, Beëindigd (1 van 2)",
            id="a tie",
        ),
    ],
)
def test_the_title_says_what_is_known(given, title):
    assert phase_bars(counts(**given), NUMBERS, on=ON, source="").title == title


def test_moves_stand_in_cells_of_the_phases_that_occur():
    given = flow(
        idea__setting_up=2,
        developing__idea=1,
        idea__idea=4,
        onbekend__developing=3,
        absent__idea=5,
        developing__absent=6,
    )

    picture = flow_cells(given, NUMBERS, source="")

    (cells,) = picture.figure.data
    names = ["Idee", "Opzetten", "Doorontwikkelen", "Onbekend", "Niet in de lijst"]
    assert list(cells.x) == names
    assert list(cells.y) == names
    assert cells.z.tolist() == [
        [4, 2, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [1, 0, 0, 0, 6],
        [0, 0, 3, 0, 0],
        [5, 0, 0, 0, 0],
    ]
    assert picture.title == "2 leergemeenschappen gingen naar een latere fase, 1 ging terug"


def test_one_move_is_told_in_the_singular():
    in_language("en")

    picture = flow_cells(flow(idea__developing=1), NUMBERS, source="")

    assert picture.title == "1 community went on to a later phase, 0 went back"


def test_each_version_is_a_bar_of_its_phases_and_the_unknown():
    table = pd.DataFrame(
        {"idea": [3, 1], "developing": [0, 2], "ended": [0, 0], UNKNOWN: [1, 1]}, index=[1, 4]
    )

    picture = version_bars(table, {1: "Versie 1", 4: "Versie 4"}, NUMBERS, source="")

    bars = {bar.name: (list(bar.y), list(bar.x)) for bar in picture.figure.data}
    assert bars == {
        "Idee": (["Versie 1", "Versie 4"], [3, 1]),
        "Doorontwikkelen": (["Versie 1", "Versie 4"], [0, 2]),
        "Onbekend": (["Versie 1", "Versie 4"], [1, 1]),
    }
    assert len({bar.marker.color for bar in picture.figure.data}) == 3
    assert picture.figure.layout.barmode == "stack"
