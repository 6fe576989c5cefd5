"""What a piece costs over all its variants: the price that pages, lists, exports and search engines read."""

import pytest
from entries_for_tests import vocabulary

from catalogue.content.models import Price
from catalogue.content.pricing import price_range
from catalogue.content.reading import read_product
from catalogue.content.validation import FolderListing

ENTRY = "nama: Kemeja\nkategori: fesyen\nteknik: tulis\nmotif: kawung\nharga: {price}\nvarian: [{variants}]\n"


@pytest.mark.parametrize(
    ("price", "variants", "asked"),
    [
        ("350rb", "{ukuran: M}, {ukuran: L}", Price(350_000, 350_000)),
        ("350rb", "{ukuran: M}, {ukuran: XL, harga: 375rb}", Price(350_000, 375_000)),
        ("350rb", "{ukuran: M, harga: 300rb}, {ukuran: XL, harga: 325rb}", Price(300_000, 325_000)),
        ("mulai 300rb", "{ukuran: M, harga: 300rb}, {ukuran: XL, harga: 325rb}", Price(300_000)),
        ("mulai 300rb", "{ukuran: M, harga: 250rb}, {ukuran: XL, harga: 325rb}", Price(250_000, 325_000)),
        ("150rb - 200rb", "{ukuran: M}, {ukuran: XL, harga: 225rb}", Price(150_000, 225_000)),
        ("tanya", "{ukuran: M, harga: 250rb}, {ukuran: XL}", Price(250_000)),
        ("tanya", "{ukuran: M}, {ukuran: XL}", Price()),
    ],
)
def test_a_price_covers_what_its_variants_cost(price: str, variants: str, asked: Price) -> None:
    """In the workshop's own words wherever these do so already."""
    data = ENTRY.format(price=price, variants=variants).encode()
    found = read_product("products/b/k/product.yaml", data, FolderListing("b", "k", ("1.jpg",)), vocabulary())
    assert found.value is not None
    assert price_range(found.value.product) == asked
