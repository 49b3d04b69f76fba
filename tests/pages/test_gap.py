"""The page of the gap, against numbers computed by hand for the public sample."""

import json
from datetime import datetime

import pytest

from lc_app import reference
from lc_app.store import Origin, Store
from lc_app.store.targets import TargetStore
from lc_metrics import DEFAULT_RULE, CountingRule, rule_code
from tests.lc_metrics.builders import community, register


@pytest.fixture
def page(app):
    return app.switch_page("pages/gap.py").run()


@pytest.fixture
def database(data_directory):
    return f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}"


def on_target_date(page):
    choice = page.segmented_control(key="stand")
    return choice.set_value("doel").run()


def bars(page, place=0):
    content = page.dataframe[place].value
    return dict(zip(content.iloc[:, 0], content.iloc[:, 1], strict=True))


def metrics(page):
    return {metric.label: metric.value for metric in page.metric}


def said(page):
    return " ".join(e.value for e in (*page.markdown, *page.caption, *page.info))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_runs_and_labels_its_picture(page, language):
    page.segmented_control(key="taal").set_value(language).run()

    assert not page.exception
    (figure,) = page.get("plotly_chart")
    label = {"nl": "Publieke voorbeeldlijst", "en": "Public sample"}[language]
    assert json.loads(figure.proto.spec)["layout"]["meta"]["source"].startswith(label)


def test_the_gap_stands_there_on_both_dates(page):
    # 100 - 25 and 100 - 55.
    assert metrics(page)["Gat op 31-12-2023"] == "75"
    assert list(metrics(page).values())[1] == "45"


def test_the_bars_add_up_to_the_gap_of_the_target_date(page):
    on_target_date(page)

    # Counts 1, 3, 2, 3, 10, 0, 1, 3, 0 and 2 against 10, except LSH with at least 4.
    assert bars(page) == {
        "Niet aan een groep toebedeeld": 6,
        "ICT": 10,
        "Tuinbouw & Uitgangsmaterialen": 10,
        "Agri & Food": 9,
        "Logistiek": 9,
        "Creatieve Industrie": 8,
        "Water & Maritiem": 8,
        "Chemie": 7,
        "Energie": 7,
        "Life Sciences & Health": 1,
        "High Tech Systemen & Materialen": 0,
        "Geteld in meer groepen": 0,
        "Gat tot het doel": 75,
    }
    assert sum(list(bars(page).values())[:-1]) == 75
    assert "de doelen van de groepen zijn samen 94" in said(page)


def test_where_no_region_has_a_target_that_is_said(page):
    assert "Per regio is geen doel afgesproken" in said(page)


def test_regions_with_a_target_of_their_own_have_a_waterfall(database, page):
    own = reference.targets().iloc[:1].assign(sector="all", region="PV28", minimum=20.0)
    store = TargetStore(database)
    store.save(
        own.assign(maximum=float("nan"), nature="own", source="", baseline=float("nan")),
        parent=store.versions()[0].number,
        at=datetime(2026, 11, 24),
        author="",
        note="",
    )

    page.run()

    # 100 - 20 belong to no region; Zuid-Holland has 11 of 20; 44 others make it smaller.
    found = bars(page, 1)
    assert found["Niet aan een groep toebedeeld"] == 80
    assert found["Zuid-Holland"] == 9
    assert found["Onbekend"] == -30
    assert found["Gat tot het doel"] == 45


def test_a_community_of_two_sectors_comes_back_as_a_bar_of_its_own(database, page):
    listed = register(community("a", sectors=["EN", "CH"]), community("b", sectors=["EN"]))
    Store(database).publish(listed, Origin(), parent=1, at=datetime(2026, 11, 24))

    page.run()

    # Energie 10 - 2, Chemie 10 - 1, and the one that was taken off twice: 1.
    assert bars(page)["Geteld in meer groepen"] == 1
    assert bars(page)["Gat tot het doel"] == 98
    assert "wat te vaak is afgetrokken, 1, komt terug als eigen balk" in said(page)


def test_divided_over_sectors_nothing_is_left_over(database, page):
    listed = register(
        *(community(f"lc{n}", sectors=["EN", "CH", "WM"]) for n in range(7)),
        community("x", sectors=["EN"]),
    )
    Store(database).publish(listed, Origin(), parent=1, at=datetime(2026, 11, 24))
    divided = CountingRule(**{
        field: getattr(DEFAULT_RULE, field) for field in DEFAULT_RULE.__dataclass_fields__
    } | {"several_sectors": "fractional"})  # fmt: skip
    page.session_state["regel"] = rule_code(divided)

    page.run()

    assert bars(page)["Geteld in meer groepen"] == 0
    assert bars(page)["Gat tot het doel"] == 92


