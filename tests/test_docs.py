"""The documents tell of all that the code can do, in the words of the code."""

import pytest

import lc_metrics
from lc_metrics import METHODS, METRICS
from lc_metrics.accrual import LIKELIHOODS
from lc_metrics.outlook import MINIMUM_MONTHS, MINIMUM_STARTS
from tests import method_document

NO_METRICS = {
    "behind",
    "is_rule",
    "ledger",
    "matching",
    "question_set",
    "roadmaps",
    "rule_code",
    "rule_from_code",
    "typed",
    "with_own",
}
"""Public functions that compute no number."""

TEXT = method_document.DOCUMENT.read_text("utf-8")


@pytest.mark.parametrize("name", method_document.sections())
def test_every_metric_and_method_has_its_section(name):
    """If not: `python -m tests.method_document`."""
    assert method_document.sections()[name] in TEXT


def test_every_public_function_is_a_metric_or_named_as_none():
    functions = {
        name
        for name in lc_metrics.__all__
        if callable(getattr(lc_metrics, name)) and not isinstance(getattr(lc_metrics, name), type)
    }

    assert functions - NO_METRICS == {metric.__name__ for metric in METRICS}


def test_no_section_tells_of_what_is_gone():
    """If one does: `python -m tests.method_document`."""
    assert method_document.written() == TEXT


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.__name__)
def test_every_metric_says_what_it_takes_and_gives(metric):
    for part in ("Parameters\n", "Returns\n"):
        assert part in metric.__doc__


def test_the_thresholds_of_the_outlook_are_those_of_the_code():
    for floor, word in LIKELIHOODS[:-1]:
        assert f"{word.replace('_', ' ')} from {floor:.0%}" in TEXT
    assert (
        f"in the first {MINIMUM_MONTHS} months, nor on fewer than {MINIMUM_STARTS} starts" in TEXT
    )


def test_every_method_has_a_source():
    assert all(method.source for method in METHODS)
