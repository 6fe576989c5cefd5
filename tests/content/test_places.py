"""Entries that lie where nobody reads them are told of."""

import pytest

from catalogue.content.validation import check_places


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ((), []),
        (("products/a/workshop.yaml", "products/a/b/product.yaml", "products/a/b/1.jpg", "products/a/foto.jpg"), []),
        (("products/_vocabulary/motif.yaml", "products/_konsep/b/c/product.yaml", "site.yaml"), []),
        (("products/README.md", "products/a/b/catatan.txt"), []),
        (("products/product.yaml",), ["products/product.yaml entry-in-wrong-folder"]),
        (("products/a/product.yaml",), ["products/a/product.yaml entry-in-wrong-folder"]),
        (("products/a/b/workshop.yaml",), ["products/a/b/workshop.yaml entry-in-wrong-folder"]),
        (("products/a/b/c/product.yaml",), ["products/a/b/c/product.yaml entry-in-wrong-folder"]),
        (("products/a/b/1-depan.JPG", "products/a/b/produk.yml"), ["products/a/b product-file-missing"]),
    ],
)
def test_entries_lie_where_they_are_read(paths: tuple[str, ...], said: list[str]) -> None:
    """A product lies two folders below products, a workshop one; a folder of photos needs its entry."""
    assert [f"{one.span.path} {one.rule}" for one in check_places(paths)] == said
