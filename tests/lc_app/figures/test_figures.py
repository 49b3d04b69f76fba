"""Figures draw the numbers they are given, and say where these come from."""

import pandas as pd
import pytest

from lc_app import figures
from lc_app.figures.palette import CONFIG, escape, whole_step, wrapped
from lc_metrics import Breakdown, Target, outlook, required_line

END, NOW = pd.Timestamp(2023, 12, 31), pd.Timestamp(2026, 11, 23)
BASE = pd.Timestamp(2020, 1, 1)
SOURCE = "Publieke voorbeeldlijst, niet de officiële lijst. Versie 1."
LSH = Target(4, 6, END, "agreed", BASE, None, ())
TEN = Target(10, None, END, "average", BASE, None, ())
NATIONAL = Target(100, None, END, "agreed", BASE, None, ())


def sector_bars(then, now, targets):
    return figures.sector_bars(
        ["EN", "LSH", "CI"],
        pd.Series(then),
        pd.Series(now),
        targets,
        end=END,
        on=NOW,
        source=SOURCE,
    )


def counts(**values):
    return pd.Series(values, dtype="float64")


@pytest.fixture
def bars():
    return sector_bars(
        {"LSH": 3.0, "EN": 10.0}, {"LSH": 5.0, "EN": 15.0}, {"LSH": LSH, "EN": TEN, "CI": TEN}
    )


def test_each_sector_has_a_bar_for_each_date_the_largest_on_top(bars):
    rows, now, end, _values = bars.figure.data

    assert list(rows.customdata) == ["CI", "LSH", "EN"]
    assert list(end.y) == ["Creatieve Industrie", "Life Sciences &amp; Health", "Energie"]
    assert list(end.x) == [0, 3, 10]
    assert list(now.x) == [0, 5, 15]


def test_a_pale_bar_has_an_edge_in_the_full_colour_of_its_sector(bars):
    _rows, now, end, _values = bars.figure.data

    assert now.marker.line.width == 1
    assert now.marker.line.color == end.marker.color
    assert [colour[:7] for colour in now.marker.color] == list(end.marker.color)


def test_a_date_stays_on_one_line():
    text = figures.unbroken("Smalle balk: 31-12-2023, geteld op 1 januari 2024.")

    assert text == "Smalle balk: 31\u201112\u20112023, geteld op 1\u00a0januari\u00a02024."


def test_a_range_is_a_band_and_a_single_target_a_line(bars):
    shapes = [(s.type, s.x0, s.x1) for s in bars.figure.layout.shapes]

    assert shapes == [("line", 10, 10), ("rect", 4, 6), ("line", 10, 10)]


def test_the_dates_stand_above_the_numbers_and_the_axis_ends_before_them(bars):
    *_bars, values = bars.figure.data
    (dates,) = bars.figure.layout.annotations

    assert (dates.text, dates.xanchor) == ("31-12-2023<br>→ 23-11-2026", "right")
    assert {*values.x} == {bars.figure.layout.xaxis.range[1]}
    assert values.textposition == "middle left"
    assert bars.figure.layout.xaxis.tickvals == (0, 5, 10, 15)


def test_the_title_counts_the_sectors_on_or_over_the_line(bars):
    assert bars.title == "Doellijn op 31 december 2023: bereikt door 1 van de 3 sectoren"


def test_without_targets_the_bars_say_where_most_are():
    picture = sector_bars({"EN": 3.0}, {"EN": 4.0}, {})

    assert picture.title == "De meeste op 31 december 2023: Energie (3)"
    assert not picture.figure.layout.shapes
    assert "doel" not in picture.subtitle


def test_the_numbers_behind_the_bars_name_the_kind_of_target(bars):
    assert bars.numbers.to_numpy().tolist() == [
        ["Energie", "gemiddeld 10", 10.0, 15.0],
        ["Life Sciences & Health", "4 tot 6", 3.0, 5.0],
        ["Creatieve Industrie", "gemiddeld 10", 0.0, 0.0],
    ]


def test_a_verdict_is_a_shape_and_a_word_and_not_a_colour_alone():
    picture = figures.sector_bars(
        ["EN", "LSH"],
        counts(EN=10),
        counts(EN=15),
        {"LSH": LSH, "EN": TEN},
        end=END,
        on=NOW,
        source=SOURCE,
        verdicts={"EN": "✔ gehaald", "LSH": "✘ niet gehaald"},
    )

    below, above = picture.figure.data[0].y
    assert ">✘<" in below
    assert "niet gehaald" in below
    assert ">✔<" in above
    assert list(picture.numbers["Oordeel"]) == ["✔ gehaald", "✘ niet gehaald"]


