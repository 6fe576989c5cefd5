"""Photos at work: each is encoded once, and the store does not grow for ever."""

import os

from PIL import Image
from site_for_tests import SITE, Site

from catalogue.engine.store import Store


def blobs(site: Site) -> int:
    """Return how many renditions the store holds."""
    return len(list((site.root / ".cache/blobs").glob("??/*")))


def test_equal_photos_are_encoded_once(site: Site) -> None:
    """Two products with the same photo share their renditions, and both show them."""
    site.product("kembar")
    site.photo("sekar/jlamprang-biru/1-depan.png")
    site.photo("sekar/kembar/1-depan.png")
    site.build()
    published = [path for path in site.files() if path.startswith("media/")]
    assert len(published) == 2 * blobs(site)


def test_small_photos_are_never_enlarged(site: Site) -> None:
    """Widths that a photo lacks are left out."""
    site.photo("sekar/jlamprang-biru/1-depan.png", size=(100, 125))
    site.build()
    page = site.read("produk/sekar/jlamprang-biru/index.html")
    assert "64w" in page
    assert "128w" not in page


def test_other_widths_give_the_pixels_of_a_clean_build(site: Site) -> None:
    """A small rendition starts from a larger one, so with other widths it is another one."""
    Image.effect_noise((260, 320), 90).save(site.root / "products/sekar/jlamprang-biru/1-depan.png")
    site.build()
    site.write("site.yaml", SITE.replace("[64, 128]", "[64]"))
    site.build()
    site.build(output="clean", cache="clean.cache")
    assert site.files() == site.files("clean")


def test_old_renditions_go_when_they_are_the_majority(site: Site) -> None:
    """Changing the profile again and again does not fill the disk."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    for width in range(40, 50):
        site.write("site.yaml", SITE.replace("[64, 128]", f"[{width}]"))
        for path in (site.root / ".cache/blobs").glob("??/*"):
            os.utime(path, (0, 0))
        site.build()
    published = [path for path in site.files() if path.startswith("media/")]
    assert blobs(site) <= 2 * len(published) + 2


def test_what_another_build_has_just_made_stays(site: Site) -> None:
    """A store that two builds share is not emptied under the hands of one of them."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    site.build()
    made = {path.name for path in (site.root / ".cache/blobs").glob("??/*")}
    Store(site.root / ".cache").prune(frozenset())
    assert {path.name for path in (site.root / ".cache/blobs").glob("??/*")} == made


def test_a_broken_photo_is_named_and_the_rest_still_checked(site: Site) -> None:
    """A cut-off photo is one diagnostic at its file; other entries are checked all the same."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    place = site.root / "products/sekar/jlamprang-biru/1-depan.png"
    place.write_bytes(place.read_bytes()[:120])
    site.write("products/sekar/lain/product.yaml", "nama: Batik: Tulis\n")
    found = {(one.rule, one.span.path) for one in site.build().diagnostics if one.severity == "error"}
    assert ("colon-in-value", "products/sekar/lain/product.yaml") in found
    assert [path for rule, path in found if path.endswith("1-depan.png")]
