"""The method page speaks the words of the docstrings."""

from lc_app.texts import definitions, in_language
from lc_metrics import METRICS


def by_name(name):
    (found,) = [d for d in definitions.definitions() if d.name == f"lc_metrics.{name}"]
    return found


def test_every_metric_has_a_summary():
    found = definitions.definitions()

    assert len(found) == len(METRICS)
    assert all(d.summary.endswith(".") for d in found)


def test_a_definition_is_the_docstring_in_the_language_in_use():
    in_language("en")

    found = by_name("attainment")

    assert found.summary == "Share of the minimum of a target that has been realised."
    assert found.notes[0].startswith("The attainment of several sectors together is the ratio")


def test_a_definition_can_be_read_in_dutch():
    assert by_name("gap").summary == (
        "Leergemeenschappen die nog ontbreken aan het minimum van een doel."
    )
