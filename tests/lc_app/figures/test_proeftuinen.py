"""The timeline of proeftuinen: a start as long as its date is uncertain, and what came of it."""

import pandas as pd

from lc_app.figures.proeftuinen import proeftuin_timeline

ON = pd.Timestamp(2026, 11, 23)


def picture(starts, came=()):
    facts = pd.DataFrame(
        {
            "name": [f"Proeftuin {code}" for code in starts],
            "start_date": pd.to_datetime([start for start, _precision in starts.values()]),
            "start_precision": [precision for _start, precision in starts.values()],
        },
        index=list(starts),
    )
    columns = ["origin_id", "community", "grown", "grown_precision"]
    grown = pd.DataFrame(list(came), columns=columns).astype({"grown": "datetime64[s]"})
    return proeftuin_timeline(facts, grown, pd.DataFrame(), title="", on=ON, source="")


def days(values):
    return [f"{pd.Timestamp(value):%Y-%m-%d}" for value in values]


def test_a_start_of_which_the_year_is_known_is_as_long_as_the_year():
    line, start = picture({"a": ("2020-01-01", "year")}).figure.data

    assert days(start.x) == ["2020-01-01", "2020-12-31"]
    assert days(line.x) == ["2020-01-01", "2026-11-23"]
    assert start.hovertemplate == "2020<extra></extra>"


def test_an_unknown_start_is_told_in_words_on_its_own_row():
    figure = picture({"a": ("2020-01-01", "day"), "b": (None, None)}).figure

    told = [note for note in figure.layout.annotations if note.text == "begin onbekend"]
    assert [note.y for note in told] == [1]
    assert len(figure.data) == 2


def test_a_community_stands_on_the_row_of_its_proeftuin_as_long_as_its_date_is_uncertain():
    came = [
        ("b", "Lab <b>", "2022-07-01", "month"),
        ("elsewhere", "Lab C", "2022-07-01", "day"),
        ("a", "Lab D", None, None),
    ]

    figure = picture({"a": ("2020-01-01", "day"), "b": ("2021-01-01", "day")}, came).figure

    (mark,) = [trace for trace in figure.data if "markers" in trace.mode]
    assert list(mark.y) == [1, 1]
    assert days(mark.x) == ["2022-07-01", "2022-07-31"]
    assert mark.hovertemplate == "Lab &lt;b&gt;<extra>juli 2022</extra>"


def test_many_years_get_few_ticks():
    figure = picture({"a": ("2018-01-01", "year")}).figure

    assert figure.layout.xaxis.dtick == "M24"
    assert figure.layout.yaxis.ticktext == ("Proeftuin a",)


def test_a_long_name_is_whole_and_makes_the_rows_higher():
    name = "met een naam die ook op twee lange regels niet past"
    short, long = (picture({code: ("2018-01-01", "year")}).figure for code in ("a", name))

    assert long.layout.yaxis.ticktext == (
        "Proeftuin met een naam die<br>ook op twee lange regels<br>niet past",
    )
    assert long.layout.height > short.layout.height
