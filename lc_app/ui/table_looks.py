"""How a table looks on a wide page and on a phone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from lc_app.texts import _

_DOMAIN = r"https?://(?:www\.)?([^/]+)"
_ROW_HEIGHT, ROWS_SHOWN = 35, 15
_TALL_ROW = 66
"""The least at which Streamlit breaks texts over lines, up to three. [pixels]"""
_CUT, _FEW_COLUMNS = 0.2, 4
"""Rows are tall if more than so many of their names are longer than their column, unless so
few columns leave them the room."""
_LETTER, _BESIDE, NAME_WIDTH = 6.2, 26, 212
"""Of a letter, beside a text, and of names at most: a phone then shows a number too. [pixels]"""
_ROOM_TO_BREAK = 10
"""More beside a text in tall rows, or its last letter would go to the next line. [pixels]"""
NARROW_NAME = 172
"""Of names at most where a phone has to show more beside them. [pixels]"""
_NAME_LETTERS = 34
"""As many as are seen in that width."""
_NUMBER = re.compile(r"[-+]?[\d.,]+%?|-|")


def looks(
    content: pd.DataFrame, name_width: int = NAME_WIDTH, rows: int = ROWS_SHOWN
) -> dict[str, Any]:
    """All that `st.dataframe` is told of how a table looks.

    It is as wide as what it says, and as the page if names would be cut off else. It shows so
    many rows without a scroll bar; tall ones take more room together, though fewer are seen.
    """
    words = _words(content)
    name = next(iter(words), "")
    tall = content.shape[1] > _FEW_COLUMNS and _cut_off(words.get(name, []), name_width)
    row = _TALL_ROW if tall else _ROW_HEIGHT
    shown = min(len(content), rows * 2 // 3 if tall else rows)
    stretched = bool(name) and _letters(name, words[name]) > _NAME_LETTERS
    return {
        "column_config": _columns(content, words, name_width, _ROOM_TO_BREAK if tall else 0),
        "width": "stretch" if stretched else "content",
        "row_height": row,
        "height": row * shown + _ROW_HEIGHT + 3,
    }


def _columns(
    content: pd.DataFrame, words: Mapping[str, list[str]], name_width: int, more: int
) -> dict[str, Any]:
    """How wide names are, numbers below the end of their heading, and sources as links."""
    columns: dict[str, Any] = {
        str(column): st.column_config.Column(alignment="right")
        for column in content.select_dtypes(["object", "string"])
        if column not in words
    }
    for place, (column, texts) in enumerate(words.items()):
        letters = _letters(column, texts)
        # The browser would guess the width by most of the texts, and cut off the longest.
        if letters <= _NAME_LETTERS or place == 0:
            room = min(round(_LETTER * letters) + _BESIDE + more, name_width)
            columns[column] = st.column_config.Column(width=room)
    for broken in content.select_dtypes("float"):
        columns[str(broken)] = st.column_config.NumberColumn(format="localized")
    source = _("Source")
    if source in content and content[source].str.match(r"https?://|$").all():
        # One source in words would become a link that leads nowhere.
        columns[source] = st.column_config.LinkColumn(display_text=_DOMAIN)
    return columns


def _words(content: pd.DataFrame) -> dict[str, list[str]]:
    """The columns of texts that are no numbers as people write them; the first names the rows."""
    texts = {str(name): _told(c) for name, c in content.select_dtypes(["object", "string"]).items()}
    return {name: told for name, told in texts.items() if not all(map(_NUMBER.fullmatch, told))}


def _told(column: pd.Series) -> list[str]:
    """What the cells say; nothing where something is missing."""
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return ["" if missing else str(cell) for cell, missing in cells]


def _letters(heading: str, texts: list[str]) -> int:
    """How long the longest text is, or the heading."""
    return max(map(len, (heading, *texts)))


def _cut_off(names: list[str], width: int) -> bool:
    """Whether many of the names are longer than their column."""
    cut = sum(_LETTER * len(name) + _BESIDE > width for name in names)
    return cut > _CUT * len(names)