def test_what_if_counts_those_added_and_tells_the_range(page):
    on_target_date(page)

    page.slider(key="erbij_EN").set_value(8)
    page.slider(key="erbij_ICT").set_value(10).run()

    # 25 + 18 = 43 if each serves one sector; 25 + 10 = 35 if they are shared.
    assert metrics(page)["Leergemeenschappen"] == "35 tot 43"
    assert metrics(page)["Dan nog nodig"] == "57"
    assert "In deze voorbeeldlijst: **▽ onder het doel**." in said(page)
    assert "ligt dan tussen **35** en **43**" in said(page)


def test_enough_added_reaches_the_target_and_tells_both_verdicts(page):
    on_target_date(page)
    for code in ("EN", "ICT", "AF", "LOG"):
        page.slider(key=f"erbij_{code}").set_value(20)

    page.run()

    # 25 + 80 = 105, or 25 + 20 = 45 if shared.
    assert metrics(page)["Leergemeenschappen"] == "45 tot 105"
    assert metrics(page)["Dan nog nodig"] == "0"
    assert "In deze voorbeeldlijst: **▽ onder het doel of △ zoveel als het doel**." in said(page)


def test_what_is_added_can_be_put_back_and_changes_nothing_elsewhere(page):
    page.slider(key="erbij_EN").set_value(8).run()
    (reset,) = [button for button in page.button if button.label == "Terugzetten"]

    reset.click().run()

    assert page.slider(key="erbij_EN").value == 0
    assert metrics(page)["Leergemeenschappen"] == "55"
    assert bars(page)["Gat tot het doel"] == 45


def test_after_the_target_date_the_verdict_stays_as_it_was(page):
    page.slider(key="erbij_EN").set_value(20).run()

    assert "In deze voorbeeldlijst: **" not in said(page)
    assert "In deze voorbeeldlijst: 25 tegenover 100 op 31 december 2023. Dat verandert" in said(
        page
    )
    assert "hoeveel er nu ook bij komen" in said(page)


def test_of_a_list_of_ones_own_the_verdict_is_told(database, page):
    listed = register(community("a", sectors=["EN"]))
    Store(database).publish(listed, Origin(), parent=1, at=datetime(2026, 11, 24))

    page.run()

    assert "tegenover een doel van **100** op 31 december 2023: **er ontbreken er 9" in said(page)
    assert "Het oordeel van 31 december 2023: **✘ niet gehaald**, met " in said(page)


def test_a_sample_is_said_to_be_one_in_the_sentence_and_averages_to_be_no_agreement(page):
    on_target_date(page)

    assert (
        "In deze voorbeeldlijst tellen op 31 december 2023 **25 leergemeenschappen** mee,"
        " tegenover een doel van **100** op 31 december 2023: **75 minder**. 9 van de 10 doelen"
        " per Topsector zijn gemiddelden (elk 10), en geen afspraken"
    ) in said(page)


def test_before_the_target_date_the_verdict_is_of_the_pace(page):
    page.selectbox(key="peildatum").set_value("2021-12-31").run()

    # 21 at the baseline and 24 halfway, where the even pace asks for 39.5 more: ratio 0.08.
    # With 40 more 43 of those 39.5, or with the largest 20 alone 23: ratio 0.58.
    before = said(page)
    page.slider(key="erbij_EN").set_value(20)
    page.slider(key="erbij_ICT").set_value(20).run()

    assert "In deze voorbeeldlijst: **▼▼ ver achter**." in before
    assert "In deze voorbeeldlijst: **▼▼ ver achter of ▲ op koers**." in said(page)


def test_a_filter_narrows_gap_and_sliders(page):
    page.multiselect(key="topsector").set_value(["LSH"]).run()

    assert [slider.key for slider in page.slider] == ["erbij_LSH"]
    assert metrics(page)["Gat op 31-12-2023"] == "1"
    assert bars(page)["Gat tot het doel"] == -1


def test_without_a_target_the_page_says_so(page):
    page.multiselect(key="vorm").set_value(["coe"]).run()

    assert not page.exception
    assert "Voor deze selectie is geen doel afgesproken" in said(page)
    assert not page.slider


def test_the_sample_says_that_its_verdict_is_not_of_the_country(page):
    assert "Deze oordelen gaan over een voorbeeld of proef" in said(page)