def development(target=NATIONAL, on=NOW):
    dates = pd.DatetimeIndex([BASE, END, NOW])
    required = pd.Series([21.0, 100.0], index=dates[:2]) if target else pd.Series(dtype="float64")
    return figures.development_lines(
        pd.Series([21, 25, 25], index=dates),
        required,
        target,
        end=END,
        on=on,
        now=55,
        undated=30,
        source=SOURCE,
    )


def test_the_development_shows_the_count_the_required_line_and_the_undated():
    required, dated, at_end, aim, undated = development().figure.data

    assert list(required.y) == [21, 100]
    assert list(dated.y) == [21, 25, 25]
    assert (at_end.y[0], aim.y[0], undated.y[0]) == (25, 100, 55)


def test_the_name_of_a_line_stands_where_no_other_mark_is():
    past, ahead = (picture.figure.layout.annotations for picture in (development(), with_outlook()))

    assert [name.text for name in past] == ["met startdatum", "nodig"]
    assert [name.xanchor for name in past] == ["left", "left"]
    assert [name.xanchor for name in ahead] == ["right", "left"]


def test_on_the_date_of_the_target_there_is_no_second_point():
    assert len(development(on=END).figure.data) == 4


def test_without_a_target_there_is_no_required_line():
    picture = development(target=None)

    assert len(picture.figure.data[0].y) == 0
    assert "Oranje" not in picture.subtitle


HALF = pd.Timestamp(2022, 7, 1)


def with_outlook(count=60, undated=0, on=HALF, **changes):
    months = pd.date_range(BASE, END, freq="MS", unit="s").union([END])
    known = pd.Series(0, index=months).mask(months >= pd.Timestamp(2021, 1, 1), count)
    expected = outlook(count, 0, NATIONAL, on)
    return figures.development_lines(
        known,
        required_line(NATIONAL, 0, months),
        NATIONAL,
        end=END,
        on=on,
        now=count + undated,
        undated=undated,
        source=SOURCE,
        **{"outlook": expected} | changes,
    )


def test_an_outlook_is_a_fan_from_the_count_to_the_ends_of_its_interval():
    _required, dated, here, aim, high, low, middle, ends = with_outlook().figure.data

    # After 912 of 1460 days: NegBin(60.5, 912 / 1460) on top of 60.
    assert (pd.Timestamp(dated.x[-1]), dated.y[-1]) == (HALF, 60)
    assert (pd.Timestamp(here.x[0]), here.y[0]) == (HALF, 60)
    assert (aim.y[0], aim.text[0]) == (100, "100")
    assert (high.y[0], middle.y[0], low.y[0]) == (60, 60, 60)
    assert (low.y[-1], middle.y[-1], high.y[-1]) == (87, 96, 106)
    assert list(ends.text) == ["87", "106"]
    assert low.fill == "tonexty"


def test_with_an_outlook_nothing_is_drawn_that_was_not_known_on_the_date():
    picture = with_outlook()

    assert picture.title == (
        "Van 0 op 1 januari 2020 naar 60 op 1 juli 2022, geteld met bekende startdatum"
    )
    assert pd.Timestamp(picture.figure.layout.xaxis.range[1]) > END
    assert "is 33% (ongeveer even waarschijnlijk als niet)" in picture.alt
    assert picture.numbers.iloc[-1].tolist() == [
        "31-12-2023",
        pytest.approx(float("nan"), nan_ok=True),
        100.0,
        87,
        96,
        106,
    ]


def test_those_without_a_start_date_stand_beside_the_outlook():
    assert len(with_outlook(undated=7).figure.data) == len(with_outlook().figure.data) + 1


@pytest.mark.parametrize("on", [END, NOW])
def test_from_the_date_of_the_target_on_there_is_no_fan(on):
    plain, hidden = with_outlook(on=on, outlook=None), with_outlook(on=on)

    assert hidden.figure == plain.figure
    assert (hidden.title, hidden.alt) == (plain.title, plain.alt)


