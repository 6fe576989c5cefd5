"""Product entries → what is to be drawn."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .cloth import Cloth

VOCABULARY = Path(__file__).resolve().parent.parent.parent / "catalogue/vocabulary"

TECHNIQUES = (
    ("paduan", "paduan-tiruan"), ("kombinasi", "kombinasi"), ("tiruan", "tiruan"), ("print", "tiruan"),
    ("tanpa", "tanpa-batik"), ("lukis", "lukis"), ("paint", "lukis"), ("cap", "cap"), ("stamp", "cap"),
)  # fmt: skip
HAND_MADE = {"tulis", "cap", "kombinasi"}


@dataclass(frozen=True)
class Order:
    """One product to be drawn."""

    folder: Path
    kind: str
    cloth: Cloth
    views: tuple[str, ...]


def orders(root: Path) -> Iterator[Order]:
    """Yield every product of a catalogue, in order."""
    for path in sorted(root.glob("*/*/product.yaml")):
        entry = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 texts only, of our own samples
        yield _order(path.parent, entry)


def _order(folder: Path, entry: dict[str, Any]) -> Order:
    told = str(_one(entry, "teknik", "technique") or "tulis").lower()
    technique = next((slug for word, slug in TECHNIQUES if word in told), "tulis")
    fabric = str(entry.get("bahan", entry.get("fabric", ""))).lower()
    colours = tuple(word.lower() for word in _many(entry, "warna", "colours", "colour", "colors"))
    slugs = _slugs("motif")
    motifs = tuple(slugs[_bare(word)] for word in _many(entry, "motif", "motifs")) or ("nitik",)
    name = f"{folder.parent.name}/{folder.name}"
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
    views = ("1-depan", "2-detail", "3-belakang") if technique in HAND_MADE else ("1-depan", "2-detail")
    listed = re.findall(r"(\d-[a-z]+)\.jpg", str(entry.get("foto", entry.get("photos", ""))))
    chosen = tuple(view for view in views if view in listed) if listed else views
    kind = str(_one(entry, "jenis", "type") or "").lower()
    return Order(folder, kind, Cloth(motifs, colours, technique, "sutera" in fabric or "silk" in fabric, seed), chosen)


def _slugs(kind: str) -> dict[str, str]:
    """Return by each name of a vocabulary, without case and spaces, what it means: jelamprang is jlamprang."""
    terms = yaml.load((VOCABULARY / f"{kind}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 our own
    return {
        _bare(name): slug
        for slug, term in terms.items()
        for name in (*term.get("synonyms", ()), *term["label"].values(), slug)
    }


def _bare(word: str) -> str:
    return re.sub(r"[\s-]", "", word.lower())


def _one(entry: dict[str, Any], *keys: str) -> Any:
    return next((entry[key] for key in keys if key in entry), None)


def _many(entry: dict[str, Any], *keys: str) -> list[str]:
    found = _one(entry, *keys)
    if found is None:
        return []
    return found if isinstance(found, list) else [part.strip() for part in re.split(r",| dan | and ", found)]
