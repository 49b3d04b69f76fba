"""The effect of another rule: who comes in, who goes out, and that it explains the count."""

from dataclasses import replace

from hypothesis import given

from lc_metrics import DEFAULT_RULE, counted, effect
from tests.lc_metrics.builders import END, community, dates, quick, register, registers, rules


def test_the_effect_of_a_rule_is_told_row_by_row():
    listed = register(
        community("stays"),
        community("comes in", form="campus"),
        community("goes out", phase=None),
        community("stays out", form="hub"),
        community("not begun", form="campus", start="2025"),
    )
    other = replace(DEFAULT_RULE, forms=DEFAULT_RULE.forms | {"campus"}, unknown_phase=False)

    result = effect(listed, DEFAULT_RULE, other, END)

    assert (result.before, result.after) == (2, 2)
    assert result.rows.to_dict("index") == {
        "comes in": {"moves": "in", "reason": "form"},
        "goes out": {"moves": "out", "reason": "phase"},
    }


@quick
@given(registers(), rules, rules, dates)
def test_what_comes_in_and_goes_out_explains_the_difference(listed, old, new, on):
    result = effect(listed, old, new, on)
    moves = result.rows["moves"].value_counts()

    assert result.before == counted(listed, old, on).sum()
    assert result.after == counted(listed, new, on).sum()
    assert result.after == result.before + moves.get("in", 0) - moves.get("out", 0)
    assert result.rows["reason"].notna().all()
