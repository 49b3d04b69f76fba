"""Words and sentences of action scans."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lc_app.texts.catalogue import _, language, n_
from lc_app.texts.formats import NONE, number
from lc_metrics import MINIMUM_SCANS, QuestionSet, Words

TRACEABLE_BELOW = 3
"""Of fewer respondents each can work out what the others answered. [respondents]"""


def said(words: Words) -> str:
    """A text of a question set in the language in use."""
    return words.en if language() == "en" else words.nl


def set_name(questions: QuestionSet) -> str:
    """Title and version of a question set."""
    return _("{title}, version {version}").format(
        title=said(questions.title), version=questions.version
    )


def points(value: float) -> str:
    """A mean on the scale: 3,67; a dash where there is none."""
    return NONE if pd.isna(value) else number(round(value, 2))


def level_names() -> dict[str, str]:
    """What each level is called."""
    return {"high": _("strong point"), "middle": _("in between"), "low": _("weak point")}


def status_names() -> dict[str, str]:
    """How an action can stand."""
    return {"open": _("open"), "overdue": _("overdue"), "done": _("done")}


def rule_text(questions: QuestionSet) -> str:
    """When a point is strong or weak, on the scale of this set."""
    low, high = questions.ends
    return _(
        "A point is strong from {strong} on and weak below {weak}, on a scale of {low} to {high}."
        " That rule is ours: the sources set no limits."
    ).format(
        strong=points(low + 0.75 * (high - low)),
        weak=points(low + 0.5 * (high - low)),
        low=low,
        high=high,
    )


def scale_text(questions: QuestionSet) -> str:
    """What the ends of the scale mean."""
    low, high = questions.ends
    return _("{low} is “{low_words}”, {high} is “{high_words}”.").format(
        low=low,
        high=high,
        low_words=said(questions.scale[low]),
        high_words=said(questions.scale[high]),
    )


def respondents_text(begun: int, finished: int) -> str:
    """How many took part."""
    told = n_("{n} person began", "{n} people began", begun).format(n=number(begun))
    return _("{began}, of whom {n} finished.").format(began=told, n=number(finished))


def profile_text(means: pd.Series, names: Mapping[str, str]) -> str:
    """The finding: which dimensions are strongest and which weakest."""
    known = means.dropna()
    if known.empty:
        return _("No points yet: nobody gave any")
    if known.max() == known.min():
        return _("All dimensions stand at {points}").format(points=points(known.max()))
    return _("Strongest: {best} ({high}); weakest: {worst} ({low})").format(
        best=_all_at(known, known.max(), names),
        high=points(float(known.max())),
        worst=_all_at(known, known.min(), names),
        low=points(float(known.min())),
    )


def _all_at(means: pd.Series, mean: float, names: Mapping[str, str]) -> str:
    return ", ".join(names[str(code)] for code in means.index[means.eq(mean)])


def spread_text(profile: pd.DataFrame, names: Mapping[str, str]) -> str:
    """On which dimension people differ most; that there is no spread if there is none."""
    known = profile["range"].dropna()
    if known.empty:
        return _("Spread is told from two people up who gave points in the same dimension.")
    widest = str(known.idxmax())
    if not known[widest]:
        return _("Everybody gives the same points on average.")
    return _("People differ most on {name}: from {low} to {high} on average.").format(
        name=names[widest],
        low=points(profile["lowest"][widest]),
        high=points(profile["highest"][widest]),
    )


def marks_text(earlier: pd.Series | None, median: pd.Series | None) -> str:
    """What the marks of the profile mean; of what is compared, as far as it is there."""
    told = [_("Bar: from the lowest to the highest mean of a person.")]
    if earlier is not None:
        told.append(_("Open circle: the earlier scan."))
    if median is not None and median.notna().any():
        told.append(_("Grey line: the median of the sector."))
    return " ".join(told)


def median_text(sector: str, communities: int) -> str:
    """Of how many the median of the sector is, or why there is none."""
    if not communities:
        told = _(
            "No median of {sector} yet: no other community scanned itself with these questions,"
            " and {minimum} are needed."
        )
        return told.format(sector=sector, minimum=MINIMUM_SCANS)
    if communities < MINIMUM_SCANS:
        told = n_(
            "No median of {sector} yet: {n} other community scanned itself with these questions,"
            " and {minimum} are needed.",
            "No median of {sector} yet: {n} other communities scanned themselves with these"
            " questions, and {minimum} are needed.",
            communities,
        )
        return told.format(sector=sector, n=number(communities), minimum=MINIMUM_SCANS)
    return _("Median of {n} other communities of {sector}, each with its newest scan.").format(
        sector=sector, n=number(communities)
    )


def source_text(name: str, started: str, respondents: int, questions: QuestionSet) -> str:
    """Where the numbers of a scan come from."""
    people = n_("{n} respondent", "{n} respondents", respondents)
    told = _(
        "Action scan of {name}, started on {date}, {people}."
        " Questions: {set}, not the official ones."
    )
    return told.format(
        name=name,
        date=started,
        people=people.format(n=number(respondents)),
        set=set_name(questions),
    )
