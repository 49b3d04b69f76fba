"""Texts of others, shown as they are."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_\[\]#|~<>$:])")


def plain(text: str) -> str:
    """A text in which Streamlit's markdown sees no markup: no link, picture or formula."""
    return _MARKS.sub(r"\\\1", text)
