"""A scan from its start to an action: who leads it, and two people who take part."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.steps import drawn, go_to, heading, says

STRONG, WEAK = "Helemaal eens", "Oneens"


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def part(page, name):
    page.get_by_test_id("stMain").get_by_test_id("stButtonGroup").get_by_text(name).click()


def begin(page):
    press(page, "Begin")
    says(page, "Uw persoonlijke code is")


def answer(page, step, choice):
    """Answer two of the four statements of a step; each is saved at once, the others stay open."""
    says(page, step)
    radios = page.get_by_test_id("stMain").get_by_test_id("stRadio")
    expect(radios).to_have_count(4)
    answered = 2 * (int(step[0]) - 1)
    for number in range(2):
        drawn(page)
        radios.nth(number).get_by_text(choice, exact=True).click()
        says(page, f"{answered + number + 1} van de 16 stellingen beantwoord")


def test_a_scan_from_its_start_to_an_action_with_two_respondents(open_own_page):
    lead = open_own_page()
    go_to(lead, "Actiescan")
    expect(heading(lead)).to_have_text("Actiescan")
    says(lead, "Er is nog geen scan begonnen.")
    drawn(lead)
    lead.get_by_role("combobox", name="Gemeenschap", exact=True).fill("DIT-lab")
    lead.get_by_role("option", name="DIT-lab").click()
    drawn(lead)
    press(lead, "Begin deze scan")
    says(lead, "De scan is begonnen. Bewaar de twee codes hieronder.")
    lead.wait_for_url("**/actiescan?scan=*")
    address = "/actiescan?" + lead.url.split("?")[1]

    first, second = open_own_page(address), open_own_page(address, width=390, height=844)
    for page, choices in ((first, (STRONG, WEAK)), (second, (WEAK, WEAK))):
        begin(page)
        for step, choice in zip(("1/4 · Strategie", "2/4 · Structuur"), choices, strict=True):
            answer(page, step, choice)
            press(page, "Volgende")
        says(page, "3/4 · Proces")

    # The second stops halfway, and goes on elsewhere with the personal code.
    token = second.get_by_text("Uw persoonlijke code is").locator("strong").inner_text()
    elsewhere = open_own_page(address)
    elsewhere.get_by_label("Persoonlijke code").fill(token)
    press(elsewhere, "Ga verder")
    says(elsewhere, "4 van de 16 stellingen beantwoord")
    for step in ("1/4 · Strategie", "2/4 · Structuur", "3/4 · Proces"):
        says(elsewhere, step)  # from the first step with a statement that is still open
        press(elsewhere, "Volgende")
    for step in ("Naar het einde", "Ik ben klaar: toon het resultaat"):
        press(elsewhere, step)
    says(elsewhere, "2 personen zijn begonnen, van wie 1 klaar.")

    # By hand: strategy (5 + 2) / 2 = 3,5 and structure (2 + 2) / 2 = 2.
    says(elsewhere, "Sterkst: Strategie (3,5); zwakst: Structuur (2)")
    says(elsewhere, "Deelnemers verschillen het meest over Strategie: gemiddeld van 2 tot 5.")
    with elsewhere.expect_download() as started:
        elsewhere.get_by_role("button", name="Verslag van één pagina").click()
    report = Path(started.value.path()).read_text("utf-8")
    assert "Sterkst: Strategie (3,5); zwakst: Structuur (2)" in report

    part(elsewhere, "Acties")
    says(elsewhere, "Structuur: zwak punt (2)")
    elsewhere.get_by_role("button", name="Neem over", exact=True).first.click()
    says(elsewhere, "De actie staat in de lijst. Geef haar een eigenaar en een datum.")
    elsewhere.get_by_text("nog geen eigenaar").first.click()
    elsewhere.get_by_label("Eigenaar (een rol of naam)").first.fill("penvoerder")
    press(elsewhere, "Bewaar deze actie")
    says(elsewhere, "De actie is bewaard.")
    says(elsewhere, "penvoerder")

    part(lead, "Resultaat")
    says(lead, "2 personen zijn begonnen, van wie 1 klaar.")
    assert lead.elsewhere == elsewhere.elsewhere == []
