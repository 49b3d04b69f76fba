"""Question sets of an action scan: statements by dimension, with a scale and advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

__all__ = [
    "LEVELS",
    "SET_KINDS",
    "SET_SCHEMA",
    "QuestionSet",
    "Statement",
    "Words",
    "question_set",
]

SET_SCHEMA = {"kind": "str", "dimension": "str", "code": "str", "nl": "str", "en": "str"}
"""Columns of a question set: one row for each text, in Dutch and English."""

SET_KINDS = ("set", "version", "source", "note", "scale", "dimension", "statement", "advice")
"""What a row of a question set is; the first four stand once."""

LEVELS = ("low", "middle", "high")
"""How a dimension can stand; each has its advice."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Dutch and in English."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with which a respondent agrees or not, and its dimension."""

    dimension: str
    words: Words


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """One version of a question set.

    Attributes
    ----------
    code, version : str
        Which set, and which version of it.
    title, source, note : Words
        What it is called, on which publication it builds, and what it is not.
    scale : mapping of int to Words
        The points of the scale, from low to high. [points]
    dimensions : mapping of str to Words
        The dimensions by code.
    statements : mapping of str to Statement
        The statements by code.
    advice : mapping of (str, str) to tuple of Words
        Actions to propose, by dimension and level.
    """

    code: str
    version: str
    title: Words
    source: Words
    note: Words
    scale: Mapping[int, Words]
    dimensions: Mapping[str, Words]
    statements: Mapping[str, Statement]
    advice: Mapping[tuple[str, str], tuple[Words, ...]]

    @property
    def groups(self) -> pd.Series:
        """The dimension of each statement, by code of the statement."""
        return pd.Series({c: s.dimension for c, s in self.statements.items()}, dtype="str")

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest point of the scale."""
        return min(self.scale), max(self.scale)

    def of(self, dimension: str) -> dict[str, Words]:
        """The statements of one dimension, by code."""
        return {c: s.words for c, s in self.statements.items() if s.dimension == dimension}


def question_set(rows: pd.DataFrame) -> QuestionSet:
    """A question set of its rows, which have been checked.

    Parameters
    ----------
    rows : DataFrame, shape (n_rows, 5)
        With the columns of `SET_SCHEMA`.
    """
    texts = rows[list(SET_SCHEMA)].fillna("")
    of = {kind: texts[texts["kind"].eq(kind)] for kind in SET_KINDS}
    scale = {int(code): words for code, words in _words(of["scale"]).items()}
    dimensions = of["statement"]["dimension"]
    return QuestionSet(
        code=of["set"]["code"].iloc[0],
        version=of["version"]["code"].iloc[0],
        title=_first(of["set"]),
        source=_first(of["source"]),
        note=_first(of["note"]),
        scale=dict(sorted(scale.items())),
        dimensions=_words(of["dimension"]),
        statements={
            code: Statement(dimension, words)
            for dimension, (code, words) in zip(
                dimensions, _words(of["statement"]).items(), strict=True
            )
        },
        advice={
            (str(dimension), str(level)): tuple(_of(found))
            for (dimension, level), found in of["advice"].groupby(["dimension", "code"], sort=False)
        },
    )


def _of(rows: pd.DataFrame) -> list[Words]:
    """The texts of each row; where there is no English, the Dutch serves."""
    return [Words(nl, en or nl) for nl, en in zip(rows["nl"], rows["en"], strict=True)]


def _words(rows: pd.DataFrame) -> dict[str, Words]:
    return dict(zip(rows["code"], _of(rows), strict=True))


def _first(rows: pd.DataFrame) -> Words:
    return (_of(rows) or [Words("", "")])[0]
