"""What a policy officer does, from the first look to undoing a publication, in Chromium."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.steps import (
    addresses,
    choose,
    drawn,
    go_to,
    heading,
    metric,
    publish,
    says,
    upload,
)

ROOT = Path(__file__).parents[2]
PAGES = len(list((ROOT / "pages").glob("*.py")))
PER_SECTOR = ROOT / "data/examples/leergemeenschappen_per_topsector.xlsx"


@pytest.fixture
def export(tmp_path):
    """The workbook per sector after a colleague added three rows, one of them unclear."""
    workbook = openpyxl.load_workbook(PER_SECTOR)
    workbook["Energie"].append(["Leergemeenschap Nieuw", "learning community", "Drenthe", "", 2021])
    workbook["Logistiek"].append(["Fieldlab Haven", "fieldlab", "", "Rotterdam", 2022, "loopt"])
    workbook["Chemie"].append(["Lab Elders", "fieldlab", "Atlantis", "", 2020, "loopt"])
    path = tmp_path / "export_najaar.xlsx"
    workbook.save(path)
    return path


def test_a_walk_from_the_first_look_to_undo(open_own_page, server, export):
    page = open_own_page()
    expect(heading(page)).to_have_text("Overzicht van de leergemeenschappen")
    expect(page.get_by_text("Publieke voorbeeldlijst, niet de officiële lijst.")).to_be_visible()
    expect(metric(page, "Op 31-12-2023")).to_have_text("25")

    choose(page, "Topsector", "Energie")
    expect(metric(page, "Op 31-12-2023")).to_have_text("3")
    choose(page, "Regio", "Zuid-Holland")
    expect(page.get_by_text("Voor deze selectie is geen doel afgesproken")).to_be_visible()
    go_to(page, "Leergemeenschappen")
    expect(page.get_by_text("3 van de 3 rijen")).to_be_visible()

    page = open_own_page("/importeren")
    upload(page, export)
    says(page, "127 leergemeenschappen gelezen")
    expect(page.get_by_role("heading", name="Bevindingen:")).to_contain_text("met twijfel")
    expect(metric(page, "Erbij")).to_have_text("3")
    expect(metric(page, "Ongewijzigd")).to_have_text("124")
    page.get_by_label("Toelichting").fill("najaar")
    page.get_by_text("Dit is een voorbeeld of proef, geen officiële lijst").click()
    publish(page)
    says(page, "Versie 2 is gepubliceerd, met 127 leergemeenschappen.")

    go_to(page, "Overzicht")
    expect(metric(page, "Op 31-12-2023")).to_have_text("28")
    expect(page.get_by_text("niet de officiële lijst")).to_have_count(0)

    server.stop()
    server.start()
    page = open_own_page()
    expect(metric(page, "Op 31-12-2023")).to_have_text("28")

    go_to(page, "Versies")
    page.get_by_role("button", name="Publiceer deze versie opnieuw").click()
    expect(page.get_by_text("Versie 1 is opnieuw gepubliceerd, als versie 3.")).to_be_visible()
    go_to(page, "Overzicht")
    expect(metric(page, "Op 31-12-2023")).to_have_text("25")


def test_a_link_to_a_page_works_on_a_server_that_has_just_started(open_own_page):
    page = open_own_page("/topsectoren")

    expect(heading(page)).to_have_text("Topsectoren tegenover hun doel")
    assert len(addresses(page)) == PAGES
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_copied_link_shows_a_colleague_the_same_filters(open_page):
    page = open_page()
    choose(page, "Topsector", "Life Sciences & Health")
    expect(metric(page, "Op 31-12-2023")).to_have_text("3")
    page.wait_for_url("**/?topsector=LSH")

    colleague = open_page(page.url.removeprefix(page.url.split("?")[0].rstrip("/")))

    expect(metric(colleague, "Op 31-12-2023")).to_have_text("3")


def test_the_map_is_drawn_without_the_internet(open_page):
    page = open_page("/regios")

    expect(page.locator("path.choroplethlayer, .choroplethlayer path")).to_have_count(12)
    assert page.elsewhere == []


def test_a_file_that_is_no_spreadsheet_leaves_the_page_usable(open_page, tmp_path, export):
    path = tmp_path / "brief.xlsx"
    path.write_bytes(b"<html>geen werkmap</html>")
    page = open_page("/importeren")

    upload(page, path)
    says(page, "Het bestand is een webpagina of andere opmaaktekst")
    drawn(page)
    page.get_by_role("button", name="Remove brief.xlsx").click()
    expect(page.get_by_text("Het bestand is een webpagina of andere opmaaktekst")).to_have_count(0)
    drawn(page)
    upload(page, export)

    says(page, "127 leergemeenschappen gelezen")


def test_a_table_can_be_downloaded_with_its_source(open_page):
    page = open_page("/topsectoren")

    with page.expect_download() as started:
        page.get_by_role("button", name="Download als CSV").first.click()

    content = Path(started.value.path()).read_text("utf-8-sig")
    assert content.splitlines()[0].startswith("Topsector;31-12-2023;Doel;Nog te kort;Status")
    assert "Publieke voorbeeldlijst, niet de officiële lijst." in content.splitlines()[-1]


def test_english_is_one_click_away(open_page):
    page = open_page()
    expect(heading(page)).to_have_text("Overzicht van de leergemeenschappen")

    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()

    expect(heading(page)).to_have_text("Overview of the learning communities")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_link_keeps_its_filters_in_the_other_language_and_the_way_back(open_page):
    page = open_page()
    choose(page, "Topsector", "Energie")
    expect(metric(page, "Op 31-12-2023")).to_have_text("3")

    page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    expect(page.get_by_test_id("stMultiSelect").first).to_contain_text("Energy")
    page.wait_for_url("**/?topsector=EN&taal=en")
    page.go_back()

    expect(page.get_by_test_id("stMultiSelect").first).to_contain_text("Energie")
    expect(heading(page)).to_have_text("Overzicht van de leergemeenschappen")


def test_filters_stay_when_the_page_changes(open_page):
    page = open_page()
    choose(page, "Topsector", "Energie")
    expect(metric(page, "Op 31-12-2023")).to_have_text("3")

    go_to(page, "Regio’s")

    expect(heading(page)).to_have_text("Regio’s van de leergemeenschappen")
    expect(page.get_by_test_id("stMultiSelect").first).to_contain_text("Energie")
    page.wait_for_url("**/regios?topsector=EN")
