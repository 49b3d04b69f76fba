"""Sentences of the overview, beside those of the answer."""

import pandas as pd

from lc_app.texts import in_language, overview

END = pd.Timestamp("2023-12-31")
NOTHING = {"added": 0, "removed": 0, "changed": 0, "unchanged": 12}


def test_that_nothing_changed_is_said_in_so_many_words():
    told = overview.since_text(NOTHING, 2, END)

    assert told == (
        "Sinds versie 2 van 31 december 2023 is geen rij toegevoegd, verwijderd of gewijzigd."
    )


def test_what_changed_is_told_by_kind():
    in_language("en")

    told = overview.since_text(NOTHING | {"added": 1200, "changed": 1}, 2, END)

    assert told == (
        "Since version 2 of 31 December 2023: **1,200** added, **0** removed, **1** changed."
    )


def test_a_count_that_moves_is_told_from_and_to():
    assert overview.moved_text(24.5, 26, END) == (
        "De telling op 31 december 2023 gaat van 24,5 naar **26**."
    )
    assert overview.moved_text(26, 26, END) == "De telling op 31 december 2023 blijft 26."


def test_rows_that_count_and_rows_that_do_not_are_all_rows():
    assert overview.rows_text(25, 124, END) == (
        "Op 31 december 2023 tellen 25 van de 124 rijen mee, en 99 niet."
    )


def test_one_row_is_not_spoken_of_as_several():
    assert overview.unknown_text(1).startswith("Wat van de 1 rij niet bekend is")


def test_a_letter_has_no_markup_and_no_line_breaks():
    told = overview.letter("Er zijn er **25**.\n\n**▼ Achter.** Nog 75.", "Versie 1.")

    assert told == (
        "Er zijn er 25. ▼ Achter. Nog 75. (Bron: Leergemeenschappen Monitor. Versie 1.)"
    )
