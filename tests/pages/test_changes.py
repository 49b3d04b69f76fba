"""The page of changes: two versions, two dates, and the log of verdicts."""

from datetime import datetime

import pytest

from lc_app.store import Origin, Store
from lc_app.ui import session
from tests.lc_metrics.builders import community, register

MAY, JUNE, JULY = (datetime(2022, month, 15, 12) for month in (5, 6, 7))


CHEMISTRY = community("c", name="Chemie", sectors=["CH"], provinces=["PV31"], start="2021-01-01")


@pytest.fixture
def store(data_directory):
    """A database of its own, in which the public sample does not stand."""
    return Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


@pytest.fixture
def versions(store):
    """Three versions: Energie 1, then 10 of which one is renamed, then 8 and one elsewhere."""
    first = register(community("a0", name="Lab nul", start="2021-01-01"))
    energy = [community(f"a{n}", name=f"Lab {n}", start="2021-01-01") for n in range(10)]
    fewer = [*energy[:8], CHEMISTRY]
    store.publish(first, Origin(file_name="mei.csv"), parent=0, at=MAY)
    store.publish(register(*energy), Origin(file_name="juni.csv"), parent=1, at=JUNE)
    store.publish(register(*fewer), Origin(file_name="juli.csv"), parent=2, at=JULY)


@pytest.fixture
def page(app):
    return app.switch_page("pages/changes.py").run()


def said(page):
    return [e.value for e in (*page.markdown, *page.caption, *page.info)]


def metrics(page):
    return {metric.label: metric.value for metric in page.metric}


def tables(page):
    return [frame.value for frame in page.dataframe]


@pytest.mark.parametrize(
    ("language", "told"),
    [("nl", "Er is één versie, dus er valt"), ("en", "There is one version, so there is")],
)
def test_with_one_version_the_page_says_what_to_do(page, language, told):
    page.segmented_control(key="taal").set_value(language).run()

    assert not page.exception
    assert any(text.startswith(told) for text in said(page))
    assert not page.dataframe


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.usefixtures("versions")
def test_the_page_runs_on_several_versions(page, language):
    page.segmented_control(key="taal").set_value(language).run()

    assert not page.exception


@pytest.mark.usefixtures("versions")
def test_rows_that_came_went_and_changed_stand_in_lists(page):
    assert list(metrics(page).values()) == ["1", "2", "0", "8"]
    assert [expander.label for expander in page.expander] == ["Erbij: 1", "Eraf: 2"]
    added, removed = tables(page)[:2]
    assert added["Naam"].tolist() == ["Chemie"]
    assert removed["Naam"].tolist() == ["Lab 8", "Lab 9"]


@pytest.mark.usefixtures("versions")
def test_an_earlier_pair_can_be_chosen_and_is_told_field_by_field(page):
    page.selectbox(key="versie_van").set_value(1).run()
    page.selectbox(key="versie_tot").set_value(2).run()

    assert list(metrics(page).values()) == ["9", "0", "1", "0"]
    assert page.expander[1].label == "Gewijzigd, veld voor veld: 1"
    fields = tables(page)[1]
    assert fields.to_numpy().tolist() == [["Lab 0", "Naam", "Lab nul", "Lab 0"]]
    assert fields.columns[2:].tolist() == ["Voor", "Na"]


@pytest.mark.usefixtures("versions")
def test_counts_that_changed_stand_side_by_side(page):
    counts = tables(page)[2]

    assert counts.to_numpy().tolist() == [
        ["alle samen", "10", "9", "-1"],
        ["Chemie", "0", "1", "+1"],
        ["Energie", "10", "8", "-2"],
    ]


@pytest.mark.usefixtures("versions")
def test_counts_by_part_of_the_country_can_be_compared(page):
    page.selectbox(key="telling").set_value("part").run()

    assert tables(page)[2].to_numpy().tolist()[1:] == [
        ["West-Nederland", "10", "8", "-2"],
        ["Zuid-Nederland", "0", "1", "+1"],
    ]


@pytest.mark.usefixtures("versions")
def test_verdicts_that_changed_stand_with_their_counts(page):
    # On the target date: Energie had 10 of 10, and then 8.
    assert tables(page)[3].to_numpy().tolist() == [
        ["Energie", "gehaald", "niet gehaald", "10", "8"]
    ]


@pytest.mark.usefixtures("versions")
def test_the_log_tells_each_verdict_that_turned_the_newest_first(page):
    # Energie against 10: on 15 May 2022 the even pace asks for 5.92 (865 of 1460 days) and 1
    # is there; in June 10 are there, the whole target; in July 8, where 6.34 are asked for.
    # Chemie has none, and in July 1 of 6.34: ratio 0.16.
    (log,) = [text for text in said(page) if text.startswith("- ")]
    assert log.replace("\\", "").splitlines() == [
        "- Energie: voortijdig bereikt → op koers op 15-07-2022 (versie 3)",
        "- Chemie: stilstand → ver achter op 15-07-2022 (versie 3)",
        "- Energie: ver achter → voortijdig bereikt op 15-06-2022 (versie 2)",
    ]


@pytest.mark.usefixtures("versions")
def test_under_a_filter_the_log_follows_that_sector_alone(page):
    page.multiselect(key="topsector").set_value(["CH"]).run()

    log = tables(page)[-1]
    assert set(log["Topsector"]) == {"Chemie"}


@pytest.mark.usefixtures("versions")
def test_where_no_target_was_agreed_there_are_no_verdicts(page):
    page.multiselect(key="vorm").set_value(["fieldlab"]).run()

    assert not page.exception
    assert any("er zijn dus geen oordelen" in text for text in said(page))


@pytest.mark.usefixtures("versions")
def test_versions_that_do_not_differ_say_so(store, page):
    store.restore(3, author="", parent=3, at=datetime(2022, 8, 15))

    page.run()
    page.selectbox(key="versie_van").set_value(3).run()
    page.selectbox(key="versie_tot").set_value(4).run()

    assert list(metrics(page).values())[:3] == ["0", "0", "0"]
    assert any("Er is geen leergemeenschap toegevoegd" in text for text in said(page))
    assert any("Geen oordeel veranderde" in text for text in said(page))
    assert any("Naar Topsector veranderde geen enkel aantal" in text for text in said(page))


def test_two_dates_of_one_version_are_compared(page):
    page.segmented_control(key="zijden").set_value("data").run()

    # The sample: 25 on 31 December 2023 and 55 now; the 30 have no start date.
    assert not page.exception
    assert list(metrics(page).values()) == ["25", "55", "30", "0"]
    assert page.warning[0].value.startswith("30 die zijn gaan meetellen hebben geen startdatum")
    assert len(tables(page)[0]) == 30
    assert tables(page)[1].to_numpy().tolist()[0] == ["alle samen", "25", "55", "+30"]


@pytest.mark.usefixtures("versions")
def test_the_log_opens_no_version_twice_for_the_same_question(page, monkeypatch):
    opened = []
    kept = session.register
    monkeypatch.setattr(session, "register", lambda number: opened.append(number) or kept(number))

    page.run()

    # The two that are compared; the view and the log are remembered.
    assert opened == [2, 3]
