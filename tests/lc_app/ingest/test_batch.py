"""Several files at once: each read or refused by itself, together one register."""

import hashlib

from lc_app.ingest import Choices, take_all

ONE = b"naam;vorm;topsector\nLab A;fieldlab;Energie\nLab B;coe;Energie\n;hub;Energie\n"
TWO = b"naam;vorm;topsector\nLab B;coe;Chemie\nLab C;hub;Chemie\n"
NO_SPREADSHEET = b"%PDF-1.7 \x00"


def names(batch):
    return batch.register.communities["name"].tolist()


def sectors(batch, name):
    rows = batch.register.communities.set_index("name")
    links = batch.register.sector_links
    return links.loc[links["community_id"].eq(rows["community_id"][name]), "sector"].tolist()


def test_the_communities_of_all_files_stand_in_one_register():
    batch = take_all([("een.csv", ONE), ("twee.csv", TWO)])

    assert names(batch) == ["Lab A", "Lab B", "Lab C"]
    assert sectors(batch, "Lab A") == ["EN"]
    assert sectors(batch, "Lab C") == ["CH"]


def test_a_community_of_two_files_counts_once_and_serves_the_sectors_of_both():
    batch = take_all([("een.csv", ONE), ("twee.csv", TWO)])

    assert sectors(batch, "Lab B") == ["EN", "CH"]
    assert batch.merged[["name", "row"]].to_numpy().tolist() == [["Lab B", 2]]


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_read():
    batch = take_all([("een.csv", ONE), ("brief.csv", NO_SPREADSHEET), ("twee.csv", TWO)])

    assert [(r.file_name, r.finding.problem.code) for r in batch.refusals] == [
        ("brief.csv", "not-a-spreadsheet")
    ]
    assert batch.file_name == "een.csv; twee.csv"
    assert len(batch.register.communities) == 3


def test_if_no_file_can_be_read_there_is_an_empty_register():
    batch = take_all([("brief.csv", NO_SPREADSHEET), ("leeg.csv", b"")])

    assert batch.intakes == ()
    assert [r.finding.problem.code for r in batch.refusals] == ["not-a-spreadsheet", "empty-file"]
    assert batch.register.communities.empty
    assert batch.merged.empty


def test_the_findings_and_the_rows_left_out_are_those_of_all_files():
    batch = take_all([("een.csv", ONE), ("twee.csv", TWO.replace(b"Lab C", b""))])

    blocked = [f for f in batch.findings if f.problem.code == "no-name"]
    assert [f.cell for f in blocked] == ["A4", "A3"]
    assert batch.left_out == 2


def test_the_hashes_of_all_files_are_kept():
    batch = take_all([("een.csv", ONE), ("twee.csv", TWO)])

    assert batch.sha256 == "; ".join(hashlib.sha256(data).hexdigest() for data in (ONE, TWO))


def test_a_choice_holds_for_the_file_of_that_name_alone():
    choices = {"twee.csv": Choices(columns={"topsector": ""})}

    batch = take_all([("een.csv", ONE), ("twee.csv", TWO)], choices)

    assert sectors(batch, "Lab A") == ["EN"]
    assert sectors(batch, "Lab C") == []


def test_a_remembered_heading_holds_for_all_files():
    files = [(f"{n}.csv", f"naam;Kleur\nLab {n};blauw\n".encode()) for n in (1, 2)]

    batch = take_all(files, remembered={"kleur": "theme"})

    assert batch.register.communities["theme"].tolist() == ["blauw", "blauw"]


def test_the_steps_of_each_file_are_told():
    told = []

    take_all([("een.csv", ONE), ("twee.csv", TWO)], step=lambda name, _done: told.append(name))

    assert told == ["reading", "finding-table", "recognising", "matching"] * 2
