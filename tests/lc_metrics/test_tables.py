"""The register: complete columns, fixed dtypes, and missing values that stay missing."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from lc_metrics import SCHEMAS, Register, typed
from tests.lc_metrics.builders import assert_same, community, copied, register

SCHEMA = {"name": "str", "start_date": "datetime64[s]", "row": "Int64"}


def test_a_typed_table_has_the_columns_of_the_schema_in_its_order():
    frame = pd.DataFrame({"row": [3], "start_date": ["2023-05-17"], "name": ["LC Water"]})

    result = typed(frame, SCHEMA)

    assert result.dtypes.astype("str").to_dict() == SCHEMA
    assert list(result) == ["name", "start_date", "row"]
    assert result.loc[0].tolist() == ["LC Water", pd.Timestamp(2023, 5, 17), 3]


def test_a_column_that_lacks_is_missing_throughout():
    result = typed(pd.DataFrame({"name": ["LC Water", None]}), SCHEMA)

    assert result.dtypes.astype("str").to_dict() == SCHEMA
    assert result.isna().to_numpy().tolist() == [[False, True, True], [True, True, True]]


def test_a_column_outside_the_schema_is_refused_by_name():
    frame = pd.DataFrame({"name": ["LC Water"], "e-mail": ["a@b.nl"], "telefoon": ["06"]})

    with pytest.raises(ValueError, match="columns outside the schema: e-mail, telefoon"):
        typed(frame, SCHEMA)


def test_the_rows_of_a_typed_table_are_numbered_anew():
    frame = pd.DataFrame({"name": ["LC Water", "LC Wind"]}, index=[7, 7])

    result = typed(frame, SCHEMA)

    assert result.index.tolist() == [0, 1]
    assert result["name"].tolist() == ["LC Water", "LC Wind"]


def test_typing_leaves_the_frame_as_it_was():
    frame = pd.DataFrame({"row": ["3"], "name": [None]}, index=[7])
    before = frame.copy()

    typed(frame, SCHEMA)

    assert_frame_equal(frame, before)


def test_a_register_of_nothing_has_every_table_with_its_columns():
    empty = Register.of()

    dtypes = {name: t.dtypes.astype("str").to_dict() for name, t in empty.tables().items()}
    assert dtypes == {name: dict(schema) for name, schema in SCHEMAS.items()}
    assert sum(map(len, empty.tables().values())) == 0


def test_a_table_that_is_none_of_the_register_is_refused_by_name():
    with pytest.raises(ValueError, match="not a table of the register: contacts, persons"):
        Register.of(persons=pd.DataFrame(), contacts=pd.DataFrame())


def test_a_part_of_the_register_keeps_its_order_and_the_links_of_its_communities():
    whole = register(
        community("a", sectors=["EN", "CH"], provinces=["PV26"], partners=["Saxion"]),
        community("b", sectors=["LOG"], provinces=["PV31"], partners=["HAN"]),
        community("c", sectors=["WM"], provinces=["PV20", "PV21"], partners=["HZ", "NIOZ"]),
    )

    part = whole.only(pd.Index(["c", "a"]))

    assert part.communities["community_id"].tolist() == ["a", "c"]
    assert part.communities.index.tolist() == [0, 1]
    assert part.sector_links["sector"].tolist() == ["EN", "CH", "WM"]
    assert part.region_links["province"].tolist() == ["PV26", "PV20", "PV21"]
    assert part.partners["organisation"].tolist() == ["Saxion", "HZ", "NIOZ"]


def test_taking_a_part_leaves_the_register_as_it_was():
    whole = register(community("a"), community("b"))
    before = copied(whole)

    whole.only(pd.Index(["b"]))

    assert_same(whole, before)
