"""Draw the sample catalogue's photos and the theme's motif drawings: ours, and the same bytes on every run.

Usage: python scripts/draw_samples.py [photos | drawings | banner] [--only TEXT] [--jobs N]
"""

from __future__ import annotations

import argparse
import hashlib
import io
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent))

from batik.cloth import Cloth
from batik.drawings import drawing
from batik.entries import Order, orders
from batik.forms import garments, objects, textiles
from batik.forms.studio import Stage
from batik.motifs import MOTIFS
from batik.subjects import SUBJECTS

ROOT = Path(__file__).resolve().parent.parent
COVER, CLOSE, WIDE = (1200, 1500), (1040, 1300), (1320, 880)
LARGEST = 150_000
"""Bytes of one photo at most."""

FORMS = (
    (("kemeja", "shirt"), "shirt"), (("blus", "blouse", "kebaya", "tunik"), "blouse"), (("gaun", "dress"), "dress"),
    (("daster", "mukena"), "daster"), (("outer",), "outer"),
)  # fmt: skip
OBJECTS = (
    (("selendang", "shawl", "syal", "scarf"), textiles.draped), (("gorden", "curtain"), textiles.curtain),
    (("bantal", "cushion"), objects.cushion), (("tas", "bag"), objects.tote), (("dompet", "purse"), objects.pouch),
    (("buku", "notebook"), objects.notebook), (("dinding", "wall"), objects.wall_hanging),
    (("taplak", "tablecloth"), objects.table), (("kipas", "fan"), objects.fan), (("lamp",), objects.lamp),
    (("seprai", "bed"), objects.bed), (("sandal",), objects.sandals),
)  # fmt: skip


def front(order: Order, tint: float = 0.0) -> Stage:
    """Return the product as a whole."""
    for words, cut in FORMS:
        if any(word in order.kind for word in words):
            return garments.garment(order.cloth, *COVER, cut, tint)
    if "runner" in order.kind:
        return objects.table(order.cloth, *COVER, tint, narrow=True)
    for words, form in OBJECTS:
        if any(word in order.kind for word in words):
            return form(order.cloth, *COVER, tint)
    return textiles.folded(order.cloth, *COVER, tint)


def view(order: Order, name: str) -> Stage:
    """Return one photo of a product by the name of its file."""
    if "detail" in name:
        return textiles.detail(order.cloth, *CLOSE)
    if "belakang" in name:
        return textiles.folded(order.cloth, *CLOSE, 0.16)
    return front(order)


def jpeg(scene: Stage) -> bytes:
    """Return the photo as JPEG: as fine as the limit allows, and smaller when it is too dense for that."""
    image = Image.fromarray((scene.picture.clip(0, 1) * 255 + 0.5).astype(np.uint8))
    while True:
        for quality in range(84, 30, -4):
            out = io.BytesIO()
            image.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
            if out.tell() <= LARGEST:
                return out.getvalue()
        image = image.resize((image.width * 7 // 8, image.height * 7 // 8), Image.Resampling.LANCZOS)


def write(path: Path, data: bytes) -> None:
    """Write a file whose bytes differ."""
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def draw_product(order: Order) -> str:
    """Draw all photos of one product."""
    for name in order.views:
        write(order.folder / f"{name}.jpg", jpeg(view(order, name)))
    return order.folder.name


def draw_workshop(folder: Path) -> str:
    """Draw a workshop's picture: cloths on the line."""
    write(folder / "bengkel.jpg", jpeg(line_of_cloths(folder.name, *WIDE)))
    return folder.name


def line_of_cloths(name: str, width: int, height: int) -> Stage:
    """Return three cloths hanging side by side before a wall."""
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
    rng = np.random.default_rng(seed)
    slugs = rng.permutation(sorted(set(MOTIFS) - {"tumpal"}))[:3]
    colours = rng.permutation(
        [
            ("indigo", "krem"),
            ("merah", "krem"),
            ("sogan", "krem"),
            ("hijau", "kuning"),
            ("biru", "merah muda"),
            ("hitam", "sogan"),
        ]
    )[:3]
    parts = []
    for place in range(3):
        cloth = Cloth((str(slugs[place]),), tuple(map(str, colours[place])), "tulis", place == 1, seed + place)
        parts.append(textiles.draped(cloth, width // 3, height).picture)
    joined = np.concatenate(parts, axis=1)
    return Stage(joined.shape[1], height, joined, rng)


def main() -> None:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="photos", choices=("photos", "drawings", "banner"))
    parser.add_argument("--only", default="", help="draw products whose path holds this text")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    if given.what == "drawings":
        for slug in sorted({*MOTIFS, *SUBJECTS}):
            write(ROOT / f"themes/pesisir/assets/motifs/{slug}.svg", drawing(slug).encode())
        return
    if given.what == "banner":
        write(ROOT / "themes/pesisir/assets/og.jpg", jpeg(line_of_cloths("banner", 1200, 630)))
        return
    chosen = [order for order in orders(ROOT / "products") if given.only in str(order.folder)]
    folders = sorted({order.folder.parent for order in chosen})
    with ProcessPoolExecutor(given.jobs) as pool:
        for done in [*pool.map(draw_product, chosen), *pool.map(draw_workshop, folders)]:
            print(done)


if __name__ == "__main__":
    main()
