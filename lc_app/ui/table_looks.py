"""How a table looks on a wide page and on a phone."""

from __future__ import annotations

import re
from typing import Any, Literal

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


def width(content: pd.DataFrame) -> Literal["stretch", "content"]:
    """As wide as what it says; as wide as the page if names would be cut off else."""
    name = next(iter(_words(content)), None)
    return "stretch" if name and _letters(content[name]) > _NAME_LETTERS else "content"


def looks(content: pd.DataFrame, name_width: int = NAME_WIDTH) -> dict[str, Any]:
    """How wide names are, numbers below the end of their heading, and sources as links."""
    words = _words(content)
    beside = _BESIDE + (_ROOM_TO_BREAK if _tall(content, name_width) else 0)
    looks: dict[str, Any] = {
        str(column): st.column_config.Column(alignment="right")
        for column in content.select_dtypes(["object", "string"])
        if column not in words
    }
    for column in words:
        letters = _letters(content[column])
        # The browser would guess the width by most of the texts, and cut off the longest.
        if letters <= _NAME_LETTERS or column == words[0]:
            room = min(round(_LETTER * letters) + beside, name_width)
            looks[column] = st.column_config.Column(width=room)
    for broken in content.select_dtypes("float"):
        looks[str(broken)] = st.column_config.NumberColumn(format="localized")
    source = _("Source")
    if source in content and content[source].str.match(r"https?://|$").all():
        # One source in words would become a link that leads nowhere.
        looks[source] = st.column_config.LinkColumn(display_text=_DOMAIN)
    return looks


def _words(content: pd.DataFrame) -> list[str]:
    """The columns of texts that are no numbers as people write them; the first names the rows."""
    texts = content.select_dtypes(["object", "string"])
    return [str(name) for name in texts if not all(map(_NUMBER.fullmatch, _told(texts[name])))]


def _letters(column: pd.Series) -> int:
    """How long the longest text is, or the heading."""
    return max(map(len, (str(column.name), *_told(column))))


def _told(column: pd.Series) -> list[str]:
    """What the cells say; nothing where something is missing."""
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return ["" if missing else str(cell) for cell, missing in cells]


def heights(
    content: pd.DataFrame, name_width: int = NAME_WIDTH, rows: int = ROWS_SHOWN
) -> dict[str, Any]:
    """Height of a row, and of a table that shows this many without a scroll bar.

    Tall rows take more room together, though fewer are seen at once.
    """
    if _tall(content, name_width):
        row, rows = _TALL_ROW, rows * 2 // 3
    else:
        row = _ROW_HEIGHT
    return {"row_height": row, "height": row * min(len(content), rows) + _ROW_HEIGHT + 3}


def _tall(content: pd.DataFrame, name_width: int) -> bool:
    """Whether many of the names are longer than their column, and get no more room."""
    if content.shape[1] <= _FEW_COLUMNS:
        return False
    name = next(iter(_words(content)), None)
    names = _told(content[name]) if name else []
    cut = sum(_LETTER * len(words) + _BESIDE > name_width for words in names)
    return cut > _CUT * len(names)
