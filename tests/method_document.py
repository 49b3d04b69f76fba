"""What docs/method.md has to hold; `python -m tests.method_document` brings it up to date.

The texts are those of the docstrings, which the method page shows as well. What stands
outside the two marks is written by hand and stays.
"""

import inspect
from pathlib import Path

from docstring_parser import DocstringStyle, parse

from lc_metrics import METHODS, METRICS

DOCUMENT = Path(__file__).parents[1] / "docs" / "method.md"
BEGIN, END = "<!-- from the docstrings -->", "<!-- end of the docstrings -->"


def sections():
    """The text of each method and of each metric, by its name."""
    return {method.code: _method(method) for method in METHODS} | {
        metric.__name__: _metric(metric) for metric in METRICS
    }


def _method(method):
    rows = [f"| {_cell(condition)} | `{status}` |" for condition, status in method.thresholds]
    return "\n".join(
        [
            f"### {method.title}: `{method.code}`",
            "",
            f"Formula: {_cell(method.formula)}",
            *(["", f"Score: {_cell(method.score)}"] if method.score else []),
            "",
            "| condition, the first that holds | status |",
            "|---|---|",
            *rows,
            "",
            f"Source: {method.source}.",
        ]
    )


def _cell(text):
    return f"`{text}`"


def _metric(metric):
    docstring = parse(metric.__doc__, DocstringStyle.NUMPYDOC)
    parts = [
        f"### `{metric.__name__}`",
        docstring.short_description,
        f"Gives: {_flat(docstring.returns.type_name)}. {_flat(docstring.returns.description)}",
        *_named(docstring, "notes"),
        *(f"Source: {text}" for text in _named(docstring, "references")),
        f"Code: `{inspect.getmodule(metric).__name__}.{metric.__name__}`.",
    ]
    return "\n\n".join(part for part in parts if part)


def _named(docstring, section):
    texts = [meta.description or "" for meta in docstring.meta if meta.args == [section]]
    return [_flat(part) for text in texts for part in text.split("\n\n") if part.strip()]


def _flat(text):
    return " ".join((text or "").replace("``", "`").split())


def written():
    """The document with the sections anew and the rest as it is."""
    head, _begin, rest = DOCUMENT.read_text("utf-8").partition(BEGIN)
    tail = rest.partition(END)[2]
    texts = sections()
    methods = [texts[method.code] for method in METHODS]
    metrics = [texts[metric.__name__] for metric in METRICS]
    inside = ["## Methods of verdicts", *methods, "## Metrics", *metrics]
    return head + "\n\n".join([BEGIN, *inside, END]) + tail


if __name__ == "__main__":
    DOCUMENT.write_text(written(), "utf-8")
