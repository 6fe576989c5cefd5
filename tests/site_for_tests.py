"""A small site for tests, built by the real pipeline in this process."""

from pathlib import Path

from PIL import Image

from catalogue import pipeline
from catalogue.engine.executors import InlineExecutor, open_executor
from catalogue.engine.project import Project
from catalogue.engine.store import Store
from catalogue.pipeline import BuildReport

SITE = """\
name: {id: Pasar Uji, en: Test Market}
base_url: https://contoh.id/batik/
locales: [id, en]
per_page: 3
photos_required: tidak
search: tidak
images: {widths: [64, 128], zoom: 0, speed: 10}
"""

WORKSHOP = """\
nama: Bengkel {name}
whatsapp: 0812-0000-0{number:03d}
kota: Kota Pekalongan
persetujuan: 2026-01-20
"""

PRODUCT = """\
nama: Kain {name}
kategori: fesyen
jenis: kain panjang
teknik: {technique}
motif: {motif}
harga: {price}
tanggal: 2026-02-{day:02d}
"""


def quiet(stage: str, done: int, total: int) -> None:
    """Show no progress."""


class Site:
    """A site in a folder of its own.

    Attributes:
        root: its folder.
    """

    def __init__(self, root: Path) -> None:
        """Make the folder with settings and one workshop."""
        self.root = root
        self.write("site.yaml", SITE)
        self.write("products/sekar/workshop.yaml", WORKSHOP.format(name="Sekar", number=1))

    def write(self, path: str, text: str) -> None:
        """Write a source file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def product(self, name: str, workshop: str = "sekar", **values: object) -> str:
        """Write a product; return its path."""
        told = {"name": name.title(), "technique": "tulis", "motif": "jlamprang", "price": "Rp 350.000", "day": 1}
        path = f"products/{workshop}/{name}/product.yaml"
        self.write(path, PRODUCT.format(**{**told, **values}))
        return path

    def photo(
        self, path: str, colour: tuple[int, int, int] = (160, 40, 40), size: tuple[int, int] = (260, 320)
    ) -> None:
        """Draw a photo of one colour."""
        place = self.root / "products" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, colour).save(place)

    def project(self, output: str = "_site", cache: str = ".cache", jobs: int = 1) -> Project:
        """Return what a build needs."""
        executor = InlineExecutor() if jobs == 1 else open_executor(jobs)
        return Project(self.root, self.root / output, Store(self.root / cache), executor, quiet)

    def build(self, output: str = "_site", cache: str = ".cache", jobs: int = 1) -> BuildReport:
        """Build the site."""
        return pipeline.build(self.project(output, cache, jobs))

    def read(self, path: str, output: str = "_site") -> str:
        """Return a file of the output."""
        return (self.root / output / path).read_text(encoding="utf-8")

    def files(self, output: str = "_site") -> dict[str, bytes]:
        """Return every file of the output, the manifest among them."""
        folder = self.root / output
        return {
            place.relative_to(folder).as_posix(): place.read_bytes()
            for place in sorted(folder.rglob("*"))
            if place.is_file()
        }
