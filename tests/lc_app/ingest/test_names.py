"""What in a name tells a community from others."""

import pytest

from lc_app.ingest.names import parse


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("Centre of Expertise Water Technology", "centre of expertise water technology",
         ("water", "technology")),
        ("CoE for Creative Innovation", "coe for creative innovation", ("creative", "innovation")),
        ("Hit the gas!", "hit the gas", ("hit", "gas")),
        ("SAM|XL", "sam xl", ("sam", "xl")),
        ("Learning community", "learning community", ("learning", "community")),
    ],
)  # fmt: skip
def test_words_of_forms_and_small_words_do_not_distinguish_unless_there_are_no_others(
    text, key, words
):
    name = parse(text)

    assert (name.key, name.words) == (key, words)


def test_what_stands_in_brackets_is_another_name():
    name = parse("Digital Society Hub (DSH)")

    assert (name.key, name.others, name.former) == ("digital society hub", ("dsh",), ())


def test_a_name_of_before_is_told_apart_and_its_abbreviation_too():
    name = parse(
        "Centre of Expertise for Creative Innovation"
        " (voorheen Amsterdam Creative Industries Network, ACIN)"
    )

    assert name.key == "centre of expertise for creative innovation"
    assert name.others == ()
    assert name.former == (
        "amsterdam creative industries network acin",
        "amsterdam creative industries network",
        "acin",
    )


def test_a_name_of_before_needs_no_brackets():
    assert parse("GreenPAC, voorheen Smart Polymeric Materials").former == (
        "smart polymeric materials",
    )


@pytest.mark.parametrize("text", ["(voorheen ACIN)", "(DSH)", "", "!!", "()"])
def test_a_name_that_is_only_an_aside_or_has_no_letters_is_read_all_the_same(text):
    name = parse(text)

    assert name.core == " ".join(name.words)
