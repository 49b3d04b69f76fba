"""Sheets of our own making: left aside, and nothing of somebody else with them."""

import pytest

from lc_app.ingest import take
from lc_app.ingest.template_sheets import OWN_SHEETS, is_our_own
from tests.lc_app.ingest.builders import found, names, raw_sheet, workbook_bytes

LIST = [["naam", "vorm", "topsector"], ["Lab A", "hub", "Energie"]]
EVERY_OWN_SHEET = [own for sheets in OWN_SHEETS for own in sheets.values()]


@pytest.mark.parametrize("own", EVERY_OWN_SHEET, ids=lambda own: own.name)
def test_a_sheet_that_says_that_it_is_not_read_is_left_aside_without_a_finding(own):
    data = workbook_bytes({own.name: [[own.sign], [], *LIST], "Lijst": LIST})

    intake = take(data, "lijst.xlsx")

    assert found(intake) == []
    assert [table.sheet for table in intake.tables] == ["Lijst"]


@pytest.mark.parametrize("name", [own.name for own in EVERY_OWN_SHEET])
def test_a_list_of_somebody_else_is_read_whatever_its_sheet_is_called(name):
    intake = take(workbook_bytes({name: LIST}), "lijst.xlsx")

    assert names(intake) == ["Lab A"]


def test_a_sheet_under_another_name_is_known_by_its_first_cell():
    assert is_our_own(raw_sheet([EVERY_OWN_SHEET[0].sign], ["x"], name="Blad3"))
    assert not is_our_own(raw_sheet(["x"], [EVERY_OWN_SHEET[0].sign], name="Blad3"))
    assert not is_our_own(raw_sheet(name="Leeg"))
