"""The page of action scans: without and with a scan, from start to removal."""

from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lc_app.ingest import take
from lc_app.ingest.scan_set import shipped_sets
from lc_app.reports import question_set_csv
from lc_app.settings import SAMPLE
from lc_app.store.scans import ScanStore
from lc_app.texts import in_language

ROOT = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23, 12, 0)
ROWS = shipped_sets()["pplc"]
MARKUP = "![x](http://evil.example/p.png)"


@pytest.fixture
def store(data_directory):
    return ScanStore(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


@pytest.fixture
def visit():
    """Open the page by a link."""

    def opened(code="", language="nl"):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        app.switch_page("pages/actionscan.py")
        if code:
            app.query_params["scan"] = code
        if language != "nl":
            app.query_params["taal"] = language
        return app.run()

    return opened


def press(app, label):
    (button,) = [b for b in app.main.get("button") if b.label == label]
    return button.click().run()


def part(app, code):
    return app.segmented_control(key="scan_part").set_value(code).run()


def told(app):
    return [e.value for kind in ("success", "error", "info", "warning") for e in app.get(kind)]


def texts(app):
    """Words of the page, without the marks that keep them from being markup."""
    found = [element.value for kind in ("markdown", "caption") for element in app.get(kind)]
    return " ".join(found).replace("\\", "")


def answered(store, code, points):
    """Someone who gives these points everywhere."""
    token = store.join(code)
    statements = ROWS.loc[ROWS["kind"].eq("statement"), "code"]
    store.answer(code, token, dict.fromkeys(statements, points))
    store.finish(code, token)


def started(store, name="DIT-lab", community="", at=MONDAY):
    scan, lead_code = store.start(ROWS, name=name, at=at, community_id=community)
    return scan.code, lead_code


def test_without_a_scan_the_page_says_what_it_is_and_starts_one(visit, store):
    page = visit()

    assert not page.exception
    assert "Dit is niet de officiële actiescan" in page.main.markdown[0].value
    assert "Er is nog geen scan begonnen." in told(page)
    assert [tab.label for tab in page.tabs] == ["Begin een scan", "Ik heb een code", "Vragensets"]

    page = press(page, "Begin deze scan")
    assert "Kies een gemeenschap, of vul de naam in." in told(page)
    page.selectbox(key="scan_community").set_value("").run()
    page.text_input(key="scan_name").set_value(f" {MARKUP} ")
    page = press(page, "Begin deze scan")

    (scan,) = store.scans()
    assert scan.name == MARKUP
    assert "De scan is begonnen. Bewaar de twee codes hieronder." in told(page)
    assert r"!\[x\](http\://evil.example/p.png)" in page.main.subheader[0].value
    assert page.query_params["scan"] == scan.code
    shown = [block.value for block in page.get("code")]
    assert f"{scan.code[:4]}-{scan.code[4:]}" in shown
    assert len(shown) == 3


def test_the_link_to_share_opens_the_scan_in_the_language_of_who_shares_it(visit, store):
    page = visit(language="en")
    in_language("en")  # in which the test itself reads the lists
    page.selectbox(key="scan_community").set_value("").run()
    page.text_input(key="scan_name").set_value("Lab").run()
    page = press(page, "Start this scan")

    (scan,) = store.scans()
    links = [block.value for block in page.get("code") if "scan=" in block.value]
    assert [link.split("?")[1] for link in links] == [f"scan={scan.code}&taal=en"]


def test_a_code_opens_a_scan_and_a_wrong_one_is_told(visit, store):
    code, _lead = started(store)
    page = visit()
    page.text_input(key="scan_code").set_value("XXXX-YYYY")
    page = press(page, "Open deze scan")
    assert told(page)[0].startswith("Er is geen scan met de code “XXXXYYYY”.")

    page.text_input(key="scan_code").set_value(f"{code[:4].lower()} {code[4:]}")
    page = press(page, "Open deze scan")

    assert page.main.subheader[0].value == "DIT-lab"
    assert told(visit("WEGWEGWE"))[0].startswith("Er is geen scan met de code “WEGWEGWE”.")


def test_answers_are_saved_as_they_are_given_and_resumed_with_the_personal_code(visit, store):
    code, _lead = started(store)
    page = press(visit(code), "Begin")
    first, second = page.main.radio[:2]

    first.set_value("4").run()
    second.set_value("?").run()

    answers = store.answers([code])
    assert answers["statement"].tolist() == ["strategie-1", "strategie-2"]
    assert answers["value"].tolist() == [4, pd.NA]
    (bold,) = [c.value for c in page.caption if "persoonlijke code" in c.value]
    token = bold.split("**")[1]
    colleague = visit(code)
    colleague.text_input(key="scan_token").set_value("AAAA-AAAA")
    colleague = press(colleague, "Ga verder")
    assert "Niemand begon deze scan met de persoonlijke code “AAAAAAAA”." in told(colleague)
    colleague.text_input(key="scan_token").set_value(token)
    colleague = press(colleague, "Ga verder")
    assert [radio.value for radio in colleague.main.radio] == ["4", "?", None, None]


def test_the_steps_lead_to_the_end_and_to_the_result(visit, store):
    code, _lead = started(store)
    page = press(visit(code), "Begin")
    for _step in range(3):
        page = press(page, "Volgende")

    page = press(page, "Naar het einde")
    assert "16 stellingen hebben geen antwoord" in " ".join(told(page))
    page = press(page, "Loop de stellingen nog eens door")
    page.main.radio[0].set_value("5").run()
    page.session_state[f"scan_step_{page.session_state['scans_of_session'].tokens[code]}"] = 4
    page = press(page.run(), "Ik ben klaar: toon het resultaat")

    assert not page.exception
    assert store.participation() == {code: (1, 1)}
    assert "1 persoon is begonnen, van wie 1 klaar." in texts(page)


def test_the_result_tells_the_profile_and_compares_with_an_earlier_scan(visit, store):
    earlier, _lead = started(store, community="dit-lab", at=datetime(2025, 11, 1))
    for _person in range(3):
        answered(store, earlier, 2)
    code, _lead = started(store, community="dit-lab")
    for points in (5, 4, 3):
        answered(store, code, points)

    page = part(visit(code), "result")

    assert not page.exception
    assert "#### Alle dimensies staan op 4" in texts(page)
    assert "gemiddeld van 3 tot 5" in texts(page)
    assert "Eerder: de scan van 01-11-2025." in texts(page)
    assert len(page.get("plotly_chart")) == 1
    assert "Er antwoordden minder dan drie personen" not in " ".join(told(page))
    downloads = [button.label for button in page.get("download_button")]
    assert "Verslag van één pagina, om te printen" in downloads


def test_an_earlier_scan_of_two_people_is_not_shown_to_others(visit, store):
    earlier, _lead = started(store, community="dit-lab", at=datetime(2025, 11, 1))
    for points in (1, 2):
        answered(store, earlier, points)
    code, _lead = started(store, community="dit-lab")
    answered(store, code, 5)

    page = part(visit(code), "result")

    captions = " ".join(element.value for element in page.caption)
    assert "Een eerdere scan met minder dan 3 mensen wordt hier niet getoond." in captions
    assert not [box for box in page.selectbox if box.label == "Vergelijk met de scan van"]


def test_a_median_stands_beside_the_result_from_five_other_communities_of_the_sector(visit, store):
    links = take(SAMPLE.read_bytes(), SAMPLE.name).register.sector_links
    ours, *others = links.loc[links["sector"].eq("ICT"), "community_id"].iloc[:6]
    elsewhere = links.loc[links["sector"].eq("LOG"), "community_id"].iloc[0]
    code, _lead = started(store, community=ours)
    answered(store, code, 3)
    for points, community in enumerate([*others[:4], others[0], elsewhere], start=1):
        # The first of the others scans itself again, later: 5 instead of 1.
        other, _lead = started(store, community=community, at=datetime(2026, 11, points))
        answered(store, other, points if points <= 5 else 1)

    page = part(visit(code), "result")
    assert "Nog geen mediaan van ICT: 4 andere gemeenschappen" in texts(page)

    fifth, _lead = started(store, community=others[4])
    answered(store, fifth, 1)
    page = page.run()

    # 5, 2, 3, 4 and 1: the median is 3.
    assert "Mediaan van 5 andere gemeenschappen van ICT, elk met de nieuwste scan." in texts(page)
    assert page.dataframe[0].value["Mediaan van de sector"].tolist() == [3.0] * 4


def test_actions_are_taken_over_given_an_owner_done_and_removed(visit, store):
    code, _lead = started(store)
    page = part(visit(code), "result")
    assert told(page)[-1].startswith("Er zijn nog geen antwoorden.")
    answered(store, code, 2)
    page = page.run()
    assert "Er antwoordden minder dan drie personen" in " ".join(told(page))

    page = part(page, "actions")
    page.button(key="scan_take_strategie_low_0").click().run()
    (number,) = store.actions.of(code)["number"]
    page.text_input(key=f"scan_action_{number}_owner").set_value("penvoerder")
    page.checkbox(key=f"scan_action_{number}_done").set_value(True)
    page = press(page, "Bewaar deze actie")

    (row,) = store.actions.of(code).to_dict("records")
    assert (row["owner"], row["dimension"]) == ("penvoerder", "strategie")
    assert pd.notna(row["done"])
    assert ("Gedaan", "1") in [(metric.label, metric.value) for metric in page.metric]
    assert page.button(key="scan_take_strategie_low_0").disabled
    page = press(page, "Verwijder deze actie")
    page = press(page, "Voeg deze actie toe")
    assert "Vul in wat er gaat gebeuren." in told(page)
    page.text_input(key="scan_own_0_text").set_value(MARKUP)
    page = press(page, "Voeg deze actie toe")
    assert any(r"!\[x\]" in expander.label for expander in page.expander)
    assert store.actions.of(code)["text"].tolist() == [MARKUP]


def test_the_words_of_an_own_set_are_shown_as_text(visit, store):
    rows = ROWS.assign(nl=ROWS["nl"].where(~ROWS["kind"].isin(["dimension", "scale"]), MARKUP))
    scan, _lead = store.start(rows, name="DIT-lab", at=MONDAY)
    answered(store, scan.code, 2)

    page = part(visit(scan.code), "result")

    marked = [e.value for kind in ("markdown", "caption") for e in page.main.get(kind)]
    assert not page.exception
    assert any(r"!\[x\]" in text for text in marked)
    assert not [text for text in marked if "![x]" in text]


def test_the_lead_closes_opens_and_removes_a_scan_and_nobody_else(visit, store):
    code, lead_code = started(store)
    page = part(visit(code), "manage")
    page.text_input(key="scan_lead_code").set_value("RAAD-MAAR")
    page = press(page, "Sluit: neem geen antwoorden meer aan")
    assert "Dat is niet de beheercode van deze scan; er is niets gewijzigd." in told(page)

    page.text_input(key="scan_lead_code").set_value(lead_code)
    page = press(page, "Sluit: neem geen antwoorden meer aan")
    assert not store.scan(code).is_open
    assert "Deze scan is gesloten" in told(part(page, "fill"))[-1]
    page = part(page, "manage")
    page.text_input(key="scan_lead_code").set_value(lead_code)
    page.checkbox(key="scan_remove_sure").set_value(True).run()
    page = press(page, "Verwijder definitief")

    assert store.scans() == []
    assert "De scan is verwijderd, met alle antwoorden en acties." in told(page)


def test_the_page_speaks_english(visit, store):
    code, _lead = started(store)

    page = visit(code, language="en")

    assert page.title[0].value == "Action scan"
    assert "You take part **without your name**." in texts(page)


def test_an_own_question_set_is_taken_whole_or_refused_with_line_and_reason(visit, store):
    page = visit()
    upload = page.file_uploader(key="scan_file_0")
    wrong = question_set_csv(ROWS).replace(b"stelling;strategie;", b"stelling;geld;", 1)
    page = upload.set_value(("vragen.csv", wrong, "text/csv")).run()
    assert "1 fout moet worden hersteld voordat deze set te gebruiken is" in " ".join(told(page))
    table = page.table[0].value
    assert table[["Cel", "Probleem", "Waarde"]].to_numpy().tolist() == [
        ["B12", "“…” is geen dimensie van deze set.", "geld"]
    ]

    good = question_set_csv(ROWS).replace(b"versie;;1.0;", b"versie;;1.1;")
    page = page.file_uploader(key="scan_file_0").set_value(("v.csv", good, "text/csv")).run()
    page = press(page, "Gebruik deze vragen voortaan")

    assert [saved.version for saved in store.sets.own()] == ["1.1"]
    assert "De vragenset is bewaard en wordt aangeboden voor nieuwe scans." in told(page)
    page = page.button(key="scan_set_off_pplc").click().run()
    assert store.sets.own() == []
    other = question_set_csv(ROWS).replace(b"vraagstuk", b"probleem", 1)
    page = page.file_uploader(key="scan_file_1").set_value(("v.csv", other, "text/csv")).run()
    page = press(page, "Gebruik deze vragen voortaan")
    assert "Deze versie van de set bestaat al, met andere vragen." in " ".join(told(page))
    assert store.sets.own() == []
