"""Rules to start from, and a code for each rule that fits in a link."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace

from lc_metrics.rule import DEFAULT_RULE, FORMS, PHASES, CountingRule
from lc_metrics.tables import FUNCTIONS, PARTNER_KINDS, UNKNOWN

__all__ = [
    "ONLY_LEARNING_COMMUNITIES",
    "PRESETS",
    "WIDE_RULE",
    "is_rule",
    "rule_code",
    "rule_from_code",
]

ONLY_LEARNING_COMMUNITIES = replace(DEFAULT_RULE, forms=frozenset({"learning_community"}))
"""Only what calls itself a learning community."""

WIDE_RULE = replace(DEFAULT_RULE, forms=frozenset({*FORMS, UNKNOWN}))
"""All forms, the unknown one included, that are being carried out."""

PRESETS: Mapping[str, CountingRule] = {
    "default": DEFAULT_RULE,
    "only_learning_communities": ONLY_LEARNING_COMMUNITIES,
    "wide": WIDE_RULE,
}
"""Rules to start from, by name."""

_PART, _VALUE = "~", "."
"""What stands between parts and values: neither has a meaning in an address or a code."""

_SETS: Mapping[str, Collection[str]] = {
    "forms": (*FORMS, UNKNOWN),
    "phases": PHASES,
    "functions": FUNCTIONS,
    "partner_kinds": PARTNER_KINDS,
}
_CHOICES: Mapping[str, Mapping[str, bool | str]] = {
    "unknown_phase": {"no": False, "yes": True},
    "unknown_start": {"first_seen": "first_seen", "never": "never"},
    "without_sector": {"no": False, "yes": True},
    "several_sectors": {"whole": "whole", "fractional": "fractional"},
}


def rule_code(rule: CountingRule) -> str:
    """Short text that stands for a counting rule, for a link or a file name.

    Parameters
    ----------
    rule : CountingRule
        Any rule of known forms, phases, functions and kinds of partners.

    Returns
    -------
    str
        Empty for the default rule, the name of a preset, or else what differs from the
        default: ``forms.coe.fieldlab~unknown_phase.no``.

    Notes
    -----
    Letters, dots, underscores and tildes alone: an address keeps them as they are. The same
    rule always gets the same code.

    Examples
    --------
    >>> from dataclasses import replace
    >>> rule_code(replace(DEFAULT_RULE, without_sector=True))
    'without_sector.yes'
    """
    for name, preset in PRESETS.items():
        if rule == preset:
            return "" if preset == DEFAULT_RULE else name
    parts = {field.name: getattr(rule, field.name) for field in fields(CountingRule)}
    return _PART.join(
        _VALUE.join([name, *_written(name, value)])
        for name, value in parts.items()
        if value != getattr(DEFAULT_RULE, name)
    )


def rule_from_code(code: str) -> CountingRule:
    """Counting rule that a code stands for.

    Parameters
    ----------
    code : str
        What `rule_code` gave, or its parts and values in another order.

    Returns
    -------
    CountingRule
        The rule; ``rule_from_code(rule_code(rule))`` is `rule`.

    Raises
    ------
    ValueError
        If the code names a part or a value that does not exist, or one twice.

    Examples
    --------
    >>> sorted(rule_from_code("forms.coe.civ").forms)
    ['civ', 'coe']
    """
    if not code or code in PRESETS:
        return PRESETS[code or "default"]
    found: dict[str, object] = {}
    for part in code.split(_PART):
        name, *values = part.split(_VALUE)
        if name in found:
            raise ValueError(f"stands twice in the code of a rule: {name}")
        found[name] = _read(name, values)
    return replace(DEFAULT_RULE, **found)  # type: ignore[arg-type]


def is_rule(code: str) -> bool:
    """Whether a code stands for a counting rule."""
    try:
        rule_from_code(code)
    except ValueError:
        return False
    return True


def _written(name: str, value: Collection[str] | bool | str) -> list[str]:
    if name in _SETS and isinstance(value, frozenset):
        return [known for known in _SETS[name] if known in value]
    return [text for text, meaning in _CHOICES[name].items() if meaning == value]


def _read(name: str, values: list[str]) -> frozenset[str] | bool | str:
    if name in _SETS:
        if len(set(values)) == len(values) and set(values) <= set(_SETS[name]):
            return frozenset(values)
    elif len(values) == 1 and values[0] in _CHOICES.get(name, {}):
        return _CHOICES[name][values[0]]
    raise ValueError(f"not a part of a counting rule: {_VALUE.join([name, *values])}")
