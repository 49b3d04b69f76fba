"""The catalogue: whole, without leftovers, and all that pages show goes through it."""

import ast
import re
from pathlib import Path

import pytest

from lc_app.texts import _, in_language, n_
from tests import catalogue

ROOT = Path(__file__).parents[3]
SHOWING = {
    "title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success",
    "write", "text", "metric", "button", "download_button", "text_input", "selectbox",
    "multiselect", "segmented_control", "checkbox", "file_uploader", "expander", "radio",
    "form_submit_button", "toggle", "slider", "text_area", "tabs", "toast",
}  # fmt: skip
WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")


def as_tuple(text):
    return text if isinstance(text, tuple) else (text,)


def placeholders(text):
    return set(re.findall(r"\{\w*\}", text))


def entries():
    return [message for message in catalogue.dutch() if message.id]


def test_every_text_of_the_code_has_a_dutch_translation():
    translated = {m.id for m in entries() if all(as_tuple(m.string)) and not m.fuzzy}

    assert set(catalogue.messages()) - translated == set()


def test_the_catalogue_holds_no_text_that_is_gone():
    assert {m.id for m in entries()} - set(catalogue.messages()) == set()


@pytest.mark.parametrize("message", entries(), ids=lambda m: as_tuple(m.id)[0][:40])
def test_a_translation_keeps_the_places_for_values(message):
    wanted = placeholders(as_tuple(message.id)[-1])

    assert [placeholders(text) for text in as_tuple(message.string)] == [wanted] * len(
        as_tuple(message.string)
    )


def test_a_language_without_a_catalogue_shows_the_text_of_the_code():
    in_language("en")

    assert _("Overview") == "Overview"


def test_one_and_more_differ():
    one, more = "{n} learning community", "{n} learning communities"

    assert n_(one, more, 1) == "{n} leergemeenschap"
    assert n_(one, more, 2) == "{n} leergemeenschappen"


def shown_literals(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in SHOWING:
                continue
            for argument in node.args[:1]:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                for part in parts:
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "lc_app/ui").glob("*.py"))],
    ids=lambda path: path.name,
)
def test_nothing_is_shown_that_is_not_in_the_catalogue(path):
    assert [text for text in shown_literals(path) if WORDS.search(text)] == []


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "lc_app").rglob("*.py")) + sorted((ROOT / "pages").glob("*.py")),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_text_hides_inside_a_formatted_string(path):
    """The extraction of Babel does not look there."""
    inside = [
        call
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in ("_", "n_")
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]

    assert inside == []
