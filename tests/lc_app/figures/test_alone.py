"""A picture that stands alone carries its words, dark on white."""

import pandas as pd
import pytest

from lc_app import figures

NOW = pd.Timestamp(2026, 11, 23)
SOURCE = "Publieke voorbeeldlijst, niet de officiële lijst. Versie 1."


@pytest.fixture
def picture():
    counts = pd.Series({"PV28": 11.0, "onbekend": 30.0})
    return figures.region_bars(counts, 40, on=NOW, source=SOURCE)


def test_title_subtitle_and_source_stand_inside(picture):
    layout = figures.alone(picture).layout

    assert layout.title.text == picture.title
    assert layout.title.subtitle.text == picture.subtitle
    assert [note.text for note in layout.annotations] == [SOURCE]


def test_it_is_dark_on_white_also_after_a_dark_page(picture):
    figures.in_ink(picture.figure, dark=True)

    layout = figures.alone(picture).layout

    assert layout.paper_bgcolor == "#ffffff"
    assert layout.font.color < "#444444"


def test_the_marks_keep_their_room_below_a_long_title(picture):
    longer = figures.Picture("Lang " * 60, picture.subtitle, picture.figure, "", picture.numbers)

    layout = figures.alone(longer).layout

    assert layout.height > figures.alone(picture).layout.height
    room = layout.height - layout.margin.t - layout.margin.b
    assert room == picture.figure.layout.meta["height"]
    assert len(layout.title.text.split("<br>")) == 4


def test_markup_in_a_title_is_shown_as_text(picture):
    odd = figures.Picture("<b>R&D</b>", "", picture.figure, "", picture.numbers)

    assert figures.alone(odd).layout.title.text == "&lt;b&gt;R&amp;D&lt;/b&gt;"


def test_the_figure_of_the_page_is_left_as_it_was(picture):
    before = picture.figure.to_json()

    figures.alone(picture)

    assert picture.figure.to_json() == before


def test_a_legend_has_room_between_the_words_and_the_marks(picture):
    without = figures.alone(picture).layout
    for n in range(6):
        picture.figure.add_bar(x=[1], name=str(n))
    picture.figure.update_layout(showlegend=True)

    found = figures.alone(picture).layout

    # Seven names take two rows of 34 pixels.
    assert found.height - without.height == found.margin.t - without.margin.t == 68
