"""What came of an action scan, and its tables for people."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from lc_app import clock
from lc_app.store.scan_codes import Scan
from lc_app.texts import NONE, _, short_day
from lc_app.texts.scans import level_names, points, said, source_text, status_names
from lc_metrics import (
    QuestionSet,
    action_status,
    scan_change,
    scan_levels,
    scan_profile,
)


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class ScanResult:
    """A scan with its profile and what it is compared with.

    Attributes
    ----------
    answers, actions : DataFrame
        With the columns of `ANSWER_SCHEMA` and `ACTION_SCHEMA`.
    begun, finished : int
        Who took part. [respondents]
    on : Timestamp
        The day on which actions are judged. [date]
    earlier : Series of float or None
        Means of an earlier scan with the same questions. [points]
    median : Series of float or None
        Median of the sector. [points]
    compared : tuple of str
        Sentences on what the two are.
    """

    scan: Scan
    questions: QuestionSet
    answers: pd.DataFrame
    actions: pd.DataFrame
    begun: int
    finished: int
    on: pd.Timestamp
    earlier: pd.Series | None = None
    median: pd.Series | None = None
    compared: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """What each dimension is called."""
        return {code: said(words) for code, words in self.questions.dimensions.items()}

    @property
    def scale(self) -> dict[int, str]:
        """What each point is called."""
        return {point: said(words) for point, words in self.questions.scale.items()}

    @property
    def profile(self) -> pd.DataFrame:
        """Mean and spread by dimension."""
        return scan_profile(self.answers, self.questions.groups)

    @property
    def by_statement(self) -> pd.DataFrame:
        """Mean and spread by statement."""
        codes = list(self.questions.statements)
        return scan_profile(self.answers, pd.Series(codes, index=codes, dtype="str"))

    def levels(self, profile: pd.DataFrame) -> pd.Series:
        """Strong and weak points of a profile."""
        return scan_levels(profile["mean"], *self.questions.ends)

    def points_at(self, level: str) -> list[tuple[str, str, float]]:
        """Statements at a level with their dimension and mean, the most outspoken first."""
        found = self.by_statement
        chosen = found.loc[self.levels(found).eq(level), "mean"]
        ordered = chosen.sort_values(ascending=level != "high", kind="stable")
        told = self.questions.statements
        return [
            (said(told[code].words), self.names[told[code].dimension], float(mean))
            for code, mean in zip(map(str, ordered.index), ordered, strict=True)
        ]

    @property
    def day(self) -> str:
        """The Dutch day on which the scan was started."""
        return short_day(clock.in_dutch_time(self.scan.started_at))

    @property
    def source(self) -> str:
        """Where the numbers come from."""
        return source_text(self.scan.name, self.day, self.begun, self.questions)


def scan_profile_table(result: ScanResult) -> pd.DataFrame:
    """Each dimension with its mean, spread, level and comparison."""
    profile = result.profile
    names = level_names()
    columns: dict[str, list[object]] = {
        _("Dimension"): [result.names[code] for code in profile.index],
        **_numbers(profile),
    }
    columns[_("Level")] = [names.get(level, NONE) for level in result.levels(profile)]
    if result.earlier is not None:
        change = scan_change(profile["mean"], result.earlier)
        columns[_("Earlier")] = result.earlier.reindex(profile.index).round(2).to_list()
        columns[_("Change")] = change.round(2).to_list()
    if result.median is not None:
        columns[_("Median of the sector")] = result.median.reindex(profile.index).round(2).to_list()
    return pd.DataFrame(columns)


def scan_statements_table(result: ScanResult) -> pd.DataFrame:
    """Each statement with its mean, spread and level."""
    profile = result.by_statement
    told = result.questions.statements
    names = level_names()
    return pd.DataFrame(
        {
            _("Dimension"): [result.names[told[code].dimension] for code in profile.index],
            _("Statement"): [said(told[code].words) for code in profile.index],
        }
        | _numbers(profile)
        | {_("Level"): [names.get(level, NONE) for level in result.levels(profile)]}
    )


def scan_actions_table(result: ScanResult) -> pd.DataFrame:
    """The actions with owner, date and how they stand."""
    actions = result.actions
    statuses = status_names()
    return pd.DataFrame(
        {
            _("Action"): actions["text"],
            _("Dimension"): [result.names.get(code, NONE) for code in actions["dimension"]],
            _("Owner"): actions["owner"].replace("", NONE),
            _("Date"): actions["due"],
            _("Status"): [statuses[status] for status in action_status(actions, result.on)],
            _("Done on"): actions["done"],
        }
    )


def _numbers(profile: pd.DataFrame) -> dict[str, list[object]]:
    return {
        _("Mean"): profile["mean"].round(2).to_list(),
        _("Lowest"): profile["lowest"].round(2).to_list(),
        _("Highest"): profile["highest"].round(2).to_list(),
        _("Range"): profile["range"].round(2).to_list(),
        _("Standard deviation"): profile["deviation"].round(2).to_list(),
        _("Respondents"): profile["respondents"].to_list(),
        _("Answered"): profile["answered"].to_list(),
        _("Does not know"): profile["unknown"].to_list(),
        _("Not answered"): profile["unanswered"].to_list(),
    }


def points_text(point: tuple[str, str, float]) -> str:
    """A strong or weak point in one line."""
    statement, dimension, mean = point
    return _("{statement} ({dimension}, {points})").format(
        statement=statement, dimension=dimension, points=points(mean)
    )
