"""The network as it is drawn: what is there, what is written, and in which colour."""

import pandas as pd
import pytest

from lc_app import figures
from lc_app.figures.spacing import free_labels, lines, shortened

NUMBERS = pd.DataFrame({"Organisatie": ["Saxion"]})


def communities():
    return pd.DataFrame(
        {
            "name": ["Hit the gas!", "SAM|XL", "<b>Lab</b>"],
            "sector": ["EN", "HTSM", figures.SEVERAL],
            "neighbours": [1, 2, 1],
            "x": [0.0, 1.0, 2.0],
            "y": [0.0, 0.0, 1.0],
        },
        index=["a", "b", "c"],
    )


def organisations():
    return pd.DataFrame(
        {"communities": [2, 2], "x": [0.5, 1.5], "y": [0.0, 0.5]}, index=["Saxion", "<i>X</i>"]
    )


@pytest.fixture(scope="module")
def picture():
    pairs = [("a", "Saxion"), ("b", "Saxion"), ("b", "<i>X</i>"), ("c", "<i>X</i>")]
    links = pd.DataFrame(pairs, columns=["community_id", "organisation"])
    return figures.community_network(
        communities(),
        organisations(),
        links,
        NUMBERS,
        title="Saxion verbindt",
        alt="Saxion verbindt",
        source="Bron <1>",
    )


def trace(picture, name):
    return next(t for t in picture.figure.data if t.name == name)


def test_each_link_is_a_line_with_a_gap_behind_it(picture):
    lines = picture.figure.data[0]

    assert list(lines.x[:2]) == [0.0, 0.5]
    assert [place is None for place in lines.x] == [False, False, True] * 4


def test_each_sector_is_one_entry_of_the_legend_and_several_is_one_as_well(picture):
    names = [t.name for t in picture.figure.data if t.showlegend is not False]

    assert names == [
        "Energie",
        "High Tech Systemen<br>&amp; Materialen",
        "Meerdere<br>Topsectoren",
        "Organisatie",
    ]


def test_names_of_others_are_shown_and_not_read_as_markup(picture):
    dots, squares = trace(picture, "Meerdere<br>Topsectoren"), trace(picture, "Organisatie")

    assert dots.text[0].startswith("&lt;b&gt;Lab&lt;/b&gt;: deelt een partner met 1 andere")
    assert squares.text[1] == "&lt;i&gt;X&lt;/i&gt;: 2 leergemeenschappen"
    assert "&lt;1&gt;" in picture.figure.layout.title.text


def test_organisations_alone_are_joined_by_lines_as_thick_as_what_they_share():
    located = organisations().assign(communities=[8, 4])
    ties = pd.DataFrame({"left": ["Saxion"], "right": ["<i>X</i>"], "communities": [3]})

    found = figures.organisation_network(located, ties, NUMBERS, title="t", alt="a", source="Bron")

    lines, squares, _names = found.figure.data
    assert lines.line.width == 4
    # 6 + 14 * sqrt(1) and 6 + 14 * sqrt(1/2).
    assert list(squares.marker.size) == pytest.approx([20, 15.9], abs=0.01)


def test_organisations_without_a_tie_are_drawn_without_lines():
    ties = pd.DataFrame({"left": [], "right": [], "communities": []})

    found = figures.organisation_network(
        organisations(), ties, NUMBERS, title="t", alt="a", source="Bron"
    )

    assert [t.mode for t in found.figure.data] == ["markers", "markers+text"]


NOTHING = pd.DataFrame({"x": [], "y": []})


CORNERS = pd.DataFrame({"x": [0.0, 1.0], "y": [0.0, 1.0]})


def in_the_middle(name="Saxion"):
    return pd.DataFrame({"x": [0.5], "y": [0.5]}, index=[name])


def test_a_name_stands_to_the_right_and_at_the_right_edge_to_the_left():
    marks = pd.DataFrame({"x": [0.0, 1.0], "y": [0.0, 1.0]}, index=["Saxion", "Zuyd"])

    found = free_labels(marks, NOTHING)

    assert found["side"].to_dict() == {"Saxion": "middle right", "Zuyd": "middle left"}


def test_a_name_keeps_clear_of_the_line_of_another_mark_on_every_screen():
    stroke = pd.DataFrame({"x": [0.53], "y": [0.0], "to_x": [0.53], "to_y": [1.0]})

    found = free_labels(in_the_middle(), CORNERS, stroke)

    # On a phone the line stands 8 pixels to the right: a name of 36 above or below covers it.
    assert found["side"].to_list() == ["middle left"]


def test_a_name_covers_a_line_of_its_own_mark_where_there_is_no_other_room():
    ends = [(x, y) for x in (0.2, 0.5, 0.8) for y in (0.2, 0.5, 0.8) if (x, y) != (0.5, 0.5)]
    strokes = pd.DataFrame([(0.5, 0.5, x, y) for x, y in ends], columns=["x", "y", "to_x", "to_y"])
    others = pd.concat([CORNERS, pd.DataFrame(ends, columns=["x", "y"])])

    found = free_labels(in_the_middle(), others, strokes)

    assert found.index.to_list() == ["Saxion"]


def test_a_name_without_room_on_any_side_is_left_out():
    around = [(x, y) for x in (0.45, 0.5, 0.55) for y in (0.46, 0.5, 0.54) if (x, y) != (0.5, 0.5)]
    others = pd.concat([CORNERS, pd.DataFrame(around, columns=["x", "y"])])

    assert free_labels(in_the_middle(), others).empty


def test_two_names_do_not_stand_in_one_room():
    marks = pd.DataFrame({"x": [0.5, 0.5], "y": [0.5, 0.5]}, index=["Saxion", "Avans"])

    found = free_labels(marks, CORNERS)

    assert found["side"].to_list() == ["middle right", "middle left"]


def test_long_words_that_many_names_share_are_written_short():
    assert lines("Technische Universiteit Delft") == ["TU Delft"]


def test_no_marks_have_no_names():
    assert free_labels(organisations().head(0), NOTHING).empty


def test_a_long_name_is_cut_and_that_is_seen():
    assert shortened("Saxion") == "Saxion"
    assert shortened("Technische Universiteit Eindhoven") == "Technische Universiteit Eindh…"


def test_a_bridge_stands_in_both_of_its_cells():
    pairs = pd.DataFrame({"left": ["EN", "AF"], "right": ["HTSM", "EN"], "organisations": [3, 1]})

    found = figures.bridge_cells(pairs, "sector", NUMBERS, source="Bron")

    (cells,) = found.figure.data
    assert list(cells.x) == ["Agri &amp; Food", "Energie", "High Tech Systemen &amp; Materialen"]
    assert cells.z.tolist() == [[0, 1, 0], [1, 0, 3], [0, 3, 0]]
    assert found.title == (
        "Sterkste brug: Energie en High Tech Systemen & Materialen, door 3 organisaties"
    )
