"""From the overview to a sector, to one of its communities, and back; and a link to it shared."""

from playwright.sync_api import expect

from tests.browser.steps import drawn, go_to, heading


def tick(page, row):
    """Tick a row of the last list on the page, in the middle of its box."""
    # The list is drawn on a canvas: headings of 35 and rows of 66 pixels, the boxes at the left.
    grid = page.get_by_test_id("stDataFrame").last.locator(".dvn-scroller")
    grid.click(position={"x": 18, "y": 35 + 66 * row + 33})


def test_a_walk_to_a_sector_to_a_community_and_back(open_page):
    page = open_page()
    drawn(page)
    go_to(page, "Eén Topsector")
    expect(heading(page)).to_have_text("Topsector: Agri & Food")
    drawn(page)

    page.goto(page.url.split("?")[0] + "?sector=ICT&vergelijk=CH")
    expect(heading(page)).to_have_text("Topsector: ICT")
    expect(page.get_by_text("ICT heeft 3 van de 55 leergemeenschappen").first).to_be_visible()
    drawn(page)
    tick(page, 2)

    expect(heading(page)).to_have_text("Garden of Kairos")
    expect(page.get_by_text("Telt niet mee op 31-12-2023:")).to_be_visible()
    page.wait_for_url("**gemeenschap=*")
    shared = page.url[page.url.index("/topsector") :]

    page.go_back()
    expect(heading(page)).to_have_text("Topsector: ICT")
    page.wait_for_url("**vergelijk=CH*")

    colleague = open_page(shared)
    expect(heading(colleague)).to_have_text("Garden of Kairos")
    colleague.get_by_role("link", name="ICT", exact=True).click()
    expect(heading(colleague)).to_have_text("Topsector: ICT")
    colleague.get_by_role("link", name="Bekijk de 3 rijen die meetellen").click()
    expect(heading(colleague)).to_have_text("Leergemeenschappen")
    expect(colleague.get_by_text("3 van de 10 rijen")).to_be_visible()

    assert page.elsewhere == colleague.elsewhere == []
