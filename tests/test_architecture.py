"""The walls of the house: which room may import what, and how large a page may be."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STDLIB_ONLY_ON_TOP = {"pandas", "numpy", "lc_metrics"}
MAY_IMPORT = {
    "lc_metrics": STDLIB_ONLY_ON_TOP,
    "lc_app/ingest": {
        "pandas", "openpyxl", "defusedxml", "rapidfuzz", "xlrd", "numpy", "pyarrow",
        "lc_metrics.tables", "lc_metrics.targets", "lc_metrics.books",
        "lc_metrics.question_sets", "lc_app.ingest", "lc_app.reference", "lc_app.settings",
    },
    "lc_app/store": {
        "pandas", "sqlalchemy", "lc_metrics.tables", "lc_metrics.targets", "lc_metrics.books",
        "lc_metrics.question_sets", "lc_metrics.scans",
        "lc_app.store", "lc_app.clock", "lc_app.reference",
    },
    "lc_app/figures": {
        "pandas", "numpy", "plotly", "lc_metrics",
        "lc_app.figures", "lc_app.texts", "lc_app.reference",
    },
    "lc_app/reports": {
        "pandas", "numpy", "openpyxl", "lc_metrics", "lc_app.reports", "lc_app.texts",
        "lc_app.figures", "lc_app.ingest", "lc_app.store", "lc_app.clock",
        "lc_app.reference",
    },
    "lc_app/organisations": {
        "pandas", "numpy", "rapidfuzz", "lc_metrics.tables", "lc_app.organisations",
        "lc_app.reference", "lc_app.ingest.keys", "lc_app.ingest.names", "lc_app.ingest.values",
    },
    "lc_app/graphs": {"pandas", "numpy", "networkx", "lc_metrics", "lc_app.graphs"},
    "lc_app/texts": {
        "pandas", "babel", "docstring_parser", "lc_metrics", "lc_app.texts",
        "lc_app.reference",
    },
}  # fmt: skip
THIRD_PARTY = {
    "streamlit", "pandas", "numpy", "plotly", "openpyxl", "sqlalchemy", "babel", "defusedxml",
    "docstring_parser", "networkx", "pyarrow", "rapidfuzz", "starlette", "xlrd", "lc_app",
    "lc_metrics", "pages",
}  # fmt: skip


def python_files(*folders):
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def names(path):
    return str(path.relative_to(ROOT))


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if module == "lc_app":
                yield from (f"lc_app.{alias.name}" for alias in node.names)
            else:
                yield module


def allowed(module, room):
    top = module.split(".")[0]
    if top not in THIRD_PARTY:
        return True
    permitted = MAY_IMPORT[room]
    if top == "lc_app":
        return module in permitted or any(
            module.startswith(f"{p}.") for p in permitted if p.count(".") == 1
        )
    return top in permitted or module in permitted


@pytest.mark.parametrize(
    ("room", "path"),
    [
        pytest.param(room, path, id=names(path))
        for room in MAY_IMPORT
        for path in python_files(room)
    ],
)
def test_a_room_imports_only_what_it_may(room, path):
    outside = [module for module in imported(path) if not allowed(module, room)]

    assert outside == []


def test_every_third_party_package_that_is_imported_is_known_to_the_walls():
    found = {
        module.split(".")[0]
        for path in [*python_files("lc_metrics", "lc_app", "pages"), ROOT / "dashboard.py"]
        for module in imported(path)
    }

    assert found - set(sys.stdlib_module_names) - {"__future__"} <= THIRD_PARTY


@pytest.mark.parametrize("path", python_files("lc_app"), ids=names)
def test_streamlit_is_imported_in_the_ui_alone(path):
    uses = "streamlit" in {module.split(".")[0] for module in imported(path)}

    assert not uses or path.parent.name == "ui"


@pytest.mark.parametrize("path", python_files("lc_metrics", "lc_app"), ids=names)
def test_nothing_imports_a_page(path):
    assert "pages" not in {module.split(".")[0] for module in imported(path)}


@pytest.mark.parametrize("path", python_files("lc_metrics"), ids=names)
def test_metrics_ask_for_no_time_and_no_chance(path):
    source = path.read_text("utf-8")

    for forbidden in (
        "now(",
        "today(",
        "random(",
        "np.random",
        "open(",
        "print(",
        "read_",
        "logging",
    ):
        assert forbidden not in source


@pytest.mark.parametrize("path", python_files("pages"), ids=names)
def test_a_page_is_a_short_script_of_calls(path):
    source = path.read_text("utf-8")
    tree = ast.parse(source)

    assert len(source.splitlines()) <= 60
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Lambda)]
    assert not {"plotly", "sqlalchemy"} & {m.split(".")[0] for m in imported(path)}
    assert "groupby" not in source


def test_the_entry_script_is_short():
    assert len((ROOT / "dashboard.py").read_text("utf-8").splitlines()) <= 40


def test_no_page_writes_markup_by_hand():
    sources = [*python_files("lc_app", "pages"), ROOT / "dashboard.py"]

    assert not [names(p) for p in sources if "unsafe_allow_html" in p.read_text("utf-8")]


@pytest.mark.parametrize("path", python_files("lc_metrics", "lc_app"), ids=names)
def test_functions_stay_short(path):
    long = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and body[-1].end_lineno - body[0].lineno + 1 > 30:
                long.append(node.name)

    assert long == []
