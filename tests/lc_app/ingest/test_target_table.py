"""A table of targets from a file: what is taken, and each wrong cell with its place."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app import reference
from lc_app.ingest import UnreadableExportError
from lc_app.ingest.listed import RawRow
from lc_app.ingest.target_rows import checked
from lc_app.ingest.target_table import take_targets
from lc_app.texts import in_language, targets
from lc_metrics import TARGET_SCHEMA
from tests.lc_app.ingest.builders import csv_bytes, workbook_bytes, xlsx_bytes
from tests.lc_metrics.builders import quick

HEADER = "Roadmap;Topsector;Regio;Datum;Ten minste;Ten hoogste;Aard;Datum nulmeting;Nulmeting;Bron"
SHIPPED = reference.targets()
NAME = "Roadmap Human Capital Topsectoren 2020-2023"


def taken(*lines):
    return take_targets(csv_bytes(HEADER, *lines), SHIPPED)


def places(intake):
    return [(finding.cell, finding.problem.code) for finding in intake.findings]


def test_a_row_is_read_in_dutch_words_and_numbers():
    intake = taken("Agenda 2027;Energie;Utrecht;31-12-2027;10,5;12;eigen;1-1-2024;2;brief")

    (row,) = intake.own.astype("object").to_dict("records")
    assert row == {
        "roadmap": "Agenda 2027",
        "sector": "EN",
        "region": "PV26",
        "date": datetime(2027, 12, 31),
        "minimum": 10.5,
        "maximum": 12.0,
        "nature": "own",
        "baseline_date": datetime(2024, 1, 1),
        "baseline": 2.0,
        "source": "brief",
    }
    assert intake.findings == ()


def test_a_row_is_read_from_the_types_of_a_workbook_below_a_title():
    rows = [
        ["Doelen van de provincies"],
        [],
        ["roadmap", "sector", "region", "date", "minimum", "nature", "baseline date", "source"],
        ["Agenda", "all", "PV30", datetime(2027, 12, 31), 8, "own", datetime(2024, 1, 1), "brief"],
    ]

    intake = take_targets(xlsx_bytes(rows), SHIPPED)

    assert intake.own[["sector", "region", "minimum"]].to_numpy().tolist() == [["all", "PV30", 8]]
    assert intake.own["maximum"].isna().all()
    assert places(intake) == []


def test_without_a_column_for_the_region_a_target_is_of_the_country():
    data = csv_bytes(
        "roadmap;topsector;datum;minimum;aard;datum nulmeting;bron",
        "Agenda;Energie;31-12-2027;12;eigen;1-1-2024;brief",
    )

    assert take_targets(data, SHIPPED).own["region"].tolist() == ["all"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (";Energie;alle;31-12-2027;1;2;eigen;1-1-2024;;b", [("A2", "target-incomplete")]),
        ("A;;alle;31-12-2027;1;2;eigen;1-1-2024;;b", [("B2", "target-incomplete")]),
        ("A;Energie;;31-12-2027;1;2;eigen;1-1-2024;;b", [("C2", "target-incomplete")]),
        ("A;Energie;alle;;1;2;eigen;1-1-2024;;b", [("D2", "target-incomplete")]),
        ("A;Energie;alle;31-12-2027;;2;eigen;1-1-2024;;b", [("E2", "target-incomplete")]),
        ("A;Energie;alle;31-12-2027;1;2;;1-1-2024;;b", [("G2", "target-incomplete")]),
        ("A;Energie;alle;31-12-2027;1;2;afgesproken;1-1-2024;;", [("J2", "target-incomplete")]),
        ("A;Kernfusie;alle;31-12-2027;1;2;eigen;1-1-2024;;b", [("B2", "target-sector")]),
        ("A;Smart Industry;alle;31-12-2027;1;2;eigen;1-1-2024;;b", [("B2", "target-sector")]),
        ("A;Energie;Brainport;31-12-2027;1;2;eigen;1-1-2024;;b", [("C2", "target-region")]),
        ("A;Energie;Utrecht (gemeente);31-12-2027;1;2;eigen;1-1-2024;;b",
         [("C2", "target-region")]),
        ("A;Energie;alle;2027;1;2;eigen;1-1-2024;;b", [("D2", "target-day")]),
        ("A;Energie;alle;31-12-2027;1;2;eigen;begin;;b", [("H2", "target-day")]),
        ("A;Energie;alle;31-12-2027;-1;2;eigen;1-1-2024;;b", [("E2", "target-count")]),
        ("A;Energie;alle;31-12-2027;ruim 20;2;eigen;1-1-2024;;b", [("E2", "target-count")]),
        ("A;Energie;alle;31-12-2027;1;10.000;eigen;1-1-2024;;b", [("F2", "target-count")]),
        ("A;Energie;alle;31-12-2027;1;2;eigen;1-1-2024;1,125;b", [("I2", "target-count")]),
        ("A;Energie;alle;31-12-2027;1;1000001;eigen;1-1-2024;;b", [("F2", "target-count")]),
        ("A;Energie;alle;31-12-2027;1;2;wens;1-1-2024;;b", [("G2", "target-nature")]),
        ("A;Energie;alle;31-12-2027;3;2;eigen;1-1-2024;;b", [("F2", "target-maximum")]),
        ("A;Energie;alle;1-1-2024;1;2;eigen;1-1-2024;;b", [("D2", "target-before-baseline")]),
        ("A;Energie;alle;31-12-2027;1;2;eigen;1-1-2024;;" + "b" * 501,
         [("J2", "target-text-too-long")]),
        ("A;Energie;x;1-1-2023;;-2;wens;1-1-2024;;", [
            ("C2", "target-region"), ("E2", "target-incomplete"), ("F2", "target-count"),
            ("G2", "target-nature")]),
    ],
)  # fmt: skip
def test_a_wrong_cell_blocks_and_is_named(line, expected):
    intake = taken(line)

    assert places(intake) == expected
    assert intake.blocked == len(expected)
    assert intake.own.empty


def test_an_own_target_without_a_source_is_kept_and_told():
    intake = taken("A;Energie;alle;31-12-2027;1;2;eigen;1-1-2024;;")

    assert places(intake) == [("J2", "target-without-source")]
    assert intake.blocked == 0
    assert len(intake.own) == 1


def test_the_same_target_twice_is_told_at_the_second():
    intake = taken(
        "A;Energie;Utrecht;31-12-2027;1;;eigen;1-1-2024;;b",
        "A;Energy;PV26;31-12-2027;2;;eigen;1-1-2024;;b",
        "A;Energie;Drenthe;31-12-2027;2;;eigen;1-1-2024;;b",
    )

    assert places(intake) == [("B3", "target-twice")]
    assert intake.own["minimum"].tolist() == [1, 2]


def test_a_roadmap_has_one_date_and_one_baseline_date():
    intake = taken(
        "A;Energie;alle;31-12-2027;1;;eigen;1-1-2024;;b",
        "A;Chemie;alle;31-12-2026;1;;eigen;1-1-2023;;b",
        f"{NAME};alle samen;Utrecht;31-12-2024;9;;eigen;1-1-2020;;b",
    )

    assert places(intake) == [
        ("D3", "target-other-date"),
        ("H3", "target-other-date"),
        ("D4", "target-other-date"),
    ]
    assert intake.findings[2].value == "31-12-2023"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            f"{NAME};alle samen;heel Nederland;31-12-2023;90;;afgesproken;1-1-2020;;brief",
            [("E2", "target-shipped")],
            id="another national target",
        ),
        pytest.param(
            f"{NAME};LSH;alle;31-12-2023;4;6;eigen;1-1-2020;;brief",
            [("E2", "target-shipped")],
            id="an agreed target made one's own",
        ),
        pytest.param(
            f"{NAME};Energie;alle;31-12-2023;12;;gemiddelde;1-1-2020;;brief",
            [("E2", "target-shipped")],
            id="another average",
        ),
        pytest.param(
            f"{NAME};Energie;alle;31-12-2023;12;;eigen;1-1-2020;;brief",
            [],
            id="an own target in place of an average",
        ),
        pytest.param(
            f"{NAME};alle;alle;31-12-2023;100;;afgesproken;1-1-2020;21;telling",
            [],
            id="a baseline for the national target",
        ),
    ],
)
def test_what_the_shipped_roadmap_agreed_stays(line, expected):
    intake = taken(line)

    assert places(intake) == expected
    assert len(intake.own) == (not expected)


def test_notes_and_columns_that_are_not_used_are_told():
    data = csv_bytes(
        HEADER + ";Minimum;Contact",
        "A;Energie;alle;31-12-2027;1;;eigen;1-1-2024;;b;3;Jan",
        "",
        "Versie 2 van de doelen",
    )

    intake = take_targets(data, SHIPPED)

    assert places(intake) == [("K1", "unused-column"), ("L1", "unused-column"), ("A4", "note-row")]
    assert intake.own["minimum"].tolist() == [1]


def test_a_sheet_without_a_table_is_told_and_all_sheets_with_one_are_read():
    header = HEADER.split(";")
    row = ["A", "Energie", "alle", "31-12-2027", 1, None, "eigen", "1-1-2024", None, "b"]
    data = workbook_bytes(
        {
            "Uitleg": [["Dit zijn de doelen"]],
            "Een": [header, row],
            "Twee": [header, [*row[:1], "Chemie", *row[2:]], row],
        }
    )

    intake = take_targets(data, SHIPPED)

    assert [(f.sheet, f.cell, f.problem.code) for f in intake.findings] == [
        ("Uitleg", "", "sheet-without-targets"),
        ("Twee", "B3", "target-twice"),
    ]
    assert places(intake) == [("", "sheet-without-targets"), ("B3", "target-twice")]
    assert intake.own["sector"].tolist() == ["EN", "CH"]


@pytest.mark.parametrize("content", [b"naam;vorm\nLab;coe\n", b"roadmap;topsector\nA;Energie\n"])
def test_a_file_without_a_table_of_targets_is_refused(content):
    with pytest.raises(UnreadableExportError) as refused:
        take_targets(content, SHIPPED)

    found = refused.value.finding
    assert (found.cell, found.problem.code) == ("", "no-target-table")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_that_is_shown_can_be_read_in(language):
    in_language(language)
    heads = targets.headings()
    lines = [
        [f"A {nature}", name, region, "31-12-2027", "1", "2", nature, "1-1-2024", "0", "b"]
        for name in targets.sectors().values()
        for region in targets.regions().values()
        for nature in targets.natures().values()
    ]
    data = xlsx_bytes([list(heads.values()), *lines])

    intake = take_targets(data, SHIPPED)

    codes = set(intake.own["sector"]), set(intake.own["region"]), set(intake.own["nature"])
    assert list(heads) == list(TARGET_SCHEMA)
    assert codes == (set(targets.sectors()), set(targets.regions()), set(targets.natures()))


cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["Energie", "alle", "PV26", "eigen", "afgesproken", "31-12-2027", "4,5", NAME]),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


@quick
@given(
    st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(TARGET_SCHEMA, cells)), max_size=4)
)
def test_no_value_in_whatever_cell_makes_the_check_fail(rows):
    intake = checked([RawRow(row, row=n) for n, row in enumerate(rows)], SHIPPED)

    assert intake.own.dtypes.astype("str").to_dict() == TARGET_SCHEMA
    assert len(intake.own) <= len(rows)
