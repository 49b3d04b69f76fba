"""A file with a question set: taken whole, or refused with the cell and the reason."""

from io import BytesIO

import openpyxl
import pytest

from lc_app.ingest import UnreadableExportError
from lc_app.ingest.scan_set import take_question_set
from lc_app.settings import REFERENCE
from lc_metrics import question_set

HEADINGS = ["soort", "dimensie", "code", "nederlands", "english"]
GOOD = [
    HEADINGS,
    ["set", "", "wij", "Onze vragen", "Our questions"],
    ["versie", "", "2", "", ""],
    ["bron", "", "", "Programmabureau, 2026", ""],
    ["schaal", "", "1", "nee", "no"],
    ["schaal", "", "2", "ja", "yes"],
    ["dimensie", "", "doel", "Doel", "Purpose"],
    ["stelling", "doel", "d1", "We weten waarom; altijd.", "We know why; always."],
    ["advies", "doel", "laag", "Praat erover.", ""],
]
SHIPPED = sorted((REFERENCE / "scans").glob("*.csv"))


def delimited(rows):
    lines = [";".join(f'"{cell}"' for cell in row) for row in rows]
    return "\r\n".join(lines).encode()


def changed(row, column, value):
    rows = [list(cells) for cells in GOOD]
    rows[row - 1][column] = value
    return rows


def without(*rows):
    return [cells for number, cells in enumerate(GOOD, start=1) if number not in rows]


def found(rows):
    intake = take_question_set(delimited(rows))
    return [(finding.cell, finding.problem.code) for finding in intake.findings]


def test_a_question_set_is_read_in_both_languages():
    intake = take_question_set(delimited(GOOD))

    ours = question_set(intake.rows)
    assert intake.findings == ()
    assert (ours.code, ours.version, ours.title.en, ours.ends) == (
        "wij",
        "2",
        "Our questions",
        (1, 2),
    )
    assert ours.groups.to_dict() == {"d1": "doel"}
    assert ours.statements["d1"].words.nl == "We weten waarom; altijd."
    assert [words.en for words in ours.advice["doel", "low"]] == ["Praat erover."]


def test_a_workbook_is_read_like_delimited_text_and_other_sheets_are_told():
    workbook = openpyxl.Workbook()
    for row in GOOD:
        workbook.active.append([int(cell) if cell.isdigit() else cell for cell in row])
    workbook.create_sheet("Uitleg").append(["Vul het eerste blad in."])
    content = BytesIO()
    workbook.save(content)

    intake = take_question_set(content.getvalue())

    assert question_set(intake.rows).version == "2"
    assert [(f.sheet, f.problem.code) for f in intake.findings] == [("Uitleg", "sheet-not-in-set")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(changed(9, 0, "tip"), ("A9", "set-kind"), id="kind"),
        pytest.param(changed(8, 3, ""), ("D8", "set-incomplete"), id="empty statement"),
        pytest.param(changed(8, 3, "x" * 501), ("D8", "set-text-too-long"), id="long"),
        pytest.param(changed(8, 2, "d 1!"), ("C8", "set-code"), id="code"),
        pytest.param(changed(6, 2, "11"), ("C6", "set-point"), id="point"),
        pytest.param(changed(6, 2, "1,5"), ("C6", "set-point"), id="half a point"),
        pytest.param(changed(9, 2, "matig"), ("C9", "set-level"), id="level"),
        pytest.param(changed(6, 2, "1"), ("C6", "set-twice"), id="point twice"),
        pytest.param([*GOOD, GOOD[7]], ("C10", "set-twice"), id="statement twice"),
        pytest.param([*GOOD, GOOD[1]], ("A10", "set-twice"), id="two titles"),
        pytest.param(changed(9, 1, "geld"), ("B9", "set-dimension"), id="dimension"),
        pytest.param(without(8), ("C7", "set-no-statements"), id="no statements"),
        pytest.param(without(2), ("", "set-without-title"), id="no title"),
        pytest.param(without(3), ("", "set-without-version"), id="no version"),
        pytest.param(without(4), ("", "set-without-source"), id="no source"),
        pytest.param(without(5), ("", "set-without-scale"), id="one point"),
        pytest.param(without(7, 8, 9), ("", "set-without-dimension"), id="no dimension"),
        pytest.param([*GOOD, *[GOOD[8]] * 493], ("A502", "set-too-long"), id="too long"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_its_cell_and_nothing_is_taken(rows, expected):
    intake = take_question_set(delimited(rows))

    assert [(f.cell, f.problem.code) for f in intake.findings] == [expected]
    assert intake.blocked == 1
    assert intake.rows.empty


def test_all_mistakes_of_a_file_are_told_at_once_in_reading_order():
    rows = changed(5, 2, "een")
    rows[7][1] = "geld"
    rows[8][2] = "soms"

    assert found(rows) == [
        ("C5", "set-point"),
        ("C7", "set-no-statements"),
        ("B8", "set-dimension"),
        ("C9", "set-level"),
    ]


def test_a_column_that_is_not_used_is_told_and_stops_nothing():
    rows = [[*cells, "x"] for cells in GOOD]
    rows[0][-1] = "volgorde"

    intake = take_question_set(delimited(rows))

    assert [(f.cell, f.problem.code) for f in intake.findings] == [("F1", "unused-column")]
    assert len(intake.rows) == 8


def test_a_file_without_questions_is_refused():
    with pytest.raises(UnreadableExportError, match="no-question-set"):
        take_question_set(b"naam;vorm\r\nDIT-lab;fieldlab\r\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_sets_are_whole_cited_and_not_called_official(path):
    intake = take_question_set(path.read_bytes())

    shipped = question_set(intake.rows)
    assert intake.findings == ()
    assert shipped.code == path.stem
    assert "http" in shipped.source.nl
    assert shipped.note.nl.startswith("Dit is niet de officiële actiescan")
    assert set(shipped.advice) == {
        (dimension, level)
        for dimension in shipped.dimensions
        for level in ("low", "middle", "high")
    }
    assert intake.rows.loc[intake.rows["kind"].ne("version"), "en"].ne("").all()
