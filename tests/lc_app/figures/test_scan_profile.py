"""The profile of a scan as a figure."""

import pandas as pd

from lc_app.figures import scan_dots

NAMES = {"a": "Doel <b>", "b": "Geld", "c": "Leren"}
SCALE = {1: "nee", 5: "ja"}
PROFILE = pd.DataFrame(
    {
        "mean": [4.0, 2.5, None],
        "lowest": [3.0, 2.5, None],
        "highest": [5.0, 2.5, None],
        "range": [2.0, None, None],
    },
    index=["a", "b", "c"],
)


def drawn(**compared):
    return scan_dots(PROFILE, NAMES, SCALE, pd.DataFrame(), source="bron", **compared)


def test_the_title_names_the_strongest_and_the_weakest():
    picture = drawn()

    assert picture.title == "Sterkst: Doel <b> (4); zwakst: Geld (2,5)"
    assert picture.alt.endswith("Doel <b>: 4; Geld: 2,5; Leren: -")


def test_a_spread_is_drawn_where_there_is_one_and_names_are_shown_as_text():
    figure = drawn().figure

    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert [(list(trace.x), list(trace.y)) for trace in lines] == [([3, 5], ["Doel &lt;b&gt;"] * 2)]


def test_a_dimension_without_points_says_so_and_is_no_zero():
    figure = drawn().figure

    (words,) = [trace for trace in figure.data if trace.mode == "text"]
    assert (list(words.y), list(words.text)) == (["Leren"], ["nog geen punten"])


def test_what_is_compared_with_has_its_marks_and_its_words():
    earlier = pd.Series({"a": 3.0, "b": 3.0, "c": None})

    picture = drawn(earlier=earlier, median=pd.Series({"a": 3.5, "b": None, "c": None}))

    symbols = [trace.marker.symbol for trace in picture.figure.data if trace.mode == "markers"]
    assert symbols == ["circle-open", "line-ns"]
    assert "Open rondje: de eerdere scan." in picture.subtitle
    assert "Grijze streep: de mediaan van de sector." in picture.subtitle
    assert "Open rondje" not in drawn().subtitle
