"""Standing, outlook and the panel on the overview and by sector, on the hand-counted sample.

By hand: 21 of the sample had begun on 1 January 2020 and 24 by 30 June 2022, 911 of the 1460
days of the roadmap. The even pace to 100 asks for 21 + 79 x 911 / 1460 = 70.3 by then, and
stood at 24 after 1460 x 3 / 79 days: 28.1 months before.
"""

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lc_app.ingest import take
from lc_app.reports import verdict_workbook
from lc_app.store import ROOT_VERSION, Origin, Store
from lc_app.ui import judged
from lc_metrics import DEFAULT_RULE, METHODS, CountingRule, Target, ledger, rule_code
from tests.lc_metrics.builders import community, register

ROOT = Path(__file__).parents[2]
HALF = "2022-06-30"


@pytest.fixture
def opened():
    """Open a page by a link."""

    def run(page="overview.py", **query):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        return app if page == "overview.py" else app.switch_page(f"pages/{page}").run()

    return run


def publish(data_directory, content, at=datetime(2026, 11, 24)):
    """Publish a list of one's own as the newest version."""
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    own = take(content.encode(), "eigen.csv").register
    store.publish(own, Origin(file_name="eigen.csv"), parent=ROOT_VERSION, at=at)


def started(counts):
    """A list in which so many fieldlabs of LSH began in each year."""
    rows = [
        f"Lab {year}-{number};fieldlab;Life Sciences & Health;{year}\n"
        for year, count in counts.items()
        for number in range(count)
    ]
    return "naam;vorm;topsector;startjaar\n" + "".join(rows)


def metrics(app):
    return {metric.label: metric.value for metric in app.metric}


def traces(app, number):
    return json.loads(app.get("plotly_chart")[number].proto.spec)["data"]


def inputs(app):
    return app.table[0].value.iloc[:, 0]


def verdicts(app):
    (found,) = [f.value for f in app.dataframe if "Drempels" in f.value]
    return found


def test_before_the_date_of_the_target_the_pace_is_told_as_that_of_a_sample(opened):
    answer = opened(peildatum=HALF).markdown[0].value

    assert answer.startswith(
        "## Op 30 juni 2022 telt de lijst **24 leergemeenschappen**, tegenover een doel van **100**"
        " op 31 december 2023.\n\n**▼▼ Ver achter.** 28,1 maanden achter op schema; nog 76 nodig,"
        " het tempo moet 42 keer zo hoog. Dat zegt een voorbeeldlijst, en niet de officiële lijst."
    )
    assert "De kans op 100 op 31 december 2023 is minder dan 1% (zeer onwaarschijnlijk)" in answer


def test_the_same_in_english(opened):
    answer = opened(peildatum=HALF, taal="en").markdown[0].value

    assert "**▼▼ Far behind.** 28.1 months behind schedule; 76 more needed" in answer
    assert "So says a sample, and not the official list." in answer


def test_the_numbers_beside_the_answer_have_their_date_and_their_rule(opened):
    app = opened(peildatum=HALF)

    assert metrics(app) == {
        "Op 30-06-2022": "24",
        "Volgens schema": "70,3",
        "Nodig per jaar": "50,6",
        "Deel van het doel": "24%",
    }
    assert any(c.value.startswith("Telregel: Ons voorstel.") for c in app.caption)


def test_before_the_date_of_the_target_the_figure_shows_a_fan_from_that_date(opened):
    _required, dated, here, _aim, high, _low, middle, _ends = traces(opened(peildatum=HALF), 1)

    assert dated["x"][-1].startswith("2022-06-30")
    assert here["text"] == ["24"]
    assert middle["line"]["dash"] == "dot"
    assert high["x"][-1].startswith("2023-12-31")


def test_before_the_date_of_the_target_the_sectors_are_those_of_that_date(opened):
    _rows, bars, values = traces(opened(peildatum=HALF), 0)

    assert bars["type"] == "bar"
    assert max(map(int, values["text"])) == 10


def test_from_the_date_of_the_target_on_the_verdict_is_frozen_beside_the_stand_now(opened):
    app = opened()

    assert list(metrics(app).items())[:2] == [("Op 31-12-2023", "25"), ("Deel van het doel", "25%")]
    assert list(metrics(app).values())[2] == "55"
    assert "een voorbeeldlijst zegt niet of het doel is gehaald" in app.markdown[0].value
    assert "kans" not in app.markdown[0].value
    assert "dot" not in json.dumps(traces(app, 1))


def test_a_list_of_ones_own_is_judged(data_directory, opened):
    publish(data_directory, started({2019: 1, 2020: 50, 2021: 60}))

    before = opened(peildatum=HALF).markdown[0].value
    after = opened().markdown[0].value

    # 111 already.
    assert "**✔ Voortijdig bereikt.** Het doel is bereikt" in before
    assert "voorbeeldlijst" not in before
    assert after.endswith("Gehaald.")


