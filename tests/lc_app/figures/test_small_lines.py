"""The development of a few, a small drawing each."""

import pandas as pd

from lc_app.figures.small_lines import small_lines
from lc_metrics import Target

END = pd.Timestamp(2023, 12, 31)
TEN = Target(10, None, END, "average", pd.Timestamp(2020, 1, 1), None, ())


def test_each_has_a_line_on_the_same_scale_with_its_name_and_its_last_count():
    dates = pd.DatetimeIndex(["2020-01-01", "2023-12-31", "2026-11-24"])
    dated = {"EN": pd.Series([0, 3, 4], dates), "LSH": pd.Series([1, 1, 2], dates)}

    picture = small_lines(dated, {"EN": TEN}, "sector", source="Bron.")

    data, layout = picture.figure.data, picture.figure.layout
    lines = [list(trace.y) for trace in data if trace.mode == "lines"]
    assert lines == [[0, 3, 4], [1, 1, 2]]
    ends = [trace.text[0].strip() for trace in data if trace.mode == "text"]
    assert ends == ["4", "2"]
    (target,) = [trace for trace in data if trace.mode == "markers+text"]
    assert (target.y[0], target.text[0], target.yaxis) == (10, "gemiddeld 10", "y")
    assert layout.yaxis.range == layout.yaxis2.range
    assert [note.text for note in layout.annotations] == [
        "<b>Energie</b>",
        "<b>Life Sciences &amp; Health</b>",
    ]
    assert picture.title == (
        "Bekende starts tot en met 24 november 2026: Energie (4), Life Sciences & Health (2)"
    )
    assert picture.numbers["Energie"].to_list() == [0, 3, 4]
