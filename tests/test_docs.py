"""The documents tell the truth: the reference is what the code says, links lead somewhere, examples are accepted."""

import ast
import importlib.util
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest

from catalogue.content.config import check_site
from catalogue.content.kinds import SECTIONS
from catalogue.content.parsing import parse
from catalogue.content.validation import FolderListing, check_product, check_workshop
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Diagnostic, Severity

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    *("fields.md", "theme.md", "rules.md", "vocabulary.md", "completeness.md", "cli.md"),
    *("open-data.md", "catalogue.schema.json", "schemas.md"),
)
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
WITHIN = {
    "variant": "varian:\n  -",
    "wholesale": "harga_grosir:\n  -",
    "dimensions": "ukuran:",
    "dyes": "pewarna:",
    "certificates": "sertifikat:\n  -",
    "photos": "foto:\n  -",
    "images": "foto:",
    "contact": "kontak:",
}
"""Where the fields of a nested mapping stand in its file."""


def _loaded(name: str) -> ModuleType:
    """Return a script of scripts/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """Return scripts/reference.py."""
    return _loaded("reference")


@pytest.fixture(scope="module")
def vocabulary(reference: ModuleType) -> Vocabulary:
    """Return the program's vocabulary."""
    found = reference.vocabulary()
    assert isinstance(found, Vocabulary)
    return found


def documents() -> Iterator[Path]:
    """Yield every page that people read in the repository."""
    yield from sorted(ROOT.glob("*.md"))
    yield from sorted((ROOT / "docs").rglob("*.md"))
    yield from sorted((ROOT / "catalogue" / "guides").rglob("*.md"))


@pytest.mark.parametrize("page", PAGES)
def test_the_reference_is_what_the_code_says(reference: ModuleType, page: str) -> None:
    """Nobody has to remember to write down a new field, rule or option."""
    made = reference.pages()[page]
    committed = (ROOT / "docs" / "reference" / page).read_text(encoding="utf-8")
    assert committed == made, f"docs/reference/{page} is out of date; run: python scripts/reference.py"


def test_every_rule_has_a_page(reference: ModuleType) -> None:
    """One for each code, as the table of rules has it, and none of a rule that is gone."""
    made = {name: page for name, page in reference.pages().items() if name.startswith("rules/")}
    folder = ROOT / "docs" / "reference" / "rules"
    assert {f"rules/{path.name}": path.read_text(encoding="utf-8") for path in folder.iterdir()} == made


def test_every_field_is_explained(reference: ModuleType) -> None:
    """What people write, and what a template reads, has a meaning in words."""
    told, common = reference.meanings(), reference.theme_meanings()
    unsaid = [
        f"fields.yaml: {section}.{field.attribute}"
        for section, schema in SECTIONS.items()
        for field in schema.fields
        if field.attribute not in told[section]
    ]
    for module in reference.view_modules():
        for node, attributes in reference.classes(module):
            unsaid += [
                f"{module.name}: {node.name}.{one.name}"
                for one in attributes
                if not reference.meaning(node.name, one, common)
            ]
    assert unsaid == []


def test_no_meaning_is_left_over(reference: ModuleType) -> None:
    """A field that is gone is gone from the documents too."""
    told = reference.meanings()
    assert set(told) == set(SECTIONS) == set(reference.TITLES)
    for section, schema in SECTIONS.items():
        assert set(told[section]) == {field.attribute for field in schema.fields}, section


def test_models_and_views_say_what_they_are(reference: ModuleType) -> None:
    """Every type of the models and of the theme contract has a docstring."""
    for module in (ROOT / "catalogue" / "content" / "models.py", *reference.view_modules()):
        for node, _ in reference.classes(module):
            assert ast.get_docstring(node), f"{module.name}: {node.name}"


