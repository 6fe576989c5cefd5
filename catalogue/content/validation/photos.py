"""The photos of a folder: listed in the entry, or simply all that lie there."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Sequence_
from pathlib import PurePosixPath

from catalogue.content.inspection import excerpt
from catalogue.content.likeness import can_only_mean
from catalogue.content.models import Localized, Photo
from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.parsing.decoding import SUSPECT
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.shapes import Items, Matching, Nested, OneOf, Shaped, shaped
from catalogue.content.validation.texts import scalar, text
from catalogue.content.validation.words import term
from catalogue.content.vocabulary import Vocabulary, fold
from catalogue.rules import entries
from catalogue.rules import products as rules

IMAGE_SUFFIXES = frozenset(
    (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".heic", ".heif", ".gif", ".tif", ".tiff")
)
NEVER_PHOTOS = frozenset(("readme", "license", "copying", "authors", "changelog", "makefile", "codeowners"))
"""Files that have no ending, and are no photos either."""
LONGEST_ALT = 200
MOST = 20
OWN_FILES = frozenset(("product.yaml", "workshop.yaml"))
_NUMBER = re.compile(r"(\d+)")
_REFUSED = re.compile(rf'(?:[<>:"|?*\\\t\n\r]|{SUSPECT.pattern})+')
"""What Windows refuses in names, and what nobody sees there."""
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
_WORD = re.compile(r"[^\W\d_]+")

_ENDINGS = "|".join(suffix[1:] for suffix in sorted(IMAGE_SUFFIXES))
FILE = Matching(rf"(?:\./)?(?:[^/\\]+\.(?:{_ENDINGS})|[^/\\.]+)", any_case=True)
"""Name of a photo that lies beside the entry."""

PHOTO = schema(
    Field(
        "file", "berkas", "file", Shaped(scalar, FILE), required="berkas: 1-depan.jpg", also=("foto", "photo", "nama")
    ),
    Field("role", "peran", "role", term("role")),
    Field("alt", "alt", "alt", text(LONGEST_ALT), localized=True, also=("keterangan",)),
)


def is_image(name: str) -> bool:
    """Return whether a file is called like a photo; what it is, its bytes tell later."""
    path = PurePosixPath(name)
    if not path.suffix:
        # Some phones and chats save photos without an ending.
        return not path.name.startswith(".") and path.name.lower() not in NEVER_PHOTOS
    return path.suffix.lower() in IMAGE_SUFFIXES


def is_device(name: str) -> bool:
    """Return whether Windows keeps a name for one of its devices, whatever its ending and digits."""
    return unicodedata.normalize("NFKC", name.partition(".")[0]).strip().lower() in DEVICES


def safe_name(name: str) -> str:
    """Return the name by which every computer can keep a photo: without marks that Windows refuses."""
    stem, dot, ending = _REFUSED.sub("-", name).rstrip(". ").rpartition(".")
    stem = stem.rstrip("- ") if _REFUSED.search(name) else stem
    return f"foto-{stem}{dot}{ending}" if is_device(stem) else f"{stem}{dot}{ending}"


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return what names are sorted by: ``2.jpg`` before ``10.jpg``, capitals or not."""
    parts = _NUMBER.split(unicodedata.normalize("NFC", name).casefold())
    return tuple((int(part), "") if part.isdecimal() and part.isascii() else (-1, part) for part in parts)


def all_photos(desk: Desk) -> tuple[Photo, ...]:
    """Return every photo of the folder in name order, and advise on files that are no photos."""
    folder = desk.folder
    names = sorted(folder.files, key=lambda name: (natural(name), name)) if folder else []
    for name in names:
        if not is_image(name) and not is_image(safe_name(name)) and name not in OWN_FILES:
            desk.report_file(rules.FILE_UNUSED, path=_path(desk, name), written=name[:60])
    return tuple(Photo(_path(desk, name), role_of(desk, name)) for name in names if is_image(name))


def _path(desk: Desk, name: str) -> str:
    return f"{desk.document.path.rpartition('/')[0]}/{name}"


def role_of(desk: Desk, name: str) -> str | None:
    """Return the role that a word of the file's name tells: ``1-depan.jpg`` → front."""
    return role_in(name, desk.vocabulary)


def role_in(name: str, vocabulary: Vocabulary) -> str | None:
    """Return the slug of the role that a word of a file's name tells."""
    for word in _WORD.findall(PurePosixPath(name).stem):
        found = vocabulary.find("role", word)
        if found:
            return found.slug
    return None


