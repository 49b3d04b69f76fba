"""Fixtures for all tests: an empty data directory, and the app on the public sample."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from lc_app import clock
from lc_app import sample as public_sample
from lc_app.store import Store
from lc_app.texts import in_language

ROOT = Path(__file__).parents[1]

# A machine that does other things as well is slow at times: no test fails by the clock.
settings.register_profile("without_a_clock", deadline=None)
settings.load_profile("without_a_clock")


@pytest.fixture(autouse=True, scope="session")
def no_components_of_others():
    """Streamlit looks through all installed packages for each app, and finds none we use."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", list)
        yield


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


@pytest.fixture(scope="session")
def database_with_sample(tmp_path_factory):
    """A database on which the sample has been published, to start on a copy of it."""
    path = tmp_path_factory.mktemp("published") / "leergemeenschappen.sqlite"
    public_sample.publish_if_empty(Store(f"sqlite:///{path}"), clock.now())
    return path


@pytest.fixture
def app(data_directory, database_with_sample):
    """The dashboard on the public sample, on its first page."""
    # What a test published before it opened the app stays.
    if not (data_directory / database_with_sample.name).exists():
        shutil.copy(database_with_sample, data_directory)
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()


@pytest.fixture
def sample():
    """Bytes of the public sample."""
    return (ROOT / "data/examples/leergemeenschappen_publiek.csv").read_bytes()
