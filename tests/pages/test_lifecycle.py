"""The page of the life cycle: phases, moves over the versions, time, and the words."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.store import Origin, Store
from lc_app.store.books import BookStore
from lc_metrics import typed
from lc_metrics.books import BOOKS
from tests.lc_metrics.builders import community, register

NAMES = {"a": "Lab A", "b": "Lab B", "c": "Lab C", "d": "Lab D"}
LABELS = {"idea": "idee", "setting_up": "pilot", "developing": "loopt", None: "beleidsfase"}


def url(data_directory):
    return f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}"


def phases(**by_id):
    rows = (
        community(code, name=NAMES[code], phase=phase, phase_label=LABELS[phase])
        for code, phase in by_id.items()
    )
    return register(*rows)


@pytest.fixture
def versions(data_directory):
    """Three versions: Lab A goes on, B stays, C comes to be known, D leaves."""
    store = Store(url(data_directory))
    for parent, given in enumerate(
        (
            phases(a="idea", b="setting_up", c=None, d="developing"),
            phases(a="setting_up", b="setting_up", c=None, d="developing"),
            phases(a="developing", b="setting_up", c="developing"),
        )
    ):
        at = datetime(2024, 1 + 6 * (parent % 2), 10) if parent < 2 else datetime(2025, 1, 10)
        store.publish(given, Origin(file_name="lijst.csv"), parent=parent, at=at)


@pytest.fixture
def page(app):
    return app.switch_page("pages/lifecycle.py").run()


def said(page):
    return [e.value for e in (*page.markdown, *page.caption, *page.info)]


def table(page, first_heading):
    return next(f.value for f in page.dataframe if f.value.columns[0] == first_heading)


def test_with_one_version_the_page_says_what_to_do(page):
    assert not page.exception
    assert (
        "#### Voor zover bekend de meeste in: Opzetten (23 van 124); van 74 is de fase onbekend"
        in said(page)
    )
    assert any(text.startswith("Er is één versie van deze lijst") for text in said(page))
    # The statuses of the sample that the shipped words do not read.
    assert table(page, "Status, zoals gevonden")["Status, zoals gevonden"].tolist() == [
        "2020 (1-1-2020 t/m 31-12-2020)",
        "2023-2030",
        "Kennismanifest getekend",
    ]


@pytest.mark.usefixtures("versions")
def test_moves_between_the_first_and_the_last_version_are_counted_and_listed(page):
    assert not page.exception
    # A went on (two steps), B stayed, C was unknown, D left.
    assert {m.label: m.value for m in page.metric} == {
        "Gingen verder": "1",
        "Gingen terug": "0",
        "Bleven": "1",
        "Fase onbekend": "1",
        "Nieuw": "0",
        "Niet meer in de lijst": "1",
    }
    moves = next(f.value for f in page.dataframe if "Versie" in f.value and "Naar" in f.value)
    assert moves[["Naam", "Van", "Naar", "Versie"]].to_numpy().tolist() == [
        ["Lab A", "Opzetten", "Doorontwikkelen", 3],
        ["Lab A", "Idee", "Opzetten", 2],
    ]


@pytest.mark.usefixtures("versions")
def test_who_stays_long_is_chosen_by_versions_or_by_months(page):
    # B stood in setting up in all three versions: 366 days, 12.02 months.
    staying = next(f.value for f in page.dataframe if "Uiterlijk sinds" in f.value)
    assert staying[["Naam", "Fase", "Uiterlijk sinds", "Maanden"]].to_numpy().tolist() == [
        ["Lab B", "Opzetten", "10-01-2024", "ten minste 12"]
    ]

    page.segmented_control(key="blijft_in").set_value("maanden").run()
    page.number_input(key="blijft_maanden").set_value(13).run()

    assert any(text.startswith("Geen leergemeenschap blijft zo lang") for text in said(page))


@pytest.mark.usefixtures("versions")
def test_the_filter_on_phase_does_not_hide_who_moved(page):
    page.multiselect(key="fase").set_value(["developing"]).run()

    assert any(text.startswith("Het filter op fase telt hier niet mee") for text in said(page))
    assert next(m.value for m in page.metric if m.label == "Gingen verder") == "1"


@pytest.mark.usefixtures("versions")
def test_words_of_users_show_what_the_next_import_would_read(data_directory, app):
    words = pd.DataFrame({"pattern": ["beleidsfase", "pilot"], "phase": ["idea", "developing"]})
    BookStore(url(data_directory)).save(
        "phase_words",
        typed(words, BOOKS["phase_words"]),
        parent=0,
        now=datetime(2025, 2, 1),
    )
    app.segmented_control(key="taal").set_value("en")

    page = app.switch_page("pages/lifecycle.py").run()

    assert not page.exception
    # Lab C is called developing now, but its text is still that of “beleidsfase” no more.
    reread = table(page, "Status, as found")
    assert reread.to_numpy().tolist() == [["pilot", "Setting up", "Developing", 1]]
    known = next(f.value for f in page.dataframe if "Recorded by" in f.value)
    assert known[known["Recorded by"].eq("users, here")].to_numpy().tolist() == [
        ["pilot", "Developing", "users, here", 1],
        ["beleidsfase", "Idea", "users, here", 0],
    ]


def test_words_that_are_recorded_are_read_by_the_next_import(data_directory, app):
    words = pd.DataFrame({"pattern": ["beleidsfase"], "phase": ["idea"]}, dtype="str")
    BookStore(url(data_directory)).save("phase_words", words, parent=0, now=datetime(2025, 2, 1))
    lines = b"naam;vorm;topsector;status\nLab A;hub;ICT;beleidsfase\nLab B;hub;ICT;rust\n"

    page = app.switch_page("pages/upload.py").run()
    page.file_uploader[0].set_value([("lijst.csv", lines, "text/csv")]).run()

    assert not page.exception
    findings = next(f.value for f in page.dataframe if "Cel" in f.value)
    assert findings["Cel"].tolist() == ["D3"]
