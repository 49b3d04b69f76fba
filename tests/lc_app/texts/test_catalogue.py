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


ROOMS = ("pages", "lc_app/ui", "lc_app/figures", "lc_app/reports", "lc_app/texts")
SENTENCE = re.compile(r"[^\W\d_]{2,}[,.:;!?]? [^\W\d_]{2,}|^[^\W\d_a-z][^\W\d_A-Z]{2,}")
"""Two words in a row, or one with a capital: a text for people, unless it is for a machine."""

FOR_MACHINES = re.compile(
    r"<|(top|middle|bottom) (left|center|right)|.*(sans-serif|max-age=)|[A-Z]\w+-[A-Z]\w+"
)
"""Markup, places of labels, fonts, and headers of an answer."""

ALLOWED = {
    "True", "False", "Vary", "Calibri", "Polygon", "Int64", "dd-mm-yyyy hh:mm",
    "Leergemeenschappen Monitor",  # the author of a workbook
    "Nederlands", "English",  # each language in its own words
    "Noord", "Oost", "West", "Zuid",  # codes of `lc_metrics`
}  # fmt: skip
EXAMPLES = {"example.py"}
"""A list filled in as an example is in Dutch, the language of the lists."""


def within(tree, kinds):
    """Everything inside nodes that hold no text for people."""
    outer = (node for node in ast.walk(tree) if kinds(node))
    return {id(inner) for node in outer for inner in ast.walk(node)}


def is_no_text(node):
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        return name in ("_", "n_", "N_")
    if isinstance(node, ast.Assign):
        return [getattr(target, "id", "") for target in node.targets] == ["__all__"]
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return docstring or isinstance(node, ast.Raise)


@pytest.mark.parametrize(
    "path",
    [ROOT / "dashboard.py", *(p for room in ROOMS for p in sorted((ROOT / room).glob("*.py")))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_sentence_stands_outside_the_catalogue(path):
    tree = ast.parse(path.read_text("utf-8"))
    elsewhere = within(tree, is_no_text)

    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in elsewhere and SENTENCE.search(node.value)
    ]

    left = [t for t in texts if not FOR_MACHINES.match(t.strip()) and t not in ALLOWED]
    assert left == [] or path.name in EXAMPLES


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
