"""Renew the pictures of the guide: `python -m tests.browser.pictures`, or with their names."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.chromium import executable
from tests.browser.conftest import PATIENCE, ROOT, Server
from tests.browser.steps import drawn, heading, says, upload

PLACE = ROOT / "docs/images"
WINDOW = {"width": 1400, "height": 1400}
FAULTY = ROOT / "data/examples/foutief_voorbeeld.xlsx"
SETTLES = 1_500
"""How long a figure takes to reach its size, after the page was run. [ms]"""


def letter(page: Page) -> None:
    page.get_by_text("Zin voor een brief").click()
    says(page, "Kopieer de zin rechtsboven")


def download(page: Page) -> None:
    page.get_by_role("button", name="Downloaden").first.click()
    expect(page.get_by_role("dialog").locator(".main-svg").first).to_be_visible()


def faulty(page: Page) -> None:
    upload(page, FAULTY)
    says(page, "Bevindingen: 2 weggelaten")


def scan(page: Page) -> None:
    page.get_by_role("combobox", name="Gemeenschap", exact=True).fill("DIT-lab")
    page.get_by_role("option", name="DIT-lab").click()
    drawn(page)
    page.get_by_role("button", name="Begin deze scan", exact=True).click()
    page.wait_for_url("**/actiescan?scan=*")
    page.goto(page.url)
    page.get_by_role("button", name="Begin", exact=True).click()
    says(page, "Uw persoonlijke code is")
    for number in range(2):
        drawn(page)
        statement = page.get_by_test_id("stMain").get_by_test_id("stRadio").nth(number)
        statement.get_by_text("Helemaal eens", exact=True).click()
        says(page, f"{number + 1} van de 16 stellingen beantwoord")


PICTURES = {
    "overview": ("", 1310, None),
    "sectors": ("topsectoren", 1060, None),
    "regions": ("regios", 960, None),
    "letter": ("", 760, letter),
    "download": ("", 0, download),
    "import": ("importeren", 1110, faulty),
    "gap": ("kloof", 960, None),
    "network": ("netwerk", 1250, None),
    "scan": ("actiescan", 750, scan),
}
"""Name: address, height in pixels (0: of the dialog alone), and what is done first."""


def take(page: Page, name: str) -> None:
    """Take one picture: the whole window, a dialog, or the page from its heading on."""
    _address, height, does = PICTURES[name]
    drawn(page)
    if does:
        does(page)
        drawn(page)
    page.wait_for_timeout(SETTLES)
    path = PLACE / f"{name}.png"
    if not height:
        page.get_by_role("dialog").screenshot(path=path)
    elif name == "overview":
        page.screenshot(path=path, clip={"x": 0, "y": 0, "width": 1400, "height": height})
    else:
        top = heading(page).bounding_box()
        clip = {"x": top["x"] - 30, "y": top["y"] - 10, "width": 1000, "height": height}
        page.screenshot(path=path, clip=clip)


def main(names: list[str]) -> None:
    """Take the pictures of these names, or all."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.start()
        try:
            browser = playwright.chromium.launch(executable_path=executable())
            for name in names or PICTURES:
                page = browser.new_page(
                    viewport=WINDOW, locale="nl-NL", timezone_id="Europe/Amsterdam"
                )
                page.set_default_timeout(PATIENCE)
                page.goto(f"{server.url}/{PICTURES[name][0]}")
                take(page, name)
                page.close()
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
