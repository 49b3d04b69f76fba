"""A transfer of knowledge: recorded with the form, seen in the matrix and the list."""

from playwright.sync_api import expect

from tests.browser.steps import drawn, go_to, heading, says

FORM = "Rij toevoegen of wijzigen"


def pick(page, label, option):
    """Choose from a list of the form."""
    form = page.get_by_test_id("stForm")
    box = form.get_by_test_id("stSelectbox").filter(has_text=label)
    box.locator("input").click()
    page.get_by_role("option", name=option, exact=True).click()


def matrix(page):
    return page.locator(".st-key-transfer_matrix")


def shows_the_transfer(page):
    says(page, "1 van de ene provincie naar een andere, 0 binnen een provincie")
    expect(matrix(page).locator(".main-svg").first).to_be_visible()
    expect(matrix(page).locator("text", has_text="1").first).to_be_attached()
    expect(page.get_by_text("1 van de 12 provincies").first).to_be_visible()


def test_a_transfer_is_recorded_and_stays_after_a_reload(open_own_page):
    page = open_own_page()
    go_to(page, "Kennisoverdracht")
    expect(heading(page)).to_have_text("Kennisoverdracht")
    says(page, "Er is nog geen kennisoverdracht vastgelegd.")

    page.get_by_role("tab", name=FORM).click()
    pick(page, "Van regio", "Overijssel")
    pick(page, "Naar regio", "Gelderland")
    pick(page, "Richting", "naar een regio")
    pick(page, "Kanaal", "handreiking")
    page.get_by_role("textbox", name="Datum", exact=True).fill("maart 2021")
    page.get_by_role("textbox", name="Bron", exact=True).fill("eigen opgave")
    page.get_by_role("button", name="Sla deze rij op").click()

    says(page, "De rij is opgeslagen.")
    shows_the_transfer(page)
    drawn(page)
    expect(page.get_by_role("tab", name=FORM)).to_have_attribute("aria-selected", "true")

    page.reload()
    drawn(page)
    shows_the_transfer(page)
    table = page.get_by_role("tabpanel").get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    expect(table.locator("td", has_text="Overijssel")).to_be_attached()
    expect(table.locator("td", has_text="03-2021")).to_be_attached()
    assert page.elsewhere == []
