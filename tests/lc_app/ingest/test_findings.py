"""Findings: places as a spreadsheet names them, and a code, a sentence and a test for each."""

import re
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from lc_app.ingest import Finding, Problem, Severity, UnreadableExportError
from lc_app.settings import ROOT

FINDINGS_PAGE = ROOT / "docs" / "findings.md"
CODES = [problem.code for problem in Problem]
HERE = Path(__file__)


@pytest.mark.parametrize(
    ("row", "column", "place"),
    [
        pytest.param(3, 2, "B3", id="a cell"),
        pytest.param(12, 27, "AA12", id="a column beyond Z"),
        pytest.param(3, None, "3", id="a whole row"),
        pytest.param(None, 2, "B", id="a whole column"),
        pytest.param(None, None, "", id="a whole sheet"),
    ],
)
def test_a_place_is_named_as_a_spreadsheet_names_it(row, column, place):
    finding = Finding(Problem.NO_NAME, "Lijst", row, column)

    assert finding.cell == place


def test_a_finding_is_a_value_that_nobody_changes():
    finding = Finding(Problem.NO_NAME, "Lijst", 3, 2)

    assert finding == Finding(Problem.NO_NAME, "Lijst", 3, 2)
    with pytest.raises(FrozenInstanceError):
        finding.row = 4


def test_a_refusal_carries_its_finding():
    refusal = UnreadableExportError(Problem.TOO_LARGE, "20")

    assert str(refusal) == "too-large"
    assert refusal.finding == Finding(Problem.TOO_LARGE, value="20")


def test_each_code_is_used_once():
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("problem", Problem, ids=lambda p: p.code)
def test_a_code_is_lower_case_words_and_its_texts_are_sentences(problem):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem.code)
    assert problem.template.endswith(".")
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("problem", Problem, ids=lambda p: p.code)
def test_a_sentence_asks_for_nothing_but_the_value_that_was_found(problem):
    sentence = problem.template.format(value="Atlantis")

    assert ("Atlantis" in sentence) == ("{value}" in problem.template)
    assert not set("{}") & set(sentence + problem.remedy)


def test_only_what_refuses_a_file_has_the_worst_severity():
    refused = [p.code for p in Problem if p.severity == Severity.REFUSED]

    assert refused == [
        "empty-file",
        "not-a-spreadsheet",
        "other-format",
        "password",
        "damaged",
        "cut-off",
        "no-sheets",
        "web-page",
        "packed",
        "unpacks-too-large",
        "hostile-markup",
        "own-entities",
        "outside-reference",
        "nested-too-deep",
        "reading-took-too-long",
        "reading-used-too-much-memory",
        "reader-died",
        "too-large",
        "too-many-columns",
        "too-many-cells",
        "no-table",
        "only-hidden-sheets",
        "no-target-table",
        "no-question-set",
        "no-book-table",
    ]


def test_the_page_on_findings_has_one_line_for_each_code_and_no_other():
    page = FINDINGS_PAGE.read_text("utf-8")

    documented = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)

    assert sorted(documented) == sorted(CODES)


@pytest.mark.parametrize("problem", Problem, ids=lambda p: p.code)
def test_the_page_on_findings_says_what_the_program_says(problem):
    lines = FINDINGS_PAGE.read_text("utf-8").splitlines()

    assert f"| `{problem.code}` | {problem.template} | {problem.remedy} |" in lines


@pytest.mark.parametrize("code", CODES)
def test_every_problem_stands_in_an_expected_list_of_a_test(code):
    others = [path for path in HERE.parent.glob("test_*.py") if path != HERE]

    assert any(f'"{code}")' in path.read_text("utf-8") for path in others)
