"""What every number means: pure functions over pandas.

Nothing here reads a file, asks for the time or draws a random number; dates are arguments.
"""

from lc_metrics.changes import CHANGES, changes
from lc_metrics.counting import Effect, counted, doubts, effect, reason_counts, reasons, spans
from lc_metrics.counts import (
    DIMENSIONS,
    community_count,
    count_by,
    count_by_two,
    development,
)
from lc_metrics.ledger import REASONS, Ledger, ledger
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
    doubts,
    count_by,
    count_by_two,
    development,
    share,
    combined_target,
    attainment,
    gap,
    position,
    required_line,
    select,
    changes,
)
"""The functions that the method page explains, in the order of the page."""

__all__ = [
    "ALL",
    "BUCKETS",
    "CHANGES",
    "DEFAULT_RULE",
    "DIMENSIONS",
    "FORMS",
    "FUNCTIONS",
    "METRICS",
    "NATIONWIDE",
    "NO_SECTOR",
    "PARTNER_KINDS",
    "PHASES",
    "REASONS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "TARGET_SCHEMA",
    "UNKNOWN",
    "CountingRule",
    "Effect",
    "Ledger",
    "Register",
    "Target",
    "attainment",
    "changes",
    "combined_target",
    "community_count",
    "count_by",
    "count_by_two",
    "counted",
    "development",
    "doubts",
    "effect",
    "gap",
    "ledger",
    "position",
    "reason_counts",
    "reasons",
    "required_line",
    "select",
    "share",
    "spans",
    "typed",
]
