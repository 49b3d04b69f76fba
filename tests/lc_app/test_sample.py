"""The public sample: the first version of an empty database, and its workbooks."""

from datetime import datetime
from pathlib import Path

import pytest

from data.examples import make_workbooks
from lc_app import sample
from lc_app.ingest import take
from lc_app.settings import EXAMPLES, SAMPLE, database_url
from lc_app.store import Store
from lc_metrics import changes

NOW = datetime(2026, 11, 23)


def test_an_empty_database_starts_on_the_sample():
    store = Store(database_url())

    sample.publish_if_empty(store, NOW)

    version = store.current()
    assert (version.number, version.communities, version.sample) == (1, 124, True)
    assert version.file_name == "leergemeenschappen_publiek.csv"


def test_a_database_with_a_version_stays_as_it_is():
    store = Store(database_url())
    sample.publish_if_empty(store, NOW)

    sample.publish_if_empty(store, NOW)

    assert len(store.versions()) == 1


def test_the_workbook_per_sector_holds_the_same_communities_as_the_sample():
    workbook = EXAMPLES / "leergemeenschappen_per_topsector.xlsx"

    listed = take(SAMPLE.read_bytes(), SAMPLE.name).register
    in_sheets = take(workbook.read_bytes(), workbook.name).register

    assert changes(listed, in_sheets).value_counts().to_dict() == {"unchanged": 124}


@pytest.mark.parametrize(
    "name", ["leergemeenschappen_per_topsector.xlsx", "foutief_voorbeeld.xlsx"]
)
def test_the_workbooks_are_what_their_maker_makes(name, tmp_path):
    made = {
        make_workbooks.PER_SECTOR.name: make_workbooks.per_sector,
        make_workbooks.FAULTY.name: make_workbooks.faulty,
    }[name]()
    made.save(tmp_path / name)

    stored = take((EXAMPLES / name).read_bytes(), name)
    fresh = take((tmp_path / name).read_bytes(), name)
    assert stored.findings == fresh.findings
    assert set(changes(stored.register, fresh.register)) == {"unchanged"}


def test_an_example_is_known_by_its_contents_and_not_by_its_name():
    intake = take(SAMPLE.read_bytes(), "officieel.csv")

    assert sample.is_sample(intake.sha256)
    assert not sample.is_sample("0" * 64)


def test_every_row_of_the_sample_names_its_source():
    communities = take(SAMPLE.read_bytes(), SAMPLE.name).register.communities

    assert communities["source"].str.startswith("http").all()


def test_the_examples_say_where_they_come_from():
    text = (EXAMPLES / "README.md").read_text("utf-8")

    for path in EXAMPLES.iterdir():
        assert path.name in text or path.is_dir() or path.name == "README.md"
    assert Path(SAMPLE).name in text
