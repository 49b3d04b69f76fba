"""The answer of DuckDB: the same rule, written as SQL."""

import duckdb

import lc_metrics as lc
from benchmarks.question import DATES, END, FORMS, MONTHS, NOW, PARTS, PHASES

BUCKETS = ", ".join(f"'{bucket}'" for bucket in lc.BUCKETS)

SPANS = f"""
create or replace temp table spans as
with topsector as (
    select distinct community_id from sector_links where sector not in ('geen', 'onbekend')
)
select
    c.community_id, form, phase, start_date, end_date, working, learning, innovating, researching,
    case
        when form is null or form not in {tuple(FORMS)} then 'form'
        when t.community_id is null then 'no_sector'
        when phase not in {tuple(PHASES)} then 'phase'
        when phase = 'ended' and end_date is null then 'ended_undated'
    end as refusal,
    least(
        case start_precision
            when 'year' then make_date(year(start_date), 12, 31)
            when 'month' then last_day(start_date)
            else start_date::date
        end,
        case when first_seen < start_date then null else first_seen::date end
    ) as first_day
from communities c left join topsector t using (community_id)
"""

REASONS = """
select
    case
        when refusal is not null then refusal
        when first_day is null or first_day > $day
            then case when start_date is null then 'start_unknown' else 'not_started' end
        when end_date < $day then 'ended'
        else 'counts'
    end, count(*)
from spans group by 1
"""

COUNTED = """
create or replace temp table {name} as
select * from spans
where refusal is null and first_day <= $day and (end_date is null or end_date >= $day)
"""

MEMBERS = """
create or replace temp table {name} as
select distinct n.community_id, coalesce({value}, 'onbekend') as grp
from {counted} n left join {links} using (community_id)
"""

LINKED = {
    "sector": ("sector", "sector_links"),
    "province": ("province", "region_links"),
    "corop": (
        f"coalesce(corop, case when province in ({BUCKETS}) then province end)",
        "region_links",
    ),
    "part": (
        f"coalesce(part, case when province in ({BUCKETS}) then province end)",
        "(select * from region_links left join parts using (province))",
    ),
    "partner_kind": ("kind", "partners"),
}
OWN = {"form": "form", "phase": "phase", "start_year": "year(start_date)::varchar"}

CROSSED = """
select s.grp, p.grp, count(*)
from now_sector s join now_province p using (community_id) group by all
"""

FUNCTIONS = """
select count(*) filter (working), count(*) filter (learning), count(*) filter (innovating),
       count(*) filter (researching),
       count(*) filter (not (working or learning or innovating or researching))
from now
"""

EVENTS = """
with valid as (
    select * from spans where refusal is null and first_day is not null
    and (end_date is null or end_date >= first_day)
), events as (
    select day, sum(n) as n from (
        select first_day as day, count(*) as n from valid group by 1
        union all
        select end_date::date + 1, -count(*) from valid where end_date is not null group by 1
    ) group by 1
)
select coalesce(sum(n), 0)::bigint
from (select unnest($months::date[]) as month) m left join events on day <= month
group by month order by month
"""


def loaded(register):
    """The tables in DuckDB's own memory."""
    database = duckdb.connect()
    for name, table in register.tables().items():
        database.register("given", table)
        database.execute(f"create table {name} as select * from given")
        database.unregister("given")
    database.execute("create table parts (province varchar, part varchar)")
    database.executemany("insert into parts values (?, ?)", [*PARTS.items()])
    return database


def answer(database):
    """All counts."""
    database.execute(SPANS)
    found = {on: dict(database.execute(REASONS, {"day": on}).fetchall()) for on in DATES}
    for name, on in (("now", NOW), ("then_", END)):
        database.execute(COUNTED.format(name=name), {"day": on})
    for by, (value, links) in LINKED.items():
        found[by] = counted(database, f"now_{by}", "now", value, links)
    found["sector then"] = counted(database, "then_sector", "then_", *LINKED["sector"])
    for by, value in OWN.items():
        query = f"select coalesce({value}, 'onbekend'), count(*) from now group by 1"
        found[by] = dict(database.execute(query).fetchall())
    numbers = database.execute(FUNCTIONS).fetchone()
    named = zip((*lc.FUNCTIONS, "onbekend"), numbers, strict=True)
    found["function"] = {name: n for name, n in named if n}
    found["crossed"] = {(s, p): n for s, p, n in database.execute(CROSSED).fetchall()}
    months = database.execute(EVENTS, {"months": [month.date() for month in MONTHS]})
    found["months"] = [n for (n,) in months.fetchall()]
    return found


def counted(database, name, counted, value, links):
    database.execute(MEMBERS.format(name=name, counted=counted, value=value, links=links))
    return dict(database.execute(f"select grp, count(*) from {name} group by 1").fetchall())
