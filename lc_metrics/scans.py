"""Action scans: what the members of a community say of it, by dimension."""

from __future__ import annotations

import pandas as pd

__all__ = [
    "ACTION_SCHEMA",
    "ACTION_STATUSES",
    "ANSWER_SCHEMA",
    "MINIMUM_FOR_SPREAD",
    "MINIMUM_SCANS",
    "STRONG_FROM",
    "WEAK_BELOW",
    "action_status",
    "respondent_means",
    "scan_change",
    "scan_levels",
    "scan_profile",
    "sector_median",
]

ANSWER_SCHEMA = {"respondent": "str", "statement": "str", "value": "Int64"}
"""Columns of the answers; a missing ``value`` says “I do not know”."""

ACTION_SCHEMA = {
    "number": "Int64",
    "dimension": "str",
    "text": "str",
    "proposed": "boolean",
    "owner": "str",
    "due": "datetime64[s]",
    "done": "datetime64[s]",
}
"""Columns of the actions; ``due`` and ``done`` are days, missing where there is none."""

ACTION_STATUSES = ("open", "overdue", "done")
"""How an action can stand."""

MINIMUM_FOR_SPREAD = 2
"""Of fewer respondents there is no spread. [respondents]"""

MINIMUM_SCANS = 5
"""Of fewer communities there is no median of the sector. [communities]"""

STRONG_FROM, WEAK_BELOW = 0.75, 0.5
"""Places on the scale, of which 0 is the lowest point and 1 the highest. [-]"""

_EXACT = 9  # decimals; two means that are equal by hand are equal here


