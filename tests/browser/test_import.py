"""What somebody does with a messy export: mend it, correct a column, meet a refusal."""

import io
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.steps import READING, drawn, go_to, heading, metric, publish, says, upload
from tests.lc_app.ingest.test_read import corners, text_bomb

FAULTY = Path(__file__).parents[2] / "data/examples/foutief_voorbeeld.xlsx"


def marked(page):
    """The user's own workbook with the cells marked, as it is downloaded."""
    with page.expect_download() as started:
        page.get_by_role("button", name="Uw bestand, gemarkeerd").click()
    content = Path(started.value.path()).read_bytes()
    return openpyxl.load_workbook(io.BytesIO(content))


def mend(workbook):
    """Do what the remedies say of what was left out."""
    workbook["Lijst"]["A6"] = "Lab Hersteld"
    notes = workbook["Losse aantekeningen"]
    notes.insert_rows(1)
    for cell, text in (("A1", "naam"), ("B1", "opmerking"), ("C1", "plaats")):
        notes[cell] = text


def open_list(page):
    """Open the list that was read, to correct it; returns the table of its columns."""
    page.get_by_text("koppen in rij").first.click()
    table = page.get_by_test_id("stDataFrame").first
    expect(table.locator("canvas").first).to_be_visible()
    return table


def test_the_faulty_example_is_mended_by_the_marked_workbook_and_published(open_own_page, tmp_path):
    page = open_own_page("/importeren")
    upload(page, FAULTY)
    says(page, "Bevindingen: 2 weggelaten")
    drawn(page)
    workbook = marked(page)
    for cell in ("A6", "F9"):
        assert workbook["Lijst"][cell].comment
        assert workbook["Lijst"][cell].fill.fill_type == "solid"
    assert "Vul de naam" in workbook["Lijst"]["A6"].comment.text

    mend(workbook)
    workbook.save(tmp_path / "hersteld.xlsx")
    page = open_own_page("/importeren")
    upload(page, tmp_path / "hersteld.xlsx")

    says(page, "8 leergemeenschappen gelezen")
    expect(page.get_by_role("heading", name="Bevindingen:")).not_to_contain_text("weggelaten")
    drawn(page)
    page.get_by_text("alleen enkele Topsectoren").click()
    drawn(page)
    page.get_by_test_id("stMain").get_by_test_id("stMultiSelect").locator("input").click()
    page.get_by_role("option", name="Chemie", exact=True).click()
    page.keyboard.press("Escape")
    says(page, "De nieuwe versie vervangt de leergemeenschappen van Chemie")
    publish(page)
    says(page, "Versie 2 is gepubliceerd")
    go_to(page, "Versies")
    expect(heading(page)).to_have_text("Versies")


def choose_theme(page, box):
    """With the keys, in the fourth row of the table of columns."""
    page.mouse.click(box["x"] + 40, box["y"] + 50)
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
        page.wait_for_timeout(200)
        page.keyboard.press(key)
    page.get_by_role("option", name="Thema", exact=True).click()


def test_a_column_is_corrected_in_the_editor(open_own_page, tmp_path):
    path = tmp_path / "kleuren.csv"
    path.write_text("naam;vorm;topsector;Kleurcode\nLab Uniek;fieldlab;Energie;waterstof\n")
    page = open_own_page("/importeren")
    upload(page, path)
    says(page, "De kolom “Kleurcode” wordt niet gebruikt.")
    drawn(page)

    table = open_list(page)
    # The table is a drawing; what it says stands inside it, for screen readers.
    cell = table.get_by_test_id("glide-cell-1-3")
    expect(cell).to_have_count(1)
    for attempt in range(3):
        choose_theme(page, table.bounding_box())
        try:
            expect(cell).to_have_text("theme", timeout=8_000)
            break
        except AssertionError:  # the list closed without a choice
            assert attempt < 2
    page.wait_for_timeout(1_000)  # a table tells the page a little later
    page.get_by_role("button", name="Lees opnieuw met deze verbeteringen").click()

    says(page, "4 van 4 kolommen gebruikt")
    drawn(page)
    expect(page.get_by_text("De kolom “Kleurcode” wordt niet gebruikt.")).to_have_count(0)
    expect(metric(page, "Erbij")).to_have_text("1")


def test_of_two_who_publish_at_once_the_second_is_told_and_sees_the_new_difference(
    open_own_page, tmp_path
):
    first, second = open_own_page("/importeren"), open_own_page("/importeren")
    for page, name in ((first, "Lab Eerst"), (second, "Lab Daarna")):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"naam;vorm;topsector\n{name};fieldlab;Energie\n")
        upload(page, path)
        says(page, "De nieuwe versie vervangt")
    removed = metric(second, "Eraf").inner_text()

    publish(first)
    says(first, "Versie 2 is gepubliceerd")
    publish(second)

    says(second, "Er is niets gepubliceerd: intussen is versie 2 gepubliceerd.")
    expect(metric(second, "Erbij")).to_have_text("1")
    expect(metric(second, "Eraf")).not_to_have_text(removed)
    drawn(second)
    publish(second)
    says(second, "Versie 3 is gepubliceerd")
    go_to(second, "Versies")
    # The version before is kept, in a list that is drawn on a canvas.
    expect(second.get_by_text("Lab Eerst.csv").first).to_be_attached()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(
            lambda: text_bomb(601),
            "De werkmap wordt bij het openen groter dan 600 MB.",
            id="zip bomb",
        ),
        pytest.param(lambda: corners("XFD1048576"), "gelezen", id="two corners of a sheet"),
    ],
)
def test_a_hostile_file_keeps_nobody_else_waiting(open_page, tmp_path, data, sentence):
    path = tmp_path / "vijandig.xlsx"
    path.write_bytes(data())
    page, colleague = open_page("/importeren"), open_page("/importeren")
    upload(page, path)

    go_to(colleague, "Overzicht")

    expect(metric(colleague, "Op 31-12-2023")).to_have_text("25", timeout=READING)
    says(page, sentence)
    go_to(page, "Overzicht")
    expect(metric(page, "Op 31-12-2023")).to_have_text("25", timeout=READING)
