"""The table of sectors: counts, status, gap and pace, in the words of people."""

from math import nan

import pandas as pd

from lc_app.reports import sectors_table
from lc_metrics import Target, progress

BEGIN, END = pd.Timestamp(2020, 1, 1), pd.Timestamp(2023, 12, 31)
HALF, NOW = pd.Timestamp(2021, 12, 31), pd.Timestamp(2026, 11, 23)
LOW = Target(4, 6, END, "agreed", BEGIN, None, ())
TEN = Target(10, None, END, "average", BEGIN, None, ())
PACE = ["Erbij per jaar", "Nodig per jaar", "Maanden voor (+) of achter (-)"]


def table(standings, then, now, sectors=("LSH", "EN"), *, at=END, sample=False):
    return sectors_table(
        list(sectors),
        standings,
        pd.Series(then),
        pd.Series(now),
        total=10,
        at=at,
        on=NOW,
        sample=sample,
    )


def test_sectors_show_status_count_gap_attainment_and_share():
    standings = {"LSH": progress(5, 0, LOW, END), "EN": progress(0, 0, TEN, END)}

    result = table(standings, {"LSH": 5.0}, {"LSH": 6.0, "EN": 2.0, "onbekend": 2.0})

    assert result.drop(columns=PACE).to_numpy().tolist() == [
        ["Energie", "0", "gemiddeld 10", "10", "▽ onder", "0%", "2", "20%"],
        [
            "Life Sciences & Health",
            "5",
            "4 tot 6",
            "0",
            "✔ gehaald, binnen de bandbreedte",
            "83% tot 125%",
            "6",
            "60%",
        ],
        ["Onbekend", "0", "-", "-", "-", "-", "2", "20%"],
    ]


def test_before_the_date_of_the_target_the_pace_is_told():
    """Half way 3 of 4: the even pace has 2 by then, and 3 a quarter of the time later."""
    standings = {"LSH": progress(3, 0, LOW, HALF), "EN": progress(2, 0, TEN, HALF)}

    result = table(standings, {"LSH": 3.0, "EN": 2.0}, {}, at=HALF).set_index("Topsector")

    # 3 in 2 years and 1 to go; 365 days are 12 months of 30.4375 days.
    assert result.loc["Life Sciences & Health", PACE].tolist() == ["1,5", "0,5", "+12"]
    assert result.loc["Life Sciences & Health", "Status"] == "▲ op koers, onder de bandbreedte"
    # 8 to go in 2 years, and 730 - 292 days behind the average.
    assert result.loc["Energie", PACE].tolist() == ["1", "4", "-14,4"]


def test_of_a_sample_no_status_says_that_the_target_was_met():
    standings = {"LSH": progress(5, 0, LOW, END)}

    result = table(standings, {"LSH": 5.0}, {}, ["LSH"], sample=True)

    assert result["Status"].tolist() == ["△ binnen de bandbreedte"]


def test_what_is_undefined_has_a_dash():
    standings = {"LSH": progress(nan, nan, LOW, HALF)}

    result = table(standings, {}, {}, ["LSH"], at=HALF)

    assert result.loc[0, PACE].tolist() == ["-", "-", "-"]
    assert result.loc[0, "Status"] == "niet beschikbaar"


def test_a_filter_by_sector_shows_no_other_sector():
    result = table({}, {"EN": 3.0, "AF": 1.0}, {"EN": 3.0, "AF": 1.0}, ["EN"])

    assert result["Topsector"].tolist() == ["Energie"]
    assert result["Doel"].tolist() == ["-"]
