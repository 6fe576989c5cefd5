"""Packages: ZIP files of strangers → the files in them, or why not. Nothing of one is unpacked to a disk here.

What a package says of itself is not believed: every file is read up to its limit and no further, and its path is put
together from names that were looked at one by one.
"""

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.content.parsing.decoding import SUSPECT
from catalogue.content.validation.folders import PLACES
from catalogue.content.validation.photos import is_device, is_image
from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.rules import Rule
from catalogue.rules import packages as rules

FILES, ONE, ALL = 400, 24, 120
"""Files in a package; MiB of one of them, and of all together, unpacked."""
PIXELS = 2_000_000_000
"""Of all photos together: each costs time to look through, however few bytes it has."""
MIB = 1024 * 1024
LONGEST = 200
"""Characters of a path, and bytes of a file's name: disks count those."""
_FOLDER = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_NAME = re.compile(r"[^\x00-\x1f\x7f-\x9f/\\:*?\"<>|.\s][^\x00-\x1f\x7f-\x9f/\\:*?\"<>|]{0,99}")
_BY_THE_WAY = re.compile(r"(?:^|/)(?:__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""What phones and computers put into a ZIP by themselves."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


@dataclass(frozen=True, slots=True)
class Package:
    """What a package brings."""

    name: str
    """What its file is called."""
    files: Mapping[str, bytes]
    """By the path that each has in the catalogue: ``products/workshop/product/product.yaml``; sorted."""


def open_package(name: str, data: bytes) -> Checked[Package]:
    """Return the files of a package, or everything that is wrong with it as a package.

    Args:
        name: what its file is called, for what is said of it.
        data: the ZIP file; of one that is larger than ``ALL`` MiB, more than that.
    """
    if len(data) > ALL * MIB:
        return _refused(too_large(name, f"{len(data) // MIB} MiB"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _opened(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError, OSError) as error:
        return _refused(_found(rules.PACKAGE_UNREADABLE, name, reason=str(error)[:200] or type(error).__name__))


def _opened(name: str, archive: zipfile.ZipFile) -> Checked[Package]:
    members = [one for one in archive.infolist() if not one.is_dir() and not _BY_THE_WAY.search(one.filename)]
    if len(members) > FILES:
        return _refused(too_large(name, f"{len(members)}"))
    paths = {member.filename: _path(member) for member in members}
    said = tuple(_wrong(name, members, paths))
    if said:
        return Checked(None, said)
    files: dict[str, bytes] = {}
    left = ALL * MIB
    for member in members:
        with archive.open(member) as file:
            content = file.read(min(ONE * MIB, left) + 1)
        left -= len(content)
        if len(content) > ONE * MIB or left < 0:
            return _refused(too_large(name, member.filename[:LONGEST]))
        files[str(paths[member.filename])] = content
    if not any(path.rpartition("/")[2] in PLACES for path in files):
        return _refused(_found(rules.PACKAGE_EMPTY, name))
    return Checked(Package(name, {path: files[path] for path in sorted(files)}))


def _wrong(name: str, members: list[zipfile.ZipInfo], paths: Mapping[str, str | None]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the members, by what is said of them."""
    seen: set[str] = set()
    for member in members:
        path, written = paths[member.filename], member.filename[:LONGEST]
        key = unicodedata.normalize("NFC", path or "").casefold()
        if member.flag_bits & 0x1:
            yield _found(rules.PACKAGE_UNREADABLE, name, reason="encrypted")
        elif member.compress_type not in _METHODS:
            yield _found(rules.PACKAGE_UNREADABLE, name, reason=f"compression {member.compress_type}")
        elif path is None or key in seen:
            yield _found(rules.PACKAGE_NAME_UNSAFE, name, written=written)
        elif path.rpartition("/")[2] not in PLACES and not is_image(path):
            yield _found(rules.PACKAGE_FILE_FOREIGN, name, written=written)
        seen.add(key)


def _path(member: zipfile.ZipInfo) -> str | None:
    """Return the path that a member has in the catalogue; None when it may have none."""
    mode = member.external_attr >> 16
    plain = not stat.S_IFMT(mode) or stat.S_ISREG(mode)
    *folders, file = member.filename.removeprefix("products/").split("/")
    whole = f"products/{'/'.join((*folders, file))}"
    right = len(folders) in {1, 2} and all(map(_FOLDER.fullmatch, folders)) and _NAME.fullmatch(file)
    reserved = any(map(is_device, (*folders, file))) or file.endswith((" ", ".")) or SUSPECT.search(file)
    short = len(whole) <= LONGEST and len(file.encode("utf-8", "surrogatepass")) <= LONGEST
    return whole if plain and right and not reserved and short else None


def too_large(name: str, measure: str) -> Diagnostic:
    """Return the refusal of a package of which ``measure`` is too much."""
    most = {"files": str(FILES), "one": str(ONE), "all": str(ALL), "pixels": str(PIXELS // 1_000_000)}
    return _found(rules.PACKAGE_TOO_LARGE, name, measure=measure, **most)


def _found(rule: Rule, name: str, **values: str) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, Span(name), tuple(sorted(values.items())))


def _refused(found: Diagnostic) -> Checked[Package]:
    return Checked(None, (found,))
