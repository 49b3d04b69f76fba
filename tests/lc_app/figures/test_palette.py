"""Colours can be told apart on both pages, also by eyes without red or green cones."""

import re
import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from lc_app.figures import palette
from lc_app.reference import codes

ROOT = Path(__file__).parents[3]
THEME = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))["theme"]
PAGES = [THEME[kind]["backgroundColor"] for kind in ("light", "dark")]
# Machado, Oliveira and Fernandes (2009), full severity, for linear light.
EYES = {
    "three cones": np.eye(3),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
# Ottosson (2020), Oklab.
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
SECTORS = {code: palette.SECTOR_COLOURS[code] for code in codes("sectors")}


def light(colour):
    parts = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    first, second = sorted(light(c) @ [0.2126, 0.7152, 0.0722] for c in (one, other))
    return (second + 0.05) / (first + 0.05)


def seen(colour, eyes):
    return TO_LAB @ np.cbrt(TO_CONES @ np.clip(EYES[eyes] @ light(colour), 0, 1))


def nearest(colours, eyes):
    return min(
        (np.linalg.norm(seen(a, eyes) - seen(b, eyes)), a, b) for a, b in combinations(colours, 2)
    )


def test_the_measure_of_contrast_is_that_of_the_guideline():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_red_and_green_are_near_for_eyes_without_one_of_the_two():
    colours = "#ff0000", "#7f7f00"

    assert nearest(colours, "no green")[0] < nearest(colours, "three cones")[0] / 2


@pytest.mark.parametrize("page", PAGES)
def test_every_sector_stands_out_from_the_page(page):
    colours = {*palette.SECTOR_COLOURS.values(), palette.COUNT, palette.TARGET, palette.MET}

    assert {c: round(contrast(c, page), 2) for c in colours if contrast(c, page) < 3} == {}


# WCAG 2.2: 4.5 for words (1.4.3), 3 for what can be pressed (1.4.11).
@pytest.mark.parametrize(
    ("name", "least"), [("textColor", 4.5), ("linkColor", 4.5), ("primaryColor", 3)]
)
@pytest.mark.parametrize("kind", ["light", "dark"])
def test_words_and_controls_stand_out_from_their_page(kind, name, least):
    theme = THEME | THEME[kind]
    grounds = [theme["backgroundColor"], theme["secondaryBackgroundColor"]]

    assert min(contrast(theme[name], ground) for ground in grounds) >= least


def test_every_sector_has_a_colour_of_its_own():
    assert len(set(palette.SECTOR_COLOURS.values())) == len(codes("sectors")) + 2


# 0.02 in Oklab is about what a careful eye can just see.
@pytest.mark.parametrize(
    ("eyes", "least"), [("three cones", 0.13), ("no red", 0.07), ("no green", 0.07)]
)
def test_any_two_sectors_can_be_told_apart(eyes, least):
    assert nearest(SECTORS.values(), eyes)[0] > least


def test_colours_stand_in_the_palette_alone():
    spelled = re.compile(r"['\"]#[0-9a-fA-F]{3,8}['\"]|rgba?\(")
    elsewhere = [
        path.name
        for path in (ROOT / "lc_app").rglob("*.py")
        if path.name != "palette.py" and spelled.search(path.read_text("utf-8"))
    ]

    assert elsewhere == []


@pytest.mark.parametrize("page", PAGES)
def test_an_organisation_stands_out_from_the_page_by_its_edge_or_its_grey(page):
    both = palette.NEUTRAL, palette.NEUTRAL_EDGE

    assert max(contrast(colour, page) for colour in both) > 3
    assert not {*both} & {*palette.SECTOR_COLOURS.values()}
