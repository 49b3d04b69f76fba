"""The import and versions pages: upload, findings, preview, publish, undo."""

import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from lc_app.ingest import (
    Batch,
    Choices,
    Decision,
    Finding,
    Problem,
    Refusal,
    Severity,
    apart,
    take,
)
from lc_app.ingest.keys import key
from lc_app.store import Origin, Store
from lc_app.texts import _, in_language
from lc_app.ui import import_wait, importing
from lc_app.ui.markdown import plain
from lc_metrics import Register

ROOT = Path(__file__).parents[2]
PER_SECTOR = ROOT / "data/examples/leergemeenschappen_per_topsector.xlsx"
FAULTY = ROOT / "data/examples/foutief_voorbeeld.xlsx"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def upload_page(app):
    return app.switch_page("pages/upload.py").run()


def upload(app, data, name="export.xlsx"):
    return app.file_uploader[0].set_value((name, data, XLSX)).run()


def taken(data):
    return take(data, "x.csv")


def upload_all(app, *files):
    return app.file_uploader[0].set_value([(*file, "text/csv") for file in files]).run()


def press(app, label):
    (button,) = [b for b in app.button if b.label == label]
    return button.click().run()


def publish(app):
    """Publish, and leave rows with mistakes out on purpose where there are any."""
    for box in app.checkbox:
        if box.key == "leave_out":
            box.check()
    return press(app, "Publiceer deze versie")


def sample_box(app):
    (box,) = [b for b in app.checkbox if b.label.startswith("Dit is een voorbeeld of proef")]
    return box


def markdown(app):
    return "\n".join(element.value for element in app.markdown)


def headings(app):
    return [element.value for element in app.subheader]


def figures(app):
    """Added, removed, changed, unchanged."""
    return [metric.value for metric in app.metric]


def meanings(app):
    """What the columns of the first list were taken for, and why."""
    (table, *_others) = [f.value for f in app.dataframe if "field" in f.value]
    return list(zip(table["heading"], table["field"], table["why"], strict=True))


def store_of(data_directory):
    return Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")


def sheet_without_headings():
    workbook = openpyxl.Workbook()
    workbook.active.append(["zomaar", "wat", "cellen"])
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(b"", "Het bestand is leeg.", id="empty"),
        pytest.param(b"%PDF-1.7 \x00", "Het bestand is geen spreadsheet.", id="no spreadsheet"),
        pytest.param(
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "De werkmap is beveiligd met een wachtwoord.",
            id="password",
        ),
        pytest.param(
            sheet_without_headings(),
            "Er is geen lijst met leergemeenschappen gevonden",
            id="no headings",
        ),
        pytest.param(
            b"naam;vorm\n" + b"a" * 50_000_001,
            "Het bestand is groter dan de grens van 50 MB.",
            id="too large",
        ),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_dutch_sentence(upload_page, data, sentence):
    upload(upload_page, data)

    assert not upload_page.exception
    assert len(upload_page.error) == 1
    assert sentence in upload_page.error[0].value
    assert "De gepubliceerde versie blijft zoals zij was." in upload_page.error[0].value
    assert upload_page.title[0].value == "Importeren"
    assert not upload_page.get("form")


def test_without_a_file_the_page_says_what_to_do(upload_page):
    text = " ".join(element.value for element in upload_page.markdown)

    assert "Zet hier een export neer" in text
    assert "Er verandert niets totdat u publiceert" in text


def test_the_faulty_example_shows_each_fault_with_sheet_cell_and_remedy(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)

    (findings,) = [f.value for f in upload_page.dataframe if "Cel" in f.value]
    places = set(zip(findings["Blad"], findings["Cel"], strict=True))
    assert ("Lijst", "A6") in places
    assert ("Lijst", "F9") in places
    assert ("Losse aantekeningen", "") in places
    assert findings["Wat te doen"].str.len().gt(0).all()
    assert findings["Gevolg"].iloc[0] == "weggelaten"
    assert "- **De rij heeft geen naam.** 1 keer\\: Lijst!A6  \n" in markdown(upload_page)


def test_the_preview_tells_what_publishing_changes(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)

    assert [(m.label, m.value) for m in upload_page.metric] == [
        ("Erbij", "6"),
        ("Eraf", "124"),
        ("Gewijzigd", "0"),
        ("Ongewijzigd", "0"),
    ]


