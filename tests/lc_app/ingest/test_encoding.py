"""Bytes to text: what is sure is said of the file, what is in doubt of the character."""

import pytest

from lc_app.ingest.encoding import DOUBT, decode


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("Bèta".encode(), "Bèta", id="UTF-8"),
        pytest.param("\ufeffBèta".encode("utf-16-be"), "Bèta", id="UTF-16 with a mark"),
        pytest.param("Lab Bèta".encode("utf-16-le"), "Lab Bèta", id="UTF-16 without a mark"),
        pytest.param("\ufeffBèta".encode("utf-32-le"), "Bèta", id="UTF-32"),
        pytest.param(b"a;b\n\x1a", "a;b\n", id="the end of a file for DOS"),
    ],
)
def test_unicode_is_read_without_a_word(data, expected):
    assert decode(data) == (expected, [])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("Bèta – “€ 5” naïef".encode("cp1252"), "Bèta – “€ 5” naïef", id="Windows"),
        pytest.param(
            b"Br\xe8s;Caf\x82;M\x81nster", f"Brès;Café{DOUBT};Mü{DOUBT}nster", id="letters of DOS"
        ),
        pytest.param(b"\xe8 \x9c5.98", f"è £{DOUBT}5.98", id="a pound of DOS"),
        pytest.param(b"\xe8 c\x9cur", "è cœur", id="a ligature of Windows"),
        pytest.param(b"\xe8 \x93zo\x94", "è “zo”", id="quotation marks of Windows"),
    ],
)
def test_text_of_windows_and_dos_is_told(data, expected):
    text, findings = decode(data)

    assert text == expected
    assert [finding.problem.code for finding in findings] == ["other-encoding"]


WINDOWS = {n: bytes([n]).decode("cp1252") for n in {*range(128, 256)} - {129, 141, 143, 144, 157}}
WORDS = "één café in Sûdwest, ’s-Gravenhage; Curaçao: geïnd, coördinatie, Knüppel, señor à 5"


@pytest.mark.parametrize(
    ("text", "encoding", "page"),
    [
        (WORDS, "cp1252", "Windows (cp1252)"),
        (WORDS, "mac_roman", "Macintosh (Mac Roman)"),
        (WORDS.replace("’", "'"), "cp850", "DOS (cp850)"),
        ("Café Ïnez", "cp850", "DOS (cp850)"),
        ("“Zo’n” café – 5 °C", "mac_roman", "Macintosh (Mac Roman)"),
        ("ÉÉN CAFÉ", "cp1252", "Windows (cp1252)"),
        ("‘foto‘s’ „zo” – 25 °C, 3 m², ½ • € 5… Škoda", "cp1252", "Windows (cp1252)"),
        ("L’Œuvre™ · Delft–Leiden × 3", "cp1252", "Windows (cp1252)"),
    ],
)
def test_the_code_page_is_told_in_which_every_character_makes_sense(text, encoding, page):
    read, findings = decode(f"naam;vorm\r\n{text};hub\r\n".encode(encoding))

    assert read == f"naam;vorm\r\n{text};hub\r\n"
    assert [(f.problem.code, f.value) for f in findings] == [("other-encoding", page)]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("times", [1, 2])
def test_text_that_was_encoded_twice_is_mended_and_told(mark, times):
    data = f"{WORDS} – “€ 5” Šibenik 25\u00a0°C".encode()
    for _time in range(times):
        data = "".join(WINDOWS.get(byte, chr(byte)) for byte in data).encode()

    text, findings = decode(mark + data)

    assert text == f"{WORDS} – “€ 5” Šibenik 25\u00a0°C"
    assert [finding.problem.code for finding in findings] == ["encoded-twice"]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS} SÃO Paulo, Ångström, Âge, pâte, «â», Ä…",
        "cafÃ© en voilÃ  met een spatie die verloren ging",
    ],
)
def test_text_that_is_right_or_cannot_all_be_mended_stays_as_it_is(text):
    assert decode(text.encode()) == (text, [])


def test_a_byte_of_windows_in_utf_8_is_marked_as_in_doubt():
    assert decode("één café, twee cafés: ".encode() + b"\xe8") == (
        f"één café, twee cafés: è{DOUBT}",
        [],
    )
