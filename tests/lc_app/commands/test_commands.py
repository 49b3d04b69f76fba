"""Commands: both read by what is remembered, and every mistake ends in a sentence."""

import os
import subprocess
import sys
from datetime import datetime

import pandas as pd
import pytest

from lc_app.__main__ import main
from lc_app.settings import ROOT, SAMPLE, database_url
from lc_app.store import Store
from lc_app.store.books import BookStore
from tests.lc_app.ingest.builders import workbook_bytes


def written(path, *lines):
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return str(path)


def test_check_reads_by_the_remembered_columns_and_words_as_publish_does(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "zomaar;vorm;topsector;status", "Lab;hub;ICT;beleidsfase")
    words = pd.DataFrame({"pattern": ["beleidsfase"], "phase": ["idea"]}, dtype="str")
    BookStore(database_url()).save("phase_words", words, parent=0, now=datetime(2026, 1, 1))
    Store(database_url()).remember_columns({"zomaar": "name"})

    code = main(["check", path])

    assert code == 0
    assert capsys.readouterr().out == f"{path}: 1 leergemeenschap\n"


def test_check_makes_no_database(data_directory):
    main(["check", str(SAMPLE)])

    assert list(data_directory.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "publish"])
def test_a_database_that_cannot_be_opened_is_told(tmp_path, monkeypatch, capsys, command):
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "leergemeenschappen.sqlite").write_bytes(b"geen database" * 100)
    monkeypatch.setenv("LC_DATA_DIR", str(folder))

    code = main([command, str(SAMPLE)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"De database van LC_DATA_DIR ({folder}) kan niet worden geopend of beschreven."
        " Controleer deze instelling, en of u daar mag schrijven.\n"
    )


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "bestand").write_text("", "utf-8")
    monkeypatch.setenv("LC_DATA_DIR", str(tmp_path / "bestand" / "map"))

    code = main(["publish", str(SAMPLE)])

    assert code == 2
    assert capsys.readouterr().err.startswith("De database van LC_DATA_DIR")


def test_a_reader_that_stops_halfway_ends_it_in_silence():
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "lc_app", "check", "nergens.csv"],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )

    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_publish_names_each_file_that_is_not_there(capsys, data_directory):
    code = main(["publish", "een.csv", str(SAMPLE), "twee.csv"])

    assert code == 2
    assert capsys.readouterr().err == (
        "een.csv: Dit bestand bestaat niet. Controleer de naam en de map.\n"
        "twee.csv: Dit bestand bestaat niet. Controleer de naam en de map.\n"
    )
    assert list(data_directory.iterdir()) == []


def test_a_folder_in_place_of_a_file_is_told(tmp_path, capsys):
    main(["check", str(tmp_path)])

    told = "Dit is een map. Noem de bestanden die erin staan."
    assert capsys.readouterr().out == f"{tmp_path}: {told}\n"


def test_publish_tells_why_there_is_nothing_to_publish(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "naam;vorm;topsector", ";hub;ICT")

    code = main(["publish", path])

    assert code == 2
    assert capsys.readouterr().err == (
        "a.csv: A2: De rij heeft geen naam. → Vul de naam van de leergemeenschap in, of"
        " verwijder de rij. [no-name]\n"
        "a.csv: Geen enkele rij kon worden overgenomen, dus er is niets te publiceren.\n"
    )


def test_publish_of_headings_alone_tells_that_there_are_no_rows(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "naam;vorm;topsector")

    main(["publish", path])

    assert "Onder de koppen staat geen rij met een leergemeenschap." in capsys.readouterr().err


def test_publish_tells_which_rows_it_left_out(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "naam;vorm;topsector", "Lab;hub;ICT", ";hub;ICT")

    code = main(["publish", path])

    told = capsys.readouterr()
    assert code == 1
    assert told.err.startswith("a.csv: A3: De rij heeft geen naam.")
    assert told.out == "Versie 2 is gepubliceerd, met 1 leergemeenschap.\n"


def test_table_to_a_folder_names_the_sheets_that_it_leaves(tmp_path, capsys):
    path = tmp_path / "boek.xlsx"
    rows = [["plaats", "jaar"], ["Ede", 1]]
    sheets = {"Een": rows, "Twee": rows, "Geheim": rows, "Leeg": []}
    path.write_bytes(workbook_bytes(sheets, {"Geheim": "hidden"}))

    code = main(["table", str(path), "--out", str(tmp_path / "uit")])

    assert code == 0
    assert capsys.readouterr().err == (
        f"{path}: Niet getoond: blad “Twee”.\n{path}: Niet getoond: blad “Geheim”.\n"
    )


def test_table_of_a_sheet_that_is_not_there_names_it(tmp_path, capsys):
    path = tmp_path / "boek.xlsx"
    path.write_bytes(workbook_bytes({"Een": [["plaats", "jaar"], ["Ede", 1]]}))

    codes = [
        main(["table", str(path), "--sheet", "Drie", *more])
        for more in ([], ["--out", str(tmp_path / "uit")])
    ]

    assert codes == [2, 2]
    assert capsys.readouterr().err == f"{path}: Geen blad “Drie” met een tabel.\n" * 2
    assert list((tmp_path / "uit").iterdir()) == []


def test_a_table_that_cannot_be_written_is_told(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "plaats;jaar", "Ede;1")
    (tmp_path / "uit" / "a.csv.csv").mkdir(parents=True)

    code = main(["table", path, "--out", str(tmp_path / "uit")])

    assert code == 2
    assert "Het bestand kan niet worden geschreven." in capsys.readouterr().err


def test_a_list_on_a_hidden_sheet_alone_is_told_with_what_to_do(tmp_path, capsys):
    path = tmp_path / "boek.xlsx"
    sheets = {"Leeg": [], "Geheim": [["naam", "vorm"], ["Lab", "hub"]]}
    path.write_bytes(workbook_bytes(sheets, {"Geheim": "hidden"}))

    code = main(["check", str(path)])

    assert code == 2
    assert capsys.readouterr().out == (
        f"{path}: Op geen zichtbaar blad staat een lijst, en verborgen bladen worden niet gelezen:"
        " Geheim. Maak het blad met de lijst zichtbaar en sla de werkmap opnieuw op.\n"
    )


def test_a_long_value_is_quoted_by_its_beginning_on_one_line(tmp_path, capsys):
    path = written(tmp_path / "a.csv", "naam;vorm;topsector", f'Lab;hub;"nee\n{"lang " * 50}"')

    main(["check", path])

    (line, _count) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{path}: C2: “nee lang lang")
    assert "lang…” is niet herkend als Topsector" in line
    assert line.count("lang") < 25


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["check"], "fout: dit ontbreekt: BESTAND", id="no file"),
        pytest.param(["kijk"], "fout: argument OPDRACHT: 'kijk' kan niet; kies uit", id="command"),
        pytest.param(["check", "a.csv", "--snel"], "fout: onbekend: --snel", id="option"),
        pytest.param(
            ["publish", "a.csv", "--note"],
            "fout: argument --note: hier hoort een waarde bij",
            id="no value",
        ),
        pytest.param(
            ["--language", "en", "check"],
            "error: the following arguments are required: FILE",
            id="in English if asked",
        ),
    ],
)
def test_wrong_arguments_are_told_in_the_language_of_the_commands(arguments, told, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_the_help_speaks_the_language_of_the_commands(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])

    told = capsys.readouterr().out
    assert told.startswith("gebruik: python -m lc_app [-h]")
    assert "Controleer, toon en publiceer lijsten van leergemeenschappen." in told
    assert "toon deze uitleg" in told
