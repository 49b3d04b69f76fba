"""Pairs that may be one community, in words: no code is shown to a person."""

import pandas as pd
import pytest

from lc_app.ingest.identity import CANDIDATES, IN_FILE, IN_REGISTER, candidates
from lc_app.ingest.likeness import KINDS
from lc_app.reports import candidates_table
from lc_app.texts import in_language
from tests.lc_metrics.builders import community, register


def pair(**columns):
    row = dict.fromkeys(CANDIDATES, "") | {"score": 0.9} | columns
    return pd.DataFrame([row]).astype(CANDIDATES)


def test_a_pair_shows_both_names_where_the_other_stands_and_how_sure_that_is():
    table = candidates_table(
        pair(
            incoming_name="Lab Waterstoff",
            other_name="Lab Waterstof",
            where=IN_REGISTER,
            kind="spelling",
            score=0.876,
            agrees="place;website",
            differs="start_date",
        )
    )

    assert table.to_dict("records") == [
        {
            "In de upload": "Lab Waterstoff",
            "Is misschien": "Lab Waterstof",
            "Staat in": "register",
            "Want": "een andere schrijfwijze",
            "Hoe zeker": "88%",
            "Komt overeen": "Plaats, Website",
            "Verschilt": "Start",
        }
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_shown_as_its_code(language, kind):
    in_language(language)

    (shown,) = candidates_table(pair(kind=kind)).iloc[:, 3]

    assert shown not in ("", *KINDS)
    assert " " in shown


@pytest.mark.parametrize("where", [IN_FILE, IN_REGISTER])
def test_where_the_other_stands_is_said_in_dutch(where):
    (shown,) = candidates_table(pair(where=where))["Staat in"]

    assert shown in ("register", "dezelfde upload")


@pytest.mark.parametrize("column", ["Komt overeen", "Verschilt"])
def test_no_fact_of_real_candidates_is_shown_as_its_code(column):
    facts = {
        "place": ("Delft", "Breda"),
        "lead_organisation": ("Hogeschool A", "Hogeschool B"),
        "website": ("https://a.nl", "https://b.nl"),
        "source": ("https://c.nl", "https://d.nl"),
        "form": ("fieldlab", "coe"),
    }
    both = {fact: values[0] for fact, values in facts.items() if fact != "place"}
    other = {fact: values[1] for fact, values in facts.items() if fact != "place"}
    one = register(community("new", name="Lab Waterstoff", start="2020-01-01", **both))
    same = register(community("old", name="Lab Waterstof", start="2020-01-01", **both))
    another = register(community("old", name="Lab Waterstof", start="2023-01-01", **other))

    tables = [candidates_table(candidates(one, old)) for old in (same, another)]

    shown = {text for table in tables for cell in table[column] for text in cell.split(", ")}
    assert shown - {""}
    assert all(text[:1].isupper() and "_" not in text for text in shown - {""})


def test_without_candidates_the_table_keeps_its_headings():
    empty = pd.DataFrame(columns=list(CANDIDATES)).astype(CANDIDATES)

    assert list(candidates_table(empty))[:2] == ["In de upload", "Is misschien"]
