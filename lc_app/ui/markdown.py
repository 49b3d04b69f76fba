"""Texts of others, shown as they are."""

from __future__ import annotations

import re

_LIST = re.compile(r"^(\d*)([-+=.)])")
_MARKS = re.compile(r"([\\`*_\[\]#|~<>$:])")


def plain(text: str) -> str:
    """A text in which Streamlit's markdown sees no markup: no link, picture or formula."""
    return _MARKS.sub(r"\\\1", text)


def in_cell(text: str) -> str:
    """A text for a cell of a table, in which what begins like a list is no list either."""
    return _LIST.sub(r"\1\\\2", plain(" ".join(text.split())))
