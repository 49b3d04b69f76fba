"""How a table looks: the name and a number beside it fit on a phone."""

import pandas as pd

from lc_app.ui import table_looks


def columns(*given):
    return table_looks.looks(*given)["column_config"]


def heights(content):
    looks = table_looks.looks(content)
    return {name: looks[name] for name in ("row_height", "height")}


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
    looks = columns(TABLE)

    widths = {name: look["width"] for name, look in looks.items() if look["width"]}
    assert widths == {"Leergemeenschap": 212, "Doel": 79}
    right = [name for name, look in looks.items() if look["alignment"] == "right"]
    assert right == ["Op 31-12-2023", "Aandeel", "Maanden"]


def test_a_name_is_narrower_where_more_has_to_stand_beside_it():
    looks = columns(TABLE, table_looks.NARROW_NAME)

    assert looks["Leergemeenschap"]["width"] == 172


def test_short_names_take_no_more_than_they_need_and_at_least_their_heading():
    looks = columns(TABLE.head(1))

    assert looks["Leergemeenschap"]["width"] == 119


def test_a_table_without_names_or_rows_has_its_own_widths():
    assert not any(look["width"] for look in columns(TABLE[["Maanden"]]).values())
    assert not any(look["width"] for look in columns(TABLE.head(0)).values())


def test_what_is_missing_has_no_letters_and_is_no_text_among_numbers():
    looks = columns(pd.DataFrame({"Naam": ["Lab", None], "Aantal": [pd.NA, "3"]}, dtype="object"))

    assert looks["Naam"]["width"] == 51
    assert looks["Aantal"]["alignment"] == "right"


def test_a_table_is_as_wide_as_what_it_says_unless_a_name_would_be_cut_off():
    assert table_looks.looks(TABLE.head(1))["width"] == "content"
    assert table_looks.looks(TABLE)["width"] == "stretch"


def test_rows_are_tall_where_many_names_are_longer_than_their_column_and_fewer_are_seen():
    long, short = "Een leergemeenschap met een heel lange naam", "Lab"

    def table(names, columns):
        return pd.DataFrame({"Naam": names} | {f"Kolom {n}": 1 for n in range(columns - 1)})

    few = heights(table([long] * 2 + [short] * 8, 5))
    many = heights(table([long] * 30 + [short] * 70, 5))
    with_room = heights(table([long] * 30 + [short] * 70, 4))

    assert few == {"row_height": 35, "height": 35 * 11 + 3}
    assert many == {"row_height": 66, "height": 66 * 10 + 35 + 3}
    assert with_room == {"row_height": 35, "height": 35 * 16 + 3}
    assert heights(TABLE.head(0)) == {"row_height": 35, "height": 38}
