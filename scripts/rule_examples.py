"""What is wrong and what is right, for each rule: for its page in docs/reference/rules.

A rule that a site of text files can break has a folder in tests/fixtures/rules; a rule that `check --fix` mends may have a
slip in tests/fixtures/slips instead; what neither can show is said in docs/reference/examples.yaml. Tests hold that each
rule has an example, that sites break the rule and that their right sides do not.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from catalogue.content.parsing import MOST
from catalogue.content.parsing.decoding import LIMIT_KIB
from catalogue.engine.packages import ALL, FILES
from catalogue.rules import RULES
from catalogue.website.images.models import MAX_FILE_BYTES
from catalogue.website.images.opening import MAX_PIXELS, MAX_RATIO, SMALL, TINY

ROOT = Path(__file__).resolve().parent.parent
SITES = ROOT / "tests" / "fixtures" / "rules"
SLIPS = ROOT / "tests" / "fixtures" / "slips"
WORDS = ROOT / "docs" / "reference" / "examples.yaml"
FIGURES: Mapping[str, int] = {
    "entry_kib": LIMIT_KIB,
    "problems": MOST,
    "million_pixels": MAX_PIXELS // 1_000_000,
    "photo_mb": MAX_FILE_BYTES // 1_000_000,
    "ratio": MAX_RATIO,
    "tiny": TINY,
    "small": SMALL,
    "package_files": FILES,
    "package_mib": ALL,
}
"""What examples in words may name."""


def cases() -> Mapping[str, Path]:
    """Return the folder of each rule that is shown by two small sites."""
    folders = (path for path in sorted(SITES.iterdir()) if path.is_dir() and not path.name.startswith("_"))
    return {folder.name: folder for folder in folders}


@lru_cache(maxsize=1)
def differences() -> Mapping[str, Sequence[str]]:
    """Return, by the rule's name, what differs between a wrong and a right site, as lines of a diff."""
    return {**_mended_slips(), **{name: tuple(_difference(folder)) for name, folder in cases().items()}}


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return, by the rule's name, then ``wrong`` and ``right``, then language, examples that only words can show."""
    loaded: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return {
        name: {side: {lang: _filled(words, lang) for lang, words in said.items()} for side, said in sides.items()}
        for name, sides in loaded.items()
    }


def _filled(words: str, lang: str) -> str:
    """Return a sentence with its figures, written as its language writes them."""
    for name, figure in FIGURES.items():
        words = words.replace(f"{{{name}}}", f"{figure:,}".replace(",", "." if lang == "id" else ","))
    return words


def _mended_slips() -> Mapping[str, Sequence[str]]:
    """Return the wrong and the corrected line of each rule that is alone in the answer to some slip."""
    names = {rule.code: rule.name for rule in RULES.values()}
    found: dict[str, Sequence[str]] = {}
    for report in sorted(SLIPS.glob("*/expected.en.txt")):
        said = report.read_text(encoding="utf-8")
        codes = re.findall(r"^\w+ (B\d+):", said, re.MULTILINE)
        wrong = re.search(r"^  \d+ \| (.{1,100})$", said, re.MULTILINE)
        right = re.search(r"^  should be:\n {6}(.+)$", said, re.MULTILINE)
        if len(codes) == 1 and wrong and right and "`" not in wrong[1]:
            found.setdefault(names[codes[0]], (f"- {wrong[1]}", f"+ {right[1]}"))
    return found


def _difference(case: Path) -> Iterator[str]:
    """Yield what differs between both sides of a case: lines of texts, and paths where there is a file on one side only."""
    wrong, right = (_files(case, side) for side in ("wrong", "right"))
    lost, new = sorted({*wrong} - {*right}), sorted({*right} - {*wrong})
    common = sorted({*wrong} & {*right})
    changed = [path for path in common if wrong[path] != right[path]]
    if bool(lost) != bool(new) and not changed:  # alone they would not show what they are missing from
        yield from (f"  {path}" for path in common)
    yield from (f"- {path}" for path in lost)
    yield from (f"+ {path}" for path in new)
    for path in changed:
        if lost or new or len(changed) > 1 or not path.endswith("/product.yaml"):
            yield f"  {path}:"
        yield from _lines(wrong[path].decode().splitlines(), right[path].decode().splitlines())


def _files(case: Path, side: str) -> Mapping[str, bytes]:
    """Return, by path, the files of one side of a case; those that it leaves to the base only where the other has them."""
    own = {path.relative_to(case / one).as_posix() for one in ("wrong", "right") for path in (case / one).rglob("*.*")}
    places = {path: (case / side / path, SITES / "_base" / path) for path in own}
    found = {path: next((place for place in both if place.is_file()), None) for path, both in places.items()}
    return {path: place.read_bytes() for path, place in found.items() if place}


def _lines(wrong: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """Yield the lines that differ, with those beside them."""
    for number, line in enumerate(difflib.unified_diff(wrong, right, n=1, lineterm="")):
        if number > 1 and not line.startswith("@@"):
            yield f"{line[0]} {line[1:]}"
