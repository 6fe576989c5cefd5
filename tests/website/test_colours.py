"""Words for colours: what a buyer would call the cloth, told from a palette."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.website.colours import MULTICOLOUR, chroma, colour_terms, hex_of, oklab, rgb_of

DYED = {
    "red": ("#8f1d22", "#b02a2c", "#6c191d", "#b9483a"),
    "pink": ("#d58b9a", "#e6b3b4", "#bf5f7b"),
    "orange": ("#d3752c", "#bf581f", "#e29a54"),
    "yellow": ("#d9ab36", "#c1962a", "#edd07c"),
    "green": ("#2f6a45", "#5d7d3d", "#83a067", "#474f2a"),
    "blue": ("#2d5fa3", "#5c8dc0", "#9cbbd9"),
    "indigo": ("#26365f", "#35497b", "#4c5f8d"),
    "purple": ("#5a306a", "#7d5597", "#a78cbd"),
    "sogan": ("#7b4a22", "#91602f", "#5d3617"),
    "brown": ("#6a4c3c", "#4b352a", "#a08267"),
    "black": ("#1a1715", "#2b2725"),
    "grey": ("#8b8b89", "#5d5f63", "#b6b5b1"),
    "ivory": ("#efe7d5", "#f7f2e7"),
    MULTICOLOUR: (),
}
"""Shades of dyed cloth as photos show them, as the vocabulary has them."""


@pytest.mark.parametrize(
    ("palette", "terms"),
    [
        ((("#2a3d6e", 0.7), ("#f0e9da", 0.3)), ("indigo", "ivory")),
        ((("#6f4420", 0.5), ("#221d1a", 0.3), ("#efe6d2", 0.2)), ("sogan", "black", "ivory")),
        ((("#9c2428", 0.9), ("#e5b93a", 0.1)), ("red",)),
        ((("#a42a2c", 0.3), ("#7a1c20", 0.3), ("#e3b5b8", 0.4)), ("red", "pink")),
        ((("#8c8d8a", 1.0),), ("grey",)),
    ],
    ids=["indigo-on-white", "sogan", "an-accent-is-not-searched", "two-reds-are-one-red", "grey"],
)
def test_cloth_is_called_by_its_colours(palette: tuple[tuple[str, float], ...], terms: tuple[str, ...]) -> None:
    """The most prominent colour comes first, shades of one colour count together."""
    assert colour_terms(palette, DYED) == terms


def test_a_faded_indigo_is_no_grey() -> None:
    """A tint decides, although grey is as near in lightness."""
    assert colour_terms([("#5d667f", 1.0)], DYED) == ("indigo",)
    assert colour_terms([("#3a251a", 1.0)], DYED) == ("brown",)


def test_many_hues_are_multicoloured() -> None:
    """A sekar jagad of red, green, gold and blue is; the browns and golds of a sogan are not."""
    jagad = [("#98272a", 0.3), ("#35684d", 0.3), ("#d9ab36", 0.2), ("#2d5fa3", 0.2)]
    assert colour_terms(jagad, DYED) == ("red", "green", MULTICOLOUR)
    sogan = [("#7b4a22", 0.3), ("#d9ab36", 0.3), ("#bf581f", 0.2), ("#efe7d5", 0.2)]
    assert MULTICOLOUR not in colour_terms(sogan, DYED)


def test_without_the_term_nothing_is_multicoloured() -> None:
    """A vocabulary of its own may do without the term."""
    few = {slug: shades for slug, shades in DYED.items() if slug != MULTICOLOUR}
    jagad = [("#98272a", 0.3), ("#35684d", 0.3), ("#d9ab36", 0.2), ("#2d5fa3", 0.2)]
    assert len(colour_terms(jagad, few)) == 3


def test_nothing_known_nothing_said() -> None:
    """No palette, no references, or a shade far from all: no word is better than a wrong one."""
    assert colour_terms([], DYED) == ()
    assert colour_terms([("#8f1d22", 1.0)], {}) == ()
    assert colour_terms([("#00ff00", 1.0)], {"red": DYED["red"]}) == ()


def test_every_reference_is_called_by_its_own_name() -> None:
    """A shade of the vocabulary bears the name that it stands under."""
    for slug, shades in DYED.items():
        for shade in shades:
            assert colour_terms([(shade, 1.0)], DYED) == (slug,), shade


def test_oklab_agrees_with_its_author() -> None:
    """White, black and the published values of sRGB red."""
    assert oklab((255, 255, 255)) == pytest.approx((1, 0, 0), abs=1e-4)
    assert oklab((0, 0, 0)) == (0, 0, 0)
    assert oklab((255, 0, 0)) == pytest.approx((0.6279, 0.2249, 0.1258), abs=2e-4)
    assert chroma(oklab((128, 128, 128))) < 1e-3


@given(st.lists(st.tuples(st.tuples(*[st.integers(0, 255)] * 3), st.floats(0, 1)), max_size=6))
def test_any_palette_gives_at_most_three_known_terms(found: list[tuple[tuple[int, int, int], float]]) -> None:
    """Whatever the photo, the answer is short and from the vocabulary."""
    terms = colour_terms([(hex_of(rgb), share) for rgb, share in found], DYED)
    assert len(terms) == len(set(terms)) <= 3
    assert set(terms) <= set(DYED)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_hex_goes_both_ways(rgb: tuple[int, int, int]) -> None:
    """Writing a colour down loses nothing."""
    assert rgb_of(hex_of(rgb)) == rgb
    assert math.isfinite(sum(oklab(rgb)))
