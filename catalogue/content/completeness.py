"""How much a product tells its buyers: points that it has, and those that it might still have; advice, never a fault.

The table of points is the one list: reports, documents and forms read it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.content.models import Localized, Product
from catalogue.content.validation.translations import keys_missing
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules.products import COULD_TELL_MORE

TRANSLATION = "translation"
HAND_MADE = frozenset(("tulis", "cap", "kombinasi"))
"""Techniques whose maker's hand is seen on the back, from close up, and in the dyes."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that buyers ask for."""

    name: str
    """Stable, for programs."""
    add_id: str
    add_en: str
    """What is to be added, as a sentence lists it: “foto sisi belakang”, “a photo of the back”."""
    why_id: str
    why_en: str
    """Why buyers ask for it."""
    has: Callable[[Product, Sequence[str]], bool]
    """Whether a product has it, given the site's languages."""
    hand_made: bool | None = None
    """Asked of hand-made batik only (True), of everything else only (False), or of all (None)."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """A product held against the points that are asked of its kind."""

    reached: tuple[Point, ...]
    missing: tuple[Point, ...]
    """What matters most to buyers comes first."""

    @property
    def total(self) -> int:
        """Return how many points can be reached."""
        return len(self.reached) + len(self.missing)


def _shows(role: str) -> Callable[[Product, Sequence[str]], bool]:
    return lambda product, _: any(photo.role == role for photo in product.photos)


def _translated(product: Product, locales: Sequence[str]) -> bool:
    return not keys_missing(_texts(product), locales)


def _texts(product: Product) -> dict[str, Localized]:
    return {"nama": product.name, "cerita": product.story}


POINTS = (
    Point(
        "back",
        "foto sisi belakang",
        "a photo of the back",
        "Sisi belakang membedakan batik dari kain bermotif cetak; pembeli selalu memintanya.",
        "The back tells batik from printed cloth; buyers always ask for it.",
        _shows("back"),
        hand_made=True,
    ),
    Point(
        "detail",
        "foto dari dekat",
        "a close-up",
        "Garis canting, titik isen, dan sambungan cap baru terlihat dari dekat.",
        "Lines of the canting, dots and the joins of a stamp are seen only from close up.",
        _shows("detail"),
        hand_made=True,
    ),
    Point(
        "second-photo",
        "foto kedua",
        "a second photo",
        "Satu foto menunjukkan satu sisi saja; foto kedua menjawab pertanyaan berikutnya.",
        "One photo shows one side; a second one answers the next question.",
        lambda product, _: len(product.photos) > 1,
        hand_made=False,
    ),
    Point(
        "measures",
        "ukuran",
        "its measures",
        "Pembeli dari luar kota tidak dapat mencobanya; tanpa ukuran mereka bertanya atau pergi.",
        "Buyers from far away cannot try it on; without measures they ask, or leave.",
        lambda product, _: product.dimensions is not None or any(variant.size for variant in product.variants),
    ),
    Point(
        "material",
        "bahan",
        "the fabric",
        "Katun, sutera, atau rayon menentukan rasa, harga, dan cara mencucinya.",
        "Cotton, silk or rayon decides how it feels, what it is worth, and how it is washed.",
        lambda product, _: bool(product.fabrics or product.composition),
    ),
    Point(
        "story",
        "cerita",
        "a story",
        "Dua kalimat tentang siapa yang membuat dan berapa lama membuat sehelai kain berbeda dari yang lain.",
        "Two sentences on who made it and how long it took set one cloth apart from all others.",
        lambda product, _: bool(product.story),
    ),
    Point(
        "dyes",
        "pewarna",
        "the dyes",
        "Pewarna alam dan sintetis sama-sama dicari orang, tetapi oleh orang yang berbeda.",
        "Natural and synthetic dyes are both looked for, by different people.",
        lambda product, _: product.dyes is not None,
        hand_made=True,
    ),
    Point(
        "care",
        "perawatan",
        "how to care for it",
        "Batik yang dicuci dengan benar tahan puluhan tahun. Dapat ditulis sekali di workshop.yaml untuk semua produk.",
        "Batik that is washed well lasts for decades. It can be written once, in workshop.yaml, for all products.",
        lambda product, _: bool(product.care),
    ),
    Point(
        "type",
        "jenis",
        "its type",
        "Tanpa jenis, produk ini tidak muncul ketika pembeli memilih kemeja, selendang, atau tas.",
        "Without it the piece is not there when buyers choose shirts, shawls or bags.",
        lambda product, _: product.type is not None,
    ),
    Point(
        TRANSLATION,
        "terjemahan",
        "the translation",
        "Halaman berbahasa lain menampilkan teks aslinya bila terjemahannya belum ada (nama_en, cerita_en).",
        "Pages in another language show the original where there is no translation (nama_en, cerita_en).",
        _translated,
    ),
    Point(
        "verified",
        "tanggal diperiksa",
        "the date when it was last checked",
        "Pembeli lebih percaya pada harga dan stok yang baru diperiksa (diperiksa: 2026-11-20).",
        "Buyers trust a price and a stock that were looked at lately (diperiksa: 2026-11-20).",
        lambda product, _: product.verified is not None,
    ),
)
"""What buyers ask for, most important first; ten of them are asked of hand-made batik, eight of everything else."""
ASKED = {made: tuple(point for point in POINTS if point.hand_made in {None, made}) for made in (True, False)}
"""What is asked of what is made by hand, and of everything else."""


def completeness(product: Product, locales: Sequence[str]) -> Completeness:
    """Return what a product tells of all that is asked of its kind; ``locales`` are the site's languages."""
    reached: list[Point] = []
    missing: list[Point] = []
    for point in ASKED[product.technique in HAND_MADE]:
        (reached if point.has(product, locales) else missing).append(point)
    return Completeness(tuple(reached), tuple(missing))


def advise(products: Iterable[Product], locales: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield one advice for each product that might tell more; defaults of its workshop are counted."""
    for product in products:
        found = completeness(product, locales)
        # What is not made any more is a record: of it only what readers cannot understand is worth adding.
        missing = [one for one in found.missing if product.status == "published" or one.name == TRANSLATION]
        if missing:
            keys = f" ({', '.join(keys_missing(_texts(product), locales))})"
            values = {
                "reached": str(len(found.reached)),
                "total": str(found.total),
                "missing": ", ".join(point.name for point in missing),
                "missing_id": ", ".join(one.add_id + (keys if one.name == TRANSLATION else "") for one in missing),
                "missing_en": ", ".join(one.add_en + (keys if one.name == TRANSLATION else "") for one in missing),
            }
            rule = COULD_TELL_MORE
            yield Diagnostic(rule.name, rule.severity, Span(product.source), tuple(sorted(values.items())))
