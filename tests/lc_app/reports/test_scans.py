"""What came of a scan, as tables, as a workbook and as a page to print."""

from datetime import datetime
from html.parser import HTMLParser
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from lc_app.ingest.scan_set import shipped_sets, take_question_set
from lc_app.reports import (
    ScanResult,
    question_set_csv,
    scan_actions_table,
    scan_page,
    scan_profile_table,
    scan_statements_table,
    scan_workbook,
)
from lc_app.store.scan_codes import Scan
from lc_metrics import ACTION_SCHEMA, ANSWER_SCHEMA, question_set, typed

MARKUP = "<script>alert(1)</script> & Co"
TODAY = pd.Timestamp(2026, 11, 24)
SCAN = Scan(
    code="ABCDEFGH",
    community_id="",
    name=MARKUP,
    set_number=1,
    started_at=datetime(2026, 11, 23, 23, 30),  # in the Netherlands it is the 24th
    closed_at=None,
)
ANSWERS = [
    ("1", "strategie-1", 5),
    ("1", "cultuur-1", 2),
    ("2", "strategie-1", 4),
    ("2", "cultuur-1", 1),
    ("2", "proces-1", None),
]


def result(answers=ANSWERS, actions=(), **compared):
    columns = list(ANSWER_SCHEMA)
    return ScanResult(
        scan=SCAN,
        questions=question_set(shipped_sets()["pplc"]),
        answers=typed(pd.DataFrame(answers, columns=columns, dtype="object"), ANSWER_SCHEMA),
        actions=typed(pd.DataFrame(list(actions), dtype="object"), ACTION_SCHEMA),
        begun=2,
        finished=1,
        on=TODAY,
        **compared,
    )


def actions(number):
    return [
        {"number": n, "text": f"{MARKUP} {n}", "owner": "hub", "dimension": "", "proposed": False}
        for n in range(1, number + 1)
    ]


class Reader(HTMLParser):
    """The tags, the words and the addresses of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words, self.attributes = [], [], {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes |= dict(attributes)

    def handle_data(self, data):
        self.words.append(data)


def test_the_profile_tells_means_spread_levels_and_what_was_not_answered():
    content = scan_profile_table(result())

    strategy, structure, process, culture = content.to_dict("records")
    assert strategy["Gemiddelde"] == 4.5
    assert (strategy["Laagste"], strategy["Hoogste"], strategy["Niveau"]) == (4, 5, "sterk punt")
    assert (culture["Gemiddelde"], culture["Niveau"]) == (1.5, "zwak punt")
    assert (process["Weet niet"], process["Niet beantwoord"], process["Deelnemers"]) == (1, 7, 0)
    assert pd.isna(structure["Gemiddelde"])
    assert structure["Niveau"] == "-"
    assert "Eerder" not in content


def test_a_comparison_adds_what_was_and_how_far_it_moved():
    codes = ["strategie", "structuur", "proces", "cultuur"]
    earlier = pd.Series([4.0, 3.0, 3.0, 2.0], index=codes)
    median = pd.Series([3.5, 3.5, None, 3.0], index=codes)

    content = scan_profile_table(result(earlier=earlier, median=median))

    assert content["Verandering"].dropna().tolist() == [0.5, -0.5]
    assert content["Mediaan van de sector"].dropna().tolist() == [3.5, 3.5, 3.0]


def test_strong_and_weak_points_are_statements_with_the_most_outspoken_first():
    found = result([*ANSWERS, ("1", "structuur-1", 5), ("2", "structuur-1", 5)])

    assert [point[1:] for point in found.points_at("high")] == [
        ("Structuur", 5),
        ("Strategie", 4.5),
    ]
    assert [point[1:] for point in found.points_at("low")] == [("Cultuur", 1.5)]


def test_actions_say_how_they_stand():
    late = {"number": 1, "text": "Bel.", "due": TODAY - pd.Timedelta(days=1), "owner": ""}

    (row,) = scan_actions_table(result(actions=[late])).to_dict("records")

    assert (row["Actie"], row["Eigenaar"], row["Status"]) == ("Bel.", "-", "te laat")


def test_the_workbook_holds_no_answer_of_a_person_and_runs_nothing():
    formula = {"number": 1, "text": "=1+1", "owner": "hub", "dimension": "cultuur"}

    workbook = openpyxl.load_workbook(BytesIO(scan_workbook(result(actions=[formula]))))

    assert workbook.sheetnames == ["Profiel", "Stellingen", "Acties", "Herkomst"]
    assert workbook["Profiel"].max_row == 5
    assert workbook["Stellingen"].max_row == 17
    assert (workbook["Acties"]["A2"].value, workbook["Acties"]["A2"].data_type) == ("=1+1", "s")
    told = [cell.value for cell in workbook["Herkomst"]["A"]]
    assert told[0] == MARKUP
    assert told[2].endswith("Publiek-private leergemeenschap, versie 1.0, niet de officiële.")
    assert told[4].endswith("https://doi.org/10.1177/15344843231198361")


def test_the_page_shows_typed_text_as_text_and_asks_nothing_of_the_internet():
    page = Reader(scan_page(result(actions=actions(1))).decode())

    assert "script" not in page.tags
    assert not {"src", "href"} & page.attributes.keys()
    assert f"Actiescan: {MARKUP}" in page.words
    assert f"{MARKUP} 1" in page.words
    assert page.tags.count("circle") == 2
    assert page.words.count("4,5") == 1


def test_the_page_tells_how_many_did_not_fit():
    page = Reader(scan_page(result(actions=actions(11))).decode())

    assert page.tags.count("tr") == 9
    assert "En nog 3, in de werkmap." in page.words


def test_a_page_without_answers_says_so():
    page = Reader(scan_page(result([])).decode())

    assert "Nog geen punten: niemand gaf ze" in page.words
    assert page.words.count("Geen.") == 2
    assert page.tags.count("circle") == 0


@pytest.mark.parametrize("code", ["pplc", "groz", "samenspel"])
def test_a_question_set_that_is_downloaded_can_be_uploaded_again(code):
    rows = shipped_sets()[code]

    intake = take_question_set(question_set_csv(rows))

    assert intake.findings == ()
    pd.testing.assert_frame_equal(intake.rows, rows)


def test_a_text_that_would_run_as_a_formula_comes_back_as_it_was():
    rows = shipped_sets()["pplc"].copy()
    rows.loc[rows["kind"].eq("statement"), "nl"] = "=1+1"

    content = question_set_csv(rows)

    assert b";=1+1" not in content
    assert take_question_set(content).rows["nl"].eq("=1+1").sum() == 16


def test_the_statements_stand_in_the_order_of_the_set():
    content = scan_statements_table(result())

    assert content["Dimensie"].tolist()[::4] == ["Strategie", "Structuur", "Proces", "Cultuur"]
