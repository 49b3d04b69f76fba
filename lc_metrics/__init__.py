"""What every number means: pure functions over pandas.

Nothing here reads a file, asks for the time or draws a random number; dates are arguments.
"""

from lc_metrics.accrual import LIKELIHOODS
from lc_metrics.assessment import NOT_AVAILABLE, UNAVAILABLE, Verdict
from lc_metrics.backtest import backtest
from lc_metrics.changes import CHANGES, changes
from lc_metrics.counting import REASONS, counted, doubts, reasons, spans
from lc_metrics.counts import (
    DIMENSIONS,
    community_count,
    count_by,
    count_by_two,
    development,
)
from lc_metrics.indices import goldilocks_fold
from lc_metrics.methods import METHODS, Method
from lc_metrics.outlook import OUTLOOK_REASONS, Outlook, outlook
from lc_metrics.pace import PACE_STATUSES
from lc_metrics.panel import all_verdicts
from lc_metrics.progress import (
    attainment,
    attainment_interval,
    gap,
    position,
    required_line,
    share,
)
from lc_metrics.rule import DEFAULT_RULE, CountingRule
from lc_metrics.selection import select
from lc_metrics.standing import PROGRESS_REASONS, Progress, progress, verdict_date
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
from lc_metrics.verdicts import verdict

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
    attainment_interval,
    gap,
    position,
    required_line,
    verdict_date,
    progress,
    outlook,
    backtest,
    verdict,
    all_verdicts,
    goldilocks_fold,
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
    "LIKELIHOODS",
    "METHODS",
    "METRICS",
    "NATIONWIDE",
    "NOT_AVAILABLE",
    "NO_SECTOR",
    "OUTLOOK_REASONS",
    "PACE_STATUSES",
    "PARTNER_KINDS",
    "PROGRESS_REASONS",
    "REASONS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "TARGET_SCHEMA",
    "UNAVAILABLE",
    "UNKNOWN",
    "CountingRule",
    "Method",
    "Outlook",
    "Progress",
    "Register",
    "Target",
    "Verdict",
    "all_verdicts",
    "attainment",
    "attainment_interval",
    "backtest",
    "changes",
    "combined_target",
    "community_count",
    "count_by",
    "count_by_two",
    "counted",
    "development",
    "doubts",
    "gap",
    "goldilocks_fold",
    "outlook",
    "position",
    "progress",
    "reasons",
    "required_line",
    "select",
    "share",
    "spans",
    "typed",
    "verdict",
    "verdict_date",
]