def test_too_little_to_speak_of_a_pace_is_said(data_directory, opened):
    publish(data_directory, started({2019: 1, 2020: 2}))

    answer = opened(peildatum=HALF).markdown[0].value

    assert "Geen vooruitzicht: er kwamen er minder dan 3 bij" in answer


def test_an_average_is_a_line_and_no_obligation(opened):
    app = opened(peildatum="2021-12-31", topsector="EN")
    answer = app.markdown[0].value

    # Energie began with 2, and half way the line to 10 stands at 6.
    assert "dat is geen afspraak" in answer
    assert "Dat is onder de gemiddelde doellijn, die op 31 december 2021 op 6 staat." in answer
    assert "achter op schema" not in answer
    assert "Geen vooruitzicht: een gemiddelde is een referentielijn" in answer
    assert metrics(app)["Gemiddelde doellijn"] == "6"
    assert any("een referentielijn die niemand verplicht" in c.value for c in app.caption)


def test_the_range_of_a_sector_is_an_interval(opened):
    app = opened(topsector="LSH")

    # 3 of 4 to 6.
    assert metrics(app)["Deel van het doel"] == "50-75%"
    assert "Dat is 50% tot 75% ervan" in app.markdown[0].value
    assert verdicts(app)["Oordeel"].iloc[-1] == "onder de bandbreedte"


def test_the_panel_holds_the_inputs_of_the_verdict(opened):
    found = inputs(opened(peildatum=HALF))

    assert found.to_dict() == {
        "Telregel": "Ons voorstel",
        "Beginstand op 01-01-2020": "21",
        "Geteld op 30-06-2022": "24",
        "Daarvan zonder startdatum": "0",
        "Doel op 31-12-2023": "100",
        "Aard van het doel": "afgesproken",
        "Realisatie": "24%",
        "Nog te kort": "76",
        "Volgens schema op 30-06-2022": "70,3",
        "Erbij per jaar tot nu toe": "1,2",
        "Nodig per jaar vanaf dan": "50,6",
        "Maanden voor (+) of achter (-)": "\\-28,1",
    }


def test_the_panel_shows_our_method_first_and_the_recognised_ones_beside_it(opened):
    app = opened(peildatum=HALF)

    table = verdicts(app)
    assert table["Methode"].iloc[0] == "Gelijkmatig tempo naar het doel"
    # 3 gained, where the even pace asks for 49.3.
    assert table.loc[0, ["Oordeel", "Waarde"]].tolist() == ["ver achter", "0,061"]
    assert len(table) == 7
    assert table["Bron"].str.len().gt(0).all()
    assert app.get("code")[0].value == METHODS[0].formula


def test_a_method_without_a_verdict_says_why(opened):
    table = verdicts(opened(peildatum="2019-06-30"))

    assert table["Oordeel"].unique().tolist() == [
        "niet beschikbaar: er is nog geen tijd verstreken"
    ]


def test_the_panel_offers_its_table_and_a_workbook(opened):
    app = opened(peildatum=HALF)

    labels = [button.proto.label for button in app.get("download_button")]
    assert "Reken het na: werkmap met formules" in labels
    assert labels.count("Download als CSV") == 2


def test_without_a_target_there_is_no_panel(opened):
    app = opened(peildatum=HALF, regio="PV28")

    assert "geen doel afgesproken" in app.markdown[0].value
    assert "Waarom deze status?" not in [e.label for e in app.expander]


def sectors_table(app):
    (found,) = [f.value for f in app.dataframe if "Status" in f.value]
    return found.set_index("Topsector")


def test_each_sector_has_a_status_in_words_with_a_shape(opened):
    page = opened("sectors.py", peildatum="2021-12-31")

    table = sectors_table(page)
    assert table.loc["Life Sciences & Health", "Status"] == "■ stilstand, onder de bandbreedte"
    assert table.loc["Energie", "Status"] == "▽ onder"
    assert table.loc["High Tech Systemen & Materialen", "Status"] == "△ op of boven"
    told = " ".join(one.value for one in page.caption)
    assert "△ en ▽: boven of onder de lijn van het gemiddelde, dat niemand verplicht." in told
    assert "Het doel van Life Sciences & Health is geen gemiddelde" in told


def test_the_sector_that_lacks_most_stands_first(opened):
    table = sectors_table(opened("sectors.py"))

    missing = table["Nog te kort"].astype("int64")
    assert missing.is_monotonic_decreasing
    assert missing.to_dict()["Life Sciences & Health"] == 1


def test_a_range_has_its_interval_and_its_position(opened):
    row = sectors_table(opened("sectors.py")).loc["Life Sciences & Health"]

    assert row["Status"] == "▽ onder de bandbreedte"
    assert row["Realisatie"] == "50% tot 75%"


