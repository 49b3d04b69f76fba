"""Every method against published results, and against numbers of any kind."""

import csv
import math
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_metrics import METHODS, NOT_AVAILABLE, UNAVAILABLE, verdict
from lc_metrics.verdicts import RULES
from tests.lc_metrics.builders import quick

FILE = Path(__file__).parents[1] / "data" / "progress_cases.csv"
WORDS = {"Deterioration": "deterioration", "On track": "substantial_progress"}
"""What Open SDG shows, and the status behind it."""

YEARS = st.one_of(
    st.none(),
    st.floats(),
    st.integers(1990, 2040),
    st.floats(2015, 2030),
    st.sampled_from([0.0, 2020.0, 2024.0]),
)
VALUES = st.one_of(
    st.none(), st.floats(), st.integers(-5, 200), st.sampled_from([0.0, 4.0, 100.0, 1e308, 5e-324])
)


def cases():
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return float(text.removesuffix(" (months)")) if text else None


def arguments(case):
    target = case["target_value"]
    return {
        "base_year": number(case["base_year"]),
        "base_value": number(case["base_value"]),
        "current_year": number(case["current_year"]),
        "current_value": number(case["current_value"]),
        "target_year": number(case["target_year"]),
        "target_value": target if "-" in target else number(target),
        "direction": case["direction"],
    }


def expected(case):
    return dict(pair.partition("=")[::2] for pair in case["expected_value_or_status"].split(";"))


def assert_as_expected(key, text, result):
    if key == "status":
        assert result.status == text
    elif key == "label":
        assert result.status == WORDS[text]
    elif key in ("must_not_crash", "cagr_undefined"):
        assert (result.status, result.value) == (NOT_AVAILABLE, None)
    else:
        found = {"value": result.value, "score": result.score, **result.details}
        value = found[key.removeprefix("months_")]
        if text in ("", "null"):
            assert value is None
        elif text in ("True", "False"):
            assert value == (text == "True")
        else:
            # The inputs were published with some 8 digits, percentages with 4 decimals.
            tolerance = 5e-5 if key.startswith("pct") else 1e-9
            assert value == pytest.approx(float(text), rel=1e-7, abs=tolerance)


def test_the_file_of_cases_is_whole():
    assert len(cases()) == 211
    assert {case["method"].partition("[")[0] for case in cases()} == {m.code for m in METHODS}


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=f"{i + 2}: {c['method']}") for i, c in enumerate(cases())]
)
def test_a_method_gives_what_was_published(case):
    result = verdict(case["method"], **arguments(case))

    for key, text in expected(case).items():
        if key == "linear_pace_ratio":
            pace = verdict("linear_pace", **arguments(case))
            assert pace.value == pytest.approx(float(text))
        else:
            assert_as_expected(key, text, result)


@pytest.mark.parametrize("case", [c for c in cases() if "[limit=" in c["method"]])
def test_a_limit_may_stand_in_brackets_or_as_an_argument(case):
    name, limit = re.fullmatch(r"(\w+)\[limit=(\d+)\]", case["method"]).groups()

    assert verdict(name, **arguments(case), limit=float(limit)) == verdict(
        case["method"], **arguments(case)
    )


def on_the_way(**changes):
    whole = {
        "base_year": 2020,
        "base_value": 20,
        "current_year": 2022,
        "current_value": 60,
        "target_year": 2024,
        "target_value": 100,
    }
    return whole | changes


@pytest.mark.parametrize(
    ("short", "with_target", "without"),
    [
        ("statcan", "statcan_m2_cagr_ratio", "statcan_m1_cagr_no_target"),
        (
            "eurostat_thresholds",
            "eurostat_thresholds_m2_cagr_ratio",
            "eurostat_thresholds_m1_cagr_no_target",
        ),
    ],
)
def test_a_short_name_means_the_variant_that_fits_the_target(short, with_target, without):
    aimless = on_the_way(target_value=None)

    assert verdict(short, **on_the_way()) == verdict(with_target, **on_the_way())
    assert verdict(short, **aimless) == verdict(without, **aimless)


