"""What every number means: pure functions over pandas.

Nothing here reads a file, asks for the time or draws a random number; dates are arguments.
"""

from lc_metrics.changes import CHANGES, changes
from lc_metrics.counting import REASONS, counted, doubts, reasons, spans
from lc_metrics.counts import (
    DIMENSIONS,
    community_count,
    count_by,
    count_by_two,
    development,
)
from lc_metrics.progress import attainment, gap, position, required_line, share
from lc_metrics.roadmaps import Roadmap, SectorSum, roadmaps, sector_sum, with_own
from lc_metrics.rule import DEFAULT_RULE, CountingRule
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
from lc_metrics.targets import (
    NATURES,
    TARGET_KEY,
    TARGET_SCHEMA,
    Target,
    combined_target,
)

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
    sector_sum,
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
    "FUNCTIONS",
    "METRICS",
    "NATIONWIDE",
    "NATURES",
    "NO_SECTOR",
    "PARTNER_KINDS",
    "REASONS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "TARGET_KEY",
    "TARGET_SCHEMA",
    "UNKNOWN",
    "CountingRule",
    "Register",
    "Roadmap",
    "SectorSum",
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
    "gap",
    "position",
    "reasons",
    "required_line",
    "roadmaps",
    "sector_sum",
    "select",
    "share",
    "spans",
    "typed",
    "with_own",
]
