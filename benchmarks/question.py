"""What the three are asked: dates, codes and the default rule."""

import pandas as pd

import lc_metrics as lc

END, NOW = pd.Timestamp(2023, 12, 31), pd.Timestamp(2026, 11, 23)
DATES = (END, NOW)
MONTHS = pd.date_range("2020-01-01", NOW, freq="MS")
PROVINCES = [f"PV{n}" for n in range(20, 32)]
PARTS = dict(
    zip(PROVINCES, ["Noord"] * 3 + ["Oost"] * 3 + ["West"] * 4 + ["Zuid"] * 2, strict=True)
)
SECTORS = ["AF", "CH", "CI", "EN", "HTSM", "ICT", "LSH", "LOG", "TU", "WM"]
FORMS = sorted(lc.DEFAULT_RULE.forms)
PHASES = sorted({*lc.DEFAULT_RULE.phases, "ended"})
