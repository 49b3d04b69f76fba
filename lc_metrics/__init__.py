"""What every number means: pure functions over pandas.

Nothing here reads a file, asks for the time or draws a random number; dates are arguments.
"""

from lc_metrics.accrual import LIKELIHOODS
from lc_metrics.assessment import NOT_AVAILABLE, UNAVAILABLE, Verdict
from lc_metrics.backtest import backtest
from lc_metrics.behind import behind
from lc_metrics.breakdowns import Breakdown, Cross, breakdown, cross
from lc_metrics.changes import CHANGED_FIELDS, CHANGES, changes, field_changes
from lc_metrics.concentration import concentration, per_inhabitants, white_spots
from lc_metrics.connections import LINKAGES, bridges, connectors, linkage, ties
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
from lc_metrics.indices import goldilocks_fold
from lc_metrics.ledger import REASONS, Ledger, ledger
from lc_metrics.methods import METHODS, Method
from lc_metrics.outlook import OUTLOOK_REASONS, Outlook, outlook
from lc_metrics.pace import PACE_STATUSES
from lc_metrics.panel import all_verdicts
from lc_metrics.presets import PRESETS, is_rule, rule_code, rule_from_code
from lc_metrics.profile import COVERAGE_STATES, TRAITS, coverage, coverage_by, coverage_counts
from lc_metrics.progress import (
    attainment,
    attainment_interval,
    gap,
    position,
    required_line,
    share,
)
from lc_metrics.roadmaps import Roadmap, SectorSum, roadmaps, sector_sum, with_own
from lc_metrics.rule import DEFAULT_RULE, FORMS, PHASES, CountingRule
from lc_metrics.selection import select
from lc_metrics.standing import PROGRESS_REASONS, Progress, progress, verdict_date
from lc_metrics.standings import standings
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
from lc_metrics.verdicts import verdict

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
    coverage,
    coverage_counts,
    coverage_by,
    connectors,
    linkage,
    bridges,
    ties,
    concentration,
    white_spots,
    per_inhabitants,
    development,
    share,
    combined_target,
    sector_sum,
    attainment,
    attainment_interval,
    gap,
    position,
    required_line,
    gap_contributions,
    what_if,
    verdict_date,
    progress,
    standings,
    outlook,
    backtest,
    verdict,
    all_verdicts,
    goldilocks_fold,
    select,
    changes,
    field_changes,
    count_changes,
    verdict_log,
)
"""The functions that the method page explains, in the order of the page."""

__all__ = [
    "ALL",
    "BUCKETS",
    "CHANGED_FIELDS",
    "CHANGES",
    "CONTRIBUTIONS",
    "COVERAGE_STATES",
    "DEFAULT_RULE",
    "DIMENSIONS",
    "FORMS",
    "FUNCTIONS",
    "LIKELIHOODS",
    "LINKAGES",
    "METHODS",
    "METRICS",
    "NATIONWIDE",
    "NATURES",
    "NOT_AVAILABLE",
    "NO_SECTOR",
    "OUTLOOK_REASONS",
    "PACE_STATUSES",
    "PARTNER_KINDS",
    "PHASES",
    "PRESETS",
    "PROGRESS_REASONS",
    "REASONS",
    "SCHEMAS",
    "SIZES",
    "SUPRAREGIONAL",
    "TARGET_KEY",
    "TARGET_SCHEMA",
    "TRAITS",
    "UNAVAILABLE",
    "UNKNOWN",
    "Breakdown",
    "CountingRule",
    "Cross",
    "Effect",
    "Ledger",
    "Method",
    "Outlook",
    "Progress",
    "Register",
    "Roadmap",
    "SectorSum",
    "Target",
    "Verdict",
    "WhatIf",
    "all_verdicts",
    "attainment",
    "attainment_interval",
    "backtest",
    "behind",
    "breakdown",
    "bridges",
    "changes",
    "combined_target",
    "community_count",
    "concentration",
    "connectors",
    "count_by",
    "count_by_two",
    "count_changes",
    "counted",
    "coverage",
    "coverage_by",
    "coverage_counts",
    "cross",
    "development",
    "doubts",
    "effect",
    "field_changes",
    "gap",
    "gap_contributions",
    "goldilocks_fold",
    "is_rule",
    "ledger",
    "linkage",
    "outlook",
    "per_inhabitants",
    "position",
    "progress",
    "reason_counts",
    "reasons",
    "required_line",
    "roadmaps",
    "rule_code",
    "rule_from_code",
    "sector_sum",
    "select",
    "share",
    "spans",
    "standings",
    "ties",
    "typed",
    "verdict",
    "verdict_date",
    "verdict_log",
    "what_if",
    "white_spots",
    "with_own",
]
