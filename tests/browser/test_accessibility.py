"""Axe over every page; and what only a person with a keyboard or a narrow window meets."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError, expect  # noqa: A004

from tests.browser.steps import addresses, drawn, heading, says

PAGES = len(list((Path(__file__).parents[2] / "pages").glob("*.py")))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
OF_STREAMLIT = set()
"""Rules that widgets of Streamlit break: (rule, part of the selector).

Each stands in `docs/accessibility.md`.
"""


def violations(page):
    """Rule and element of each violation that is ours."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        (rule["id"], " ".join(map(str, node["target"])), node["html"][:200])
        for rule in found
        for node in rule["nodes"]
        if not any(rule["id"] == known and part in node["html"] for known, part in OF_STREAMLIT)
    ]


def follow(page, address):
    """Go to a page as the way back does, without the scripts being read anew."""
    before = heading(page).inner_text()
    if page.url.split("?")[0] != address:
        page.evaluate(
            """address => {
                history.pushState({}, "", address);
                dispatchEvent(new PopStateEvent("popstate"));
            }""",
            address,
        )
        expect(heading(page)).not_to_have_text(before)
    drawn(page)


@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("en", "dark")])
def test_every_page_is_accessible_fits_a_narrow_window_and_asks_nothing_of_the_internet(
    open_page, language, theme
):
    known = addresses(open_page())
    page = open_page(f"/?taal={language}", color_scheme=theme)
    drawn(page)
    broken, widths = {}, {}
    for address in known:
        page.set_viewport_size({"width": 1400, "height": 900})
        follow(page, address)
        expect(page.locator("html")).to_have_attribute("lang", language)
        broken[address] = violations(page)
        page.set_viewport_size({"width": 320, "height": 800})
        drawn(page)  # the page follows the window
        widths[address] = page.evaluate("document.documentElement.scrollWidth")

    assert len(known) == PAGES
    assert {address: found for address, found in broken.items() if found} == {}
    assert {address: width for address, width in widths.items() if width > 320} == {}
    assert page.elsewhere == []


def tab_to(page, selector):
    """Press Tab until the focus stands there."""
    wanted = page.locator(selector).first
    expect(wanted).to_be_visible()
    for _press in range(120):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no key leads to {selector}")


def test_a_list_is_imported_with_the_keyboard_alone(open_own_page, tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("naam;vorm;topsector\nLab Toetsenbord;fieldlab;Energie\n")
    page = open_own_page("/importeren")
    drawn(page)

    for attempt in range(3):
        tab_to(page, "[data-testid=stFileUploader] button")
        try:
            with page.expect_file_chooser(timeout=15_000) as chooser:
                page.keyboard.press("Enter")
            break
        except TimeoutError:  # a run that still went on took the focus away
            assert attempt < 2
    chooser.value.set_files(path)
    says(page, "De nieuwe versie vervangt")
    tab_to(page, 'button:has-text("Publiceer deze versie")')
    page.keyboard.press("Enter")

    says(page, "Versie 2 is gepubliceerd")
