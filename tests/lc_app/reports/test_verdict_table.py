"""All methods side by side, each in its own words."""

import pandas as pd

from lc_app.reports import verdicts_table
from lc_metrics import Target, all_verdicts

BEGIN, END = pd.Timestamp(2020, 1, 1), pd.Timestamp(2023, 12, 31)
HALF = pd.Timestamp(2021, 12, 31)


def table(count, baseline, minimum, maximum=None, on=HALF):
    target = Target(minimum, maximum, END, "agreed", BEGIN, None, ())
    return verdicts_table(all_verdicts(count, baseline, target, on))


def test_from_a_baseline_of_nothing_only_the_way_can_be_judged():
    result = table(40, 0, 100)

    assert result[["Methode", "Oordeel", "Waarde", "Score"]].to_numpy().tolist() == [
        ["Gelijkmatig tempo naar het doel", "achter", "0,8", "-"],
        *[
            [name, "niet beschikbaar: vanaf nul bestaat geen groeivoet", "-", "-"]
            for name in (
                "Eurostat-drempels, met een doel",
                "Eurostat-drempels, zonder doel",
                "Statistics Canada, met een doel",
                "Statistics Canada, zonder doel",
                "Verenigde Naties, voortgangskaart 2023",
            )
        ],
        ["ESCAP, huidige status", "minder dan nu verwacht", "4", "-"],
    ]


def test_a_range_has_a_row_of_its_own():
    result = table(3, 0, 4, 6, on=END)

    assert result.iloc[-1, :3].tolist() == [
        "Bandbreedte van het doel",
        "onder de bandbreedte",
        "0,75",
    ]
    assert result.iloc[0, 1] == "niet gehaald"


def test_each_verdict_shows_formula_thresholds_and_source():
    last = table(40, 12, 100).iloc[-1]

    assert last["Formule"] == "C = 10 d (x - b) / |T - b|"
    assert last["Drempels"] == (
        "C >= 10 (t - t0) / (tT - t0): zoals nu verwacht, of beter; C >= 0: minder dan nu"
        " verwacht; C < 0: achteruitgegaan"
    )
    assert last["Bron"].startswith("ESCAP")


def test_after_the_date_no_method_has_a_verdict():
    result = table(120, 12, 100, on=pd.Timestamp(2024, 1, 1))

    assert set(result["Oordeel"]) == {"niet beschikbaar: de einddatum van het doel is voorbij"}
