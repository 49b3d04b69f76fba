"""What is made of a view once, for all who look at it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from lc_app.ui.view import View

P = ParamSpec("P")
T = TypeVar("T")


def kept(
    make: Callable[Concatenate[View, P], T],
) -> Callable[Concatenate[View, P], T]:
    """Make it at the first call for a view; what is given beside the view can be hashed.

    Pictures take the ink of the theme, so each theme has its own.
    """

    @wraps(make)
    def found(view: View, /, *given: P.args, **named: P.kwargs) -> T:
        dark = st.context.theme.type == "dark"
        key: tuple[Hashable, ...] = (make, dark, given, *named.items())
        if key not in view.kept:
            view.kept[key] = make(view, *given, **named)
        made: T = view.kept[key]
        return made

    return found
