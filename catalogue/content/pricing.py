"""What a piece costs over all the ways in which it can be bought."""

from collections.abc import Sequence

from catalogue.content.models import Price, Product


def price_range(product: Product) -> Price:
    """Return what one piece costs over all variants: the price as it is written, unless theirs tell otherwise."""
    if not any(variant.price for variant in product.variants):
        return product.price
    return spanning(product.price, [variant.price or product.price for variant in product.variants])


def spanning(stated: Price, charged: Sequence[Price]) -> Price:
    """Return the price that covers all that are charged: ``stated`` where it does so already, in its own words."""
    lows = [one.low for one in charged if one.low is not None]
    if not lows:
        return stated
    low, high = min(lows), max(one.high if one.high is not None else one.low or 0 for one in charged)
    told = all(one.high is not None for one in charged)
    if stated.low == low and (stated.high is None or (told and stated.high == high)):
        return stated
    return Price(low, high if told else None)
