"""The table of targets as a file: safe to open, and the same when it is read in again."""

import io
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from lc_app import reference
from lc_app.ingest.listed import RawRow
from lc_app.ingest.target_rows import checked
from lc_app.ingest.target_table import take_targets
from lc_app.reports import targets_csv, targets_xlsx
from lc_app.texts import in_language
from lc_metrics import NATURES, TARGET_SCHEMA, typed, with_own
from tests.lc_metrics.builders import quick

SHIPPED = reference.targets()
NOTHING = typed(pd.DataFrame(), TARGET_SCHEMA)
SOURCE = "Doelen: zoals meegeleverd"


def own(**columns):
    row = {
        "roadmap": "Agenda 2027",
        "sector": "EN",
        "region": "PV26",
        "date": datetime(2027, 12, 31),
        "minimum": 10.5,
        "nature": "own",
        "baseline_date": datetime(2024, 1, 1),
        "source": "brief",
    }
    return typed(pd.DataFrame([row | columns]), TARGET_SCHEMA)


def test_the_csv_is_in_dutch_words_with_its_source_below():
    lines = targets_csv(own(maximum=12), source=SOURCE).decode("utf-8-sig").split("\r\n")

    assert lines == [
        "Roadmap;Topsector;Regio;Datum;Ten minste;Ten hoogste;Aard;Datum nulmeting;Nulmeting;Bron",
        "Agenda 2027;Energie;Utrecht;31-12-2027;10,5;12;eigen doel;01-01-2024;;brief",
        "",
        SOURCE,
        "",
    ]


def test_the_workbook_holds_numbers_and_dates_and_no_formula():
    data = targets_xlsx(own(source="=1+1"), source=SOURCE)

    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert (sheet["D2"].value, sheet["D2"].number_format) == (datetime(2027, 12, 31), "dd-mm-yyyy")
    assert sheet["E2"].value == 10.5
    assert (sheet["J2"].value, sheet["J2"].data_type) == ("=1+1", "s")
    assert sheet["F2"].value is None
    assert sheet["A4"].value == SOURCE


def test_a_text_that_would_run_as_a_formula_stays_text_in_the_csv():
    lines = targets_csv(own(roadmap="=A", source="-b"), source="+c").decode("utf-8-sig")

    assert "'=A;" in lines
    assert ";'-b\r\n" in lines
    assert "'+c" in lines


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("write", [targets_csv, targets_xlsx])
def test_the_shipped_table_comes_back_as_the_shipped_table(language, write):
    in_language(language)

    intake = take_targets(write(SHIPPED, source=SOURCE), SHIPPED)

    assert_frame_equal(with_own(SHIPPED, intake.own), SHIPPED)
    assert [f.problem.code for f in intake.findings] == ["note-row"]


counts = st.integers(0, 10_000_000).map(lambda n: n / 100)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
texts = st.one_of(
    st.text(min_size=1, max_size=30),
    st.sampled_from(
        ["=1+1", "'=1", "''-x", "'t Hooft", 'a;b"c', "@x", "1", "31-12-2023", "totaal"]
    ),
)
rows = st.fixed_dictionaries(
    {
        "roadmap": texts,
        "sector": st.sampled_from(["all", *reference.codes("sectors")]),
        "region": st.sampled_from(["all", *reference.codes("regions")]),
        "date": days,
        "minimum": counts,
        "maximum": st.none() | counts,
        "nature": st.sampled_from(NATURES),
        "baseline_date": days,
        "baseline": st.none() | counts,
        "source": texts,
    }
)
tables = st.lists(rows, max_size=5).map(
    lambda given: checked([RawRow(row) for row in given], SHIPPED).own
)


@quick
@given(table=tables, write=st.sampled_from([targets_csv, targets_xlsx]))
def test_a_table_that_is_written_and_read_in_is_the_same_table(table, write):
    whole = with_own(SHIPPED, table)

    intake = take_targets(write(whole, source=SOURCE), SHIPPED)

    assert_frame_equal(intake.own, table)
    assert intake.blocked == 0
