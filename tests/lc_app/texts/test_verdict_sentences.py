"""Sentences on progress and outlook: what they say, and that they say no more."""

from dataclasses import replace
from math import nan

import pandas as pd
import pytest

from lc_app.texts import in_language, verdict_sentences, verdict_words
from lc_metrics import (
    LIKELIHOODS,
    METHODS,
    OUTLOOK_REASONS,
    PACE_STATUSES,
    UNAVAILABLE,
    Target,
    outlook,
    progress,
)
from lc_metrics.outlook import Outlook

BEGIN = pd.Timestamp(2020, 1, 1)
END = pd.Timestamp(2024, 1, 1)
"""Four years of 365.25 days, so that 48 months have gone."""
HALF = pd.Timestamp(2022, 1, 1)


def target(low, high=None):
    return Target(low, high, END, "agreed", BEGIN, None, ())


@pytest.mark.parametrize(
    ("count", "baseline", "on", "expected"),
    [
        pytest.param(
            40, 0, HALF, "4,8 maanden achter op schema; nog 60 nodig, het tempo moet 1,5 keer zo"
            " hoog.", id="behind",
        ),
        pytest.param(
            60, 0, HALF, "4,8 maanden voor op schema; nog 40 nodig: 20 per jaar, tegen 30 tot nu"
            " toe.", id="ahead",
        ),
        pytest.param(
            50.04, 0, HALF, "Op schema; nog 49,96 nodig: 25 per jaar, tegen 25 tot nu toe.",
            id="a day ahead is on schedule",
        ),
        pytest.param(
            20, 20, HALF, "Sinds de nulmeting kwam er geen bij; nog 80 nodig, 40 per jaar.",
            id="standstill",
        ),
        pytest.param(
            10, 20, HALF, "10 minder dan bij de nulmeting; nog 90 nodig, 45 per jaar.",
            id="declining",
        ),
        pytest.param(
            100, 0, HALF, "Het doel is bereikt, vóór de einddatum van 1 januari 2024.",
            id="reached early",
        ),
        pytest.param(99, 0, END, "Niet gehaald: 1 te weinig.", id="one short on the date"),
        pytest.param(100, 0, END, "Gehaald.", id="achieved"),
        pytest.param(
            120, 0, pd.Timestamp(2026, 1, 1),
            "De einddatum van het doel is voorbij; er is geen schema meer.", id="too late",
        ),
        pytest.param(
            0, 0, BEGIN, "De looptijd van het doel is nog niet begonnen; er is nog geen tempo.",
            id="the first day",
        ),
        pytest.param(
            40, nan, HALF, "De stand of de nulmeting is onbekend; er is geen tempo te noemen.",
            id="an unknown baseline",
        ),
        pytest.param(
            90, 100, HALF,
            "Het doel vraagt niet meer dan de nulmeting; er is geen tempo te noemen.",
            id="no way to go",
        ),
    ],
)  # fmt: skip
def test_the_progress_in_one_sentence(count, baseline, on, expected):
    # HALF is 731 of 1461 days: half a day is not seen in a tenth of a month.
    assert verdict_sentences.progress_text(progress(count, baseline, target(100), on)) == expected


def test_the_progress_in_english():
    in_language("en")

    assert verdict_sentences.progress_text(progress(40, 0, target(100), HALF)) == (
        "4.8 months behind schedule; 60 more needed, the pace has to be 1.5 times as high."
    )


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (1.0, "1 maand achter op schema"),
        (-1.04, "1 maand voor op schema"),
        (0.04, "Op schema"),
        (-0.6, "0,6 maanden voor op schema"),
    ],
)
def test_a_time_distance_is_told_to_a_tenth_of_a_month(months, expected):
    assert verdict_sentences.time_distance_text(months) == expected


def test_of_a_range_the_attainment_is_an_interval():
    standing = progress(3, 0, target(4, 6), HALF)

    assert verdict_sentences.attainment_text(standing) == "50% tot 75%"
    assert verdict_sentences.attainment_text(progress(3, 0, target(4), HALF)) == "75%"


def test_an_outlook_tells_the_chance_with_its_word_and_the_interval():
    expected = outlook(60, 0, target(100), pd.Timestamp(2022, 7, 2))

    assert verdict_sentences.outlook_text(expected, target(100)) == (
        "De kans op 100 op 1 januari 2024 is 32% (onwaarschijnlijk) in het tempo tot nu toe; met"
        " 80% zekerheid worden het er 87 tot 106."
    )


@pytest.mark.parametrize(
    ("chance", "expected"), [(0.0004, "minder dan 1%"), (0.9996, "meer dan 99%"), (0.5, "50%")]
)
def test_no_chance_reads_as_certain(chance, expected):
    known = outlook(60, 0, target(100), pd.Timestamp(2022, 7, 2))

    text = verdict_sentences.outlook_text(replace(known, chance=chance), target(100))

    assert f"is {expected} (" in text


@pytest.mark.parametrize("reason", OUTLOOK_REASONS)
def test_every_reason_for_no_outlook_has_a_sentence(reason):
    text = verdict_sentences.outlook_text(Outlook(reason), target(100))

    assert text.startswith("Geen vooruitzicht: ")


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ([], "De historie is te kort om het vooruitzicht op te toetsen."),
        ([True], "Van 1 voorspelling over de historie kwam 1 uit; dat hoort 80% te zijn."),
        (
            [True, False, True],
            "Van 3 voorspellingen over de historie kwamen er 2 uit; dat hoort 80% te zijn.",
        ),
    ],
)
def test_how_often_the_interval_held(held, expected):
    assert verdict_sentences.backtest_text(pd.DataFrame({"held": held})) == expected


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.code)
def test_every_status_of_every_method_has_a_word(method):
    statuses = [*dict.fromkeys(status for _condition, status in method.thresholds)]

    words = [verdict_words.status_text(method.code, status) for status in statuses]

    assert len(set(words)) == len(statuses)
    assert verdict_words.status_text(method.code, "not_available") == "niet beschikbaar"


@pytest.mark.parametrize("reason", UNAVAILABLE)
def test_every_reason_for_no_verdict_has_words(reason):
    assert verdict_words.unavailable_text(reason)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_words_mean_one_thing_each(language):
    in_language(language)
    ours = [*PACE_STATUSES, "below_range", "in_range", "above_range"]
    theirs = {
        (status, verdict_words.status_text(method.code, status))
        for method in METHODS[1:]
        for _condition, status in method.thresholds
    }
    chances = {word for _floor, word in LIKELIHOODS}

    own = {code: verdict_words.status_text("linear_pace", code) for code in ours}

    assert len(set(own.values())) == len(own)
    published = {word for status, word in theirs if status not in {*ours, *chances}}
    assert not set(own.values()) & published


def test_a_word_that_misleads_is_explained():
    slow = verdict_words.status_text("eurostat_thresholds_m2_cagr_ratio", "moderate_deterioration")
    falls = verdict_words.status_text(
        "eurostat_thresholds_m1_cagr_no_target", "moderate_deterioration"
    )

    assert slow == "te langzaam (in eigen woorden: matige verslechtering)"
    assert falls == "matige verslechtering"


def test_a_method_has_a_title_in_the_language_in_use():
    assert verdict_sentences.method_title(METHODS[0]) == "Gelijkmatig tempo naar het doel"
