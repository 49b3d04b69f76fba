"""The import and versions pages: upload, findings, preview, publish, undo."""

import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from lc_app.store import Origin, Store
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


def press(app, label):
    (button,) = [b for b in app.button if b.label == label]
    return button.click().run()


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
            b"naam;vorm\n" + b"a" * 20_000_001,
            "Het bestand is groter dan de grens van 20 MB.",
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
    assert upload_page.title[0].value == "Een export inlezen"
    assert not upload_page.get("form")


def test_without_a_file_the_page_says_what_to_do(upload_page):
    text = " ".join(element.value for element in upload_page.markdown)

    assert "Zet hier een export neer" in text
    assert "Er verandert niets tot u publiceert" in text


def test_the_faulty_example_shows_each_fault_with_sheet_cell_and_remedy(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)

    findings = upload_page.table[0].value.reset_index()
    places = set(zip(findings["Blad"], findings["Cel"], strict=True))
    assert ("Lijst", "A6") in places
    assert ("Lijst", "F9") in places
    assert ("Losse aantekeningen", "") in places
    assert findings["Wat te doen"].str.len().gt(0).all()
    assert findings["Gevolg"].iloc[0] == "weggelaten"


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
    press(upload_page, "Publiceer deze versie")

    assert upload_page.success[0].value == "Versie 2 is gepubliceerd, met 6 leergemeenschappen."
    upload_page.switch_page("pages/versions.py").run()
    listed = upload_page.dataframe[0].value
    assert listed["Leergemeenschappen"].tolist() == [6, 124]
    assert listed["Door"].tolist() == ["Afdeling Topsectoren", "niet opgegeven"]
    assert listed["Toelichting"].iloc[0] == "2 rijen of bladen zijn weggelaten."

    press(upload_page, "Publiceer deze versie opnieuw")

    assert upload_page.success[0].value == "Versie 1 is opnieuw gepubliceerd, als versie 3."
    listed = upload_page.dataframe[0].value
    assert listed["Leergemeenschappen"].tolist() == [124, 6, 124]
    assert listed["Toelichting"].iloc[0] == "Opnieuw versie 1."


def test_an_export_of_ones_own_is_no_sample(upload_page):
    upload(upload_page, b"naam;vorm;topsector\nLab A;fieldlab;Energie\n", "eigen.csv")
    press(upload_page, "Publiceer deze versie")

    upload_page.switch_page("pages/overview.py").run()

    assert not upload_page.info
    assert "Publieke voorbeeldlijst" not in upload_page.get("plotly_chart")[0].proto.spec
    assert "Niet gehaald: 100 te weinig." in upload_page.markdown[0].value


def test_an_example_is_marked_as_a_sample_without_asking(upload_page):
    upload(upload_page, PER_SECTOR.read_bytes(), PER_SECTOR.name)

    assert upload_page.checkbox[0].value is True


def test_a_sample_with_a_row_more_is_taken_for_a_sample_still(upload_page, sample):
    upload(upload_page, sample + b"Lab Nieuw,fieldlab,Energie,,,2021,,,,\r\n", "najaar.csv")

    assert upload_page.checkbox[0].value is True


def test_publishing_that_takes_away_most_rows_is_warned_of(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)

    assert upload_page.warning[0].value == (
        "Publiceren haalt 124 van de 124 leergemeenschappen van de huidige versie weg."
    )


def test_of_two_who_publish_at_once_the_second_is_told(upload_page, data_directory):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    store = Store(f"sqlite:///{data_directory / 'leergemeenschappen.sqlite'}")
    store.publish(Register.of(), Origin(), parent=1, at=datetime(2026, 11, 24))

    press(upload_page, "Publiceer deze versie")

    assert "intussen is versie 2 gepubliceerd" in upload_page.error[0].value
    assert [m.value for m in upload_page.metric] == ["6", "0", "0", "0"]
    assert store.current().number == 2


def test_an_earlier_version_can_be_looked_at_and_left_again(upload_page):
    upload(upload_page, FAULTY.read_bytes(), FAULTY.name)
    press(upload_page, "Publiceer deze versie")
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

    (sentence,) = upload_page.table[0].value["Bevinding"]
    assert sentence.startswith(r"“\[klik\](http\://e)” is niet herkend als Topsector")