def respondent_means(answers: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Mean of each respondent in each dimension.

    Parameters
    ----------
    answers : DataFrame, shape (n_answers, 3)
        With the columns of `ANSWER_SCHEMA`; each respondent answers a statement once.
    groups : Series of str, shape (n_statements,)
        The dimension of each statement, by code of the statement.

    Returns
    -------
    DataFrame of float, shape (n_respondents, n_dimensions)
        Mean of the points that were given; missing where none was given. [points]

    Notes
    -----
    A statement that was not answered, or with “I do not know”, is left out of the mean and
    does not count as the middle of the scale. Statements that the set does not hold are
    left out.
    """
    given = _given(answers, groups).dropna(subset="value")
    means = given.astype({"value": "float64"}).pivot_table(
        index="respondent", columns="group", values="value", aggfunc="mean"
    )
    who = pd.Index(answers["respondent"].unique(), name="respondent")
    return means.reindex(index=who, columns=_names(groups)).astype("float64")


def scan_profile(answers: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Mean and spread of a scan in each dimension, with what was not answered.

    Parameters
    ----------
    answers : DataFrame, shape (n_answers, 3)
        With the columns of `ANSWER_SCHEMA`; each respondent answers a statement once.
    groups : Series of str, shape (n_statements,)
        The dimension of each statement; the statement itself gives a profile by statement.

    Returns
    -------
    DataFrame, shape (n_dimensions, 9)
        ``mean``, ``lowest`` and ``highest`` of the means of the respondents [points],
        ``range`` and ``deviation`` between them [points], ``respondents`` with a mean
        [respondents], and the answers ``answered``, ``unknown`` and ``unanswered``
        [answers].

    Notes
    -----
    The mean is taken over respondents, each of whom weighs the same however many statements
    were answered.

    The range is the highest mean of a respondent minus the lowest; the deviation is that of
    a sample (divided by one less than the number of respondents). Both are missing for
    fewer than 2 respondents.

    A respondent is whoever answered at least one statement of the scan; all other
    statements of that respondent are unanswered. “I do not know” is counted apart and is
    no number.
    """
    means, given = respondent_means(answers, groups), _given(answers, groups)
    asked = groups.value_counts().reindex(_names(groups)) * len(means)
    unknown = given["value"].isna().groupby(given["group"]).sum()
    answers_given = given.groupby("group").size()
    enough = means.count() >= MINIMUM_FOR_SPREAD
    profile = pd.DataFrame(
        {
            "mean": means.mean(),
            "lowest": means.min(),
            "highest": means.max(),
            "range": (means.max() - means.min()).where(enough),
            "deviation": means.std(ddof=1).where(enough),
            "respondents": means.count(),
            "answered": answers_given.sub(unknown, fill_value=0),
            "unknown": unknown,
            "unanswered": asked.sub(answers_given, fill_value=0),
        },
        index=_names(groups),
    )
    counts = ["respondents", "answered", "unknown", "unanswered"]
    return profile.fillna(dict.fromkeys(counts, 0)).astype(dict.fromkeys(counts, "int64"))


def scan_levels(means: pd.Series, low: float, high: float) -> pd.Series:
    """Strong and weak points: where each mean lies on the scale.

    Parameters
    ----------
    means : Series of float
        Means by dimension or by statement. [points]
    low, high : float
        The ends of the scale. [points]

    Returns
    -------
    Series of str
        high (a strong point), middle, or low (a weak point); missing where the mean is.

    Raises
    ------
    ValueError
        If the scale has no length.

    Notes
    -----
    A point is strong from three quarters of the scale on, and weak below its middle: on a
    scale of 1 to 5 from 4 on, and below 3. The rule is ours; the published frameworks set
    no limits.
    """
    if high <= low:
        raise ValueError(f"no scale: {low} to {high}")
    place = ((means - low) / (high - low)).round(_EXACT)
    levels = pd.Series("middle", index=means.index, dtype="str")
    levels = levels.mask(place.ge(STRONG_FROM), "high").mask(place.lt(WEAK_BELOW), "low")
    return levels.where(means.notna())


def scan_change(now: pd.Series, then: pd.Series) -> pd.Series:
    """How far each mean moved since an earlier scan of the same community.

    Parameters
    ----------
    now, then : Series of float
        Means by dimension, of the same version of the same question set. [points]

    Returns
    -------
    Series of float
        Mean now minus mean then; missing where one of the two is. [points]

    Raises
    ------
    ValueError
        If the dimensions differ: these are not scans with the same questions.

    Notes
    -----
    The respondents of the two scans are anonymous and need not be the same persons, so a
    change can come from who took part.
    """
    if set(now.index) != set(then.index):
        raise ValueError("the two scans have different dimensions")
    return now - then.reindex(now.index)


def sector_median(means: pd.DataFrame) -> pd.Series:
    """Median of the other communities of a sector, from five communities up.

    Parameters
    ----------
    means : DataFrame of float, shape (n_communities, n_dimensions)
        Means of the newest scan of each other community of the sector, with the same
        version of the same question set. [points]

    Returns
    -------
    Series of float
        Median by dimension; missing where fewer than 5 communities have a mean. [points]

    Notes
    -----
    Each community counts once, with its newest scan that has answers, and the community
    itself is left out: it is compared with others. Of fewer than five the median would tell
    too little, and could tell whose answers they are.
    """
    return means.median().where(means.count() >= MINIMUM_SCANS)


def action_status(actions: pd.DataFrame, on: pd.Timestamp) -> pd.Series:
    """How each action stands on a day.

    Parameters
    ----------
    actions : DataFrame, shape (n_actions, 7)
        With the columns of `ACTION_SCHEMA`.
    on : Timestamp
        The day. [date]

    Returns
    -------
    Series of str
        done, overdue or open, by row of `actions`.

    Notes
    -----
    An action is overdue from the day after its date on; without a date it stays open.
    """
    statuses = pd.Series("open", index=actions.index, dtype="str")
    return statuses.mask(actions["due"].lt(on), "overdue").mask(actions["done"].notna(), "done")


def _given(answers: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """The answers to statements of the set, with their dimension."""
    return answers.assign(group=answers["statement"].map(groups)).dropna(subset="group")


def _names(groups: pd.Series) -> pd.Index:
    """The dimensions in the order of the set."""
    names: pd.Index = pd.Index(groups.unique(), name="dimension")
    return names
