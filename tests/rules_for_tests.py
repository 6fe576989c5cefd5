"""The fixtures of rules: small sites that are wrong in one thing, and the same sites put right."""

import hashlib
import shutil
from pathlib import Path

from PIL import Image

CASES = Path(__file__).resolve().parent / "fixtures" / "rules"
BASE = CASES / "_base"
"""What every site of the fixtures has, where a case does not say otherwise."""


def lay_out(case: Path, side: str, root: Path) -> None:
    """Put one side of a case, ``wrong`` or ``right``, into a folder as a whole site; an empty photo is drawn."""
    for layer in (BASE, case / side):
        shutil.copytree(layer, root, dirs_exist_ok=True)
    for photo in root.rglob("*.jpg"):
        if not photo.stat().st_size:
            _draw(photo, photo.relative_to(root).as_posix())


def _draw(photo: Path, name: str) -> None:
    """Draw a photo that no other name has: a sharp cloth of squares, neither dark nor tinted."""
    size = 16
    bits = hashlib.sha256(name.encode()).digest()
    cloth = Image.new("L", (16, 16))
    cloth.putdata([255 if bits[(place // 8) % len(bits)] >> place % 8 & 1 else 40 for place in range(256)])
    cloth.resize((16 * size, 16 * size), Image.Resampling.NEAREST).convert("RGB").save(photo)
