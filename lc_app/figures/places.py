"""All sectors or regions from many to few, with one of them marked."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lc_app.figures import palette
from lc_app.figures.bars import bars
from lc_app.figures.picture import Picture
from lc_app.texts import _, day, label, number, percent, short_day, thousandth
from lc_app.texts.comparing import NO_PLACE, density_place_text, place_text
from lc_metrics import UNKNOWN

_ROW = 27


def place_bars(
    counts: pd.Series,
    chosen: str,
    others: Sequence[str],
    kind: str,
    *,
    total: float,
    on: pd.Timestamp,
    source: str,
) -> Picture:
    """All sectors or regions, the chosen one marked.

    Parameters
    ----------
    counts : Series of float
        Communities by code, every group to show among them.
    chosen : str
        The one that the page is about.
    others : sequence of str
        Those that it is compared with.
    kind : {"sector", "province"}
        What the codes are.
    total : float
        All communities that count, each once.
    on : Timestamp
        The date of the count.
    source : str
        For inside the picture.
    """
    title = place_text(counts, chosen, kind, total)
    subtitle = _("Number of communities that count on {date}. In colour: {names}.").format(
        date=day(on), names=_names(kind, chosen, others)
    )
    return _ranked(
        counts,
        [f"{number(n)} ({percent(n / total)})" if total else number(n) for n in counts],
        (chosen, others, kind),
        words=(title, subtitle),
        column=_("On {date}").format(date=short_day(on)),
        source=source,
    )


def density_place_bars(
    density: pd.Series,
    chosen: str,
    others: Sequence[str],
    *,
    on: pd.Timestamp,
    year: int,
    source: str,
) -> Picture:
    """All provinces by communities per 100,000 inhabitants, the chosen one marked.

    Parameters
    ----------
    density : Series of float
        What `lc_metrics.per_inhabitants` gave.
    chosen : str
        The province that the page is about.
    others : sequence of str
        Those that it is compared with.
    on : Timestamp
        The date of the count.
    year : int
        The year of the inhabitants.
    source : str
        For inside the picture.
    """
    known = density.dropna()
    subtitle = _(
        "Known communities on {date} per 100,000 inhabitants of {year}. In colour: {names}."
    )
    return _ranked(
        known,
        [thousandth(value) for value in known],
        (chosen, others, "province"),
        words=(
            density_place_text(density, chosen),
            subtitle.format(date=day(on), year=year, names=_names("province", chosen, others)),
        ),
        column=_("Per 100,000 inhabitants"),
        source=source,
    )


def _ranked(
    values: pd.Series,
    texts: Sequence[str],
    who: tuple[str, Sequence[str], str],
    *,
    words: tuple[str, str],
    column: str,
    source: str,
) -> Picture:
    """Bars from many to few, the chosen one dark and those compared with it lighter."""
    chosen, others, kind = who
    table = pd.DataFrame({"value": values, "text": texts}).sort_values("value", kind="stable")
    if UNKNOWN in table.index and not table.loc[UNKNOWN, "value"]:
        table = table.drop(UNKNOWN)
    apart = table.index.isin(NO_PLACE)
    table = pd.concat([table[apart], table[~apart]])
    codes = [str(code) for code in table.index]
    colours = palette.beside(kind, [chosen, *others])
    names = [label(kind, code) for code in codes]
    shades = [colours.get(code, palette.CONTEXT_LIGHT) for code in codes]
    figure = bars(table["value"], names, table["text"].to_list(), shades)
    numbers = {label("dimension", kind): names, column: table["value"].round(3).to_list()}
    return Picture(
        title=words[0],
        subtitle=words[1],
        figure=palette.framed(
            figure, source=source, height=_ROW * len(codes) + 30, below=8, beside=76
        ),
        alt=words[0],
        numbers=pd.DataFrame(numbers)[::-1].reset_index(drop=True),
        picks=(kind,),
    )


def _names(kind: str, chosen: str, others: Sequence[str]) -> str:
    return ", ".join(label(kind, code) for code in (chosen, *others))
