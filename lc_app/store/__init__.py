"""Versions of the register in a database. Knows no Streamlit."""

from lc_app.store.versions import (
    ROOT_VERSION,
    Origin,
    StaleVersionError,
    Store,
    UnknownVersionError,
    Version,
)

__all__ = [
    "ROOT_VERSION",
    "Origin",
    "StaleVersionError",
    "Store",
    "UnknownVersionError",
    "Version",
]