@pytest.mark.parametrize("section", ["product", "workshop", "site", *WITHIN])
def test_the_examples_of_the_reference_are_accepted(
    reference: ModuleType, vocabulary: Vocabulary, section: str
) -> None:
    """What we tell people to write is written right."""
    told = reference.meanings()
    # Of a text that may stand in several languages, both are tried.
    own = [line for one in told[section].values() for line in (one.example, one.translation) if line]
    if section in {"product", "workshop", "site"}:
        found = _check(section, "\n".join(own), vocabulary)
    elif section in {"images", "contact"}:
        found = _check("site", _nested(section, own), vocabulary)
    else:
        names = ("name", "category", "technique", "motifs")
        base = [*(told["product"][name].example for name in names), "harga: tanya"]
        found = _check("product", "\n".join([*base, _nested(section, own)]), vocabulary)
    assert [one for one in found if one.severity is not Severity.ADVICE] == []


def _nested(section: str, lines: list[str]) -> str:
    """Return lines as the one mapping that a field of that name holds."""
    start = WITHIN[section]
    if start.endswith("-"):
        return f"{start} " + "\n    ".join(lines)
    return "\n  ".join([start, *lines])


def _check(kind: str, written: str, vocabulary: Vocabulary) -> tuple[Diagnostic, ...]:
    path = {"product": "products/melati/kemeja/product.yaml", "workshop": "products/melati/workshop.yaml"}.get(
        kind, kind
    )
    parsed = parse(path, f"{written}\n".encode())
    if parsed.value is None:
        return parsed.diagnostics
    folder = FolderListing("melati", "kemeja" if kind == "product" else "", ("1-depan.jpg", "bengkel.jpg"))
    match kind:
        case "product":
            return (*parsed.diagnostics, *check_product(parsed.value, folder, vocabulary).diagnostics)
        case "workshop":
            return (*parsed.diagnostics, *check_workshop(parsed.value, folder, vocabulary).diagnostics)
    # Examples show some settings of a site: that its address is missing among them is no slip.
    found = (*parsed.diagnostics, *check_site(parsed.value).diagnostics)
    return tuple(one for one in found if one.rule != "base-url-missing")


@pytest.mark.parametrize("page", tuple(documents()), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_of_the_documents_lead_somewhere(page: Path) -> None:
    """Every relative link names a file of the repository, and a heading of it where it names one."""
    broken = []
    for target in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        path, _, fragment = unquote(target).partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        place = (page.parent / path).resolve() if path else page
        headed = not fragment or place.suffix != ".md" or (place.is_file() and fragment in _anchors(place))
        if not place.exists() or not headed:
            broken.append(target)
    assert broken == []


def _anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    headings = HEADING.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_readme_shows_what_the_program_says(reference: ModuleType, vocabulary: Vocabulary) -> None:
    """The entry is accepted, and its two slips are reported in exactly these words."""
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    entry = re.search(r"```yaml\n(.*?)```", words, re.DOTALL)
    assert entry
    assert [one for one in _check("product", entry[1], vocabulary) if one.severity is not Severity.ADVICE] == []
    assert words == reference.readme(words), "README.md is out of date; run: python scripts/reference.py"
    assert words.count("error B") == 2


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        ("add-a-product.md", ("workshop", "product", "product")),
        ("change-the-photo-profile.md", ("site",)),
        ("publish-for-nothing.md", ("site",)),
        ("add-a-language.md", ("site",)),
    ],
)
def test_the_entries_of_the_how_tos_are_accepted(vocabulary: Vocabulary, page: str, kinds: tuple[str, ...]) -> None:
    """Whoever copies an example gets a site."""
    words = (ROOT / "docs" / "how-to" / page).read_text(encoding="utf-8")
    blocks = [textwrap.dedent(block) for block in re.findall(r"```yaml\n(.*?)```", words, re.DOTALL)]
    for block, kind in zip(blocks, kinds, strict=False):
        assert [one for one in _check(kind, block, vocabulary) if one.severity is not Severity.ADVICE] == []


def test_the_style_sheet_asks_the_serif_for_the_letters_that_it_has() -> None:
    """A letter that was cut off comes from the reader's own serif, and is not looked for in ours."""
    sheet = (ROOT / "themes/pesisir/assets/site.css").read_text(encoding="utf-8")
    assert f"unicode-range: {_loaded('subset_serif').unicode_range()};" in sheet
