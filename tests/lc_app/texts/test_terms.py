"""Terms: their links, their sources, and the glossary that says the same."""

import re
from pathlib import Path

import pytest

from lc_app import reference
from lc_app.texts import in_language
from lc_app.texts.terms import address, explained, groups, term, terms

GLOSSARY = (Path(__file__).parents[3] / "docs" / "glossary.md").read_text("utf-8")
WORDS = [line.split(" | ")[0].removeprefix("| ") for line in GLOSSARY.splitlines() if "| `" in line]
NAMED = [
    line.split(" | ")[0].removeprefix("| ") for line in GLOSSARY.splitlines() if "| - |" in line
]


def in_glossary(name):
    whole = rf"(^|, ){re.escape(name.casefold())}($|, )"
    return any(re.search(whole, words.casefold()) for words in (*WORDS, *NAMED))


@pytest.mark.parametrize("name", [found.name for found in terms() if found.group != "not_said"])
def test_every_term_of_the_page_stands_in_the_glossary(name):
    assert in_glossary(name)


def test_a_word_that_is_in_no_glossary_is_found_out():
    assert not in_glossary("leer")


def test_codes_are_anchors_and_stand_once():
    codes = reference.table("terms")["code"]

    assert codes.is_unique
    assert codes.str.fullmatch(r"[a-z]+(-[a-z]+)*").all()
    assert not set(codes) & set(groups())


def test_every_group_has_terms_and_every_term_a_group():
    assert list(dict.fromkeys(found.group for found in terms())) == list(groups())


def test_every_source_is_used_and_has_an_address():
    table = reference.table("term_sources")
    used = {source.title for found in terms() for source in found.sources}

    assert set(table["title"]) == used
    assert table["address"].str.startswith("https://").all()


def test_a_link_leads_to_the_term_in_the_language_in_use():
    assert term("counting-rule") == "[Telregel](begrippen#counting-rule)"
    assert term("counting-rule", "de regel") == "[de regel](begrippen#counting-rule)"

    in_language("en")

    assert term("counting-rule") == "[Counting rule](begrippen?taal=en#counting-rule)"
    assert address("idea") == "begrippen?taal=en#idea"


def test_help_tells_what_a_term_means_and_links_to_it():
    told = explained(["nationwide"])

    assert told == (
        "**Landelijk.** Werkt in het hele land. Staat naast de kaart.\n\n"
        "Meer: [Landelijk](begrippen#nationwide)"
    )


def test_a_code_that_does_not_exist_is_a_mistake():
    with pytest.raises(KeyError):
        term("nergens")
