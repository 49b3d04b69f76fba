"""What every number means: pure functions over pandas.

Nothing here reads a file, asks for the time or draws a random number; dates are arguments.
"""

from lc_metrics.breakdowns import Breakdown, Cross, breakdown, cross
from lc_metrics.changes import CHANGES, changes
from lc_metrics.concentration import concentration, per_inhabitants, white_spots
from lc_metrics.contributions import CONTRIBUTIONS, WhatIf, gap_contributions, what_if
from lc_metrics.counting import counted, doubts, reason_counts, reasons, spans
from lc_metrics.counts import (
    DIMENSIONS,
    community_count,
    count_by,
    count_by_two,
    development,
)
from lc_metrics.effects import Effect, effect
from lc_metrics.history import count_changes, verdict_log
from lc_metrics.ledger import REASONS, Ledger, ledger
from lc_metrics.presets import PRESETS, rule_code, rule_from_code
from lc_metrics.progress import attainment, gap, position, required_line, share
from lc_metrics.rule import DEFAULT_RULE, FORMS, PHASES, CountingRule
from lc_metrics.selection import select
from lc_metrics.tables import (
    ALL,
    BUCKETS,
    FUNCTIONS,
    NATIONWIDE,
    NO_SECTOR,
    PARTNER_KINDS,
    SCHEMAS,
    SIZES,
    SUPRAREGIONAL,
    UNKNOWN,
    Register,
    typed,
)
from lc_metrics.targets import TARGET_SCHEMA, Target, combined_target

METRICS = (
    community_count,
    counted,
    spans,
    reasons,
    reason_counts,
    doubts,
    effect,
    count_by,
    count_by_two,
    breakdown,
    cross,
    concentration,
    white_spots,
    per_inhabitants,
    development,
    share,
    combined_target,
    attainment,
    gap,
    position,
    required_line,
    gap_contributions,
    what_if,
    select,
    changes,
    count_changes,
    verdict_log,
)
"""The functions that the method page explains, in the order of the page."""

__all__ = [
    "ALL",
    "BUCKETS",
    "CHANGES",
    "CONTRIBUTIONS",
    "DEFAULT_RULE",
    "DIMENSIONS",
    "FORMS",
    "FUNCTIONS",
    "METRICS",
    "NATIONWIDE",
    "NO_SECTOR",
    "PARTNER_KINDS",
    "PHASES",
    "PRESETS",
    "REASONS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "TARGET_SCHEMA",
    "UNKNOWN",
    "Breakdown",
    "CountingRule",
    "Cross",
    "Effect",
    "Ledger",
    "Register",
    "Target",
    "WhatIf",
    "attainment",
    "breakdown",
    "changes",
    "combined_target",
    "community_count",
    "concentration",
    "count_by",
    "count_by_two",
    "count_changes",
    "counted",
    "cross",
    "development",
    "doubts",
    "effect",
    "gap",
    "gap_contributions",
    "ledger",
    "per_inhabitants",
    "position",
    "reason_counts",
    "reasons",
    "required_line",
    "rule_code",
    "rule_from_code",
    "select",
    "share",
    "spans",
    "typed",
    "verdict_log",
    "what_if",
    "white_spots",
]
