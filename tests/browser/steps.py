"""What a person does on a page, and where to look for what it says."""

from playwright.sync_api import TimeoutError, expect  # noqa: A004

READING = 90_000
"""How long a file may be read on a busy machine. [ms]"""


def heading(page):
    return page.get_by_role("heading", level=1)


def metric(page, label):
    return page.get_by_test_id("stMetric").filter(has_text=label).get_by_test_id("stMetricValue")


def choose(page, filter_label, option):
    box = page.get_by_test_id("stSidebar").get_by_test_id("stMultiSelect")
    box = box.filter(has_text=filter_label)
    found = page.get_by_role("option", name=option, exact=True)
    for _attempt in range(5):
        drawn(page)
        box.locator("input").click()
        try:
            found.click(timeout=4_000)
            expect(box).to_contain_text(option, timeout=8_000)
        except (TimeoutError, AssertionError):
            page.keyboard.press("Escape")  # a run that still went on closed the list
        else:
            break
    page.keyboard.press("Escape")


GROUPS = "Voortgang", "Verdieping", "Gegevens", "Uitleg"
"""The groups of the navigation."""


def go_to(page, name):
    for _attempt in range(3):
        for _group in groups(page):
            found = links(page).filter(has=page.get_by_text(name, exact=True))
            if found.count():
                found.click()
                return
        drawn(page)  # a run that still went on closed the list
    raise AssertionError(f"the navigation has no page {name}")


def addresses(page):
    """Where the navigation leads to."""
    drawn(page)
    return [link.get_attribute("href") for _ in groups(page) for link in links(page).all()]


def groups(page):
    """Open the groups of the navigation, one after the other."""
    for name in GROUPS:
        page.get_by_role("navigation").get_by_role("button", name=name, exact=True).click()
        expect(links(page).first).to_be_visible()
        yield name
        page.keyboard.press("Escape")
        expect(links(page)).to_have_count(0)


def links(page):
    """The pages of the group that is open."""
    return page.get_by_test_id("stTopNavDropdownLink")


AT_REST = """() => {
    if (!window.changed) {
        const note = () => { window.changed = performance.now(); };
        new MutationObserver(note).observe(
            document.body, {attributes: true, characterData: true, childList: true, subtree: true},
        );
        note();
    }
    return document.querySelector("[data-test-script-state=notRunning]") !== null
        && document.querySelector("[data-testid=stSkeleton]") === null
        && performance.now() - window.changed > 300;
}"""
"""Nothing runs, and nothing on the page has changed for a while: figures are drawn after a run."""


def drawn(page):
    """Wait until the page has been run to its end and stays as it is."""
    expect(heading(page)).to_be_visible()
    page.wait_for_function(AT_REST, polling=100, timeout=READING)


def upload(page, *paths):
    chooser = page.locator("input[type=file]")
    chooser.wait_for(state="attached")
    chooser.set_input_files(paths)


def says(page, text):
    """Wait until the page says this."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=READING)


def publish(page):
    page.get_by_role("button", name="Publiceer deze versie").click()