def _joined(desk: Desk, items: Sequence_[Node]) -> Iterator[Node]:
    """Yield the items of a list; a name that a comma has split within brackets is told, and left out."""
    files = desk.folder.files if desk.folder else ()
    rest = iter(range(len(items)))
    for place in rest:
        first, second = items[place], items[place + 1] if place + 1 < len(items) else None
        whole = f"{first.text},{second.text}" if isinstance(first, Scalar) and isinstance(second, Scalar) else ""
        if second is not None and whole in files:
            split = Scalar(whole, (*first.place[:2], *second.place[2:]))
            desk.report(rules.PHOTO_SPLIT, split, suggestion=whole, written=whole[:60])
            next(rest)
        else:
            yield first


@shaped(Items(OneOf((FILE, Nested(PHOTO))), MOST, alone=True, blanks=True))
def photos(desk: Desk, node: Node) -> tuple[Photo, ...] | None:
    """Return the photos that an entry lists, after holding each name against the folder."""
    items = tuple(_joined(desk, node.items)) if isinstance(node, Sequence) else (node,)
    if len(items) > MOST:
        desk.report(entries.LIST_TOO_LONG, node, length=str(len(items)), limit=str(MOST), **desk.keys())
        return None
    found: dict[str, Photo] = {}
    for item in items:
        one = photo(desk, item)
        if one is not None and one.path in found:
            desk.report(rules.PHOTO_TWICE, item, written=one.path.rpartition("/")[2])
        elif one is not None:
            found[one.path] = one
    return tuple(found.values()) or None


@shaped(OneOf((FILE, Nested(PHOTO))))
def photo(desk: Desk, node: Node) -> Photo | None:
    """Return one photo from its name, or from a mapping with role and description."""
    if not isinstance(node, Mapping):
        name = scalar(desk, node)
        return _found(desk, node, name, None, Localized()) if name else None
    record = read_mapping(desk, node, PHOTO)
    name = record.values.get("file")
    if not name:
        return None
    alt = record.values.get("alt", Localized())
    return _found(desk, record.nodes["file"], name, record.values.get("role"), alt)


def _found(desk: Desk, node: Node, name: str, role: str | None, alt: Localized) -> Photo | None:
    """Return the photo of that name, or None after telling why there is none."""
    name = name.removeprefix("./")
    files = desk.folder.files if desk.folder else ()
    if "/" in name or "\\" in name or name in {".", ".."}:
        desk.report(rules.PHOTO_OUTSIDE, node, written=excerpt(node))
        return None
    if not is_image(name):
        desk.report(rules.PHOTO_NOT_IMAGE, node, written=excerpt(node))
        return None
    if name not in files:
        # One name in two codings of its accents: file systems differ in this, people cannot see it.
        same = [file for file in files if unicodedata.normalize("NFC", file) == unicodedata.normalize("NFC", name)]
        name = same[0] if len(same) == 1 else name
    if name not in files:
        _report_missing(desk, node, name, files)
        return None
    return Photo(_path(desk, name), role or role_of(desk, name), alt)


def _report_missing(desk: Desk, node: Node, name: str, files: Iterable[str]) -> None:
    images = [file for file in files if is_image(file)]
    same = _same(name, images)
    nearest = same or _nearest(name, images)
    if nearest:
        others = (fold(image) for image in images if image != nearest)
        certain = bool(same) or can_only_mean(fold(name), fold(nearest), others)
        values = {"written": excerpt(node) if isinstance(node, Scalar) else name, "nearest": nearest}
        suggestion, perhaps = (nearest, None) if certain else (None, nearest)
        desk.report(rules.PHOTO_MISSPELLED, node, suggestion=suggestion, perhaps=perhaps, **values)
    else:
        known = ", ".join(sorted(images, key=natural)[:8]) or "-"
        desk.report(rules.PHOTO_ABSENT, node, written=excerpt(node), known=known)


def _same(name: str, images: list[str]) -> str | None:
    """Return the only file of that name but for capitals, spaces, composed letters or its ending."""
    for same in (fold, lambda text: fold(PurePosixPath(text).stem)):
        meant = [image for image in images if same(image) == same(name)]
        if len(meant) == 1:
            return meant[0]
    return None


def _nearest(name: str, images: list[str]) -> str | None:
    """Return the file that is called almost so; one of another number is another photo."""
    alike = [image for image in images if _NUMBER.findall(image) == _NUMBER.findall(name)]
    close = difflib.get_close_matches(name[:80], alike, n=1, cutoff=0.8)
    return close[0] if close else None
