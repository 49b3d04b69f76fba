"""What may have been meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_app.ingest.suggestions import suggestion


@pytest.mark.parametrize(
    ("kind", "words", "meant"),
    [
        ("sector", "Enerchie", "Energie"),
        ("sector", "Agri & Foot", "Agri & Food"),
        ("sector", "Creative Industrie", "Creatieve Industrie"),
        ("form", "feildlab", "fieldlab"),
        ("form", "learning comunity", "learning community"),
        ("phase", "lopent", "lopend"),
        ("region", "Grooningen", "Groningen"),
        ("region", "Eindhofen", "Eindhoven"),
        ("region", "Braiport", "Brainport"),
    ],
)
def test_a_text_that_resembles_a_known_one_suggests_it(kind, words, meant):
    assert suggestion(kind, words) == meant


@pytest.mark.parametrize(
    ("kind", "words"),
    [("sector", "Waterpolo in de winter"), ("region", "Xyzzy"), ("form", "abc"), ("phase", "")],
)
def test_nothing_is_suggested_where_nothing_resembles(kind, words):
    assert suggestion(kind, words) == ""


@given(st.sampled_from(["sector", "form", "phase", "region"]), st.text(max_size=30))
def test_any_text_gets_a_suggestion_or_none(kind, words):
    assert isinstance(suggestion(kind, words), str)