def test_a_sector_of_a_list_of_ones_own_is_judged(data_directory, opened):
    publish(data_directory, started({2019: 1, 2020: 2, 2021: 2}))

    row = sectors_table(opened("sectors.py")).loc["Life Sciences & Health"]

    assert row["Status"] == "✔ gehaald, binnen de bandbreedte"
    assert row["Realisatie"] == "83% tot 125%"


def test_the_page_explains_the_sector_chosen(opened):
    app = opened("sectors.py", peildatum="2021-12-31")
    assert inputs(app)["Doel op 31-12-2023"] == "4 tot 6"

    app.selectbox(key="uitleg").set_value("EN").run()

    assert not app.exception
    assert inputs(app)["Doel op 31-12-2023"] == "gemiddeld 10"
    assert inputs(app)["Geteld op 31-12-2021"] == "3"


def test_under_a_filter_without_targets_the_sectors_have_no_status(opened):
    app = opened("sectors.py", regio="PV26")

    assert set(sectors_table(app)["Status"]) == {"-"}
    assert "uitleg" not in [s.key for s in app.selectbox]


@pytest.mark.parametrize("date", ["2023-12-31", "2019-06-30", "2020-01-01", "2035-01-01"])
def test_the_overview_runs_in_english_on_any_date(opened, date):
    assert not opened(peildatum=date, taal="en").exception


@pytest.mark.parametrize("date", ["2023-12-31", "2022-12-31", "2019-12-31"])
def test_the_sectors_page_runs_on_any_date(opened, date):
    assert not opened("sectors.py", peildatum=date).exception


def test_the_sectors_page_speaks_english(opened):
    app = opened("sectors.py")

    app.segmented_control(key="taal").set_value("en").run()

    row = sectors_table(app).loc["Life Sciences & Health"]
    assert row["Status"] == "▽ below the range"
    assert row["Attainment"] == "50% to 75%"


def test_divided_communities_have_no_workbook(data_directory, opened):
    publish(data_directory, "naam;vorm;topsector;startjaar\nA;coe;Energie, ICT;2019\n")
    divided = CountingRule(
        forms=DEFAULT_RULE.forms, phases=DEFAULT_RULE.phases, several_sectors="fractional"
    )

    app = opened("sectors.py", regel=rule_code(divided))
    app.selectbox(key="uitleg").set_value("EN").run()

    assert inputs(app)["Geteld op 31-12-2023"] == "0,5"
    assert any("een werkmap telt ze heel" in c.value for c in app.caption)


def test_the_outlook_starts_from_the_known_starts_alone():
    """Four dated ones since the baseline; the undated one entered the register before it."""
    begin, end = pd.Timestamp(2025, 1, 1), pd.Timestamp(2027, 12, 31)
    target = Target(20, None, end, "own", begin, None, ())
    rows = [community(f"c{n}", start=f"2025-0{n}-01") for n in (2, 3, 4, 5)]
    undated = community("u", start=None, first_seen=pd.Timestamp(2024, 6, 1))
    ready = ledger(register(*rows, undated), DEFAULT_RULE)

    found = judged.against(ready, target, pd.Timestamp(2026, 1, 1))

    assert (found.standing.count, found.standing.baseline, found.undated) == (5, 1, 1)
    assert found.outlook.reason is None
    assert found.outlook.path["median"].iloc[0] == 4


def test_the_workbook_of_the_panel_says_what_the_page_says(sample):
    own = take(sample, "sample.csv").register
    target = Target(
        100, None, pd.Timestamp(2023, 12, 31), "agreed", pd.Timestamp(2020, 1, 1), None, ()
    )

    content = verdict_workbook(
        own, DEFAULT_RULE, target, baseline=21, on=pd.Timestamp(HALF), source="bron", sample=False
    )

    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert sheet["A1"].value.startswith(
        "▼▼ Ver achter. 28,1 maanden achter op schema; nog 76 nodig"
    )


def test_the_outlook_is_tested_on_the_versions_of_before(data_directory, opened):
    """From 2 in January 2021 to 5, 8 and 11, half a year apart: as even as can be.

    Forecasts can be made on 5 (3 starts in 185 days) and on 8 (6 in 365), not on the first.
    """
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    for parent, (day, count) in enumerate(
        {"2021-01-01": 2, "2021-07-05": 5, "2022-01-01": 8, "2022-07-01": 11}.items()
    ):
        own = take(started({2019: 2, 2020: count - 2}).encode(), "eigen.csv").register
        store.publish(own, Origin(), parent=parent, at=datetime.fromisoformat(f"{day} 12:00"))

    app = opened(peildatum=HALF)

    assert not app.exception
    assert (
        "Telregel: Ons voorstel. Van 2 voorspellingen over de historie kwamen er 2 uit; dat hoort"
        " 80% te zijn."
    ) in [element.value for element in app.caption]


def test_without_a_history_that_is_said(opened):
    captions = [element.value for element in opened(peildatum=HALF).caption]

    assert any("De historie is te kort om het vooruitzicht op te toetsen." in c for c in captions)
