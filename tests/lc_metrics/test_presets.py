"""Presets and codes of rules: what they count, and that a code comes back as its rule."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lc_app import reference
from lc_metrics import (
    DEFAULT_RULE,
    FORMS,
    FUNCTIONS,
    PARTNER_KINDS,
    PHASES,
    PRESETS,
    UNKNOWN,
    CountingRule,
    community_count,
    rule_code,
    rule_from_code,
)
from tests.lc_metrics.builders import END, community, register


def subsets(codes):
    return st.frozensets(st.sampled_from(codes))


any_rule = st.builds(
    CountingRule,
    forms=subsets([*FORMS, UNKNOWN]),
    phases=subsets(PHASES),
    unknown_phase=st.booleans(),
    unknown_start=st.sampled_from(["first_seen", "never"]),
    without_sector=st.booleans(),
    several_sectors=st.sampled_from(["whole", "fractional"]),
    functions=subsets(FUNCTIONS),
    partner_kinds=subsets(PARTNER_KINDS),
)


def test_the_forms_and_phases_are_those_of_the_reference_tables():
    assert list(FORMS) == reference.codes("forms")
    assert list(PHASES) == reference.codes("phases")


@pytest.mark.parametrize(
    ("preset", "expected"),
    [("default", 2), ("only_learning_communities", 1), ("wide", 4)],
)
def test_a_preset_counts_its_forms_that_are_being_carried_out(preset, expected):
    listed = register(
        community("named so", form="learning_community"),
        community("field lab", form="fieldlab"),
        community("campus", form="campus"),
        community("form unknown", form=None),
        community("being set up", form="learning_community", phase="setting_up"),
        community("no Topsector", form="learning_community", sectors=[]),
    )

    assert community_count(listed, PRESETS[preset], END) == expected


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (DEFAULT_RULE, ""),
        (PRESETS["only_learning_communities"], "only_learning_communities"),
        (PRESETS["wide"], "wide"),
        (replace(DEFAULT_RULE, unknown_phase=False), "unknown_phase.no"),
        (
            replace(DEFAULT_RULE, forms=frozenset({"fieldlab", "coe"}), without_sector=True),
            "forms.fieldlab.coe~without_sector.yes",
        ),
        (
            replace(DEFAULT_RULE, phases=frozenset(), several_sectors="fractional"),
            "phases~several_sectors.fractional",
        ),
        (
            replace(
                DEFAULT_RULE,
                unknown_start="never",
                functions=frozenset({"learning", "working"}),
                partner_kinds=frozenset({"company"}),
            ),
            "unknown_start.never~functions.working.learning~partner_kinds.company",
        ),
    ],
)
def test_a_rule_has_a_code_that_can_be_read(rule, code):
    assert rule_code(rule) == code
    assert rule_from_code(code) == rule


@settings(max_examples=200)
@given(any_rule)
def test_every_rule_comes_back_from_its_code(rule):
    assert rule_from_code(rule_code(rule)) == rule


@pytest.mark.parametrize(
    "code",
    [
        "forms.hobbyclub",
        "forms.coe.coe",
        "forms.coe~forms.civ",
        "unknown_phase",
        "unknown_phase.maybe",
        "unknown_phase.yes.no",
        "several_sectors.thirds",
        "colour.blue",
        "wide~",
        "~",
        ".",
    ],
)
def test_a_code_that_means_no_rule_is_refused(code):
    with pytest.raises(ValueError, match=r"code of a rule|part of a counting rule"):
        rule_from_code(code)
