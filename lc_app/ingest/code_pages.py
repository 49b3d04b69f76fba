"""Text of other programs: a file wholly of DOS or a Macintosh, and UTF-8 that was encoded twice."""

from __future__ import annotations

import re

_LETTERS = "àáâäãåæçèéêëìíîïñòóôöõøœùúûüýÿ"
_KNOWN = frozenset(f"{_LETTERS}{_LETTERS.upper()}ß")
_COMMON = frozenset("éèëïöü")
_INSIDE = frozenset("'’‘´·–—-\u00a0\u00ad")  # noqa: RUF001  signs as they are typed
_BESIDE = frozenset("“”„«»…•€£°±²³½¼¾§©®™µ×÷¡¿ºª†‡‹›") | _INSIDE  # noqa: RUF001
_HIGH = re.compile(r"[^\x00-\x7f]")
_PAGES = (("cp850", "DOS (cp850)"), ("mac_roman", "Macintosh (Mac Roman)"))

# Bytes of UTF-8 that were read as text of Windows: “Ã©” for “é”.
_AGAIN = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", errors="ignore"))
_TWICE = re.compile(rf"[ÂÃÅ][{_AGAIN}\x81\x8d\x8f\x90\x9d]|â[{_AGAIN}\x81\x8d\x8f\x90\x9d]{{2}}")
_SIGNS = ("Ã", "Â", "Å", "â")
_LEFT = re.compile(r"Ã(?![A-ZÃÕ])|â€")
_MOST_TIMES = 3


def other_page(data: bytes) -> tuple[str, str]:
    """The text in the one other code page in which every character makes sense, and its name.

    Both are empty if there is none.
    """
    best, name, most = "", "", -1
    for page, called in _PAGES:
        text = data.decode(page)
        common = _sense(text)
        if common > most:
            best, name, most = text, called, common
    return best, name


def _sense(text: str) -> int:
    """How many of the letters are common ones; -1 if a character makes no sense in its place."""
    common = 0
    for found in _HIGH.finditer(text):
        place = found.start()
        if not _fits(found[0], text[max(place - 2, 0) : place], text[place + 1 : place + 2]):
            return -1
        common += found[0] in _COMMON
    return common


def _fits(character: str, before: str, after: str) -> bool:
    """Whether a letter stands in a word in its own case, and a sign where such signs stand."""
    left = before[-1:]
    if character not in _KNOWN:
        return character in (_INSIDE if left.isalpha() and after.isalpha() else _BESIDE)
    if character.isupper():
        of_capitals = left.isupper() and (
            after.isupper() or (before.isalpha() and before.isupper())
        )
        return of_capitals or (not left.isalpha() and after.isalpha())
    return left.isalpha() or after.isalpha() or character == "à"


def encoded_once(text: str) -> tuple[str, bool]:
    """Text that was encoded as UTF-8 twice as it was meant, if all of it can be; and whether."""
    if not any(sign in text for sign in _SIGNS):
        return text, False
    mended = text
    for _time in range(_MOST_TIMES):
        mended = _TWICE.sub(_meant, mended)
    whole = mended != text and not _LEFT.search(mended)
    return (mended, True) if whole else (text, False)


def _meant(found: re.Match[str]) -> str:
    data = b"".join(c.encode("latin-1" if c < "\xa0" else "cp1252") for c in found[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
