"""All that the overview computes."""

import statistics

import pandas as pd

import lc_metrics as lc
from benchmarks.files import as_csv
from benchmarks.importing import seconds
from benchmarks.readers import whole_import

ROUNDS = 5
SIZES = (100, 1_000, 10_000)


def overview(register):
    rule, end, now = lc.DEFAULT_RULE, pd.Timestamp(2023, 12, 31), pd.Timestamp(2026, 11, 23)
    for on in (end, now):
        lc.community_count(register, rule, on)
        lc.count_by(register, rule, on, "sector")
        lc.reasons(register, rule, on)
    lc.doubts(register, rule, now)
    lc.development(register, rule, pd.date_range("2020-01-01", now, freq="MS"))


def metrics_line(size):
    register = whole_import(as_csv(size)).register
    overview(register)
    took = statistics.median(seconds(lambda: overview(register)) for _ in range(ROUNDS))
    return f"metrics of the overview {size:>7} rows  {took * 1000:9.1f} ms"


def main():
    for size in SIZES:
        print(metrics_line(size))
