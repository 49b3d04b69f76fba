"""A figure taken along as a picture and as numbers, and a click on it, in Chromium."""

from io import BytesIO
from pathlib import Path

import openpyxl
from PIL import Image
from playwright.sync_api import expect

from tests.browser.steps import drawn, heading, metric

LABEL = "Publieke voorbeeldlijst, niet de officiële lijst."
FINDING = "Doellijn op 31 december 2023: bereikt door 1 van de 10 sectoren (in deze voorbeeldlijst)"


def taken(page, name):
    """The name and the bytes of the file that a button gives."""
    with page.expect_download() as started:
        page.get_by_role("dialog").get_by_role("button", name=name).click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


def test_a_figure_is_taken_along_from_a_phone_as_a_picture_and_as_numbers(open_page):
    page = open_page(width=390, height=844)
    drawn(page)
    page.get_by_role("button", name="Downloaden").first.click()
    expect(
        page.get_by_role("dialog").get_by_role("button", name="Afbeelding (PNG)")
    ).to_be_enabled()

    name, picture = taken(page, "Afbeelding (PNG)")
    _name, drawing = taken(page, "Tekening (SVG)")
    _name, workbook = taken(page, "Excel")
    _name, text = taken(page, "CSV")

    assert name.startswith("overzicht_sectors_v1_20")
    assert name.endswith(".png")
    size = Image.open(BytesIO(picture)).size
    assert size[0] == 2000
    assert size[1] > 600
    words = drawing.decode("utf-8")
    assert words.startswith("<svg")
    assert FINDING in words
    assert LABEL in words
    cells = openpyxl.load_workbook(BytesIO(workbook)).worksheets
    assert cells[0]["A2"].value == "High Tech Systemen & Materialen"
    assert FINDING in str(list(cells[1].values))
    assert text.decode("utf-8-sig").splitlines()[-1].startswith(LABEL)
    assert page.elsewhere == []


def test_a_click_on_a_bar_filters_every_page_and_another_one_lets_go(open_page):
    page = open_page()

    click_on_row(page, "Energie")

    page.wait_for_url("**/?topsector=EN")
    expect(metric(page, "Op 31-12-2023")).to_have_text("3")
    expect(page.get_by_test_id("stMultiSelect").first).to_contain_text("Energie")

    click_on_row(page, "Energie")

    expect(metric(page, "Op 31-12-2023")).to_have_text("25")


def click_on_row(page, name):
    """Click beside the name, where no bar is drawn."""
    drawn(page)
    chart = page.locator(".js-plotly-plot").first
    label = chart.locator(".yaxislayer-above text", has_text=name)
    label.scroll_into_view_if_needed()
    row = label.bounding_box()
    plot = chart.locator(".nsewdrag").bounding_box()
    page.mouse.click(plot["x"] + plot["width"] / 2, row["y"] + row["height"] / 2)


def test_an_embedded_page_has_its_title_and_label_and_no_filters(open_page):
    page = open_page("/regios?embed=true&topsector=EN")

    expect(heading(page)).to_have_text("Regio’s van de leergemeenschappen")
    expect(page.get_by_text(LABEL).first).to_be_visible()
    expect(page.get_by_text("Selectie: Energie").first).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    expect(page.get_by_test_id("stTopNavSection")).to_have_count(0)
