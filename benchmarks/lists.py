"""One list for all pages: the public sample as it is, or made longer by repeating it."""

import pandas as pd

from lc_app import clock, sample
from lc_app.ingest import take
from lc_app.settings import SAMPLE
from lc_app.store import ROOT_VERSION, Origin, Store
from lc_metrics import Register


def sample_register():
    """The public sample, as it is imported."""
    return take(SAMPLE.read_bytes(), SAMPLE.name).register


def longer(register, size):
    """The communities repeated until there are so many, each with an identifier of its own."""
    times = -(-size // len(register.communities))
    tables = {
        name: pd.concat(
            [
                table.assign(community_id=table["community_id"] + (f"-{n}" if n else ""))
                for n in range(times)
            ],
            ignore_index=True,
        )
        for name, table in register.tables().items()
    }
    whole = Register(**tables)
    return whole.only(whole.communities["community_id"].head(size))


def publish_list(folder, size):
    """A database in a folder with a list of this size."""
    folder.mkdir()
    store = Store(f"sqlite:///{folder / 'leergemeenschappen.sqlite'}")
    if size == len(sample_register().communities):
        sample.publish_if_empty(store, clock.now())
        return
    register = longer(sample_register(), size)
    store.publish(register, Origin(sample=True), parent=ROOT_VERSION, at=clock.now())


def write_rows(path, size):
    """Sector and province of each, for pages that know no register."""
    register = longer(sample_register(), size)
    rows = (
        register.communities[["community_id"]]
        .merge(register.sector_links[["community_id", "sector"]], how="left")
        .merge(register.region_links[["community_id", "province"]], how="left")
        .drop_duplicates("community_id")
    )
    rows.to_csv(path, index=False)
