"""All counts of the pages over many communities, beside DuckDB and Polars in one run.

The three hold the same tables in memory in their own types, text as text, and answer the
same question by the default rule: what counts and why not, on two dates; the communities by
every dimension; sectors by province; the count on each month. Each may compute once what
counts and use it for all parts. In every round the three answers have to be the same.
By itself, `python -m benchmarks.metrics_scale` goes to a million communities.
"""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace

import numpy as np
import pandas as pd

import lc_metrics as lc
from benchmarks import with_duckdb, with_polars
from benchmarks.question import DATES, END, MONTHS, NOW, PARTS, PROVINCES, SECTORS

ROUNDS = 3
HUGE, LARGE, SMALL = 1_000_000, 200_000, 1_000
KNOWN = 0.5
TARGET = lc.Target(
    minimum=800, maximum=None, date=pd.Timestamp(2030, 12, 31), nature="own",
    baseline_date=pd.Timestamp(2020, 1, 1), baseline=None, sources=(),
)  # fmt: skip
OF_SECTOR = replace(TARGET, minimum=80)


def texts(chance, values, size, missing=0.1):
    """Random texts, some missing."""
    drawn = pd.Series(chance.choice(values, size), dtype="str")
    return drawn.mask(chance.random(size) < missing)


def days(chance, size, missing):
    """First days of random years, some missing."""
    first = pd.Series(pd.date_range("2012", "2027", freq="YS").as_unit("s"))
    drawn = first.take(chance.integers(0, len(first), size)).reset_index(drop=True)
    return drawn.mask(chance.random(size) < missing)


def links(chance, ids, several):
    """None, one or more links of each community."""
    times = chance.choice(len(several), len(ids), p=several)
    return ids.repeat(times).reset_index(drop=True)


def made(size):
    """A register of this many communities, the same in every run."""
    chance = np.random.default_rng(20231231)
    ids = pd.Series([f"lc{n:09x}" for n in chance.permutation(size)], dtype="str")
    sector, region, partner = (
        links(chance, ids, several)
        for several in ([0.05, 0.75, 0.2], [0.1, 0.8, 0.1], [0.2, 0.3, 0.3, 0.2])
    )
    province = texts(chance, [*PROVINCES, *lc.BUCKETS], len(region))
    return lc.Register.of(
        communities=pd.DataFrame(
            {
                "community_id": ids,
                "form": texts(chance, [*lc.FORMS], size),
                "phase": texts(chance, [*lc.PHASES], size, 0.4),
                "start_date": days(chance, size, 0.15),
                "start_precision": texts(chance, ["day", "month", "year"], size, 0),
                "end_date": days(chance, size, 0.9),
                "first_seen": days(chance, size, 0),
                **{name: chance.random(size) < KNOWN for name in lc.FUNCTIONS},
            }
        ),
        sector_links=pd.DataFrame(
            {"community_id": sector, "sector": texts(chance, [*SECTORS, "geen"], len(sector))}
        ),
        region_links=pd.DataFrame(
            {
                "community_id": region,
                "province": province,
                "corop": texts(chance, [f"CR{n:02}" for n in range(1, 41)], len(region), 0.4),
            }
        ),
        partners=pd.DataFrame(
            {"community_id": partner, "kind": texts(chance, [*lc.PARTNER_KINDS], len(partner))}
        ),
    )


def ours(register):
    """The answer of lc_metrics."""
    rule = lc.DEFAULT_RULE
    ready = lc.ledger(register, rule, PARTS)
    crossed = lc.count_by_two(ready, rule, NOW, "sector", "province").to_dict("index")
    return {
        **{on: lc.reason_counts(ready, rule, on).loc[lambda n: n > 0].to_dict() for on in DATES},
        **{by: lc.count_by(ready, rule, NOW, by).to_dict() for by in lc.DIMENSIONS},
        "sector then": lc.count_by(ready, rule, END, "sector").to_dict(),
        "crossed": {(s, p): n for s, row in crossed.items() for p, n in row.items() if n},
        "months": lc.development(ready, rule, MONTHS).tolist(),
    }


def measured(question, register):
    """Seconds, and the answer."""
    begin = time.perf_counter()
    answer = question(register)
    return time.perf_counter() - begin, answer


def compared(size):
    """Seconds of each of the three, in each round; the answers are the same."""
    register = made(size)
    loaded = {
        "lc_metrics": (ours, register),
        "DuckDB": (with_duckdb.answer, with_duckdb.loaded(register)),
        "Polars": (with_polars.answer, with_polars.loaded(register)),
    }
    rounds = []
    for _ in range(ROUNDS):
        results = {name: measured(*work) for name, work in loaded.items()}
        mine = results["lc_metrics"][1]
        for name, (_seconds, answer) in results.items():
            wrong = [part for part in mine if answer[part] != mine[part]]
            if wrong:
                raise AssertionError(f"{name} says otherwise on: {wrong}")
        rounds.append({name: seconds for name, (seconds, _answer) in results.items()})
    return pd.DataFrame(rounds)


def scale_line(size):
    """The three beside one another, as the median of ratios within a round."""
    seconds = compared(size)
    ratios = seconds.rdiv(seconds["lc_metrics"], axis=0).median()
    times = "  ".join(f"{name} {value * 1000:8.0f} ms" for name, value in seconds.median().items())
    return (
        f"all counts of the pages {size:>9,} rows  {times}"
        f"  ratio to DuckDB {ratios['DuckDB']:4.2f}, to Polars {ratios['Polars']:4.2f}"
    )


def overview(register):
    """All numbers of the overview: counts, progress of all, verdicts and outlook."""
    rule = lc.DEFAULT_RULE
    ready = lc.ledger(register, rule)
    _counts_of_overview(ready, rule)
    count, baseline = (lc.community_count(ready, rule, on) for on in (NOW, TARGET.baseline_date))
    lc.standings(ready, rule, {lc.ALL: TARGET, **dict.fromkeys(SECTORS, OF_SECTOR)}, NOW)
    lc.all_verdicts(count, baseline, TARGET, NOW)
    lc.outlook(count, baseline, TARGET, NOW)
    lc.required_line(TARGET, baseline, MONTHS)


def _counts_of_overview(ready, rule):
    for on in DATES:
        lc.community_count(ready, rule, on)
        lc.count_by(ready, rule, on, "sector")
        lc.reason_counts(ready, rule, on)
    lc.doubts(ready, rule, NOW)
    lc.development(ready, rule, MONTHS)


def overview_line(size):
    """The overview, warm."""
    register = made(size)
    times = sorted(measured(overview, register)[0] for _ in range(3 * ROUNDS))
    median, best = times[len(times) // 2] * 1000, times[0] * 1000
    return f"metrics of the overview {size:>9,} rows  {median:8.1f} ms, at best {best:.1f} ms"


def memory_line(sizes):
    """Highest memory of Python and numpy for each community; the same for all sizes if linear."""
    each = []
    for size in sizes:
        register = made(size)
        tracemalloc.start()
        ours(register)
        each.append(tracemalloc.get_traced_memory()[1] / size)
        tracemalloc.stop()
    told = ", ".join(f"{size:,} rows: {n:.0f}" for size, n in zip(sizes, each, strict=True))
    return f"highest memory while counting, bytes a community  {told}"


def main(largest=LARGE):
    print(overview_line(SMALL), flush=True)
    for size in (SMALL, largest):
        print(scale_line(size), flush=True)
    print(memory_line([largest // 10, largest // 3, largest]), flush=True)


if __name__ == "__main__":
    main(HUGE)
