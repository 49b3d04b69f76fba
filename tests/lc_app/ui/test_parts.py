"""How a table looks: the name and a number beside it fit on a phone."""

import pandas as pd

from lc_app.ui import parts

TABLE = pd.DataFrame(
    {
        "Leergemeenschap": ["Lab", "Een leergemeenschap met een heel lange naam"],
        "Op 31-12-2023": ["1.250", "-"],
        "Aandeel": ["83%", ""],
        "Doel": ["10", "4 tot 6"],
        "Maanden": ["+0,5", "-12"],
    }
)


def test_a_long_name_is_bounded_and_numbers_in_words_stand_below_the_end_of_their_heading():
    looks = parts.looks(TABLE)

    assert {name: look["width"] for name, look in looks.items() if look["width"]} == {
        "Leergemeenschap": 210
    }
    right = [name for name, look in looks.items() if look["alignment"] == "right"]
    assert right == ["Op 31-12-2023", "Aandeel", "Maanden"]


def test_a_table_of_short_names_and_one_without_rows_keep_their_own_widths():
    assert parts.looks(TABLE[["Leergemeenschap"]].head(1)) == {}
    assert not any(look["width"] for look in parts.looks(TABLE.head(0)).values())