def test_the_workbook_per_sector_is_the_same_list_as_the_sample(upload_page):
    upload(upload_page, PER_SECTOR.read_bytes(), PER_SECTOR.name)

    assert [m.value for m in upload_page.metric] == ["0", "0", "0", "124"]


def test_publishing_makes_a_version_and_undoing_brings_the_earlier_back(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    upload_page.text_input[0].set_value("Afdeling Topsectoren")
    publish(upload_page)

    assert upload_page.success[0].value == "Versie 2 is gepubliceerd, met 6 leergemeenschappen."
    upload_page.switch_page("pages/versions.py").run()
    listed = upload_page.dataframe[0].value
    assert listed["Leergemeenschappen"].tolist() == [6, 124]
    assert listed["Door"].tolist() == ["Afdeling Topsectoren", "niet opgegeven"]
    assert listed["Toelichting"].iloc[0] == "2 rijen, tabellen of bladen zijn weggelaten."

    press(upload_page, "Publiceer deze versie opnieuw")

    assert upload_page.success[0].value == "Versie 1 is opnieuw gepubliceerd, als versie 3."
    listed = upload_page.dataframe[0].value
    assert listed["Leergemeenschappen"].tolist() == [124, 6, 124]
    assert listed["Toelichting"].iloc[0] == "Opnieuw versie 1."


def test_an_export_of_ones_own_is_no_sample(upload_page):
    upload(upload_page, b"naam;vorm;topsector\nLab A;fieldlab;Energie\n", "eigen.csv")
    upload_page.radio[0].set_value("whole").run()
    publish(upload_page)

    upload_page.switch_page("pages/overview.py").run()

    assert not upload_page.info
    assert "Publieke voorbeeldlijst" not in upload_page.get("plotly_chart")[0].proto.spec
    assert "Niet gehaald: 100 te weinig." in upload_page.markdown[0].value


def test_an_example_is_marked_as_a_sample_without_asking(upload_page):
    upload(upload_page, PER_SECTOR.read_bytes(), PER_SECTOR.name)

    assert sample_box(upload_page).value is True


def test_a_sample_with_a_row_more_is_taken_for_a_sample_still(upload_page, sample):
    upload(upload_page, sample + b"Lab Nieuw,fieldlab,Energie,,,2021,,,,\r\n", "najaar.csv")

    assert sample_box(upload_page).value is True


def test_publishing_that_takes_away_most_rows_is_warned_of(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)

    assert upload_page.warning[0].value == (
        "Publiceren haalt 124 van de 124 leergemeenschappen van de huidige versie weg."
    )


def test_of_two_who_publish_at_once_the_second_is_told(upload_page, data_directory):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    store = store_of(data_directory)
    store.publish(Register.of(), Origin(), parent=1, at=datetime(2026, 11, 24))

    publish(upload_page)

    assert "intussen is versie 2 gepubliceerd" in upload_page.error[0].value
    assert [m.value for m in upload_page.metric] == ["6", "0", "0", "0"]
    assert store.current().number == 2


def test_an_earlier_version_can_be_looked_at_and_left_again(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    publish(upload_page)
    upload_page.switch_page("pages/versions.py").run()

    press(upload_page, "Bekijk deze versie")

    assert upload_page.warning[0].value == "U bekijkt versie 1; de nieuwste is versie 2."
    press(upload_page, "Toon de nieuwste versie")
    assert not upload_page.warning


def test_a_list_from_which_no_row_can_be_taken_cannot_be_published(upload_page):
    upload(upload_page, b"naam;vorm\n;fieldlab\n;coe\n", "leeg.csv")

    assert "er is niets te publiceren" in upload_page.warning[0].value
    assert not [b for b in upload_page.button if b.label == "Publiceer deze versie"]


def test_markup_in_a_cell_is_shown_as_text_among_the_findings(upload_page):
    upload(upload_page, b"naam;vorm;topsector\nLab;coe;[klik](http://e)\n", "x.csv")

    assert r"**“\[klik\](http\://e)” is niet herkend als Topsector" in markdown(upload_page)


def test_of_several_files_the_good_are_read_and_the_bad_refused_by_name(upload_page):
    upload_all(
        upload_page,
        ("een.csv", b"naam;vorm;topsector\nLab A;fieldlab;Energie\nLab B;coe;Energie\n"),
        ("br[ie]f.csv", b"%PDF-1.7 \x00"),
        ("twee.csv", b"naam;vorm;topsector\nLab B;coe;Energie\nLab C;coe;Chemie\n"),
    )

    assert headings(upload_page)[0] == "3 leergemeenschappen gelezen uit 2 bestanden"
    (refused,) = [element.value for element in upload_page.error]
    assert refused.startswith(r"**br\[ie\]f.csv: Het bestand is geen spreadsheet.**")
    assert "“Lab B” staat ook in een eerder bestand en telt één keer." in [
        element.value for element in upload_page.caption
    ]


def test_of_two_files_with_one_name_it_is_said_that_the_last_is_read(upload_page):
    upload_all(
        upload_page,
        ("lijst.csv", b"naam;vorm\nLab A;fieldlab\nLab B;fieldlab\n"),
        ("lijst.csv", b"naam;vorm\nLab C;fieldlab\n"),
    )

    assert upload_page.warning[0].value == (
        "Meerdere bestanden heten “lijst.csv”; alleen het laatste ervan wordt gelezen."
    )
    assert headings(upload_page)[0] == "1 leergemeenschap gelezen"


def test_a_column_that_somebody_chose_is_read_so_until_that_is_taken_back(upload_page):
    upload_page.session_state["import_choices"] = {
        "x.csv": Choices(columns={"Kleurcode": "theme", "topsector": ""})
    }

    upload(upload_page, b"naam;Kleurcode;topsector\nLab A;blauw;Energie\n", "x.csv")

    assert [row[:2] for row in meanings(upload_page)] == [
        ("naam", "name"),
        ("Kleurcode", "theme"),
        ("topsector", ""),
    ]
    press(upload_page, "Neem de verbeteringen van deze upload terug")
    assert [row[1] for row in meanings(upload_page)] == ["name", "", "sector"]


def test_what_a_heading_was_said_to_mean_holds_for_the_next_file(upload_page, data_directory):
    store_of(data_directory).remember_columns({key("Kleurcode"): "theme"})

    upload(upload_page, b"naam;KLEURCODE\nLab A;blauw\n", "x.csv")

    assert meanings(upload_page)[1] == ("KLEURCODE", "theme", "eerder gekozen bij deze kop")


def test_the_last_row_of_the_list_can_be_set(upload_page):
    upload(upload_page, b"naam;vorm\nLab A;fieldlab\nLab B;coe\nLab C;coe\n", "x.csv")
    (last,) = [n for n in upload_page.number_input if n.label == "Laatste rij van de lijst"]

    last.set_value(3)
    press(upload_page, "Lees opnieuw met deze verbeteringen")

    assert headings(upload_page)[0] == "2 leergemeenschappen gelezen"


def test_a_correction_of_the_rows_remembers_no_column(upload_page, data_directory):
    upload(upload_page, b"naam;vorm;e-mail\nLab A;fieldlab;a@b.nl\nLab B;coe;c@d.nl\n", "x.csv")
    (last,) = [n for n in upload_page.number_input if n.label == "Laatste rij van de lijst"]

    last.set_value(2)
    press(upload_page, "Lees opnieuw met deze verbeteringen")

    assert headings(upload_page)[0] == "1 leergemeenschap gelezen"
    assert store_of(data_directory).remembered_columns() == {}


def test_a_list_that_is_left_out_is_told_among_the_findings(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    (skip, *_others) = [b for b in upload_page.checkbox if b.label == "Laat deze lijst weg"]

    skip.check()
    (first, *_rest) = [b for b in upload_page.button if b.label.startswith("Lees opnieuw")]
    first.click().run()

    assert headings(upload_page)[0] == "1 leergemeenschap gelezen"
    told = "- **De lijst op dit blad is weggelaten, zoals is gekozen.** 1 keer\\: Lijst  \n"
    assert told in markdown(upload_page)


def test_rows_with_mistakes_are_left_out_only_if_somebody_says_so(upload_page, data_directory):
    upload(upload_page, b"naam;vorm\nLab A;fieldlab\n;coe\n;hub\n", "x.csv")

    press(upload_page, "Publiceer deze versie")

    assert upload_page.error[0].value == (
        "Zeg eerst dat de rijen met fouten weg mogen blijven, of verhelp ze."
    )
    assert store_of(data_directory).current().number == 1
    (box,) = [b for b in upload_page.checkbox if b.key == "leave_out"]
    assert box.label == "Laat de 2 rijen, tabellen of bladen met een fout bewust weg"
    upload_page.text_input[1].set_value("najaar")
    publish(upload_page)
    version = store_of(data_directory).current()
    assert version.note == "najaar 2 rijen, tabellen of bladen zijn weggelaten."
    assert version.left_out == 2


def test_an_upload_for_one_sector_replaces_that_sector_alone(upload_page, data_directory):
    upload(upload_page, b"naam;vorm;topsector\nLab Uniek;fieldlab;Energie\n", "energie.csv")

    assert upload_page.radio[0].value == "some"
    # Of the 124 of the sample 22 serve Energie, and nothing else.
    assert figures(upload_page) == ["1", "22", "0", "102"]
    assert (
        "De nieuwe versie vervangt de leergemeenschappen van Energie; die van andere"
        " Topsectoren blijven zoals ze zijn." in markdown(upload_page)
    )
    publish(upload_page)
    store = store_of(data_directory)
    assert store.open(2).sector_links["sector"].eq("EN").sum() == 1
    assert store.current().communities == 103
    assert store.current().scope == ("EN",)


def test_a_row_that_was_decided_to_be_the_same_keeps_its_identifier(upload_page, data_directory):
    old = taken(b"naam;vorm;plaats\nLab Waterstof;fieldlab;Delft\n")
    data = b"naam;vorm;plaats\nLab Waterstoff;fieldlab;Delft\n"
    new = taken(data)
    (old_id,), (new_id,) = (i.register.communities["community_id"] for i in (old, new))
    store = store_of(data_directory)
    store.publish(old.register, Origin(), parent=1, at=datetime(2026, 11, 24))
    upload_page.session_state["import_decisions"] = (
        new.sha256,
        [Decision(new_id, old_id, "same")],
    )

    upload(upload_page, data, "x.csv")

    assert "1 paar rijen is misschien één leergemeenschap" in headings(upload_page)
    assert figures(upload_page) == ["0", "0", "1", "0"]
    publish(upload_page)
    register = store.open(3)
    assert register.communities["community_id"].tolist() == [old_id]
    assert register.communities["name"].tolist() == ["Lab Waterstoff"]
    assert store.decisions() == [(new_id, old_id, "same")]


class Endless:
    """Work that goes on until it is cancelled; the page is looked at while it waits."""

    cancelled = False

    def result(self, _timeout=None):
        raise TimeoutError

    def poll(self):
        importing.st.stop()

    def cancel(self):
        self.cancelled = True


def test_reading_can_be_cancelled_and_begun_again(upload_page, monkeypatch):
    work = Endless()
    with monkeypatch.context() as patched:
        patched.setattr(apart, "start", lambda *_arguments: work)
        upload(upload_page, b"naam;vorm\nLab A;fieldlab\n", "x.csv")
        press(upload_page, "Annuleren")

    assert work.cancelled
    assert upload_page.info[-1].value == "Het lezen is geannuleerd. Er is niets gepubliceerd."
    assert not headings(upload_page)
    press(upload_page, "Opnieuw lezen")
    assert headings(upload_page)[0] == "1 leergemeenschap gelezen"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_to_refuse_a_file_has_its_sentence_and_remedy(
    upload_page, monkeypatch, language
):
    reasons = [p for p in Problem if p.severity is Severity.REFUSED]
    refusals = tuple(Refusal("x.csv", Finding(p, value="50")) for p in reasons)
    batch = Batch((), refusals, Register.of(), pd.DataFrame())
    monkeypatch.setattr(import_wait, "wait", lambda *_arguments: batch)
    upload_page.segmented_control(key="taal").set_value(language)

    upload(upload_page, b"naam\n", "x.csv")

    in_language(language)
    assert [element.value.split("\n\n")[0] for element in upload_page.error] == [
        f"**{plain(_(p.template).format(value='50'))}** {_(p.remedy)}" for p in reasons
    ]


def test_markup_in_names_and_headings_is_shown_as_text(upload_page):
    upload(
        upload_page,
        b"naam;vorm;$x$ [k](http://e)\nLab **A**;fieldlab;b\n;coe;b\n",
        "[x](http://e).csv",
    )

    assert r"$" not in markdown(upload_page).replace(r"\$", "")
    labels = [expander.label for expander in upload_page.expander]
    assert labels[0].startswith(r"\[x\](http\://e).csv")
