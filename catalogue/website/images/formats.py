"""What a file is, told from its first bytes; its name is never asked.

Only what a camera or a shop page writes is let through. Everything else is named, so that whoever sent it knows
what happened: a web page saved as a photo, a pointer left by Git LFS, a PDF.
"""

import re
from dataclasses import dataclass
from typing import Final

from catalogue.diagnostics import Diagnostic
from catalogue.rules import photos as rules
from catalogue.website.images.models import MAX_FILE_BYTES
from catalogue.website.images.problems import problem

MAX_JPEG_SCANS: Final = 100
"""A progressive JPEG has about ten; thousands of them keep a decoder busy for hours."""

_MAGIC: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_OTHER_MAGIC: Final = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x1aE\xdf\xa3", "WebM, Matroska"),
)
_LFS_POINTER: Final = b"version https://git-lfs.github.com/spec/"
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_SVG: Final = re.compile(rb"<svg[\s>]|<!doctype svg", re.IGNORECASE)
_WEB_PAGE: Final = re.compile(rb"<!doctype html|<(html|head|body|script|title|meta|div|p)[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What the bytes are: a format that we read, or the reason why not."""

    format: str | None = None
    """JPEG, PNG, WEBP, AVIF, HEIF, GIF or TIFF."""
    refusal: Diagnostic | None = None
    """Set exactly when there is no format."""


def sniff(path: str, data: bytes) -> Sniffed:
    """Return which photo format ``data`` is in, without decoding anything; ``path`` is only for the words."""
    if not data:
        return Sniffed(refusal=problem(rules.EMPTY, path))
    if len(data) > MAX_FILE_BYTES:
        return Sniffed(refusal=too_many_bytes(path, len(data)))
    form = _format(data)
    if form is None:
        return Sniffed(refusal=_impostor(path, data))
    if form == "JPEG" and data.count(b"\xff\xda") > MAX_JPEG_SCANS:
        return Sniffed(refusal=problem(rules.UNREADABLE, path))
    return Sniffed(form)


def too_many_bytes(path: str, size: int) -> Diagnostic:
    """Return the refusal of a file of ``size`` bytes, for those who know the size before they read the bytes."""
    return problem(rules.TOO_MANY_BYTES, path, size=str(size // 1_000_000), limit=str(MAX_FILE_BYTES // 1_000_000))


def _format(data: bytes) -> str | None:
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _boxed_format(data)
    return next((form for magic, form in _MAGIC if data.startswith(magic)), None)


def _boxed_format(data: bytes) -> str | None:
    """AVIF, HEIC and videos share one box; the brands in it tell them apart, the first one not always."""
    end = min(int.from_bytes(data[:4]), 512)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, end, 4))]
    if not _AVIF_BRANDS.isdisjoint(brands):
        return "AVIF"
    return "HEIF" if brands[0] in _HEIF_BRANDS else None


def _impostor(path: str, data: bytes) -> Diagnostic:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(_LFS_POINTER):
        return problem(rules.LFS_POINTER, path)
    if head.startswith(b"<"):
        if _SVG.search(head):
            return problem(rules.SVG, path)
        if _WEB_PAGE.search(head):
            return problem(rules.WEB_PAGE, path)
    found = "MP4, MOV" if data[4:8] == b"ftyp" else _other_format(data)
    return problem(rules.OTHER_FORMAT, path, found=found) if found else problem(rules.UNKNOWN_FORMAT, path)


def _other_format(data: bytes) -> str | None:
    return next((found for magic, found in _OTHER_MAGIC if data.startswith(magic)), None)
