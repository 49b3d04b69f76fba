"""Small registers: a test names what matters, the rest is a community that counts."""

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from lc_metrics import DEFAULT_RULE, NO_SECTOR, SCHEMAS, CountingRule, Register, typed

EMPTY = Register.of().tables()
"""Built once: most tables of a small register hold nothing."""

END = pd.Timestamp(2023, 12, 31)
"""The date of the roadmap's target."""

PARTS = {"PV20": "Noord", "PV26": "West", "PV29": "West", "PV31": "Zuid"}
"""Parts of the country of the provinces that tests use."""

AREAS = {"CR17": "PV26", "CR31": "PV29", "CR39": "PV31"}
"""Provinces of the COROP areas that tests use."""

PRECISIONS = {4: "year", 7: "month", 10: "day"}
"""How long the text of a start is: 2023, 2023-05 or 2023-05-17."""


def community(
    community_id,
    *,
    start="2019-01-01",
    sectors=("EN",),
    provinces=("PV26",),
    corops=(),
    partners=(),
    kinds=(),
    sizes=(),
    **columns,
):
    """One row for `register`; counts from 2019 on unless the arguments say otherwise."""
    own = {
        "form": "fieldlab",
        "phase": "developing",
        "start_date": start and pd.Timestamp(start),
        "start_precision": start and PRECISIONS[len(start)],
    }
    return {
        "communities": [{"community_id": community_id, **own, **columns}],
        "sector_links": [{"community_id": community_id, "sector": s} for s in sectors],
        "region_links": [
            *({"community_id": community_id, "province": p} for p in provinces),
            *({"community_id": community_id, "corop": c, "province": AREAS.get(c)} for c in corops),
        ],
        "partners": [
            *({"community_id": community_id, "organisation": o} for o in partners),
            *({"community_id": community_id, "organisation": k, "kind": k} for k in kinds),
        ],
        "sizes": [
            {"community_id": community_id, "what": what, "minimum": low, "maximum": high}
            for what, low, high in sizes
        ],
    }


def register(*rows):
    """The register of these communities, in this order."""
    tables = {name: [record for row in rows for record in row.get(name, ())] for name in EMPTY}
    return Register(
        **{
            name: typed(pd.DataFrame(records), SCHEMAS[name]) if records else EMPTY[name]
            for name, records in tables.items()
        }
    )


def copied(register):
    """A register of its own, with the same contents."""
    return Register(**{name: table.copy() for name, table in register.tables().items()})


def assert_same(left, right):
    """Both registers hold the same rows, in the same order."""
    for name, table in left.tables().items():
        assert_frame_equal(table, right.tables()[name])


quick = settings(max_examples=20)
"""For properties: a register is built for each example, and that takes its time."""

dates = st.dates(pd.Timestamp(2019, 1, 1).date(), pd.Timestamp(2027, 1, 1).date()).map(pd.Timestamp)
"""Days around the roadmap."""

rules = st.builds(
    CountingRule,
    forms=st.sampled_from([DEFAULT_RULE.forms, frozenset({"fieldlab"})]),
    phases=st.sampled_from([DEFAULT_RULE.phases, frozenset()]),
    unknown_phase=st.booleans(),
    unknown_start=st.sampled_from(["first_seen", "never"]),
    without_sector=st.booleans(),
    several_sectors=st.sampled_from(["whole", "fractional"]),
    functions=st.sampled_from([frozenset(), frozenset({"working", "learning"})]),
    partner_kinds=st.sampled_from([frozenset(), frozenset({"company"})]),
)
"""Narrow and wide counting rules."""


def rows(**known):
    """Up to six communities that may or may not count; `known` limits what they can be."""
    fields = {
        "form": st.sampled_from(["fieldlab", "coe", "campus", None]),
        "phase": st.sampled_from(["idea", "developing", "ended", None]),
        "start": st.sampled_from([None, "2019", "2020-01-01", "2023", "2023-12", "2026"]),
        "end_date": st.sampled_from([None, "2019-06-30", "2023-12-30", "2023-12-31"]),
        "first_seen": st.sampled_from([None, "2019-01-01", "2023-06-01", "2026-06-01"]),
        "sectors": st.lists(st.sampled_from(["EN", "CH", NO_SECTOR]), unique=True),
        "provinces": st.lists(st.sampled_from(["PV26", "PV31", "onbekend"]), unique=True),
        "corops": st.lists(st.sampled_from(["CR17", "CR39", None]), max_size=2),
        "kinds": st.lists(st.sampled_from(["company", "knowledge", None]), max_size=2),
        "working": st.sampled_from([True, True, False, None]),
        "learning": st.sampled_from([True, None]),
    } | known
    return st.lists(st.fixed_dictionaries(fields), max_size=6).map(
        lambda given: [community(f"lc{n}", **fields) for n, fields in enumerate(given)]
    )


def registers(**known):
    """Registers of such communities."""
    return rows(**known).map(lambda given: register(*given))