@pytest.mark.parametrize(
    ("method", "changes", "reason"),
    [
        pytest.param("linear_pace", {"current_value": None}, "missing", id="no value"),
        pytest.param("linear_pace", {"current_value": math.nan}, "missing", id="NaN"),
        pytest.param("linear_pace", {"target_value": math.inf}, "missing", id="infinite"),
        pytest.param("linear_pace", {"current_year": 2020}, "no_time", id="no time gone"),
        pytest.param("linear_pace", {"target_year": 2020}, "no_time", id="no time to go"),
        pytest.param("linear_pace", {"current_year": 2025}, "after_target", id="too late"),
        pytest.param(
            "linear_pace", {"base_value": 100, "current_value": 90}, "base_is_target", id="no way"
        ),
        pytest.param("linear_pace", {"base_value": 150}, "wrong_way", id="target behind the base"),
        pytest.param("statcan", {"base_value": 0}, "no_growth_rate", id="growth from zero"),
        pytest.param("statcan", {"base_value": -20}, "no_growth_rate", id="mixed signs"),
        pytest.param(
            "statcan",
            {"base_value": -20, "current_value": -40, "target_value": -10},
            "no_growth_rate",
            id="a ratio of two negatives is no growth",
        ),
        pytest.param(
            "statcan",
            {"base_value": 100, "current_value": 90},
            "base_is_target",
            id="no growth is needed and it fell",
        ),
        pytest.param(
            "statcan",
            {"target_value": 0, "direction": "decrease"},
            "no_growth_rate",
            id="growth to zero",
        ),
        pytest.param("statcan", {"target_value": None, "limit": 0}, "limit", id="limit zero"),
        pytest.param("statcan", {"target_value": None, "limit": 20}, "limit", id="at the limit"),
        pytest.param("unsd_progress_chart_2023", {"base_value": 0}, "no_growth_rate", id="UNSD"),
        pytest.param("escap_current_status", {"base_value": 100}, "base_is_target", id="ESCAP"),
        pytest.param("escap_current_status", {"base_value": 150}, "wrong_way", id="ESCAP, behind"),
        pytest.param("range_min_ambition[6-4]", {}, "no_range", id="a range upside down"),
        pytest.param(
            "gamma_poisson_jeffreys_P_reach_target",
            {"current_value": 10},
            "wrong_way",
            id="the model of starts knows no decline",
        ),
        pytest.param(
            "gamma_poisson_nbinom[n=300,T=0,P=0.5]", {}, "missing", id="a plan without time"
        ),
        pytest.param(
            "gamma_poisson_jeffreys_P_reach_target",
            {"target_value": 1e9},
            "too_large",
            id="more than can be computed",
        ),
    ],
)
def test_what_is_undefined_is_not_available_with_the_reason(method, changes, reason):
    result = verdict(method, **on_the_way(**changes))

    assert (result.status, result.value, result.score) == (NOT_AVAILABLE, None, None)
    assert result.reason == reason


@pytest.mark.parametrize(
    ("method", "changes", "status", "value"),
    [
        pytest.param("statcan", {"base_value": 0, "current_value": 100}, "target_achieved", None),
        pytest.param("unsd_progress_chart_2023", {"base_value": 0, "current_value": 120},
                     "on_track_or_target_met", None),
        pytest.param("linear_pace", {"current_value": 100}, "reached_early", 2.0),
        pytest.param("linear_pace", {"current_value": 100, "current_year": 2024}, "achieved", 1.0),
        pytest.param("linear_pace", {"current_value": 99, "current_year": 2024},
                     "not_achieved", 79 / 80),
    ],
)  # fmt: skip
def test_a_target_that_is_met_is_met_also_without_a_rate_of_growth(method, changes, status, value):
    result = verdict(method, **on_the_way(**changes))

    assert result.status == status
    assert result.value == (value if value is None else pytest.approx(value))


def test_statistics_canada_and_we_differ_on_60_of_100_after_30_of_48_months():
    months = on_the_way(
        base_year=0, base_value=0, current_year=30, target_year=48, current_value=60
    )

    pace = verdict("linear_pace", **months)
    chance = verdict("gamma_poisson_jeffreys_P_reach_target", **months)

    assert (pace.status, pace.value) == ("slightly_behind", pytest.approx(0.96))
    assert (chance.status, chance.value) == ("unlikely", pytest.approx(0.32, abs=0.005))


def test_a_target_that_should_fall_is_judged_the_other_way_round():
    falling = on_the_way(base_value=100, current_value=40, target_value=20, direction="decrease")

    result = verdict("linear_pace", **falling)

    # Half of the time and 60 of 80 gone: 1.5 times the even pace.
    assert (result.status, result.value) == ("on_course", pytest.approx(1.5))


@pytest.mark.parametrize("method", ["", "linear", "linear_pace[", "traffic light"])
def test_an_unknown_method_is_refused(method):
    with pytest.raises(ValueError, match="no such method"):
        verdict(method, **on_the_way())


def test_an_unknown_direction_is_refused():
    with pytest.raises(ValueError, match="no direction: sideways"):
        verdict("linear_pace", **on_the_way(direction="sideways"))


def test_the_panel_knows_every_method_and_no_other():
    assert [method.code for method in METHODS] == list(RULES)


@settings(max_examples=400)
@given(
    st.sampled_from([method.code for method in METHODS]),
    st.fixed_dictionaries(
        {
            **dict.fromkeys(("base_year", "current_year", "target_year"), YEARS),
            **dict.fromkeys(("base_value", "current_value", "target_value"), VALUES),
            "direction": st.sampled_from(["increase", "decrease"]),
            "limit": st.one_of(st.none(), st.floats()),
        }
    ),
)
def test_no_number_crashes_a_method_or_comes_out_as_no_number(method, inputs):
    result = verdict(method, **inputs)

    numbers = [result.value, result.score, *result.details.values()]
    assert all(n is None or math.isfinite(n) for n in numbers)
    if result.status == NOT_AVAILABLE:
        assert result.reason in UNAVAILABLE
        assert (result.value, result.score) == (None, None)
    else:
        known = {m.code: {word for _, word in m.thresholds} for m in METHODS}
        assert result.status in known[method]
        assert result.reason is None


@quick
@given(st.integers(1, 200), st.integers(1, 199), st.integers(1, 199))
def test_more_never_gets_a_lower_value(base, first, second):
    low, high = sorted((first, second))
    for method in ("linear_pace", "statcan", "eurostat_thresholds", "escap_current_status"):
        values = [
            verdict(method, **on_the_way(base_value=base, current_value=x, target_value=250)).value
            for x in (low, high)
        ]
        assert values[0] <= values[1]
