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
        pytest.param(b"Caf\x82;M\x81nster", f"Café{DOUBT};Mü{DOUBT}nster", id="letters of DOS"),
        pytest.param(b"\xe8 \x9c5.98", f"è £{DOUBT}5.98", id="a pound of DOS"),
        pytest.param(b"\xe8 c\x9cur", "è cœur", id="a ligature of Windows"),
        pytest.param(b"\xe8 \x93zo\x94", "è “zo”", id="quotation marks of Windows"),
    ],
)
def test_text_of_windows_and_dos_is_told(data, expected):
    text, findings = decode(data)

    assert text == expected
    assert [finding.problem.code for finding in findings] == ["other-encoding"]


def test_a_byte_of_windows_in_utf_8_is_marked_as_in_doubt():
    assert decode("één café, twee cafés: ".encode() + b"\xe8") == (
        f"één café, twee cafés: è{DOUBT}",
        [],
    )
