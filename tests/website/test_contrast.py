"""Contrast of the themes' colours, computed from the style sheet that their tokens become."""

import re
from pathlib import Path

import pytest

from catalogue.website.colours import rgb_of
from catalogue.website.themes import ThemeFolder, load_theme

THEMES = Path(__file__).resolve().parents[2] / "themes"
NAMES = ("pesisir", "sogan")
TEXT = (
    ("ink", "ground"),
    ("ink", "mat"),
    ("soft", "ground"),
    ("soft", "mat"),
    ("edge", "ground"),
    ("edge", "mat"),
    ("ground", "ink"),
    ("ground", "edge"),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
    ("on-foot", "foot"),
    ("on-foot-soft", "foot"),
)
"""Text on its ground, as site.css lays one on the other."""
PRICES = (("ink", "ground"), ("ink", "mat"))
SIGNS = (("accent", "ground"), ("edge", "ground"), ("soft", "ground"), ("on-foot", "foot"))
"""Edges of what can be touched, and of the focus."""


def tokens(name: str) -> dict[str, dict[str, str]]:
    """Return the colours of a theme by scheme, its parents' among them."""
    folders = {
        folder.name: ThemeFolder(
            folder.name,
            f"themes/{folder.name}",
            {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()},
        )
        for folder in THEMES.iterdir()
        if folder.is_dir()
    }
    theme = load_theme(name, folders).value
    assert theme
    sheet = theme.assets["tokens.css"].data.decode()
    light, dark = sheet.split("prefers-color-scheme: dark")
    return {
        scheme: dict(re.findall(r"--([\w-]+): (#\w+);", part)) for scheme, part in (("light", light), ("dark", dark))
    }


def luminance(shade: str) -> float:
    """Return the relative luminance of ``#rrggbb``, as WCAG defines it."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (value / 255 for value in rgb_of(shade))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours: 1 (none) to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    """Black on white is 21, a colour on itself 1, and the grey of the guideline's own examples 4.48."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#9b2a23", "#9b2a23") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("pairs", "least"), [(TEXT, 4.5), (PRICES, 7.0), (SIGNS, 3.0)], ids=["text", "prices", "signs"]
)
def test_colours_can_be_read(name: str, scheme: str, pairs: tuple[tuple[str, str], ...], least: float) -> None:
    """Text reaches 4.5 : 1, prices 7 : 1, edges and focus 3 : 1, by day and by night."""
    colours = tokens(name)[scheme]
    poor = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: value for pair, value in poor.items() if value < least} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browsers_own_bar_has_the_ground_s_colour(scheme: str) -> None:
    """<meta name="theme-color"> cannot read a token; it is kept equal to it."""
    frame = (THEMES / "pesisir/templates/base.html").read_text(encoding="utf-8")
    found = re.search(rf'theme-color" media="\(prefers-color-scheme: {scheme}\)" content="(#\w+)"', frame)
    assert found
    assert found[1] == tokens("pesisir")[scheme]["ground"]
