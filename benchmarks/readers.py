"""Ways to read a file: the whole import, and the fastest bare readers to set it beside."""

import io

import pandas as pd
import polars as pl
import python_calamine

from lc_app.ingest import take


def whole_import(data):
    """Bytes to register and findings."""
    return take(data, "x")


def calamine(data):
    """The values of the first sheet."""
    return (
        python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        .get_sheet_by_index(0)
        .to_python()
    )


def pandas_csv(data):
    """The parser in C."""
    return pd.read_csv(io.BytesIO(data), sep=";")


def polars_csv(data):
    """The parser in Rust, on all cores."""
    return pl.read_csv(io.BytesIO(data), separator=";", infer_schema_length=None)


BARE = {"csv": (pandas_csv, polars_csv), "xlsx": (calamine,)}
READERS = {reader.__name__: reader for reader in (whole_import, calamine, pandas_csv, polars_csv)}
