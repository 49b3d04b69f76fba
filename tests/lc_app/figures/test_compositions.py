"""What a sector is made of, beside others: lines, bars and the sentence above them."""

import pandas as pd
import pytest

from lc_app.figures.compositions import composition_bars
from lc_app.figures.palette import CONTEXT_LIGHT, SECTOR_COLOURS
from lc_app.texts.comparing import WHOLE
from lc_metrics import Composition

ON = pd.Timestamp(2026, 11, 24)


def picture(counts, totals, by="form"):
    table = pd.DataFrame(counts, dtype="float64")
    totals = pd.Series(totals)
    found = Composition(table, table / totals.where(totals.gt(0)), totals)
    return composition_bars(found, "sector", by, on=ON, source="Bron.")


def test_below_each_group_that_occurs_stands_a_bar_for_each_whole():
    found = picture(
        {
            "EN": {"coe": 1, "fieldlab": 3, "hub": 0, "onbekend": 1},
            WHOLE: {"coe": 6, "fieldlab": 4, "hub": 0, "onbekend": 0},
        },
        {"EN": 5, WHOLE: 10},
    )

    (drawn,) = found.figure.data
    axis = found.figure.layout.yaxis
    assert dict(zip(axis.tickvals, axis.ticktext, strict=True)) == {
        0: "<b>Centre of Expertise</b>", 1: "Energie", 2: "Hele lijst",
        3.5: "<b>Fieldlab</b>", 4.5: "Energie", 5.5: "Hele lijst",
        7: "<b>Onbekend</b>", 8: "Energie", 9: "Hele lijst",
    }  # fmt: skip
    assert dict(zip(drawn.y, drawn.text, strict=True)) == {
        1: "20% (1)", 2: "60% (6)", 4.5: "60% (3)", 5.5: "40% (4)", 8: "20% (1)", 9: "0% (0)",
    }  # fmt: skip
    assert list(drawn.marker.color)[:2] == [SECTOR_COLOURS["EN"], CONTEXT_LIGHT]
    assert found.title == (
        "Vorm, grootste verschil: Centre of Expertise, 20% tegenover 60% van de hele lijst;"
        " onbekend bij 1 van de 5"
    )
    assert found.numbers["Hele lijst, aandeel"].to_list() == ["60%", "40%", "0%"]


def test_a_long_name_of_a_group_takes_two_lines_and_leaves_the_bars_their_room():
    counts = {"civ": 1, "coe": 1, "onbekend": 0}
    found = picture({"EN": counts, WHOLE: counts}, {"EN": 2, WHOLE: 2})

    axis = found.figure.layout.yaxis
    assert dict(zip(axis.tickvals, axis.ticktext, strict=True)) == {
        0.5: "<b>Centrum voor Innovatief<br>Vakmanschap (CIV)</b>", 2: "Energie", 3: "Hele lijst",
        4.5: "<b>Centre of Expertise</b>", 5.5: "Energie", 6.5: "Hele lijst",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("own", "total", "expected"),
    [
        ({"coe": 0, "onbekend": 0}, 0, "Vorm: van Energie telt geen leergemeenschap mee"),
        ({"coe": 0, "onbekend": 2}, 2, "Vorm: onbekend bij alle 2 van Energie"),
        ({"coe": 3, "onbekend": 3}, 6, "Vorm: zoals in de hele lijst; onbekend bij 3 van de 6"),
        (
            {"coe": 2, "onbekend": 2},
            4,
            "Vorm van de 4 leergemeenschappen van Energie; onbekend bij 2 van de 4",
        ),
    ],
)
def test_the_title_says_where_there_is_no_difference_to_tell(own, total, expected):
    whole = {"coe": 5, "onbekend": 5}

    assert picture({"EN": own, WHOLE: whole}, {"EN": total, WHOLE: 10}).title == expected


def test_of_fewer_than_five_the_bars_tell_the_number_and_no_share():
    counts = {"EN": {"coe": 1, "onbekend": 1}, WHOLE: {"coe": 4, "onbekend": 6}}

    found = picture(counts, {"EN": 2, WHOLE: 10})

    (drawn,) = found.figure.data
    assert list(drawn.text) == ["1", "40% (4)", "1", "60% (6)"]
    assert found.subtitle.endswith("Van minder dan 5 alleen het aantal.")
    assert found.numbers["Energie, aandeel"].to_list() == ["-", "-"]
