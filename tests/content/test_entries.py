"""Every folder of tests/fixtures/entries is one case: an entry, and what is understood or said of it.

A folder holds ``product.yaml``, ``workshop.yaml`` or ``site.yaml``; ``folder.txt`` when other files than the usual
three photos lie beside it; and ``expected.json``: under ``says`` the diagnostics as ``line rule → corrected line``,
and, where it matters, under ``means`` what was understood (fields that were not written left out).
With ``UPDATE_FIXTURES=1`` in the environment the answers are written anew; read them before they are kept.
"""

import json
import os
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from entries_for_tests import PHOTOS, document, vocabulary

from catalogue.content.config import check_site
from catalogue.content.models import Localized
from catalogue.content.parsing import parse
from catalogue.content.validation import (
    FolderListing,
    ProductEntry,
    SiteEntry,
    WorkshopEntry,
    check_product,
    check_workshop,
)
from catalogue.diagnostics import Checked, Diagnostic, in_order
from catalogue.rules import RULES

CASES = Path(__file__).parent.parent / "fixtures" / "entries"
UPDATE = os.environ.get("UPDATE_FIXTURES") == "1"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())


def read(folder: Path) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Return what the entry in ``folder`` means and what is said of it."""
    file = next(path for path in folder.iterdir() if path.suffix == ".yaml")
    listing = folder / "folder.txt"
    files = tuple(listing.read_text(encoding="utf-8").splitlines()) if listing.exists() else PHOTOS
    parsed = parse(f"{folder.name}/{file.name}", file.read_bytes())
    if parsed.value is None:
        return None, parsed.diagnostics
    checked: Checked[Any]
    if file.name == "site.yaml":
        checked = check_site(parsed.value)
        return _meant(checked.value), (*parsed.diagnostics, *checked.diagnostics)
    here = FolderListing("bengkel", "barang" if file.name == "product.yaml" else "", files)
    check: Any = check_product if file.name == "product.yaml" else check_workshop
    checked = check(parsed.value, here, vocabulary())
    return _meant(checked.value), in_order((*parsed.diagnostics, *checked.diagnostics))


def _meant(value: Any) -> Any:
    if isinstance(value, ProductEntry):
        return value.product
    if isinstance(value, SiteEntry):
        return value.config
    return value.workshop if isinstance(value, WorkshopEntry) else value


def said(found: Diagnostic) -> str:
    """Return a diagnostic on one line."""
    weight = "" if found.severity is RULES[found.rule].severity else f" ({found.severity} only)"
    corrected = f" → {found.corrected.strip()}" if found.corrected is not None else ""
    return f"{found.span.line} {found.rule}{weight}{corrected}"


def written(value: Any) -> Any:
    """Return a value as plain data, without the fields that are as they are by default."""
    if is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Localized):
            return dict(value.texts)
        pairs = ((one, getattr(value, one.name)) for one in fields(value) if one.name != "source")
        return {one.name: written(part) for one, part in pairs if part != _default(one)}
    if isinstance(value, tuple):
        return [written(part) for part in value]
    if isinstance(value, dict):
        return {key: written(part) for key, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _default(one: "Field[Any]") -> Any:
    return one.default_factory() if one.default_factory is not MISSING else one.default


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_entry_is_understood_or_told_what_is_wrong(folder: Path) -> None:
    """What is said and what is meant is what stands in ``expected.json``."""
    file = folder / "expected.json"
    expected = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"means": None}
    meaning, diagnostics = read(folder)
    found = {"says": [said(one) for one in diagnostics]}
    if "means" in expected:
        found["means"] = written(meaning)
    if UPDATE:
        file.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    else:
        assert found == expected


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_sentence_can_be_said(folder: Path) -> None:
    """Each diagnostic brings what the sentences of its rule need, in both languages."""
    for found in read(folder)[1]:
        rule = RULES[found.rule]
        for sentences in (rule.title, rule.cause, rule.fix):
            for sentence in sentences.values():
                assert sentence.format(**dict(found.values))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_entry_can_be_kept(folder: Path) -> None:
    """What was checked survives being written as MessagePack and read again."""
    file = next(path for path in folder.iterdir() if path.suffix == ".yaml")
    if file.name == "site.yaml" or parse("x", file.read_bytes()).value is None:
        return
    kind: Any = ProductEntry if file.name == "product.yaml" else WorkshopEntry
    check: Any = check_product if kind is ProductEntry else check_workshop
    listing = FolderListing("bengkel", "barang" if kind is ProductEntry else "", PHOTOS)
    checked = check(document(file.read_text(encoding="utf-8")), listing, vocabulary())
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(checked), type=Checked[kind]) == checked


def test_there_are_cases() -> None:
    """The folder was found."""
    assert len(FOLDERS) > 20
