"""Books from files and forms: what is taken, and each wrong cell with its place."""

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from lc_app.ingest import UnreadableExportError
from lc_app.ingest.book_list import BY_NAME
from lc_app.ingest.book_rows import checked, put_in
from lc_app.ingest.book_table import take_book
from lc_app.ingest.book_values import Communities, read
from lc_app.ingest.keys import key
from lc_app.ingest.listed import RawRow
from lc_app.reports import book_csv, book_workbook, choice_names, heading
from lc_app.texts import in_language
from lc_metrics import typed
from lc_metrics.books import BOOKS
from tests.lc_app.ingest.builders import csv_bytes, workbook_bytes, xlsx_bytes

TRANSFERS = "Van regio;Naar regio;Richting;Kanaal;Datum;Bron"
NAMES = {"a1": "GROZzerdam Deventer", "b2": "Lab; met puntkomma", "c3": "Lab", "d4": "lab"}


def taken(*lines, book="transfers"):
    return take_book(csv_bytes(*lines), book, NAMES)


def places(intake):
    return [(finding.cell, finding.problem.code) for finding in intake.findings]


def rows_of(intake):
    table = intake.table.astype("object")
    return table.where(table.notna(), None).to_dict("records")


def test_a_row_is_read_in_words_of_people():
    intake = taken(
        "Uit regio;Naar;Van proeftuin;Richting;Middel;Aangepast;Jaar;Bron;Opmerking",
        "Overijssel;Friesland;grozzerdam deventer;regio;training;ja;maart 2021;brief;-",
    )

    assert places(intake) == []
    assert rows_of(intake) == [
        {
            "transfer_id": None,
            "from_id": "a1",
            "from_region": "PV23",
            "to_id": None,
            "to_region": "PV21",
            "direction": "to_region",
            "channel": "training",
            "adapted": True,
            "date": pd.Timestamp(2021, 3, 1),
            "date_precision": "month",
            "source": "brief",
            "remark": "-",
        }
    ]


def test_each_wrong_cell_is_told_and_its_row_is_left_out():
    intake = taken(
        f"{TRANSFERS};Van gemeenschap;Aangepast;Onbekende kolom",
        "Overijssel;Atlantis;naar een regio;handreiking;2021;brief;;;x",
        "Overijssel;Utrecht en Gelderland;naar een regio;handreiking;2021;brief;;;",
        "Overijssel;;naar een regio;handreiking;2021;brief;;;",
        "Overijssel;Utrecht;zijwaarts;duif;2020 of 2021;brief;;misschien;",
        "Overijssel;Utrecht;naar een regio;handreiking;;;GROZzerdam Deventr;;",
        "Overijssel;Utrecht;naar een regio;handreiking;2021;brief;lab;;",
        f"Overijssel;Utrecht;naar een regio;handreiking;2021;{'x' * 501};;;",
    )

    assert places(intake) == [
        ("I1", "unused-column"),
        ("B2", "book-region"),
        ("B3", "book-regions"),
        ("B4", "book-incomplete"),
        ("C5", "book-choice"),
        ("D5", "book-choice"),
        ("H5", "book-flag"),
        ("E5", "book-date"),
        ("G6", "book-community"),
        ("E6", "book-without-date"),
        ("F6", "book-without-source"),
        ("G7", "book-communities-of-a-name"),
        ("F8", "book-text-too-long"),
    ]
    assert intake.blocked == 5
    assert [row["from_id"] for row in rows_of(intake)] == ["GROZzerdam Deventr", "lab"]


def test_what_may_have_been_meant_is_suggested():
    intake = taken(
        f"{TRANSFERS};Van gemeenschap",
        "Overijsel;Utrecht;naar een regio;handreking;2021;brief;GROZzerdam Deventr",
    )

    suggested = {finding.cell: finding.suggestion for finding in intake.findings}
    assert suggested == {"A2": "Overijssel", "D2": "handreiking", "G2": "GROZzerdam Deventer"}


