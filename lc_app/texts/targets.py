"""Words of the target table, and sentences on what its targets add up to."""

from __future__ import annotations

from collections.abc import Collection
from math import isnan

from lc_app import reference
from lc_app.texts.catalogue import _, n_
from lc_app.texts.formats import day, number
from lc_app.texts.labels import label
from lc_metrics import ALL, Roadmap, SectorSum


def headings() -> dict[str, str]:
    """What each column of the target table is called."""
    return {
        "roadmap": _("Roadmap"),
        "sector": _("Topsector"),
        "region": _("Region"),
        "date": _("Date"),
        "minimum": _("At least"),
        "maximum": _("At most"),
        "nature": _("Nature"),
        "baseline_date": _("Baseline date"),
        "baseline": _("Baseline"),
        "source": _("Source"),
    }


def help_texts() -> dict[str, str]:
    """What each column of the target table is for."""
    return {
        "roadmap": _("Choose a roadmap, or type the name of a new one."),
        "sector": _("Whose target it is."),
        "region": _("A province, or the whole country."),
        "date": _("When the target has to be met. It holds for the whole roadmap."),
        "minimum": _("From here on the target is met."),
        "maximum": _("Upper end of a range; empty if more is welcome."),
        "nature": _("Agreed by those concerned, an average that obliges nobody, or your own."),
        "baseline_date": _("When the work began. It holds for the whole roadmap."),
        "baseline": _("Communities on the baseline date; empty to have them counted."),
        "source": _("The letter, agenda or decision in which the target stands, or its address."),
    }


def choices() -> dict[str, dict[str, str]]:
    """Codes and names of the columns with a fixed choice."""
    return {"sector": sectors(), "region": regions(), "nature": natures()}


def natures() -> dict[str, str]:
    """What each nature of a target is called."""
    return {
        "agreed": _("agreed"),
        "average": _("an average, no obligation"),
        "own": _("own target"),
    }


def sectors() -> dict[str, str]:
    """What each sector of the target table is called, all together first."""
    ten = {code: label("sector", code) for code in reference.codes("sectors")}
    return {ALL: _("all together")} | ten


def regions() -> dict[str, str]:
    """What each region of the target table is called, the country first."""
    return {ALL: _("the whole country")} | reference.names("regions")


def range_text(low: float, high: float) -> str:
    """A number, or two with the word between them."""
    if low == high:
        return number(low)
    return _("{low} to {high}").format(low=number(low), high=number(high))


def goal_text(minimum: float, maximum: float, nature: str) -> str:
    """A target with what it is, in a few words: 100, agreed; 10 on average."""
    count = range_text(minimum, minimum if isnan(maximum) else maximum)
    told = {
        "agreed": _("{n}, agreed"),
        "average": _("{n} on average"),
        "own": _("{n}, own target"),
    }
    return told[nature].format(n=count)


def sum_text(total: SectorSum) -> str:
    """What the targets of the sectors add up to against the national one, and what they are."""
    if not total.sectors:
        return _("No Topsector has a target of its own here.")
    added = n_(
        "The target of {n} Topsector is **{sum}**",
        "The targets of {n} Topsectors add up to **{sum}**",
        total.sectors,
    ).format(n=number(total.sectors), sum=range_text(total.minimum, total.maximum))
    return f"{added}{_against(total)} {_kinds(total)}"


def _against(total: SectorSum) -> str:
    short = total.shortfall
    if short is None:
        return "."
    low, high = short
    national = number(total.national or 0)
    without = len(reference.codes("sectors")) - total.sectors
    if without > 0:
        return n_(
            "; the other {n} has none. The national target is **{all}**.",
            "; the other {n} have none. The national target is **{all}**.",
            without,
        ).format(n=number(without), all=national)
    if low == high == 0:
        return _(": just the national target of **{all}**.").format(all=national)
    if low >= 0:
        told = _(": {n} less than the national target of **{all}**.")
        return told.format(all=national, n=range_text(low, high))
    if high <= 0:
        told = _(": {n} more than the national target of **{all}**.")
        return told.format(all=national, n=range_text(-high, -low))
    return _("; the national target of **{all}** lies between these.").format(all=national)


def _kinds(total: SectorSum) -> str:
    """How many were agreed, are an average, or were set by the user."""
    parts = []
    if total.agreed:
        parts.append(
            n_("{n} was agreed", "{n} were agreed", total.agreed).format(n=number(total.agreed))
        )
    if total.average:
        parts.append(
            n_(
                "{n} is an average: a reference line, and no obligation",
                "{n} are an average: a reference line, and no obligation",
                total.average,
            ).format(n=number(total.average))
        )
    if total.own:
        parts.append(
            n_("{n} is an own target", "{n} are own targets", total.own).format(n=number(total.own))
        )
    return _("Of these, {list}.").format(list="; ".join(parts))


def dates_text(roadmap: Roadmap) -> str:
    """The dates of a roadmap."""
    return _("To be met on {date}; the work began on {start}.").format(
        date=day(roadmap.date), start=day(roadmap.baseline_date)
    )


def version_text(number_of_version: int) -> str:
    """Which table of targets was used."""
    if not number_of_version:
        return _("Targets: as shipped")
    return _("Targets: version {number}").format(number=number_of_version)


def stale_text(current: int) -> str:
    """Why a change of the targets was not saved."""
    return _(
        "Nothing was saved: version {number} of the targets was saved in the meantime. It stands"
        " below now. Look at it, and save again if your change is still right."
    ).format(number=current)


def regions_text(provinces: Collection[str]) -> str:
    """Which provinces have a target of their own."""
    if not provinces:
        return _("No target was agreed by region: the regions show counts and no progress.")
    named = ", ".join(label("province", code) for code in provinces)
    return _("Targets by region: {list}. Choose one in the filter to see its progress.").format(
        list=named
    )