def test_the_bars_hold_the_regions_that_are_no_province():
    picture = figures.region_bars(counts(PV28=11, onbekend=30), 40, on=NOW, source=SOURCE)

    (trace,) = picture.figure.data
    values = dict(zip(trace.y, trace.x, strict=True))
    assert len(values) == 15
    assert (values["Zuid-Holland"], values["Onbekend"], values["Landelijk"]) == (11, 30, 0)
    assert picture.title == "Regio bekend van 10 van de 40 leergemeenschappen"


def test_the_heat_map_holds_every_region_for_every_sector():
    crossed = pd.DataFrame({"PV28": [2.0], "onbekend": [10.0]}, index=["EN"])

    picture = figures.sector_region_heatmap(crossed, ["EN", "CI"], on=NOW, source=SOURCE)

    trace, clicked = picture.figure.data
    assert clicked.customdata[3] == ["CI", "PV21"]
    assert (clicked.x[3], clicked.y[3]) == ("Creatieve Industrie", "Fryslân")
    assert list(trace.x) == ["Energie", "Creatieve Industrie"]
    assert len(trace.y) == 15
    assert trace.z.sum() == 12
    assert picture.title.startswith("23 van de 24 combinaties van sector en provincie")


def test_groups_show_count_and_share_the_largest_on_top():
    picture = figures.group_bars(
        counts(fieldlab=1, coe=3), counts(fieldlab=0.25, coe=0.75), "form", on=NOW, source=SOURCE
    )

    (trace,) = picture.figure.data
    assert list(trace.y) == ["Fieldlab", "Centre of Expertise"]
    assert list(trace.text) == ["1 (25%)", "3 (75%)"]
    assert picture.title == "Meest voorkomende vorm: Centre of Expertise (3)"


def test_where_most_are_unknown_that_is_told_first():
    found = counts(onbekend=47, developing=7, sustaining=1)

    picture = figures.group_bars(found, found / 55, "phase", on=NOW, source=SOURCE)

    assert picture.title == (
        "Fase onbekend bij 47 van de 55; bij de andere meestal: Doorontwikkelen (7)"
    )


def test_groups_of_nothing_say_so():
    picture = figures.group_bars(counts(), counts(), "phase", on=NOW, source=SOURCE)

    assert picture.title == "In deze selectie telt geen leergemeenschap mee"


def test_every_figure_carries_its_source_and_an_alternative_text(bars):
    for picture in (bars, development()):
        assert SOURCE in picture.figure.layout.title.text.replace("<br>", " ")
        assert picture.alt


def test_numbers_are_written_in_the_dutch_way(bars):
    assert bars.figure.layout.separators == ",."


def test_maps_ask_no_server_for_the_outlines_of_the_world():
    assert CONFIG["topojsonURL"].startswith("data:")


def test_markup_in_a_text_is_shown_and_not_read():
    assert escape("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"


def test_a_long_name_goes_over_two_lines_and_stays_whole():
    name = "Centrum voor Innovatief Vakmanschap (CIV)"

    assert wrapped(name) == "Centrum voor Innovatief<br>Vakmanschap (CIV)"


def test_words_are_dark_on_light_and_light_on_dark(bars):
    light = figures.in_ink(bars.figure, dark=False).layout.font.color
    dark = figures.in_ink(bars.figure, dark=True).layout.font.color

    assert light < "#444444"
    assert dark > "#bbbbbb"


@pytest.mark.parametrize(("highest", "step"), [(0, 1), (3, 1), (13, 2), (55, 10), (100, 20)])
def test_no_tick_stands_at_half_a_community(highest, step):
    assert whole_step(highest) == step


def broken_down(**values):
    table = counts(**values)
    found = Breakdown(table, table / table.sum(), int(table.sum()), 0.0)
    return figures.breakdown_bars(found, "province", pd.DataFrame(), on=NOW, source=SOURCE)


def test_a_breakdown_without_anything_unknown_has_no_row_for_it_and_no_grey():
    picture = broken_down(PV20=2, PV21=1, onbekend=0)

    assert list(picture.figure.data[0].y) == ["Fryslân", "Groningen"]
    assert "Grijs" not in picture.subtitle


def test_what_is_unknown_is_a_row_that_the_subtitle_explains():
    picture = broken_down(PV20=2, onbekend=3)

    assert list(picture.figure.data[0].y) == ["Onbekend", "Groningen"]
    assert picture.subtitle.endswith("Grijs: geen provincie.")
