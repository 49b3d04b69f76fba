"""What is made of a view once, for all who look at it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from lc_app.ui.view import View

Given = ParamSpec("Given")
Made = TypeVar("Made")


def kept(
    make: Callable[Concatenate[View, Given], Made],
) -> Callable[Concatenate[View, Given], Made]:
    """Make it at the first call for a view; what is given beside the view can be hashed.

    Pictures take the ink of the theme, so each theme has its own.
    """

    @wraps(make)
    def found(view: View, /, *given: Given.args, **named: Given.kwargs) -> Made:
        dark = st.context.theme.type == "dark"
        key: tuple[Hashable, ...] = (make, dark, given, *named.items())
        if key not in view.kept:
            view.kept[key] = make(view, *given, **named)
        made: Made = view.kept[key]
        return made

    return found
