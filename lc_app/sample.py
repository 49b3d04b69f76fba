"""The public sample: what the dashboard starts on."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cache

from lc_app.ingest import Intake, take
from lc_app.settings import EXAMPLES, SAMPLE
from lc_app.store import ROOT_VERSION, Origin, StaleVersionError, Store


def publish_if_empty(store: Store, at: datetime) -> None:
    """Publish the sample as the first version of an empty database."""
    if store.current() is not None:
        return
    intake = take(SAMPLE.read_bytes(), SAMPLE.name)
    origin = Origin(file_name=SAMPLE.name, sha256=intake.sha256, sample=True)
    try:
        store.publish(intake.register, origin, parent=ROOT_VERSION, at=at)
    except StaleVersionError:
        return  # another process was first


@cache
def _known_files() -> frozenset[str]:
    return frozenset(
        hashlib.sha256(path.read_bytes()).hexdigest()
        for path in EXAMPLES.iterdir()
        if path.is_file()
    )


def is_sample(sha256: str) -> bool:
    """Whether a file is one of the examples that come with the dashboard."""
    return sha256 in _known_files()


def looks_like(intake: Intake) -> bool:
    """Whether a file is an example, or most of its rows stand in the public sample.

    A row stands in the sample if it has the same name and the same source.
    """
    if is_sample(intake.sha256):
        return True
    rows = intake.register.communities[["name", "source"]].itertuples(index=False, name=None)
    known = [row in _rows() for row in rows]
    return sum(known) > len(known) / 2


@cache
def _rows() -> frozenset[tuple[str, str]]:
    communities = take(SAMPLE.read_bytes(), SAMPLE.name).register.communities
    return frozenset(communities[["name", "source"]].itertuples(index=False, name=None))
