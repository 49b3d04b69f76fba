"""The counting rule: which communities count is a choice, and the choice is one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["DEFAULT_RULE", "FORMS", "PHASES", "CountingRule"]

FORMS = (
    "learning_community",
    "fieldlab",
    "skillslab",
    "coe",
    "civ",
    "living_lab",
    "hybrid_learning_environment",
    "lectoraat",
    "practoraat",
    "proeftuin",
    "campus",
    "hub",
    "rif_project",
    "nwo_project",
    "knowledge_centre",
    "other",
)
"""Forms that are recognised."""

PHASES = ("idea", "setting_up", "developing", "sustaining", "ended")
"""Phases of the life cycle, from the first to the last."""


@dataclass(frozen=True, slots=True)
class CountingRule:
    """Which communities count. The rule is a policy choice and stands beside every number.

    Attributes
    ----------
    forms : frozenset of str
        Forms that count. ``onbekend`` among them counts communities of unknown form.
    phases : frozenset of str
        Phases of the life cycle that count. A community that has ended counts up to its
        last day, whatever this says.
    unknown_phase : bool
        Whether a community without a known phase counts. It then counts with a doubt.
    unknown_start : {"first_seen", "never"}
        A community without a start date counts from the day on which it first stood in
        the register, or not at all.
    without_sector : bool
        Whether a community without a Topsector counts nationally.
    several_sectors : {"whole", "fractional"}
        What a community of two sectors adds to each: 1, or a half. Nationally it is 1.
    functions : frozenset of str
        Functions that a community must be known to connect, all of them; none by default.
    partner_kinds : frozenset of str
        Kinds of partners that a community must be known to have, all of them; none by
        default.

    Notes
    -----
    Whole counting is the default: “how many has this sector” is the question of a sector,
    and its answer does not depend on whom else a community serves. The groups then add up
    to more than the country, and the difference is shown as overlap.
    """

    forms: frozenset[str]
    phases: frozenset[str]
    unknown_phase: bool = True
    unknown_start: Literal["first_seen", "never"] = "first_seen"
    without_sector: bool = False
    several_sectors: Literal["whole", "fractional"] = "whole"
    functions: frozenset[str] = frozenset()
    partner_kinds: frozenset[str] = frozenset()


DEFAULT_RULE = CountingRule(
    forms=frozenset(
        {
            "learning_community",
            "fieldlab",
            "skillslab",
            "coe",
            "civ",
            "lectoraat",
            "practoraat",
            "living_lab",
            "hybrid_learning_environment",
        }
    ),
    phases=frozenset({"developing", "sustaining"}),
)
"""Our proposal, and no official rule: the forms that the page of the roadmap names as
learning communities, plus living lab and hybrid learning environment; from developing on."""
