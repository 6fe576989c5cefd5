"""No photo with something private in it gets past the check, shown or not."""

from pathlib import Path

from photos_for_tests import private, saved
from site_for_tests import Site

from catalogue import pipeline
from catalogue.engine.cleaning import clean_file


def put(site: Site, path: str, data: bytes) -> Path:
    """Write a photo below ``products/``."""
    place = site.root / "products" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return place


def accused(site: Site) -> set[str]:
    """Return the photos in which something private was found."""
    return {one.span.path for one in pipeline.check(site.project()).diagnostics if one.rule == "photo-has-location"}


def test_a_shown_photo_stops_the_build(site: Site) -> None:
    """A pull request is public for ever, so this is an error and no advice."""
    place = put(site, "sekar/jlamprang-biru/1-depan.jpg", private("JPEG"))
    assert site.build().changes is None
    assert accused(site) == {"products/sekar/jlamprang-biru/1-depan.jpg"}
    clean_file("1-depan.jpg", place)
    assert accused(site) == set()
    assert site.build().changes is not None


def test_photos_that_no_page_shows_are_looked_at_too(site: Site) -> None:
    """Drafts, photos that an entry leaves out, entries that cannot be read, files without an ending."""
    site.write("products/sekar/draf/product.yaml", "nama: Draf\nstatus: draf\n")
    site.write("products/sekar/rusak/product.yaml", "nama: [\n")
    paths = {"sekar/draf/1.jpg", "sekar/rusak/1.heic", "sekar/jlamprang-biru/IMG_0001", "sekar/lama.png"}
    put(site, "sekar/jlamprang-biru/2.jpg", saved("JPEG"))
    for path in paths:
        put(site, path, private("HEIF" if path.endswith("heic") else "PNG"))
    assert accused(site) == {f"products/{path}" for path in paths}


def test_a_photo_is_looked_at_once(site: Site) -> None:
    """What was found is kept, and goes when the photo does or is cleaned."""
    place = put(site, "sekar/lama.png", private("PNG"))
    assert accused(site) == accused(site) == {"products/sekar/lama.png"}
    clean_file("lama.png", place)
    assert accused(site) == set()


def test_cleaning_touches_nothing_else(tmp_path: Path) -> None:
    """The file beside it stays, nothing half written is left, and permissions are kept."""
    photo, other = tmp_path / "a.jpg", tmp_path / "b.jpg"
    photo.write_bytes(private("JPEG"))
    other.write_bytes(private("JPEG"))
    photo.chmod(0o600)
    clean_file("a.jpg", photo)
    assert photo.read_bytes() != other.read_bytes() == private("JPEG")
    assert photo.stat().st_mode & 0o777 == 0o600
    assert {place.name for place in tmp_path.iterdir()} == {"a.jpg", "b.jpg"}
