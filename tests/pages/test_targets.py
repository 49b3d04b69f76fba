"""The page of targets: what stands, adding, changing, removing, files, versions and undo."""

from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lc_app import reference
from lc_app.reports import targets_csv, targets_xlsx
from lc_app.store.targets import TargetStore
from lc_metrics import TARGET_SCHEMA, typed, with_own

ROOT = Path(__file__).parents[2]
SHIPPED = "Roadmap Human Capital Topsectoren 2020-2023"
AT = datetime(2026, 11, 24)


@pytest.fixture
def store(data_directory):
    return TargetStore(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


@pytest.fixture
def visit():
    """Open the dashboard by a link."""

    def opened(**address):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in address.items():
            app.query_params[key] = value
        return app.run()

    return opened


@pytest.fixture
def page(app):
    return app.switch_page("pages/targets.py").run()


def own(*rows):
    """Own targets; a row names what differs from an own target in the shipped roadmap."""
    usual = {
        "roadmap": SHIPPED,
        "sector": "all",
        "region": "all",
        "date": datetime(2023, 12, 31),
        "minimum": 5,
        "nature": "own",
        "baseline_date": datetime(2020, 1, 1),
        "source": "brief",
    }
    return typed(pd.DataFrame([usual | row for row in rows]), TARGET_SCHEMA)


LATER = {
    "roadmap": "Agenda 2030",
    "date": datetime(2030, 12, 31),
    "minimum": 150,
    "baseline_date": datetime(2024, 1, 1),
}


def field(app, kind, label):
    """A field of the page; the filters in the sidebar have the same labels."""
    (found,) = [widget for widget in app.main.get(kind) if widget.label == label]
    return found


def press(app, label):
    (button,) = [b for b in app.main.get("button") if b.label == label]
    return button.click().run()


def fill(app, *, region="all", sector="all", minimum=None, maximum=None, source=""):
    field(app, "selectbox", "Topsector").set_value(sector)
    field(app, "selectbox", "Regio").set_value(region)
    field(app, "number_input", "Ten minste").set_value(minimum)
    field(app, "number_input", "Ten hoogste").set_value(maximum)
    field(app, "text_input", "Bron").set_value(source)


def type_roadmap(app, name):
    """Type the name of a new roadmap; the test client has to know it in each run."""
    box = field(app, "selectbox", "Roadmap")
    box.options.append(name)
    box.set_value(name).run()
    field(app, "selectbox", "Roadmap").options.append(name)


def upload(app, data, name="doelen.csv"):
    return app.file_uploader[0].set_value((name, data, "text/csv")).run()


def test_the_page_says_what_stands_and_what_it_adds_up_to(page):
    assert page.title[0].value == "Doelen"
    assert page.subheader[0].value == r"Roadmap Human Capital Topsectoren 2020-2023"
    assert "zijn samen **94 tot 96**: 4 tot 6 minder" in page.main.markdown[0].value
    stands = page.dataframe[0].value.set_index("Topsector")
    assert stands.loc["alle samen", ["Ten minste", "Aard"]].tolist() == ["100", "afgesproken"]
    assert len(stands) == 11


def test_a_target_of_a_province_is_saved_and_used_under_its_filter(page, store):
    fill(page, region="PV26", minimum=4.0, maximum=6.0, source="regionale agenda")

    press(page, "Sla dit doel op")

    assert page.success[0].value == "Het doel is opgeslagen."
    assert store.open(1)[["region", "minimum", "maximum"]].to_numpy().tolist() == [["PV26", 4, 6]]
    page.switch_page("pages/overview.py")
    page.multiselect(key="regio").set_value(["PV26"]).run()
    assert "tegenover een doel van **4 tot 6**" in page.markdown[0].value
    assert "Doelen: versie 1." in page.get("plotly_chart")[0].proto.spec


def test_each_wrong_field_is_told_and_nothing_is_saved(page, store):
    fill(page, region="PV26", minimum=6.0, maximum=4.0, source="b")
    field(page, "selectbox", "Aard").set_value("agreed")

    press(page, "Sla dit doel op")

    (told,) = page.error
    assert told.value == (
        "**Ten hoogste:** Het maximum 4 ligt onder het minimum. Verhoog het maximum, verlaag het"
        " minimum, of laat het maximum leeg."
    )
    assert field(page, "number_input", "Ten minste").value == 6
    assert store.current().number == 0


@pytest.mark.parametrize(
    ("typed_in", "expected"),
    [
        pytest.param({"region": "PV26"}, "**Ten minste:** “Ten minste” is leeg.", id="no minimum"),
        pytest.param(
            {"minimum": 90.0, "source": "b"},
            "**Ten minste:** De meegeleverde roadmap zegt hier 100, en dat blijft zo.",
            id="the national target",
        ),
    ],
)
def test_what_is_missing_or_stays_as_shipped_is_told(page, store, typed_in, expected):
    fill(page, **typed_in)

    press(page, "Sla dit doel op")

    assert page.error[0].value.startswith(expected)
    assert store.current().number == 0


def test_an_own_target_without_a_source_is_saved_and_told(page):
    fill(page, sector="EN", minimum=12.0)

    press(page, "Sla dit doel op")

    assert page.success[0].value.startswith("Het doel is opgeslagen. Het doel heeft geen bron")
    stands = page.dataframe[0].value.set_index("Topsector")
    assert stands.loc["Energie", ["Ten minste", "Aard"]].tolist() == ["12", "eigen doel"]
    assert "zijn samen **96 tot 98**" in page.main.markdown[0].value


def test_a_later_roadmap_can_be_added_and_chosen(page):
    type_roadmap(page, "Agenda *2030*")
    fill(page, minimum=150.0, source="brief")
    field(page, "date_input", "Datum").set_value(date(2030, 12, 31))
    field(page, "date_input", "Datum nulmeting").set_value(date(2024, 1, 1))
    press(page, "Sla dit doel op")

    page.switch_page("pages/overview.py")
    page.selectbox(key="roadmap").set_value("Agenda *2030*").run()

    assert not page.exception
    assert "tegenover een doel van **150** op 31 december 2030." in page.markdown[0].value
    assert "nog 95 nodig" in page.markdown[0].value
    shown = [m.value for m in page.metric]
    assert (shown[0], shown[-1]) == ("55", "37%")  # 55 / 150 = 0.367
    assert page.query_params["roadmap"] == "Agenda *2030*"


def test_a_new_roadmap_needs_its_dates(page):
    type_roadmap(page, "Agenda")
    fill(page, minimum=150.0, source="brief")

    press(page, "Sla dit doel op")

    assert [e.value.split(" ", 1)[0] for e in page.error] == ["**Datum:**", "**Datum"]


def test_a_target_can_be_changed_with_the_dates_of_its_whole_roadmap(store, page):
    store.save(own(LATER, LATER | {"sector": "EN", "minimum": 15}), parent=0, at=AT)
    page.run()
    field(page, "selectbox", "Welk doel").set_value(("Agenda 2030", "EN", "all")).run()
    field(page, "number_input", "Ten minste").set_value(16.0)
    field(page, "date_input", "Datum").set_value(date(2029, 12, 31))

    press(page, "Sla dit doel op")

    saved = store.open(2)
    assert saved["minimum"].tolist() == [150, 16]
    assert saved["date"].tolist() == [pd.Timestamp(2029, 12, 31)] * 2


def test_a_target_can_be_removed_and_brought_back(store, page):
    store.save(own({"region": "PV26"}), parent=0, at=AT)
    page.run()
    field(page, "selectbox", "Welk doel").set_value((SHIPPED, "all", "PV26")).run()

    press(page, "Verwijder dit doel")

    assert store.current().rows == 0
    field(page, "selectbox", "Versie").set_value(1).run()
    press(page, "Haal deze doelen terug")
    assert page.success[0].value == "De doelen van versie 1 zijn terug, als versie 3."
    assert store.open(3)["region"].tolist() == ["PV26"]


def test_of_two_editors_the_second_is_told_and_sees_the_new_state(page, store):
    fill(page, region="PV26", minimum=4.0, source="tweede")
    store.save(own({"region": "PV20"}), parent=0, at=AT, author="eerste")

    press(page, "Sla dit doel op")

    assert "intussen is versie 1 van de doelen opgeslagen" in page.error[0].value
    assert "Groningen" in page.dataframe[0].value["Regio"].tolist()
    assert field(page, "text_input", "Bron").value == "tweede"
    press(page, "Sla dit doel op")
    assert store.open(2)["region"].tolist() == ["PV20", "PV26"]


def test_saving_what_stands_already_makes_no_version(store, page):
    store.save(own({"region": "PV26"}), parent=0, at=AT)
    page.run()
    field(page, "selectbox", "Welk doel").set_value((SHIPPED, "all", "PV26")).run()

    press(page, "Sla dit doel op")

    assert page.success[0].value == "Dit staat er al; er is niets opgeslagen."
    assert store.current().number == 1


@pytest.mark.parametrize("write", [targets_csv, targets_xlsx])
def test_a_file_of_the_table_is_read_in_and_saved(page, store, write):
    table = with_own(reference.targets(), own({"region": "PV26"}, LATER))

    upload(page, write(table, source="bron"))
    assert any("Opslaan voegt 2 eigen doelen toe" in m.value for m in page.main.markdown)
    press(page, "Sla deze doelen op")

    assert page.success[0].value == "De doelen uit het bestand zijn opgeslagen."
    assert store.open(1)["minimum"].tolist() == [5, 150]
    assert len(page.subheader) == 3


def test_a_file_with_a_wrong_cell_changes_nothing(page):
    table = targets_csv(own({"region": "PV26"}), source="").decode().replace(";5;", ";-5;")

    upload(page, table.encode())

    assert page.error[0].value == (
        "1 cel moet worden verbeterd voordat deze tabel kan worden opgeslagen. De doelen blijven"
        " zoals zij waren."
    )
    told = page.table[0].value.reset_index()
    assert told[["Gevolg", "Cel"]].to_numpy().tolist() == [["weggelaten", "E2"]]
    assert not [b for b in page.button if b.label == "Sla deze doelen op"]


@pytest.mark.parametrize("data", [b"", b"naam;vorm\nLab;coe\n", b"%PDF-1.7"])
def test_a_file_without_targets_gets_a_sentence(page, data):
    upload(page, data)

    assert "De doelen blijven zoals zij waren." in page.error[0].value
    assert not page.exception


def test_a_file_that_says_what_stands_is_not_saved(page):
    upload(page, targets_csv(reference.targets(), source=""))

    assert any("er is niets op te slaan" in info.value for info in page.info)


def test_an_earlier_version_can_be_looked_at_by_a_link_and_left(store, visit):
    store.save(own({"sector": "EN", "minimum": 12}), parent=0, at=AT)
    app = visit(doelversie="0").switch_page("pages/sectors.py").run()

    assert app.warning[0].value == "U bekijkt versie 0 van de doelen; de nieuwste is versie 1."
    assert any("zijn samen **94 tot 96**" in m.value for m in app.markdown)
    assert app.query_params["doelversie"] == "0"
    press(app, "Toon de nieuwste doelen")
    assert any("zijn samen **96 tot 98**" in m.value for m in app.markdown)
    assert "doelversie" not in app.query_params


def test_a_link_to_what_does_not_exist_is_told(visit):
    app = visit(roadmap="Agenda 1999", doelversie="7")

    assert "“Agenda 1999”" in app.warning[0].value
    assert "“7”" in app.warning[0].value
    assert not app.exception


def test_the_choice_of_a_roadmap_is_there_only_if_there_are_several(app, store):
    assert not [s for s in app.sidebar.selectbox if s.label == "Roadmap"]

    store.save(own(LATER), parent=0, at=AT)
    app.run()

    (choice,) = [s for s in app.sidebar.selectbox if s.label == "Roadmap"]
    assert choice.options == [SHIPPED, "Agenda 2030"]


def test_every_page_runs_on_a_roadmap_without_a_national_target(store, visit):
    store.save(own(LATER | {"region": "PV26", "roadmap": "[Agenda](http://x)"}), parent=0, at=AT)
    app = visit(roadmap="[Agenda](http://x)")

    for page in sorted((ROOT / "pages").glob("*.py")):
        app.switch_page(f"pages/{page.name}").run()

        assert not app.exception, page.name
