"""What tells of persons in a text, cut out of it: how to reach them, and clear names."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lc_app.ingest.persons import Likeness, like_person, organisation_apart

LEFT_OUT = "[…]"
"""Stands in a text for what was left out of it."""

_MAIL = r"<?(?:mailto:)?\b[\w.+%-]+(?:@|\s?[(\[]at[)\]]\s?)[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}>?"
# Ten digits with a Dutch area code that is set apart, mobile, or with the code of a country.
_PHONE = r"""(?<![\w.,=&?\#%+-])(?:
    (?:\+|00)(?:3[0-9]|4[0-9])[\s.-]?(?:\(0\)\s?)?\d(?:[\s.-]?\d){7,10}
    | (?:\(06\)|06)(?:\s?[-.]\s?|\s)?(?!(?:19|20)\d\d\s(?:19|20))\d(?:[\s.-]?\d){7}
    | (?:\(0[1-578]\d\)\s?|0[1-578]\d\s?[-./\s]\s?)\d(?:[\s.]?\d){6}
    | (?:\(0[1-578]\d\d\)\s?|0[1-578]\d\d\s?[-./\s]\s?)\d(?:[\s.]?\d){5}
    )(?!\w|[-.]?\d)"""
_CONTACT = re.compile(f"{_MAIL}|{_PHONE}", re.VERBOSE | re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?:e-?mail|mail|tel|telefoon|mob|mobiel|gsm|[tme])(?:adres|nummer|nr)?\b\s?[.:]*\s?\[…\]",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*\(\s*\[…\]\s*\)|\s*[,:-]\s*\[…\]\s*$")
# What may be one, for Arrow, which looks through many texts at once.
_MAY_BE_CONTACT = r"@|at[\])]|[+0(][\d\s(][\d\s()./-]{7}"
_LINK = re.compile(r"\S*(?:://|www\.)\S*$")
_PARTS = re.compile(r"([;\n])")
_MAY_BE_PERSON = (
    r"(?:^|[;\n,])\s*(?:de\s+)?"
    r"(?:[^\s.][a-z]?\.|(?:prof|drs?|ir|ing|mr|dhr|mevr?|mw|mevrouw|heer)\b)"
)


def may_hold_contacts(texts: Sequence[str]) -> list[int]:
    """The places of the texts in which a look for addresses and numbers can find any."""
    return _with(_MAY_BE_CONTACT, texts)


def may_name_persons(texts: Sequence[str]) -> list[int]:
    """The places of the texts of which a part begins with a title or initials."""
    return _with(_MAY_BE_PERSON, texts)


def _with(pattern: str, texts: Sequence[str]) -> list[int]:
    """The places of the texts with a pattern; one look at all first, as hardly any have it."""
    every = pa.scalar("\n".join(["", *texts]), pa.large_string())
    if not pc.match_substring_regex(every, pattern, ignore_case=True).as_py():
        return []
    each = pa.array(texts, pa.large_string())
    found = pc.match_substring_regex(each, pattern, ignore_case=True)
    places: list[int] = np.flatnonzero(found.to_numpy(zero_copy_only=False)).tolist()
    return places


def without_contacts(text: str) -> str:
    """The text without e-mail addresses and telephone numbers, and names alone with them."""
    bare = _CONTACT.sub(_cut, text)
    if bare == text:
        return text
    parts = _PARTS.split(_LABELLED.sub(LEFT_OUT, bare))
    return _joined([_of_no_person(part, Likeness.LIKELY) for part in parts])


def without_persons(text: str) -> str:
    """A list of organisations without the parts that are clearly persons."""
    parts = _PARTS.split(text)
    kept = [_of_no_person(part, Likeness.CLEAR) for part in parts]
    return text if kept == parts else _joined(kept)


def _of_no_person(part: str, least: Likeness) -> str:
    """The part; of a person the organisation beside the name, “J. Smit (Saxion)”, or nothing."""
    if least is Likeness.LIKELY and LEFT_OUT not in part:
        return part
    bare = part.replace(LEFT_OUT, "").replace("()", "").strip(" ,:-")
    part = _BESIDE.sub("", part)
    return part if like_person(bare) < least else organisation_apart(bare)[1]


def _cut(found: re.Match[str]) -> str:
    """Nothing is cut out of the address of a page but an e-mail address."""
    in_link = "@" not in found[0] and _LINK.search(found.string, 0, found.start())
    return found[0] if in_link else LEFT_OUT


def _joined(pieces: Sequence[str]) -> str:
    """The parts of a list that say something, with the marks that part them."""
    kept = [
        (mark, part.strip())
        for mark, part in zip(["", *pieces[1::2]], pieces[::2], strict=True)
        if any(map(str.isalnum, part))
    ]
    return "".join(part if n == 0 else f"{mark} {part}" for n, (mark, part) in enumerate(kept))
