"""Every folder of tests/fixtures/slips is one slip of the pen: a file as people write it, and what we answer.

With ``UPDATE_FIXTURES=1`` in the environment the answers are written anew; read them before they are kept.
"""

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from entries_for_tests import vocabulary

from catalogue.content.fixing import Mended, mend
from catalogue.content.parsing.decoding import as_windows
from catalogue.content.reading import proven, read_product, read_workshop
from catalogue.content.validation import FolderListing
from catalogue.diagnostics import Checked, Diagnostic, Severity, has_errors, in_order
from catalogue.reporters import text
from catalogue.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "fixtures" / "slips"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
UPDATE = os.environ.get("UPDATE_FIXTURES") == "1"
USUAL = {
    "product.yaml": b"nama: Kain Pagi Sore\nkategori: fesyen\nteknik: lukis\nmotif: kontemporer\nharga: Rp 350.000\n",
    "workshop.yaml": b"nama: Batik Sekar Jagad\nwhatsapp: 0812-3456-7890\nkota: Kota Pekalongan\n"
    b"persetujuan: 2026-01-20\n",
}
"""What a file says without the slip; only what differs from it is told as meaning."""
LARGE: Mapping[str, Callable[[], bytes]] = {
    "too-many": lambda: USUAL["product.yaml"] + b"warna: *merah\n" * 40,
    "bigint": lambda: USUAL["product.yaml"].replace(b"Rp 350.000", b"9" * 50_000),
    "deep": lambda: USUAL["product.yaml"] + b"cerita: " + b"[" * 20_000 + b"]" * 20_000 + b"\n",
    "long": lambda: USUAL["product.yaml"] + b"cerita: " + b"kain " * 1_000_000 + b"\n",
    "long-line": lambda: USUAL["product.yaml"] + b"cerita: " + b"kain " * 2_000 + b"\n",
}
"""Files too large to keep: folders without one."""


def read(name: str, file: str, data: bytes) -> Checked[Any]:
    """Return what is read of the bytes ``data``, no correction tried."""
    path = f"products/bengkel/{name}/{file}" if file == "product.yaml" else f"products/bengkel/{file}"
    beside = CASES / name / "folder.txt"
    files = tuple(beside.read_text(encoding="utf-8").splitlines()) if beside.exists() else ("1-depan.jpg",)
    folder = FolderListing("bengkel", name if file == "product.yaml" else "", (*files, file))
    return (read_product if file == "product.yaml" else read_workshop)(path, data, folder, vocabulary())


def answered(name: str, file: str, data: bytes) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Return what ``data`` means as plain data (None when there is no telling), and what is said of it."""
    found = proven(data, lambda tried: read(name, file, tried))
    meant = found.value and (found.value.product if file == "product.yaml" else found.value.workshop)
    return msgspec.to_builtins(meant), in_order(found.diagnostics)


def case(folder: Path) -> tuple[str, bytes]:
    """Return the name and the bytes of the file that a folder is about."""
    if folder.name in LARGE:
        return "product.yaml", LARGE[folder.name]()
    path = next(path for name in USUAL if (path := folder / name).exists())
    return path.name, path.read_bytes()


def meaning(folder: Path) -> str:
    """Return as JSON what a file says other than the usual one; '' when it says nothing that can be used."""
    file, data = case(folder)
    meant, found = answered(folder.name, file, data)
    if meant is None or has_errors(found):
        return ""
    usual, _ = answered(folder.name, file, USUAL[file])
    differing = {key: value for key, value in meant.items() if value != usual[key]}
    return msgspec.json.format(msgspec.json.encode(differing), indent=1).decode() + "\n"


@cache
def mended(folder: Path) -> Mended:
    """Return the file that a folder is about as `check --fix` leaves it."""
    file, data = case(folder)
    return mend(data, lambda tried: read(folder.name, file, tried).diagnostics)


def outcome(found: Mended) -> str:
    """Return in a word what became of a file."""
    wrong = any(one.severity is not Severity.ADVICE for one in found.left)
    if found.changes:
        return "fixed in part" if wrong else "fixed"
    return "refused" if has_errors(found.left) else "doubted" if wrong else "accepted"


def expected(path: Path, found: bytes) -> bytes:
    """Return what ``path`` holds, after writing ``found`` into it when fixtures are to be updated."""
    if UPDATE and found:
        path.write_bytes(found)
    elif UPDATE:
        path.unlink(missing_ok=True)
    return path.read_bytes() if path.exists() else b""


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_slip_is_answered(folder: Path, lang: str) -> None:
    """The report is the one that was read and found right."""
    file, data = case(folder)
    report = text(answered(folder.name, file, data)[1], lang)
    assert report == expected(folder / f"expected.{lang}.txt", report.encode()).decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_slip_means_what_it_says(folder: Path) -> None:
    """What is understood is what was read and found right; a refused file means nothing."""
    found = meaning(folder)
    assert found == expected(folder / "means.json", found.encode()).decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_slip_is_mended_or_left_to_people(folder: Path) -> None:
    """What `check --fix` makes of the file, to the byte, and what that is called."""
    found = mended(folder)
    assert found.data == (expected(folder / "fixed.yaml", found.data if found.changes else b"") or case(folder)[1])
    assert outcome(found) == expected(folder / "outcome.txt", f"{outcome(found)}\n".encode()).decode().strip()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_mending_is_done_once(folder: Path) -> None:
    """A mended file is not mended again; lines that nothing was said of are the same bytes, in the same order."""
    file, data = case(folder)
    found = mended(folder)
    assert mend(found.data, lambda tried: read(folder.name, file, tried).diagnostics).changes == ()
    if not any(change.line == 0 for change in found.changes):
        before, after = data.split(b"\n"), found.data.split(b"\n")
        touched = {change.line for change in found.changes}
        assert len(before) == len(after)
        differing = {number for number, (one, other) in enumerate(zip(before, after, strict=True), 1) if one != other}
        assert differing <= touched


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_correction_helps(folder: Path) -> None:
    """With the corrected line in place of its own, the problem is gone."""
    file, data = case(folder)
    _, found = answered(folder.name, file, data)
    for one in found:
        if one.corrected is None or not one.span.line or not one.certain:
            continue
        lines = as_windows(data).splitlines()
        lines[one.span.line - 1] = one.corrected
        _, after = answered(folder.name, file, "\n".join([*lines, ""]).encode())
        assert (one.rule, one.span.line) not in {(other.rule, other.span.line) for other in after}, one.corrected


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_span_lies_within_its_file(folder: Path) -> None:
    """Every place that is told exists, and its line is the one shown."""
    file, data = case(folder)
    lines = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in answered(folder.name, file, data)[1]:
        assert one.rule in RULES
        assert 0 <= one.span.line <= one.span.end_line <= len(lines) + 1 or one.span.line == 0
        if one.span.line and one.source_line is not None and one.rule != "file-not-utf8":
            assert lines[one.span.line - 1].startswith(one.source_line)
