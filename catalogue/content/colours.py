"""The colours in which a product can be had."""

from catalogue.content.models import Product


def all_colours(product: Product) -> tuple[str, ...]:
    """Return the slugs of a product's own colours and of its variants', in the order written, each once."""
    variants = (colour for variant in product.variants for colour in variant.colours)
    return tuple(dict.fromkeys((*product.colours, *variants)))
