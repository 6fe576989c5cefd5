"""How a build grows: generated catalogues without photos, cold and after one price changed.

Usage: python benchmarks/grow.py [--sizes 1000 5000]

Prints CPU seconds of the whole process (all its children included), peak memory, and the cost per product of each
size as a ratio to the first: the machine drops out of that figure.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = """\
name: {id: Pasar Besar, en: Large Market}
base_url: https://example.org/
locales: [id, en]
photos_required: tidak
search: {search}
"""
MOTIFS = ("jlamprang", "kawung", "parang", "truntum", "mega-mendung", "ceplok", "buketan", "nitik", "banji", "lereng")
TYPES = (("fesyen", "kemeja"), ("fesyen", "kain panjang"), ("fesyen", "selendang"), ("kerajinan", "tas"),
         ("dekorasi rumah", "taplak"), ("dekorasi rumah", "sarung bantal"))  # fmt: skip
TECHNIQUES = ("tulis", "cap", "kombinasi", "tiruan")
COLOURS = ("merah, krem", "indigo, putih gading", "sogan, hitam", "hijau, kuning")
PER_WORKSHOP = 50


@dataclass(frozen=True, slots=True)
class Run:
    """One build as a whole process."""

    cpu: float
    """Seconds, user and system, of the process and its children."""
    wall: float
    memory: int
    """MiB at the peak, of the largest process."""


def generate(root: Path, count: int, *, search: bool) -> None:
    """Write a catalogue of ``count`` products, the same on every machine."""
    settings = SITE.replace("{search}", "ya" if search else "tidak")
    (root / "site.yaml").write_text(settings, encoding="utf-8")
    for path, text in _entries(count):
        place = root / "products" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _entries(count: int) -> Iterator[tuple[str, str]]:
    for workshop in range(-(-count // PER_WORKSHOP)):
        yield (
            f"bengkel-{workshop}/workshop.yaml",
            (
                f"nama: Bengkel {workshop}\nwhatsapp: 0812-{workshop:04d}-0001\nkota: Kota Pekalongan\n"
                f"persetujuan: 2026-01-20\nbawaan:\n  min_pesan: 2 lembar\n  perawatan: [cuci tangan, jemur teduh]\n"
            ),
        )
    for number in range(count):
        category, kind = TYPES[number % len(TYPES)]
        yield (
            f"bengkel-{number // PER_WORKSHOP}/produk-{number}/product.yaml",
            (
                f"nama: {kind.title()} Nomor {number}\nnama_en: Piece Number {number}\nkategori: {category}\n"
                f"jenis: {kind}\nteknik: {TECHNIQUES[number % 4]}\nmotif: {MOTIFS[number % 10]}\nbahan: primisima\n"
                f"warna: [{COLOURS[number % 4]}]\nharga: Rp {150 + number % 700}.000\nstok: {1 + number % 9}\n"
                f"tanggal: 2026-{1 + number % 12:02d}-{1 + number % 28:02d}\ncerita: |\n"
                f"  Kain nomor {number} dikerjakan dua orang selama tiga minggu, dengan malam saringan sendiri.\n"
            ),
        )


def build(root: Path) -> Run:
    """Build the site in a process of its own and measure it."""
    command = [sys.executable, str(ROOT / "build.py"), "--root", str(root), "--lang", "en"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), os.times().elapsed
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(cpu, os.times().elapsed - start, after.ru_maxrss // 1024)


def measure(count: int, *, search: bool) -> tuple[Run, Run, Run]:
    """Return (cold, nothing changed, one price changed) of a catalogue of ``count`` products."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        generate(root, count, search=search)
        cold, unchanged = build(root), build(root)
        entry = root / "products/bengkel-0/produk-7/product.yaml"
        lines = entry.read_text(encoding="utf-8").splitlines(keepends=True)
        entry.write_text("".join("harga: Rp 999.000\n" if line.startswith("harga") else line for line in lines))
        return cold, unchanged, build(root)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000])
    parser.add_argument("--search", action="store_true", help="make text indexes too; Pagefind's CPU is counted")
    given = parser.parse_args()
    sizes = given.sizes
    print(f"{'products':>9} {'run':>10} {'CPU s':>7} {'wall s':>7} {'MiB':>5} {'CPU per product, ratio':>23}")
    first: list[float] = []
    for count in sizes:
        runs = measure(count, search=given.search)
        first = first or [run.cpu / sizes[0] for run in runs]
        for name, run, base in zip(("cold", "unchanged", "one price"), runs, first, strict=True):
            print(f"{count:9} {name:>10} {run.cpu:7.2f} {run.wall:7.2f} {run.memory:5} {run.cpu / count / base:23.2f}")


if __name__ == "__main__":
    main()
