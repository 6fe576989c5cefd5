"""How long it takes to check one product that has just been changed, in a large catalogue.

Usage: python benchmarks/check_one.py [--size 10000]

Prints CPU and wall seconds of the whole process, for the first run and for warm ones, each after a change of price.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from grow import ROOT, generate

FOLDER = "products/bengkel-0/produk-7"


def check(root: Path) -> tuple[float, float]:
    """Return (CPU, wall) seconds of one check of one product, in a process of its own."""
    command = [sys.executable, str(ROOT / "build.py"), "check", FOLDER, "--root", str(root), "--lang", "en"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), os.times().elapsed
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, os.times().elapsed - start


def main() -> None:
    """Print one line for each run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=10_000)
    size = parser.parse_args().size
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        generate(root, size, search=False)
        entry = root / FOLDER / "product.yaml"
        words = entry.read_text(encoding="utf-8")
        for number in range(4):
            entry.write_text(words.replace("harga: Rp ", f"harga: Rp {number + 1}."), encoding="utf-8")
            cpu, wall = check(root)
            print(f"{size:7} products  {'warm' if number else 'first'}  CPU {cpu:5.2f} s  wall {wall:5.2f} s")


if __name__ == "__main__":
    main()
