"""What a first visit costs on a phone with a slow line: bytes as a host that compresses text sends them."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext
from serving_for_tests import serving
from site_for_tests import quiet

from catalogue import pipeline
from catalogue.diagnostics import has_errors
from catalogue.engine.executors import open_executor
from catalogue.engine.store import Store
from catalogue.pipeline import Project

ROOT = Path(__file__).resolve().parent.parent.parent
WORKSHOPS = ("buket-wiradesa", "kali-loji")
SHIRT = "kali-loji/kemeja-parang"
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}
HOME, LIST, PRODUCT, SCRIPTS = 220_000, 160_000, 220_000, 30_000
"""Bytes that a page may cost. A browser that does not know its line yet fetches photos up to 3,000 px ahead: on the
home page with its large first photo that is some twelve more than in 1,250 px, as with a line known to be quick."""


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Return two workshops of the sample with photos as the default settings make them: folder and address."""
    root = tmp_path_factory.mktemp("street")
    for workshop in WORKSHOPS:
        shutil.copytree(ROOT / "products" / workshop, root / "products" / workshop)
    for entry in root.glob("products/*/*/product.yaml"):
        # Few photos are enough: a cover, and a second one that a card shows to a mouse; all of what is opened.
        if "foto:" not in entry.read_text(encoding="utf-8") and not entry.match(f"{SHIRT}/*"):
            for photo in entry.parent.glob("3-*"):
                photo.unlink()
    shutil.copy(ROOT / "site.yaml", root / "site.yaml")
    with open_executor(2) as executor:
        report = pipeline.build(Project(root, root / "_site", Store(root / ".cache"), executor, quiet))
    assert not has_errors(report.diagnostics)
    with serving(root / "_site") as address:
        yield root / "_site", address


def loaded(
    open_context: Callable[..., BrowserContext], folder: Path, address: str, path: str, density: int = 2
) -> dict[str, int]:
    """Return what a phone of 360 px asks for when it opens a page and does not scroll: bytes by file."""
    phone = {"device_scale_factor": density, "is_mobile": True, "has_touch": True, "service_workers": "block"}
    page = open_context(**phone).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{path}")
    page.wait_for_load_state("networkidle")
    names = (unquote(url.removeprefix(f"{address}/").partition("#")[0].partition("?")[0]) for url in asked)
    return {name: sent(folder, name) for name in names}


def sent(folder: Path, name: str) -> int:
    """Return the bytes of a file's body as it is sent."""
    place = folder / name / "index.html" if not name or name.endswith("/") else folder / name
    data = place.read_bytes()
    return len(gzip.compress(data, 6)) if place.suffix in TEXT else len(data)


def heaviest(files: dict[str, int]) -> str:
    """Return what a page consists of, the heaviest first, for whoever has to make it lighter."""
    return "\n".join(f"{size:8} {name}" for name, size in sorted(files.items(), key=lambda pair: -pair[1]))


@pytest.mark.parametrize("density", [2, 3])
@pytest.mark.parametrize(("path", "most"), [("", HOME), ("produk/", LIST), (f"produk/{SHIRT}/", PRODUCT)])
def test_a_first_view_is_light(
    open_context: Callable[..., BrowserContext], street: tuple[Path, str], path: str, most: int, density: int
) -> None:
    """With its photos, styles, scripts and font; what lies below waits until somebody scrolls."""
    folder, address = street
    files = loaded(open_context, folder, address, path, density)
    photos = [name for name in files if name.startswith("media/")]
    assert photos
    assert all(name.endswith(".avif") for name in photos), "a browser that reads AVIF asks for nothing else"
    assert sum(files.values()) <= most, heaviest(files)


@pytest.mark.parametrize("path", ["produk/", f"produk/{SHIRT}/", "daftar-pilihan/", "tambah/"])
def test_scripts_are_few(open_context: Callable[..., BrowserContext], street: tuple[Path, str], path: str) -> None:
    """Until somebody searches, all JavaScript together stays small; the worker counts too."""
    folder, address = street
    scripts = {name: size for name, size in loaded(open_context, folder, address, path).items() if name.endswith(".js")}
    assert scripts
    assert sum(scripts.values()) + sent(folder, "sw.js") <= SCRIPTS, heaviest(scripts)


def test_a_finger_loads_no_photo_for_a_mouse(
    open_context: Callable[..., BrowserContext], street: tuple[Path, str]
) -> None:
    """The second photo of a card shows under a mouse; on a phone nobody pays for it."""
    folder, address = street
    photos = [name for name in loaded(open_context, folder, address, "produk/") if name.startswith("media/")]
    assert not [name for name in photos if "/1-" not in name]
