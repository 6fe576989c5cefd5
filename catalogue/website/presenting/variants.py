"""What the ways in which a product can be bought are called: for buyers, and for links that last."""

from collections.abc import Sequence

from catalogue.content.models import Variant
from catalogue.content.vocabulary import slugify
from catalogue.website.editions import Edition


def variant_keys(variants: Sequence[Variant]) -> tuple[str, ...]:
    """Return a name for each, the same in all locales: ``xl``, ``merah``, ``xl-merah-biru``; no two are equal."""
    keys: list[str] = []
    for position, variant in enumerate(variants, start=1):
        key = slugify(" ".join((variant.size or "", *variant.colours))) or str(position)
        keys.append(key if key not in keys else f"{key}-{position}")
    return tuple(keys)


def variant_label(edition: Edition, variant: Variant, key: str) -> str:
    """Return it in words: ``XL``, ``XL, Merah``; the key where nothing but its price tells it from the others."""
    return ", ".join(part for part in (variant.size, _colours(edition, variant)) if part) or key


def variant_words(edition: Edition, variant: Variant, key: str) -> str:
    """Return it as one says it in a sentence: ``ukuran XL, Merah``."""
    size = edition.say("variant", "size %(size)s", size=variant.size) if variant.size else None
    return ", ".join(part for part in (size, _colours(edition, variant)) if part) or key


def _colours(edition: Edition, variant: Variant) -> str:
    return " + ".join(term.label for term in edition.term_list("colour", variant.colours))
