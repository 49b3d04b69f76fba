"""The answer of Polars: the same rule, as lazy frames that are collected together."""

import polars as pl

import lc_metrics as lc
from benchmarks.question import DATES, END, FORMS, MONTHS, NOW, PARTS, PHASES

KEY = "community_id"
first, end, start = pl.col("first_day"), pl.col("end_date"), pl.col("start_date")


def loaded(register):
    """The tables in the types of Polars."""
    return {name: pl.from_pandas(table) for name, table in register.tables().items()}


def answer(tables):
    """All counts."""
    ready = spans(tables).collect()
    lazy = ready.lazy()
    counted = {on: lazy.filter(counts(on)).collect().lazy() for on in DATES}
    now, links = counted[NOW], linked(tables)
    groups = {by: members(now, *link).collect().lazy() for by, link in links.items()}
    queries = {
        **{on: lazy.group_by(reason(on).alias("group")).len() for on in DATES},
        **{by: found.group_by("group").len() for by, found in groups.items()},
        "sector then": members(counted[END], *links["sector"]).group_by("group").len(),
        "form": own(now, pl.col("form")),
        "phase": own(now, pl.col("phase")),
        "start_year": own(now, start.dt.year().cast(pl.String)),
        "function": functions(now),
        "crossed": groups["sector"]
        .join(groups["province"], on=KEY)
        .group_by("group", "group_right")
        .len(),
        "begun": own(valid(lazy), first),
        "over": own(valid(lazy).filter(end.is_not_null()), end),
    }
    frames = dict(zip(queries, pl.collect_all(queries.values()), strict=True))
    begun, over = frames.pop("begun"), frames.pop("over")
    crossed = frames.pop("crossed")
    found = {name: dict(frame.iter_rows()) for name, frame in frames.items()}
    found["crossed"] = {(s, p): n for s, p, n in crossed.iter_rows()}
    found["function"] = {name: n for name, n in found["function"].items() if n}
    found["months"] = [
        begun.filter(pl.col("group") <= month)["len"].sum()
        - over.filter(pl.col("group") < month)["len"].sum()
        for month in MONTHS
    ]
    return found


def spans(tables):
    topsector = (
        tables["sector_links"]
        .lazy()
        .filter(pl.col("sector").is_not_null() & ~pl.col("sector").is_in(["geen", "onbekend"]))
        .select(KEY, topsector=True)
        .unique()
    )
    seen = pl.when(pl.col("first_seen") < start).then(None).otherwise(pl.col("first_seen"))
    year_end = start.dt.offset_by("1y").dt.truncate("1y").dt.offset_by("-1d")
    precision = pl.col("start_precision")
    last = pl.when(precision == "year").then(year_end)
    last = last.when(precision == "month").then(start.dt.month_end()).otherwise(start)
    return (
        tables["communities"]
        .lazy()
        .join(topsector, on=KEY, how="left")
        .with_columns(
            first_day=pl.min_horizontal(last, seen),
            refusal=pl.when(~pl.col("form").is_in(FORMS).fill_null(value=False))
            .then(pl.lit("form"))
            .when(pl.col("topsector").is_null())
            .then(pl.lit("no_sector"))
            .when(~pl.col("phase").is_in(PHASES))
            .then(pl.lit("phase"))
            .when((pl.col("phase") == "ended") & end.is_null())
            .then(pl.lit("ended_undated")),
        )
    )


def counts(on):
    return pl.col("refusal").is_null() & (first <= on) & (end.is_null() | (end >= on))


def reason(on):
    undated = (
        pl.when(start.is_null()).then(pl.lit("start_unknown")).otherwise(pl.lit("not_started"))
    )
    return (
        pl.when(pl.col("refusal").is_not_null())
        .then(pl.col("refusal"))
        .when(first.is_null() | (first > on))
        .then(undated)
        .when(end < on)
        .then(pl.lit("ended"))
        .otherwise(pl.lit("counts"))
    )


def linked(tables):
    province = pl.col("province")
    bucket = pl.when(province.is_in(lc.BUCKETS)).then(province)
    regions = tables["region_links"].lazy()
    return {
        "sector": (tables["sector_links"].lazy(), pl.col("sector")),
        "province": (regions, province),
        "corop": (regions, pl.coalesce(pl.col("corop"), bucket)),
        "part": (
            regions,
            pl.coalesce(province.replace_strict(PARTS, default=None), bucket),
        ),
        "partner_kind": (tables["partners"].lazy(), pl.col("kind")),
    }


def members(counted, links, value):
    return (
        counted.select(KEY)
        .join(links.select(KEY, group=value), on=KEY, how="left")
        .with_columns(pl.col("group").fill_null("onbekend"))
        .unique()
    )


def own(counted, value):
    filled = value if value is first or value is end else value.fill_null("onbekend")
    return counted.group_by(filled.alias("group")).len()


def functions(counted):
    none = ~pl.any_horizontal(lc.FUNCTIONS)
    sums = [pl.col(name).sum() for name in lc.FUNCTIONS]
    return counted.select(*sums, onbekend=none.sum()).unpivot()


def valid(lazy):
    return lazy.filter(
        pl.col("refusal").is_null() & first.is_not_null() & (end.is_null() | (end >= first))
    )
