"""The fields of a form for one row of a book, each by the kind of its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from lc_app.ingest.book_fields import Field
from lc_app.reports import choice_names, date_text, heading
from lc_app.texts import _

_MOST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field is drawn, its key, and the communities it can offer."""

    column: DeltaGenerator
    key: str
    names: Mapping[str, str]


def draw(field: Field, row: Mapping[str, Any], place: Place) -> None:
    """One field with what stands there now."""
    value: Any = row.get(field.column)
    if field.kind == "date" and not _missing(value):
        value = date_text(pd.Timestamp(value), row[field.precision])
    _DRAWN[field.kind](field, None if _missing(value) else value, place)


def _missing(value: Any) -> bool:
    return value is None or bool(pd.isna(value))


def _title(field: Field) -> str:
    return f"{heading(field)} *" if field.required else heading(field)


def _text(field: Field, value: Any, place: Place) -> None:
    place.column.text_input(_title(field), value or "", key=place.key, help=_(field.meaning))


def _number(field: Field, value: Any, place: Place) -> None:
    place.column.number_input(
        _title(field),
        min_value=0,
        max_value=_MOST,
        value=None if value is None else int(value),
        step=1,
        key=place.key,
        help=_(field.meaning),
    )


def _choice(field: Field, value: Any, place: Place) -> None:
    _select(field, value, place, choice_names(field))


def _flag(field: Field, value: Any, place: Place) -> None:
    code = None if value is None else "yes" if value else "no"
    _select(field, code, place, choice_names(field))


def _community(field: Field, value: Any, place: Place) -> None:
    _select(field, value, place, _offered(place.names, [value] if value else []))


def _select(field: Field, value: Any, place: Place, names: Mapping[str, str]) -> None:
    codes = list(names)
    place.column.selectbox(
        _title(field),
        codes,
        index=codes.index(value) if value in names else None,
        format_func=lambda code: names.get(code, code),
        placeholder=_("unknown"),
        key=place.key,
        help=_(field.meaning),
    )


def _communities(field: Field, value: Any, place: Place) -> None:
    present = value.split(";") if value else []
    names = _offered(place.names, present)
    place.column.multiselect(
        _title(field),
        list(names),
        default=present,
        format_func=lambda code: names.get(code, code),
        placeholder=_("none known"),
        key=place.key,
        help=_(field.meaning),
    )


def _offered(names: Mapping[str, str], present: list[str]) -> dict[str, str]:
    """The communities by name; what stands in the row and not in the register comes first."""
    missing = _("{name} (not in the present register)")
    gone = {written: missing.format(name=written) for written in present if written not in names}
    return gone | dict(sorted(names.items(), key=lambda item: item[1].casefold()))


_DRAWN: Mapping[str, Callable[[Field, Any, Place], None]] = {
    "text": _text,
    "date": _text,
    "number": _number,
    "choice": _choice,
    "region": _choice,
    "flag": _flag,
    "community": _community,
    "communities": _communities,
}
