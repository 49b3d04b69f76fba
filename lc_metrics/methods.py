"""What each method is: its formula, its thresholds and where they come from.

Symbols: b the value at the base t0, x the current value at t, T the target at tT, T_min and
T_max its ends; d is +1 where more is better and -1 where less is. g(from, to) is the compound
growth a year, (to / from)^(1 / years) - 1. A plan is n in the time T0, at weight P.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["METHODS", "Method"]


@dataclass(frozen=True, slots=True)
class Method:
    """A way to judge progress, as it is shown beside its verdict.

    Attributes
    ----------
    code : str
        The name that `verdict` knows.
    title : str
        What people call it, in English.
    formula : str
        How its value follows from the inputs.
    thresholds : tuple of (str, str)
        The condition and the status that follows, the first that holds.
    source : str
        Where formula and thresholds are published.
    score : str
        How the score follows from the value; empty where the method has none.
    """

    code: str
    title: str
    formula: str
    thresholds: tuple[tuple[str, str], ...]
    source: str
    score: str = ""


_STATCAN_SOURCE = (
    "Statistics Canada, SDG data hub (github.com/sdg-data-canada-odd-donnees); Open SDG,"
    " Progress measurement methodology (open-sdg.readthedocs.io)"
)
_EUROSTAT_SOURCE = (
    "Eurostat, Sustainable development in the European Union, annex on the method; thresholds"
    " and scores as Eustat runs them (github.com/EUSTAT-DES/site)"
)
_ESCAP_SOURCE = (
    "ESCAP, Asia and the Pacific SDG Progress Report, current status index; as computed by"
    " UNICEF MENARO"
)
_ACCRUAL_SOURCE = (
    "Gajewski, Simon and Carlson (2008), Statistics in Medicine 27(13), 2328-2340; R package"
    " accrual 1.4 (CRAN)"
)
_IPCC_BANDS = (
    ("P >= 0.90", "very_likely"),
    ("P >= 0.66", "likely"),
    ("P >= 0.33", "about_as_likely_as_not"),
    ("P >= 0.10", "unlikely"),
    ("P < 0.10", "very_unlikely"),
)
_EUROSTAT_BANDS = (
    ("d x >= d T", "significant_progress"),
    ("R > 0.95", "significant_progress"),
    ("R > 0.60", "moderate_progress"),
    ("R >= 0", "moderate_deterioration"),
    ("R < 0", "significant_deterioration"),
)
_EUROSTAT_SCORE = (
    "R >= 0.6: 5 (R - 0.6) / 0.7; R < 0.6: 5 (R + 0.6) / 1.2 - 5; -5 .. 5; d x >= d T: 5"
)
_ESCAP_BANDS = (
    ("C >= 10 (t - t0) / (tT - t0)", "as_expected_or_better"),
    ("C >= 0", "less_than_expected"),
    ("C < 0", "regressed"),
)

METHODS = (
    Method(
        "linear_pace",
        "Even pace to the target",
        "r = (x - b) / (L - b); L = b + (T - b) (t - t0) / (tT - t0)",
        (
            ("t = tT, d x >= d T", "achieved"),
            ("t = tT", "not_achieved"),
            ("d x >= d T", "reached_early"),
            ("r >= 1", "on_course"),
            ("r >= 0.95", "slightly_behind"),
            ("r >= 0.60", "behind"),
            ("r > 0", "far_behind"),
            ("r = 0", "standstill"),
            ("r < 0", "declining"),
        ),
        "Own method; time distance after Sicherl (gaptimer.eu), 0.95 and 0.60 as in Eurostat"
        " and Statistics Canada",
    ),
    Method(
        "eurostat_thresholds_m2_cagr_ratio",
        "Eurostat thresholds, with a target",
        "R = d g(b, x) / |g(b, T)|",
        _EUROSTAT_BANDS,
        _EUROSTAT_SOURCE,
        _EUROSTAT_SCORE,
    ),
    Method(
        "eurostat_thresholds_m2_cagr_ratio_goldilocks_fold",
        "Eurostat thresholds, best value in the middle",
        "R = d g(b, x) / |g(b, T)|; b, x, T := c + |y - c|, c = (T_min + T_max) / 2",
        _EUROSTAT_BANDS,
        _EUROSTAT_SOURCE,
        _EUROSTAT_SCORE,
    ),
    Method(
        "eurostat_thresholds_m1_cagr_no_target",
        "Eurostat thresholds, without a target",
        "v = d g(b, x)",
        (
            ("v > 0.01", "significant_progress"),
            ("v > 0.001", "moderate_progress"),
            ("v >= -0.001", "no_change"),
            ("v >= -0.01", "moderate_deterioration"),
            ("v < -0.01", "significant_deterioration"),
        ),
        _EUROSTAT_SOURCE,
        "5 v / 0.02; -5 .. 5",
    ),
    Method(
        "statcan_m2_cagr_ratio",
        "Statistics Canada, with a target",
        "R = d g(b, x) / |g(b, T)|",
        (
            ("d x >= d T", "target_achieved"),
            ("R >= 0.95", "substantial_progress"),
            ("R >= 0.60", "moderate_progress"),
            ("R >= 0", "limited_progress"),
            ("R < 0", "deterioration"),
        ),
        _STATCAN_SOURCE,
        "R >= 0.6: 7.1429 R - 4.2857; R < 0.6: 4.1667 R - 2.5; -5 .. 5; d x >= d T: 5",
    ),
    Method(
        "statcan_m1_cagr_no_target",
        "Statistics Canada, without a target",
        "v = d g(b, x); C = 1 - (min(b, 2 N - b) / N)^4.44, N = limit; C = 1 if N = none or"
        " b >= 2 N",
        (
            ("v >= 0.015 C", "substantial_progress"),
            ("v >= 0.005 C", "moderate_progress"),
            ("v >= 0", "limited_progress"),
            ("v < 0", "deterioration"),
        ),
        _STATCAN_SOURCE,
        "v >= 0.015 C: 500 v / C - 5; v >= 0.005 C: 250 v / C - 1.25; v >= 0: 500 v / C - 2.5;"
        " v < 0: 125 v - 2.5; -5 .. 5",
    ),
    Method(
        "unsd_progress_chart_2023",
        "United Nations progress chart 2023",
        "q = (x (1 + g(b, x))^(tT - t) - b) / (T - b)",
        (
            ("d x >= d T", "on_track_or_target_met"),
            ("q >= 0.95", "on_track_or_target_met"),
            ("q >= 0.10", "fair_progress"),
            ("q < 0.10", "stagnation_or_regression"),
        ),
        "United Nations Statistics Division, SDG Progress Chart 2023, technical note"
        " (unstats.un.org/sdgs/files/report/2023)",
        "q >= 0.95: 3; q >= 0.10: 2; q < 0.10: 1; d x >= d T: 3",
    ),
    Method(
        "escap_current_status_0_10",
        "ESCAP current status",
        "C = 10 d (x - b) / |T - b|",
        _ESCAP_BANDS,
        _ESCAP_SOURCE,
    ),
    Method(
        "escap_current_status_0_10_parity",
        "ESCAP current status, parity",
        "C = 10 - 10 |T - x| / |T - b|",
        _ESCAP_BANDS,
        _ESCAP_SOURCE,
    ),
    Method(
        "range_min_ambition",
        "Range of the target",
        "x / T_min; x / T_max",
        (
            ("x < T_min", "below_range"),
            ("x <= T_max", "in_range"),
            ("x > T_max", "above_range"),
        ),
        "Life Sciences & Health, 4 to 6 learning communities (health-holland.com)",
    ),
    Method(
        "gamma_poisson_jeffreys_P_reach_target",
        "Chance of reaching the target",
        "P(x + N >= T), N ~ NegBin(x - b + 0.5, (t - t0) / (tT - t0))",
        _IPCC_BANDS,
        f"{_ACCRUAL_SOURCE}, with the prior of Jeffreys; words of the IPCC (Mastrandrea et al."
        " 2010)",
    ),
    Method(
        "gamma_poisson_nbinom",
        "Chance of reaching the target, informed by the plan",
        "P(x + N >= T), N ~ NegBin(n P + x - b, (T0 P + t - t0) / (T0 P + tT - t0))",
        _IPCC_BANDS,
        f"{_ACCRUAL_SOURCE}; words of the IPCC (Mastrandrea et al. 2010)",
    ),
    Method(
        "gamma_poisson_time_to_target",
        "Time to the target, informed by the plan",
        "(t - t0) + (T0 P + t - t0) B / (1 - B), B ~ Beta(T - x, n P + x - b)",
        (("x < T", "estimated"), ("x >= T", "reached")),
        _ACCRUAL_SOURCE,
    ),
)
"""The primary method first. Of several statuses the first whose condition holds is meant."""
