"""How a count stands, in a word with a mark; an average obliges nobody and gets other words."""

from __future__ import annotations

from math import isnan

from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, number, percent
from lc_app.texts.labels import label
from lc_app.texts.verdict_sentences import outlook_text, progress_text
from lc_app.texts.verdict_words import status_text
from lc_metrics import NOT_AVAILABLE, Outlook, Progress

_MARKS = {
    "achieved": "✔",
    "reached_early": "✔",
    "not_achieved": "✘",
    "on_course": "▲",
    "slightly_behind": "◆",
    "behind": "▼",
    "far_behind": "▼▼",
    "standstill": "■",
    "declining": "◀",
}
"""Told apart by their shape, for those who do not see colours."""
_NOT_OF_A_SAMPLE = ("achieved", "not_achieved", "reached_early")
_HERE, _BELOW = "△", "▽"
_POSITIONS = {"below": "below_range", "within": "in_range", "above": "above_range"}


def standing_word(progress: Progress, *, sample: bool) -> str:
    """The status in a word with its mark, and of a range where the count lies.

    An average has no status: the count lies above or below its line. Nor does a sample tell
    whether a target was achieved.
    """
    if progress.target.nature == "average":
        return _beside_average(progress)
    if progress.status == NOT_AVAILABLE:
        early = progress.on < progress.target.baseline_date
        return _("period not begun") if early else label("status", NOT_AVAILABLE)
    if sample and progress.status in _NOT_OF_A_SAMPLE:
        return _of_sample(progress)
    word = f"{_MARKS[progress.status]} {label('status', progress.status)}"
    return f"{word}, {_position(progress)}" if progress.target.is_range else word


def bar_word(progress: Progress, *, sample: bool) -> str:
    """The same beside a bar, where the figure itself says that it is of a sample."""
    of_sample = sample and progress.status in _NOT_OF_A_SAMPLE
    if not of_sample or progress.target.nature == "average":
        return standing_word(progress, sample=sample)
    mark = _BELOW if progress.status == "not_achieved" else _HERE
    if progress.target.is_range:
        return f"{mark} {_position(progress)}"
    word = _("below the target") if mark == _BELOW else _("as many as the target")
    return f"{mark} {word}"


def short_word(progress: Progress, *, sample: bool) -> str:
    """The same in a table that says what △ and ▽ mean."""
    if progress.target.nature != "average" or isnan(progress.required):
        return bar_word(progress, sample=sample)
    if progress.lead < 0:
        return f"{_BELOW} " + _("below")
    return f"{_HERE} " + _("on or above")


def pace_text(progress: Progress, *, sample: bool) -> str:
    """Status and pace, or after the date of the target its verdict, in one or two sentences."""
    if progress.target.nature == "average":
        return _average_text(progress)
    if progress.status == NOT_AVAILABLE:
        return progress_text(progress)
    mark, word = standing_word(progress, sample=sample).split(" ", 1)
    status = f"**{mark} {word[:1].upper()}{word[1:]}.**"
    if not sample:
        final = progress.status in ("achieved", "not_achieved")  # its sentence says the word
        return progress_text(progress) if final else f"{status} {progress_text(progress)}"
    caveat = _("So says a sample, and not the official list.")
    if progress.status in _NOT_OF_A_SAMPLE:
        return f"{status} {caveat}"
    return f"{status} {progress_text(progress)} {caveat}"


def ahead_text(progress: Progress, outlook: Outlook) -> str:
    """The outlook, or why there is none; none is made of an average."""
    if progress.target.nature == "average":
        return _("No outlook: an average is a reference line that nobody has to reach.")
    if progress.on < progress.target.baseline_date:
        return ""  # that the period has not begun is said already
    return outlook_text(outlook, progress.target)


def undated_pace_text(undated: int) -> str:
    """That the pace counts communities of which the start is unknown; empty if none."""
    if not undated:
        return ""
    return n_(
        "{n} of them has no start date: the pace counts it as added, the outlook leaves it out.",
        "{n} of them have no start date: the pace counts them as added, the outlook leaves"
        " them out.",
        undated,
    ).format(n=number(undated))


def share_text(progress: Progress) -> str:
    """The attainment in a few signs; of a range, from and to: 50-75%."""
    low, high = progress.interval
    if not progress.target.is_range or isnan(low):
        return percent(high)
    return f"{number(round(100 * low))}-{percent(high)}"


def _of_sample(progress: Progress) -> str:
    mark = _BELOW if progress.status == "not_achieved" else _HERE
    if progress.target.is_range:
        return f"{mark} " + _("in this sample: {position}").format(position=_position(progress))
    if progress.status == "not_achieved":
        return f"{mark} " + _("in this sample: below the target")
    return f"{mark} " + _("in this sample: as many as the target")


def _position(progress: Progress) -> str:
    return status_text("range_min_ambition", _POSITIONS[progress.position])


def _beside_average(progress: Progress) -> str:
    if isnan(progress.required):
        return _("average, no line yet")
    if progress.lead < 0:
        return f"{_BELOW} " + _("below the average line")
    return f"{_HERE} " + _("on or above the average line")


def _average_text(progress: Progress) -> str:
    if isnan(progress.required):
        return ""
    text = (
        _("That is below the average line, which stands at {n} on {date}.")
        if progress.lead < 0
        else _("That is on or above the average line, which stands at {n} on {date}.")
    )
    return text.format(n=number(round(progress.required, 1)), date=day(progress.on))
