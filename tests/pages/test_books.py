"""The pages of knowledge products and transfers: empty, with rows, and changing them."""

from datetime import datetime

import pandas as pd
import pytest

from lc_app.ingest import take
from lc_app.settings import SAMPLE
from lc_app.store.books import BookStore
from lc_metrics import BOOKS, typed

AT = datetime(2026, 11, 24)
DEVENTER = "GROZzerdam Deventer"


@pytest.fixture
def store(data_directory):
    return BookStore(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


def kept(store, book, *rows):
    store.save(book, typed(pd.DataFrame(rows), BOOKS[book]), parent=0, now=AT)


def transfer(number, origin, receiver, **more):
    usual = {"direction": "to_region", "channel": "guide", "source": "proef"}
    ends = {"transfer_id": f"T{number}", "from_region": origin, "to_region": receiver}
    return usual | ends | more


def field(app, kind, label):
    """A field of the page; the filters in the sidebar have labels as well."""
    (found,) = [widget for widget in app.main.get(kind) if widget.label == label]
    return found


def press(app, label):
    (button,) = [b for b in app.main.get("button") if b.label == label]
    return button.click().run()


def titles(app):
    return [text.value for text in app.main.markdown if text.value.startswith("####")]


def test_a_transfer_is_recorded_changed_and_brought_back(app, store):
    page = app.switch_page("pages/transfers.py").run()
    assert "Er is nog geen kennisoverdracht vastgelegd" in page.info[-1].value
    assert not page.get("plotly_chart")

    press(page, "Sla deze rij op")
    assert [error.value for error in page.error] == [
        "**Naar regio:** “Naar regio” is leeg. Vul het in\\: zonder dit zegt de rij niets.",
        "**Richting:** “Richting” is leeg. Vul het in\\: zonder dit zegt de rij niets.",
        "**Kanaal:** “Kanaal” is leeg. Vul het in\\: zonder dit zegt de rij niets.",
    ]

    field(page, "selectbox", "Van regio").set_value("PV23")
    field(page, "selectbox", "Naar regio *").set_value("PV25")
    field(page, "selectbox", "Richting *").set_value("to_region")
    field(page, "selectbox", "Kanaal *").set_value("guide")
    field(page, "text_input", "Datum").set_value("maart 2021")
    field(page, "text_input", "Bron").set_value("<b>brief</b>")
    press(page, "Sla deze rij op")

    assert page.success[0].value == "De rij is opgeslagen."
    (row,) = store.open("transfers").to_dict("records")
    assert (row["transfer_id"], row["date"], row["date_precision"]) == (
        "T1",
        pd.Timestamp(2021, 3, 1),
        "month",
    )
    assert "#### 1 van de ene provincie naar een andere, 0 binnen een provincie" in titles(page)
    assert page.dataframe[-2].value["Bron"].tolist() == ["<b>brief</b>"]

    field(page, "selectbox", "Welke rij").set_value(0).run()
    field(page, "selectbox", "Naar regio *").set_value("landelijk")
    press(page, "Sla deze rij op")
    assert store.open("transfers")[["transfer_id", "to_region"]].to_numpy().tolist() == [
        ["T1", "landelijk"]
    ]

    press(page, "Breng deze rijen terug")
    assert page.success[0].value == "De rijen van versie 1 zijn terug, als versie 3."
    assert store.open("transfers")["to_region"].tolist() == ["PV25"]

    field(page, "selectbox", "Welke rij").set_value(0).run()
    press(page, "Verwijder deze rij")
    assert store.open("transfers").empty


def test_a_filter_keeps_a_transfer_of_which_one_end_matches(app, store):
    kept(store, "transfers", transfer(1, "PV23", "PV25"), transfer(2, "PV20", "PV23"),
         transfer(3, "PV31", "landelijk", direction="to_professionals"))  # fmt: skip

    page = app.switch_page("pages/transfers.py").run()
    assert "**3 kennisoverdrachten**" in page.main.markdown[0].value
    assert "Kennis kwam aan in **2 van de 12 provincies**" in page.main.markdown[0].value
    assert "kennisoverdrachten: versie 1" in page.get("plotly_chart")[0].proto.spec.casefold()

    page.multiselect(key="regio").set_value(["PV23"]).run()
    assert "**2 kennisoverdrachten**" in page.main.markdown[0].value
    page.multiselect(key="regio").set_value(["PV29"]).run()
    assert "past bij deze filters" in page.main.info[-1].value


def test_a_file_is_shown_first_and_wrong_rows_are_left_out_on_purpose(app, store):
    page = app.switch_page("pages/transfers.py").run()
    lines = (
        "Van regio;Naar regio;Richting;Kanaal;Datum;Bron",
        "Overijssel;Atlantis;naar een regio;handreiking;2021;brief",
        "Overijssel;Utrecht;naar een regio;handreiking;2022;brief",
    )

    page.file_uploader[0].set_value(("t.csv", "\n".join(lines).encode(), "text/csv")).run()

    assert "1 rij kan zo niet worden opgeslagen" in page.error[0].value
    found = page.main.dataframe[0].value
    assert found[["Cel", "Waarde"]].to_numpy().tolist() == [["B2", "Atlantis"]]
    assert "Sla deze rijen op" not in [b.label for b in page.main.get("button")]

    field(page, "checkbox", "Laat deze rijen weg").check().run()
    press(page, "Sla deze rijen op")
    assert page.success[0].value == "De rijen van het bestand zijn opgeslagen."
    assert store.open("transfers")[["transfer_id", "to_region"]].to_numpy().tolist() == [
        ["T1", "PV26"]
    ]


def test_of_two_who_change_a_book_the_second_is_told_and_nothing_is_lost(app, store):
    kept(store, "transfers", transfer(1, "PV23", "PV25"))
    page = app.switch_page("pages/transfers.py").run()
    field(page, "selectbox", "Naar regio *").set_value("PV26")
    field(page, "selectbox", "Richting *").set_value("to_region")
    field(page, "selectbox", "Kanaal *").set_value("guide")
    both = [transfer(1, "PV23", "PV25"), transfer(2, "PV20", "PV21")]
    store.save("transfers", typed(pd.DataFrame(both), BOOKS["transfers"]), parent=1, now=AT)

    press(page, "Sla deze rij op")

    assert "versie 2 is intussen opgeslagen" in page.error[0].value
    assert store.current("transfers").number == 2


def test_communities_that_are_chosen_in_the_form_are_kept_by_their_ids(app, store):
    page = app.switch_page("pages/knowledge.py").run()
    names = offered(page, "Gedeeld door")
    field(page, "selectbox", "Soort *").set_value("guide")
    field(page, "text_input", "Titel *").set_value("Gids")
    field(page, "multiselect", "Gedeeld door").set_value([names[DEVENTER]])
    press(page, "Sla deze rij op")

    (row,) = store.open("products").to_dict("records")
    assert page.success[0].value.startswith("De rij is opgeslagen.")
    assert row["shared_by"] == names[DEVENTER]
    assert pd.isna(row["used_by"])


def test_a_row_that_lies_ahead_is_told_and_not_counted(app, store):
    row = {"direction": "to_region", "channel": "guide", "to_region": "PV25"}
    kept(
        store,
        "transfers",
        row | {"transfer_id": "T1", "date": "2021-01-01", "date_precision": "day"},
        row | {"transfer_id": "T2", "date": "2099-01-01", "date_precision": "day"},
    )

    page = app.switch_page("pages/transfers.py").run()

    assert "**1 kennisoverdracht**" in page.main.markdown[0].value
    assert "1 vastgelegde rij ligt na" in page.main.caption[0].value


def test_products_are_shown_with_whom_they_reach_and_who_does_neither(app, store):
    page = app.switch_page("pages/knowledge.py").run()
    assert "Er is nog geen kennisproduct of bijeenkomst vastgelegd" in page.info[-1].value
    names = offered(page, "Gedeeld door")
    kept(
        store,
        "products",
        {"product_id": "P1", "kind": "guide", "title": "Gids *", "date": "2021-01-01",
         "date_precision": "year", "reach": 40, "shared_by": f"{names[DEVENTER]};weg lab"},
        {"product_id": "P2", "kind": "meeting", "title": "Webinar", "used_by": names[DEVENTER]},
    )  # fmt: skip

    page.run()

    told = page.main.markdown[0].value
    assert "**2 kennisproducten en bijeenkomsten** vastgelegd" in told
    assert "**40 mensen**, zonder 1 waarvan het bereik niet bekend is" in told
    assert "(1 deden beide); van **123** is geen van beide vastgelegd" in told
    assert "1 genoemde gemeenschap staat niet in het huidige register" in page.caption[0].value
    assert titles(page) == [
        "#### De meeste in 2021: 1; 1 zonder datum",
        "#### 0 thema’s",
        "#### Bereikt: 1 van de 10 Topsectoren",
        "#### Bereikt: 1 van de 12 provincies",
    ]
    field(page, "selectbox", "Welke rij").set_value(0).run()
    shared = field(page, "multiselect", "Gedeeld door")
    assert shared.value == [names[DEVENTER], "weg lab"]
    assert "weg lab (niet in het huidige register)" in shared.options

    page.multiselect(key="topsector").set_value(["LOG"]).run()
    assert "past bij deze filters" in page.main.info[-1].value


def offered(page, label):
    """Id of each community of the sample, which are those to choose from, by its name."""
    box = field(page, "multiselect", label)
    communities = take(SAMPLE.read_bytes(), SAMPLE.name).register.communities
    names = dict(zip(communities["name"], communities["community_id"], strict=True))
    assert set(box.options) == set(names)
    return names


def test_the_pages_speak_english(app, store):
    kept(store, "transfers", transfer(1, "PV23", "PV23"))
    app.query_params["taal"] = "en"

    page = app.switch_page("pages/transfers.py").run()

    assert page.title[0].value == "Knowledge transfer"
    assert not page.exception