def test_products_name_several_communities_and_a_number_of_people():
    intake = taken(
        "Titel;Soort;Datum;Bereik;Gedeeld door;Gebruikt door;Bron",
        "Gids;handreiking;2021;1.250;GROZzerdam Deventer; a1 ;x",
        'Webinar;bijeenkomst;;ruim 20;;"Lab; met puntkomma";x',
        'Boek;publicatie;2020;;"a1;Weg lab";;x',
        book="products",
    )

    assert places(intake) == [
        ("C3", "book-without-date"),
        ("D3", "book-number"),
        ("E4", "book-community"),
    ]
    assert [(r["title"], r["reach"], r["shared_by"], r["used_by"]) for r in rows_of(intake)] == [
        ("Gids", 1250, "a1", "a1"),
        ("Boek", None, "a1;Weg lab", None),
    ]


def test_a_key_that_stands_twice_is_told():
    intake = taken(
        "Woorden;Fase", "in de steigers;in oprichting", "in de steigers;loopt", book="phase_words"
    )

    assert places(intake) == [("A3", "book-twice")]
    assert [(r["pattern"], r["phase"]) for r in rows_of(intake)] == [
        ("in de steigers", "setting_up")
    ]


def test_a_sheet_without_the_list_and_a_note_below_an_empty_row_are_told():
    data = workbook_bytes(
        {
            "Info": [["Gemaakt door OCW"]],
            "Fasen": [["Woorden", "Fase"], ["bijna", "idee"], ["alleen woorden"], [], ["Bron: x"]],
        }
    )

    intake = take_book(data, "phase_words", {})

    assert places(intake) == [
        ("", "sheet-without-list"),
        ("A5", "note-row"),
        ("B3", "book-incomplete"),
    ]


