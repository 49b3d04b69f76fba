"""Every visible text, in Dutch and English.

The code holds the English text, `nl.po` the Dutch. Another language is one more catalogue.
"""

from lc_app.texts.catalogue import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    _,
    in_language,
    language,
    n_,
    speaking,
)
from lc_app.texts.formats import (
    NONE,
    day,
    decimals,
    moment,
    month,
    number,
    percent,
    short_day,
    thousandth,
    thousandths,
)
from lc_app.texts.labels import label, labels

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "NONE",
    "_",
    "day",
    "decimals",
    "in_language",
    "label",
    "labels",
    "language",
    "moment",
    "month",
    "n_",
    "number",
    "percent",
    "short_day",
    "speaking",
    "thousandth",
    "thousandths",
]
