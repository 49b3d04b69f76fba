"""The command line: output, exit codes, and what goes to standard error."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

from lc_app.__main__ import main
from lc_app.settings import EXAMPLES, SAMPLE, database_url
from lc_app.store import Store
from lc_app.store.books import BookStore
from tests.lc_app.ingest.builders import workbook_bytes

FAULTY = EXAMPLES / "foutief_voorbeeld.xlsx"
PER_SECTOR = EXAMPLES / "leergemeenschappen_per_topsector.xlsx"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def not_a_spreadsheet(tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def test_check_of_a_clean_file_exits_with_zero(capsys):
    code = main(["check", str(SAMPLE)])

    assert code == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(": 124 leergemeenschappen")


def test_check_of_a_file_with_blocked_rows_exits_with_one(capsys):
    code = main(["check", str(FAULTY)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert (
        f"{FAULTY}: Lijst!A6: De rij heeft geen naam. → Vul de naam van de leergemeenschap in,"
        " of verwijder de rij. [no-name]"
    ) in lines


def test_check_of_an_unreadable_file_exits_with_two(capsys, not_a_spreadsheet):
    code = main(["check", str(not_a_spreadsheet)])

    assert code == 2
    assert "Het bestand is geen spreadsheet." in capsys.readouterr().out


def test_check_of_several_files_exits_with_the_worst(capsys, not_a_spreadsheet):
    code = main(["check", str(SAMPLE), str(not_a_spreadsheet), str(FAULTY)])

    out = capsys.readouterr().out
    assert code == 2
    assert all(str(path) in out for path in (SAMPLE, not_a_spreadsheet, FAULTY))


def test_check_of_a_file_that_is_not_there_says_so(capsys):
    code = main(["check", "nergens.xlsx"])

    assert code == 2
    assert capsys.readouterr().out == (
        "nergens.xlsx: Dit bestand bestaat niet. Controleer de naam en de map.\n"
    )


def test_check_as_json_gives_code_place_value_and_remedy(capsys):
    main(["check", "--json", str(FAULTY)])

    (result,) = json.loads(capsys.readouterr().out)
    (nameless,) = [f for f in result["findings"] if f["code"] == "no-name"]
    assert result["communities"] == 6
    assert nameless["sheet"] == "Lijst"
    assert nameless["cell"] == "A6"
    assert nameless["severity"] == "blocked"
    assert nameless["remedy"] == "Vul de naam van de leergemeenschap in, of verwijder de rij."


def test_check_speaks_english_if_asked(capsys):
    main(["--language", "en", "check", "nergens.xlsx"])

    assert capsys.readouterr().out == (
        "nergens.xlsx: There is no such file. Check its name and its folder.\n"
    )


def test_table_gives_the_rows_as_they_stand_in_the_file_headings_first():
    done = subprocess.run(
        [sys.executable, "-m", "lc_app", "table", str(SAMPLE)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    with SAMPLE.open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    assert list(csv.reader(io.StringIO(done.stdout.decode("utf-8"), newline=""))) == expected


def test_table_names_the_sheets_that_it_does_not_show(capfd):
    code = main(["table", str(PER_SECTOR)])

    captured = capfd.readouterr()
    assert code == 0
    assert captured.out.startswith("Naam,Vorm,Provincie,Plaats,Startjaar,Status,Partners,Bron")
    assert "Niet getoond: blad “Energie”." in captured.err


def test_table_of_one_sheet(capfd):
    main(["table", str(PER_SECTOR), "--sheet", "Logistiek"])

    captured = capfd.readouterr()
    assert "Warehouse van de Toekomst" in captured.out
    assert captured.err == ""


def test_table_of_an_unreadable_file_exits_with_two_and_prints_no_table(capfd, not_a_spreadsheet):
    code = main(["table", str(not_a_spreadsheet)])

    captured = capfd.readouterr()
    assert code == 2
    assert captured.out == ""
    assert "Het bestand is geen spreadsheet." in captured.err


def test_publish_makes_a_version_on_top_of_the_sample(capsys):
    code = main(["publish", str(FAULTY), "--author", "OCW", "--note", "proef"])

    version = Store(database_url()).current()
    assert code == 1
    assert capsys.readouterr().out == "Versie 2 is gepubliceerd, met 6 leergemeenschappen.\n"
    assert (version.number, version.author) == (2, "OCW")
    assert version.note == "proef 2 rijen, tabellen of bladen zijn weggelaten."


def test_publish_of_an_unreadable_file_leaves_the_database_as_it_was(not_a_spreadsheet):
    code = main(["publish", str(not_a_spreadsheet)])

    assert code == 2
    assert Store(database_url()).current() is None


def test_publish_of_a_list_without_rows_is_refused(tmp_path, capsys):
    path = tmp_path / "leeg.csv"
    path.write_text("naam;vorm\n", "utf-8")

    code = main(["publish", str(path)])

    assert code == 2
    assert "er is niets te publiceren" in capsys.readouterr().err
    assert Store(database_url()).current() is None


def test_output_is_utf8_also_where_the_machine_is_not(tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("naam;vorm;topsector\nA;coe;Łódź\n", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "lc_app", "check", str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=True,
    )

    assert "“Łódź” is niet herkend als Topsector" in done.stdout.decode("utf-8")


def test_table_writes_each_file_to_a_folder_under_its_whole_name(tmp_path, capfd):
    files = [tmp_path / "a.csv", tmp_path / "b.tsv"]
    files[0].write_text("Titel\nplaats;aantal\nDelft;4\nEde;5\n", encoding="utf-8")
    files[1].write_text("plaats\taantal\nUrk\t6\n", encoding="utf-8")

    code = main(["table", *map(str, files), "--out", str(tmp_path / "uit")])

    assert code == 0
    assert capfd.readouterr().err == ""
    assert {path.name: path.read_bytes() for path in (tmp_path / "uit").iterdir()} == {
        "a.csv.csv": b"plaats,aantal\r\nDelft,4\r\nEde,5\r\n",
        "b.tsv.csv": b"plaats,aantal\r\nUrk,6\r\n",
    }


def test_table_of_many_files_leaves_out_what_it_cannot_read(tmp_path, capfd, not_a_spreadsheet):
    good = tmp_path / "goed.csv"
    good.write_text("plaats;aantal\nDelft;4\n", encoding="utf-8")

    code = main(["table", str(not_a_spreadsheet), str(good), "--out", str(tmp_path / "uit")])

    assert code == 2
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["goed.csv.csv"]
    told = f"{not_a_spreadsheet}: Het bestand is geen spreadsheet. Sla de lijst op als "
    assert capfd.readouterr().err.startswith(told)


def test_table_does_not_write_over_another_file_of_the_same_name(tmp_path, capfd):
    files = [tmp_path / "een" / "a.csv", tmp_path / "twee" / "a.csv"]
    for number, path in enumerate(files):
        path.parent.mkdir()
        path.write_text(f"plaats;aantal\nDelft;{number}\n", encoding="utf-8")

    code = main(["table", *map(str, files), "--out", str(tmp_path / "uit")])

    assert code == 2
    assert (tmp_path / "uit" / "a.csv.csv").read_bytes() == b"plaats,aantal\r\nDelft,0\r\n"
    told = f"{files[1]}: Er is al een bestand met deze naam geschreven.\n"
    assert capfd.readouterr().err == told


def test_table_of_several_files_asks_for_a_folder(capfd):
    code = main(["table", str(SAMPLE), str(FAULTY)])

    assert code == 2
    assert capfd.readouterr().err == "Meerdere bestanden vragen om een map: --out MAP.\n"


def test_table_without_headings_gives_the_rows_alone(tmp_path, capfd):
    path = tmp_path / "los.csv"
    path.write_text("01-02-2021;4;\n02-02-2021;5;\n", encoding="utf-8")

    main(["table", str(path)])

    assert capfd.readouterr().out == "01-02-2021,4,\r\n02-02-2021,5,\r\n"


def test_table_passes_over_a_sheet_of_text_before_the_list(tmp_path, capfd):
    path = tmp_path / "boek.xlsx"
    text = [["Toelichting"], ["Deze lijst is van 2021."]]
    path.write_bytes(workbook_bytes({"Uitleg": text, "Lijst": [["plaats", "jaar"], ["Ede", 1]]}))

    main(["table", str(path)])

    assert capfd.readouterr().out == "plaats,jaar\r\nEde,1\r\n"


def test_a_folder_that_is_a_file_is_told(tmp_path, capsys):
    path = tmp_path / "lijst.csv"
    path.write_text("naam;vorm\nLab;fieldlab\n", "utf-8")

    code = main(["table", str(path), "--out", str(path)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"{path}: Deze map kan niet worden gemaakt. Noem een andere.\n"
    )


@pytest.mark.parametrize("named", ["EN", "energie", "Energy"])
def test_publish_for_one_sector_leaves_the_others_as_they_were(tmp_path, capsys, named):
    path = tmp_path / "energie.csv"
    path.write_text(
        "naam;vorm;topsector\nLab Nieuw;fieldlab;Energie\nLab Chemie;fieldlab;Chemie\n", "utf-8"
    )

    code = main(["publish", str(path), "--scope", named, "--note", "alleen Energie"])

    told = capsys.readouterr()
    newest = Store(database_url()).current()
    register = Store(database_url()).open(newest.number)
    links = register.sector_links
    before = Store(database_url()).open(1)
    of_energy = before.sector_links["sector"].eq("EN")
    names = register.communities.set_index("community_id")["name"]
    energy = names[links.loc[links["sector"].eq("EN"), "community_id"]]

    assert code == 0
    assert newest.scope == ("EN",)
    assert energy.tolist() == ["Lab Nieuw"]
    assert "Lab Chemie" not in set(names)
    assert "“Lab Chemie”" in told.err
    assert links[links["sector"].ne("EN")].shape[0] == before.sector_links[~of_energy].shape[0]


def test_publish_of_several_files_makes_one_version(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(f"naam;vorm\nLab {name};fieldlab\n", "utf-8")

    code = main(["publish", str(tmp_path / "a.csv"), str(tmp_path / "b.csv")])

    newest = Store(database_url()).current()
    assert code == 0
    assert newest.file_name == "a.csv; b.csv"
    assert newest.communities == 2


def test_publish_of_several_files_publishes_nothing_if_one_cannot_be_read(tmp_path, capsys):
    (tmp_path / "a.csv").write_text("naam;vorm\nLab a;fieldlab\n", "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 \x00")

    code = main(["publish", str(tmp_path / "a.csv"), str(tmp_path / "b.pdf")])

    assert code == 2
    assert "b.pdf: " in capsys.readouterr().err
    assert Store(database_url()).current() is None


def test_publish_reads_a_status_by_the_words_of_users(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("naam;vorm;topsector;status\nLab A;hub;ICT;beleidsfase\n", encoding="utf-8")
    words = pd.DataFrame({"pattern": ["beleidsfase"], "phase": ["idea"]}, dtype="str")
    BookStore(database_url()).save("phase_words", words, parent=0, now=datetime(2026, 1, 1))

    main(["publish", str(path)])

    store = Store(database_url())
    assert store.open(store.current().number).communities["phase"].tolist() == ["idea"]
