"""Every page: with data, in both languages, with filters, and with nothing left."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lc_app import clock, reference
from lc_app.ingest import take
from lc_app.store import Origin, Store
from lc_app.texts import in_language
from lc_metrics import METRICS

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py"))
PAGES_OF_NUMBERS = ["overview.py", "sectors.py", "regions.py", "communities.py"]


def on_page(app, name):
    return app.switch_page(f"pages/{name}").run()


def figures(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def metrics(app):
    return [(metric.label, metric.value) for metric in app.metric]


def captions(app):
    """What they say; spaces and hyphens that hold a date together are as any other."""
    held = str.maketrans({"\u00a0": " ", "\u2011": "-"})
    return [element.value.translate(held) for element in app.caption]


def broken(app, pages=PAGES):
    """The pages that end in an error."""
    return [page for page in pages if on_page(app, page).exception]


@pytest.mark.parametrize(
    ("language", "label"),
    [("nl", "Publieke voorbeeldlijst, niet de officiële lijst."), ("en", "Public sample, not the")],
)
def test_every_page_runs_and_says_that_the_sample_is_a_sample(app, language, label):
    app.segmented_control(key="taal").set_value(language).run()
    in_language(language)  # in which the test itself reads the lists

    for page in PAGES:
        on_page(app, page)

        assert not app.exception, page
        assert label in app.info[0].value, page
        assert len(app.title) == 1, page


def test_the_overview_shows_both_stands_side_by_side(app):
    values = metrics(app)

    assert values[0] == ("Op 31-12-2023", "25")
    assert values[1] == ("Deel van het doel", "25%")
    assert values[2][1] == "55"
    assert app.markdown[0].value.endswith(
        "Nog 30 hebben geen startdatum; of ze op 31 december 2023 al liepen is onbekend."
    )
    assert len(figures(app)) == 2


def test_the_overview_says_how_it_stands_against_the_hundred(app):
    answer = app.markdown[0].value

    assert answer.startswith(
        "## Op 31 december 2023 telt de lijst **25 leergemeenschappen**, tegenover een doel van"
        " **100**."
    )


def test_every_figure_says_inside_the_picture_that_it_is_a_sample(app):
    found = []
    for page in ("overview.py", "sectors.py", "regions.py"):
        found += [f["layout"]["meta"]["source"] for f in figures(on_page(app, page))]

    assert len(found) == 8
    assert all(text.startswith("Publieke voorbeeldlijst") for text in found)


def test_a_filter_by_sector_narrows_count_and_target_alike(app):
    app.multiselect(key="topsector").set_value(["LSH"]).run()

    assert metrics(app)[0] == ("Op 31-12-2023", "3")
    assert metrics(app)[1] == ("Deel van het doel", "50-75%")
    assert "**4 tot 6**" in app.markdown[0].value


def test_a_filter_by_province_has_no_target(app):
    app.multiselect(key="regio").set_value(["PV28"]).run()

    now = f"Op {clock.today():%d-%m-%Y}"
    assert [name for name, _value in metrics(app)] == ["Op 31-12-2023", now]
    assert "Voor deze selectie is geen doel afgesproken" in app.markdown[0].value


def test_a_filter_keeps_its_value_on_every_page(app):
    app.multiselect(key="topsector").set_value(["EN"]).run()

    for page in PAGES:
        assert on_page(app, page).multiselect(key="topsector").value == ["EN"]


def test_a_filter_that_leaves_nothing_says_so(app):
    app.multiselect(key="topsector").set_value(["CI"])
    app.multiselect(key="regio").set_value(["PV24"])

    for page in PAGES_OF_NUMBERS:
        on_page(app, page)

        assert not app.exception, page
        assert app.info[1].value.startswith("Geen leergemeenschap voldoet aan deze filters"), page
        assert not app.get("plotly_chart"), page


def test_every_page_runs_where_rows_are_there_but_none_counts(app):
    app.multiselect(key="vorm").set_value(["campus"])

    assert broken(app) == []


def test_the_date_can_be_chosen(app):
    app.selectbox(key="peildatum").set_value("2020-12-31").run()

    # 21 on 1 January 2020 and two that start in 2020.
    assert metrics(app)[0] == ("Op 31-12-2020", "23")


def test_a_date_in_the_link_that_is_no_date_is_told_and_today_is_used():
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["peildatum"] = "gisteren"

    app.run()

    assert app.warning[0].value == "“gisteren” is geen datum; vandaag wordt gebruikt."
    assert metrics(app)[2][1] == "55"


def test_the_regions_page_names_those_that_are_on_no_map(app):
    on_page(app, "regions.py")

    assert any(
        "0 bovenregionaal, 0 landelijk, 30 met onbekende regio" in text for text in captions(app)
    )


def test_the_regions_page_shows_the_date_of_the_target_as_well(app):
    on_page(app, "regions.py")

    app.segmented_control(key="stand").set_value("doel").run()

    assert any("op 31 december 2023" in text for text in captions(app))


def test_the_communities_page_finds_by_words_in_any_column(app):
    on_page(app, "communities.py")

    app.text_input(key="zoek").set_value("deventer health-holland").run()

    assert app.dataframe[0].value["Naam"].tolist() == ["GROZzerdam Deventer"]
    assert captions(app)[0] == "1 van de 124 rijen"


def test_the_communities_page_gives_each_row_its_source_and_its_reason(app):
    on_page(app, "communities.py")

    row = app.dataframe[0].value.set_index("Naam").loc["GROZzerdam Deventer"]

    assert row["Bron"].startswith("https://www.health-holland.com/")
    assert row["Telt mee op 31-12-2023"] == "nee: vorm"
    assert row["Regio"] == "Overijssel"


def test_a_search_without_result_says_so(app):
    on_page(app, "communities.py")

    app.text_input(key="zoek").set_value("bestaat niet").run()

    assert "Niets gevonden voor “bestaat niet”" in app.info[1].value
    assert not app.dataframe


def test_the_sectors_page_says_what_the_targets_are(app):
    on_page(app, "sectors.py")

    text = " ".join(element.value for element in app.markdown)

    assert "samen **94 tot 96**: 4 tot 6 minder dan het landelijke doel van **100**" in text
    assert "een referentielijn en geen verplichting" in text


def test_the_method_page_explains_every_metric(app):
    on_page(app, "method.py")

    assert app.expander[0].label == "Wat meetelt, en hoe het is verdeeld: 16 getallen"
    summaries = [one.markdown[0].value for one in app.expander]
    assert summaries[0] == "**Aantal leergemeenschappen dat op een datum meetelt.**"
    assert sum(len(one.caption) for one in app.expander) == len(METRICS)


def publish(data_directory, content):
    """Publish a list as the newest version."""
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    register = take(content.encode(), "eigen.csv").register
    store.publish(register, Origin(file_name="eigen.csv"), parent=1, at=datetime(2026, 11, 24))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("naam\nLab A\n", id="names alone"),
        pytest.param("naam;vorm;topsector\nLab;coe;Smart Industry\n", id="a programme alone"),
    ],
)
def test_every_page_runs_on_a_minimal_list(data_directory, app, content):
    publish(data_directory, content)

    assert broken(app) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("topsector", "onbekend"),
        ("topsector", "geen"),
        ("regio", "onbekend"),
        ("regio", "landelijk"),
        ("vorm", "onbekend"),
        ("fase", "ended"),
        ("fase", "onbekend"),
    ],
)
def test_the_pages_of_numbers_run_on_every_kind_of_filter(app, key, value):
    app.multiselect(key=key).set_value([value])

    assert broken(app, PAGES_OF_NUMBERS) == []


def test_under_a_region_filter_no_sector_has_a_target(app):
    app.multiselect(key="regio").set_value(["PV26"])

    on_page(app, "sectors.py")

    text = " ".join(element.value for element in app.markdown)
    assert "doellijn" not in text
    assert set(app.dataframe[1].value["Doel"]) == {"-"}


def test_all_ten_sectors_together_are_the_country(app):
    app.multiselect(key="topsector").set_value(reference.codes("sectors")).run()

    assert "tegenover een doel van **100**" in app.markdown[0].value


def test_a_trial_of_ones_own_is_not_called_the_public_sample(data_directory, app):
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    register = take(b"naam;vorm;topsector\nA;coe;ICT\n", "proef.csv").register
    store.publish(register, Origin(sample=True), parent=1, at=datetime(2026, 11, 24))

    app.run()

    assert app.info[0].value.startswith(
        "**Voorbeeld of proef, niet de officiële lijst.** 1 initiatief."
    )


@pytest.mark.parametrize("date", ["2023-12-31", "2021-12-31", "2019-12-31"])
def test_every_page_runs_on_the_date_of_the_target_and_before_it(app, date):
    app.selectbox(key="peildatum").set_value(date)

    assert broken(app) == []


@pytest.mark.parametrize("date", ["2019-06-30", "1900-01-01", "2035-01-01"])
def test_the_overview_runs_on_any_date(linked, date):
    assert not linked(date).exception


@pytest.fixture
def linked():
    """Open the overview by a link with a date."""

    def opened(date):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        app.query_params["peildatum"] = date
        return app.run()

    return opened


def test_a_date_that_lies_ahead_is_told(linked):
    app = linked("2035-01-01")

    assert "Deze datum ligt in de toekomst" in app.warning[0].value


def test_the_page_and_the_pictures_say_which_selection_they_show(app):
    app.multiselect(key="topsector").set_value(["EN"])
    app.multiselect(key="regio").set_value(["PV20"]).run()

    assert captions(app)[0] == "Selectie: Energie, Groningen"
    assert "Selectie: Energie" in figures(app)[0]["layout"]["meta"]["source"]


def test_the_filters_can_be_cleared_at_once(app):
    app.multiselect(key="topsector").set_value(["EN"]).run()

    (clear,) = [b for b in app.button if b.label == "Filters wissen"]
    clear.click().run()

    assert app.multiselect(key="topsector").value == []
    assert metrics(app)[0] == ("Op 31-12-2023", "25")


def source_is_a_link(app):
    return "link" in app.dataframe[0].proto.columns


def test_sources_are_links_only_where_all_are_addresses(data_directory, app):
    on_page(app, "communities.py")
    assert source_is_a_link(app)

    publish(data_directory, "naam;vorm;topsector;bron\nA;coe;ICT;https://a.nl\nB;coe;ICT;brief\n")
    on_page(app, "communities.py")
    assert not source_is_a_link(app)