def test_a_file_without_the_headings_is_refused_with_what_is_needed():
    with pytest.raises(UnreadableExportError) as refused:
        taken("Naam;Plaats", "Lab;Utrecht")

    found = refused.value.finding
    assert [(found.value, found.problem.code)] == [
        ("naar regio, richting, kanaal", "no-book-table")
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_heading_and_choice_is_known_to_the_import_in_both_languages(language):
    in_language(language)
    unknown = []

    for book in BY_NAME.values():
        for field in book.fields:
            if book.headings.get(key(heading(field))) != field.column:
                unknown.append(heading(field))
            for code, name in choice_names(field).items():
                value = {"yes": True, "no": False}.get(code, code)
                if read(field, name, Communities.of({}))[0] != value:
                    unknown.append(name)

    assert unknown == []


@pytest.mark.parametrize("book", BY_NAME)
def test_a_description_names_the_columns_of_its_book(book):
    found = BY_NAME[book]
    columns = {field.column for field in found.fields}
    precisions = {field.precision for field in found.fields if field.kind == "date"}

    assert columns | precisions == set(BOOKS[book])


PRODUCT = {
    "product_id": st.sampled_from(["P1", "P7", "x"]),
    "kind": st.sampled_from(["guide", "meeting"]),
    "title": st.text("=+-@'\";abc é<|", min_size=1, max_size=9)
    .filter(str.strip)
    .map(lambda words: " ".join(words.split())),
    "date": st.sampled_from(["2020-01-01", "2021-01-01"]),
    "date_precision": st.sampled_from(["year", "month", "day"]),
    "reach": st.sampled_from([None, 0, 1250]),
    "shared_by": st.sampled_from([None, "a1", "b2;c3", "zz"]),
    "source": st.sampled_from(["=1+1", "-x", "https://e.nl/?a=1&b=2"]),
}

MARKED = {"kind": "guide", "date": "2020-01-01", "date_precision": "year", "source": "=1+1"}


@settings(max_examples=10)
@example(
    [MARKED | {"product_id": "P1", "title": "';"}, MARKED | {"product_id": "P7", "title": "'"}]
)
@given(
    st.lists(
        st.fixed_dictionaries(PRODUCT), min_size=1, max_size=3, unique_by=lambda r: r["product_id"]
    )
)
def test_what_is_downloaded_comes_back_as_it_was(rows):
    table = typed(pd.DataFrame(rows), BOOKS["products"])
    book = BY_NAME["products"]

    as_csv = take_book(book_csv(table, book, NAMES, source="proef"), "products", NAMES)
    as_xlsx = take_book(book_workbook(table, book, NAMES), "products", NAMES)

    assert_frame_equal(as_csv.table, table)
    assert_frame_equal(as_xlsx.table, table)


@pytest.mark.parametrize("book", BY_NAME)
def test_the_empty_template_holds_no_row_and_only_sheets_that_are_known(book):
    data = book_workbook(typed(pd.DataFrame(), BOOKS[book]), BY_NAME[book], NAMES)

    intake = take_book(data, book, NAMES)

    assert intake.table.empty
    assert places(intake) == []


def products(*rows):
    return typed(pd.DataFrame(rows), BOOKS["products"])


def test_new_rows_get_the_next_number_and_the_same_row_stays_one():
    present = products({"product_id": "P9", "title": "a", "kind": "guide"})
    rows = products({"title": "a", "kind": "guide"}, {"title": "b", "kind": "guide"})

    both = put_in(BY_NAME["products"], present, rows)

    assert both[["product_id", "title"]].to_numpy().tolist() == [["P9", "a"], ["P10", "b"]]


def test_a_row_with_a_known_id_takes_the_place_of_the_present_one():
    present = products({"product_id": "P1", "title": "a"}, {"product_id": "P2", "title": "b"})

    both = put_in(BY_NAME["products"], present, products({"product_id": "P1", "title": "c"}))

    assert both["title"].tolist() == ["c", "b"]


def test_a_row_with_the_old_words_of_one_that_changes_is_a_row_of_its_own():
    present = products({"product_id": "P1", "title": "a"})
    rows = products({"product_id": "P1", "title": "b"}, {"title": "a"})

    both = put_in(BY_NAME["products"], present, rows)

    assert both[["product_id", "title"]].to_numpy().tolist() == [["P1", "b"], ["P2", "a"]]


def test_rows_that_replace_all_take_no_number_of_a_row_that_goes():
    present = products({"product_id": "P1", "title": "a"}, {"product_id": "P2", "title": "b"})
    rows = products({"title": "b"}, {"title": "c"})

    alone = put_in(BY_NAME["products"], present, rows, alone=True)

    assert alone[["product_id", "title"]].to_numpy().tolist() == [["P2", "b"], ["P3", "c"]]


@pytest.mark.parametrize("given_id", ["P99999999999999999999", "P\u0663", "P-1"])
def test_an_id_that_is_no_number_of_ours_is_kept_and_not_counted_on(given_id):
    rows = products({"product_id": given_id, "title": "a"}, {"title": "b"})

    both = put_in(BY_NAME["products"], products(), rows)

    assert both["product_id"].tolist() == [given_id, "P1"]


def test_a_row_of_a_form_must_not_have_the_key_of_another():
    raw = RawRow({"pattern": "bijna", "phase": "idea"})

    intake = checked([raw], BY_NAME["phase_words"], Communities.of({}), [("bijna",)])

    assert places(intake) == [("", "book-twice")]
    assert intake.blocked == 1


def test_a_workbook_and_a_csv_say_the_same():
    rows = [["Woorden", "Fase"], ["bijna", "idee"]]

    intakes = [
        take_book(data, "phase_words", {})
        for data in (xlsx_bytes(rows), csv_bytes(*(";".join(row) for row in rows)))
    ]

    assert rows_of(intakes[0]) == rows_of(intakes[1]) == [{"pattern": "bijna", "phase": "idea"}]
