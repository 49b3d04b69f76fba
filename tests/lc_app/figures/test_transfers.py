"""Figures of knowledge transfer: the matrix, the map, the reach, and bars, with hand-made rows."""

import pandas as pd

import lc_metrics as lc
from lc_app import figures, reference
from lc_app.figures.outlines import middles, rings
from lc_metrics import UNKNOWN
from tests.lc_metrics.test_transfers import ends

LOOKS = {"source": "Bron: proef", "until": "24 november 2026"}
ON = pd.Timestamp(2026, 11, 24)
ROWS = (
    {"from_region": "PV23", "to_region": "PV25"},
    {"from_region": "PV25", "to_region": "PV23", "direction": "to_professionals"},
    {"from_region": "PV23", "to_region": "PV23"},
    {"from_region": "PV23", "to_region": "landelijk"},
)


def matrix(found):
    return lc.transfer_matrix(found, reference.regions())


def test_the_matrix_shows_both_directions_and_frames_what_stays_within_a_province():
    found = ends(*ROWS)
    citizens = found[found["direction"].eq("to_professionals")]

    picture = figures.transfer_cells(matrix(found), matrix(citizens), **LOOKS)

    assert picture.title == (
        "2 van de ene provincie naar een andere, 1 binnen een provincie,"
        " 1 met een kant die geen provincie is"
    )
    (cells,) = picture.figure.data
    texts = {
        (row, column): text
        for row, line in zip(cells.y, cells.text, strict=True)
        for column, text in zip(cells.x, line, strict=True)
        if text
    }
    assert texts == {
        ("Overijssel", "Gelderland"): "1",
        ("Gelderland", "Overijssel"): "1<br>◆1",
        ("Overijssel", "Overijssel"): "1",
        ("Overijssel", "Landelijk"): "1",
    }
    assert len(picture.figure.layout.shapes) == 12
    assert picture.numbers.to_numpy().tolist()[-1] == ["Gelderland", "Overijssel", 1, 1]


def test_the_map_draws_a_line_for_each_direction_and_tells_what_is_not_on_it():
    picture = figures.transfer_map(ends(*ROWS), pd.DataFrame(), **LOOKS)

    lines = [t for t in picture.figure.data if t.mode == "lines+markers"]
    assert [t.hovertemplate for t in lines] == [
        "Overijssel → Gelderland: 1<extra></extra>",
        "Gelderland → Overijssel: 1<extra></extra>",
    ]
    assert lines[0].line.dash != lines[1].line.dash
    circles = picture.figure.data[-1]
    assert list(circles.text) == ["1"]
    assert "Niet op de kaart: 1 overdracht" in picture.subtitle
    assert picture.title == "Ontving het meest: Overijssel (2)"
    assert not [t for t in picture.figure.data if t.type != "scatter"]


def test_the_line_of_the_reach_goes_on_until_the_date_of_the_page():
    reach = pd.Series([1, 3], index=pd.to_datetime(["2020-06-15", "2021-12-31"]))

    picture = figures.transfer_reach_line(reach, 12, source="Bron", on=ON)

    line = picture.figure.data[0]
    assert (list(line.y), pd.Timestamp(line.x[-1])) == ([1, 3, 3], ON)
    assert picture.title == "3 van de 12 provincies bereikt door een overdracht met datum"


def test_bars_show_every_channel_and_what_is_unknown_last():
    counts = pd.Series({"guide": 2, UNKNOWN: 1})

    picture = figures.transfer_bars(counts, {"guide": "g", "other": "o"}, "Kanaal", **LOOKS)

    assert picture.numbers.to_numpy().tolist() == [["g", 2], ["o", 0], ["Onbekend", 1]]
    assert picture.title == "Kanaal: meestal g (2 van 3)"


def test_every_province_has_an_outline_and_a_point_inside_it():
    points = middles()

    assert set(points) == set(rings()) == set(reference.codes("regions"))
    for code, (x, y) in points.items():
        longitudes = [point[0] for ring in rings()[code] for point in ring]
        latitudes = [point[1] for ring in rings()[code] for point in ring]
        assert min(longitudes) < x < max(longitudes)
        assert min(latitudes) < y < max(latitudes)
