"""Fixtures for all tests: an empty data directory, and the app on the public sample."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lc_app.texts import in_language

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def data_directory(tmp_path, monkeypatch):
    """Each test has a database of its own."""
    monkeypatch.setenv("LC_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("LC_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def dutch():
    """Each test begins in Dutch."""
    in_language("nl")


@pytest.fixture
def app():
    """The dashboard on the public sample, on its first page."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()


@pytest.fixture
def sample():
    """Bytes of the public sample."""
    return (ROOT / "data/examples/leergemeenschappen_publiek.csv").read_bytes()
