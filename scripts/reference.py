"""Write docs/reference/ from the code itself: ``python scripts/reference.py``; with ``--check`` only compare.

Each page is a pure function of the code and of what is meant by its names (catalogue/meanings/fields.yaml for entries,
docs/reference/meanings.yaml for themes); a test holds that the committed pages are what this script makes. What the README shows of the program's words is renewed too.
"""

import ast
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from rule_examples import differences, sentences

from catalogue.cli import cli
from catalogue.cli.entry import COMMANDS
from catalogue.content.completeness import POINTS, Point
from catalogue.content.kinds import SECTIONS
from catalogue.content.meanings import Meaning, Meanings, read_meanings
from catalogue.content.models import Term
from catalogue.content.parsing import parse
from catalogue.content.schemas import PLACES
from catalogue.content.schemas.limits import LIMITS
from catalogue.content.terms import check_vocabulary
from catalogue.content.validation import FolderListing, check_product
from catalogue.content.validation.fields import Field
from catalogue.content.validation.workshop import DEFAULTS
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Diagnostic, Severity, in_order
from catalogue.reporters import text
from catalogue.rules import RULES, Rule
from catalogue.website.exporting import shapes
from catalogue.website.exporting.planning import PART
from catalogue.website.exporting.table import columns

README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "reference"
VIEWS = ("words", "things", "records", "adding", "pages")
"""Modules of the theme contract, small parts first."""
GENERATED = "<!-- Made by scripts/reference.py from the code; do not edit by hand. -->"

TITLES: Mapping[str, str] = {
    "product": "Produk: `products/<workshop>/<product>/product.yaml`",
    "workshop": "Bengkel: `products/<workshop>/workshop.yaml`",
    "site": "Situs: `site.yaml`",
    "variant": "Di dalam `varian` / within `variants`",
    "wholesale": "Di dalam `harga_grosir` / within `wholesale`",
    "dimensions": "Di dalam `ukuran` / within `dimensions`",
    "dyes": "Di dalam `pewarna` / within `dyes`",
    "certificates": "Di dalam `sertifikat` / within `certificates`",
    "photos": "Di dalam `foto` / within `photos`",
    "images": "Di dalam `foto` milik situs / within the site's `images`",
    "contact": "Di dalam `kontak` / within `contact`",
}
"""What the page of fields calls each kind of mapping."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One field of a dataclass, as its source shows it."""

    name: str
    type: str
    text: str
    """Its docstring; empty when it has none."""


def main() -> None:
    """Write the pages that differ; with ``--check`` only name them and fail."""
    made = {REFERENCE / name: page for name, page in pages().items()}
    made[README] = readme(README.read_text(encoding="utf-8"))
    stale = [path for path, page in made.items() if not _same(path, page)]
    names = [path.relative_to(ROOT).as_posix() for path in stale]
    if "--check" in sys.argv[1:]:
        sys.exit(f"Out of date: {', '.join(names)}. Run: python scripts/reference.py" if stale else 0)
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
    print(*names, sep="\n")


def _same(path: Path, page: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == page


def pages() -> dict[str, str]:
    """Return the text of every generated page by its file name."""
    return {
        "fields.md": _page("Isian / Fields", fields()),
        "theme.md": _page("What a template may read", theme()),
        "rules.md": _page("Aturan / Rules", rules()),
        "vocabulary.md": _page("Kosakata / Vocabulary", terms()),
        "completeness.md": _page("Kelengkapan / Completeness", points()),
        "cli.md": _page("The command line", commands()),
        "open-data.md": _page("The catalogue as data", open_data()),
        "catalogue.schema.json": data_schema(),
        "schemas.md": _page("JSON Schema", schemas()),
        **{f"rules/{rule.code}.md": _page(f"{rule.code}", rule_page(rule)) for rule in RULES.values()},
    }


def _page(title: str, lines: Iterable[str]) -> str:
    return "\n".join([GENERATED, "", f"# {title}", "", *lines]).rstrip("\n") + "\n"


def _row(*cells: str) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(*heads)
    yield _row(*("---" for _ in heads))
    yield from (_row(*row) for row in rows)
    yield ""


def meanings() -> Meanings:
    """Return what the fields of entries mean, by section and attribute."""
    path = "catalogue/meanings/fields.yaml"
    document = parse(path, (ROOT / path).read_bytes()).value
    assert document is not None  # noqa: S101 our own file is read by every test
    return read_meanings(document)


def theme_meanings() -> dict[str, str]:
    """Return what fields of the theme contract mean, by name."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load((REFERENCE / "meanings.yaml").read_text("utf-8"))
    return loaded["theme"]


def fields() -> Iterator[str]:
    """Yield the page of all keys that people write."""
    yield "Kunci boleh dalam bahasa Indonesia atau Inggris, dicampur juga boleh. Yang bertanda ● wajib; yang bertanda"
    yield "◐ boleh diberi bahasa, misalnya `nama_en`. Keys may be in Indonesian or in English, mixed freely. ● is"
    yield "required; ◐ may carry a language, as in `nama_en`."
    yield ""
    told = meanings()
    for section, schema in SECTIONS.items():
        yield from (f"## {TITLES[section]}", "")
        heads = ("Kunci", "Key", "", "Arti", "Meaning", "Contoh / Example", "Juga / Also")
        yield from _table(heads, (_field_row(field, told[section][field.attribute]) for field in schema.fields))
        if section == "workshop":
            known = ", ".join(f"`{field.kunci}` / `{field.key}`" for field in DEFAULTS.fields)
            yield from (f"Di dalam `bawaan` / within `defaults`: {known}.", "")


def _field_row(field: Field, told: Meaning) -> Sequence[str]:
    marks = ("●" if field.required else "") + ("◐" if field.localized else "")
    also = ", ".join(f"`{key}`" for key in field.also)
    return f"`{field.kunci}`", f"`{field.key}`", marks, told.words["id"], told.words["en"], f"`{told.example}`", also


def classes(path: Path) -> Iterator[tuple[ast.ClassDef, list[Attribute]]]:
    """Yield every class of a module with its fields."""
    for node in _parsed(path).body:
        if isinstance(node, ast.ClassDef):
            yield node, list(_attributes(node.body))


def _attributes(body: Sequence[ast.stmt]) -> Iterator[Attribute]:
    for place, node in enumerate(body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            following = body[place + 1] if place + 1 < len(body) else None
            yield Attribute(node.target.id, ast.unparse(node.annotation).replace("'", ""), _docstring(following))


def _docstring(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return " ".join(node.value.value.split())
    return ""


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def view_modules() -> Iterator[Path]:
    """Yield the modules of the theme contract."""
    return (ROOT / "catalogue" / "website" / "views" / f"{name}.py" for name in VIEWS)


def theme() -> Iterator[str]:
    """Yield the page of the theme contract."""
    yield from ((ast.get_docstring(_parsed(ROOT / "catalogue/website/views/__init__.py")) or "").replace("``", "`"), "")
    for module in reversed(list(view_modules())):
        title = (ast.get_docstring(_parsed(module)) or "").partition("\n")[0].rstrip(".").replace("``", "`")
        yield from (f"## {title}", "")
        for node, attributes in classes(module):
            yield from _type(node, attributes)
        if module.stem == "pages":
            redirect = classes(ROOT / "catalogue" / "website" / "rendering.py")
            yield from (line for node, found in redirect if node.name == "RedirectPage" for line in _type(node, found))


def _type(node: ast.ClassDef, attributes: Sequence[Attribute]) -> Iterator[str]:
    """Yield one type of the theme contract."""
    bases = ", ".join(f"[`{ast.unparse(base)}`](#{ast.unparse(base).lower()})" for base in node.bases)
    words = (ast.get_docstring(node) or "").replace("``", "`")
    yield from (f"### {node.name}", "", f"{words} Has all of {bases}, and:" if bases else words, "")
    common = theme_meanings()
    rows = ((f"`{one.name}`", f"`{one.type}`", meaning(node.name, one, common)) for one in attributes)
    yield from _table(("field", "type", "meaning"), rows)


def meaning(owner: str, attribute: Attribute, common: Mapping[str, str]) -> str:
    """Return what a field of the theme contract means; empty when neither docstring nor name says."""
    name = attribute.name
    return (attribute.text or common.get(f"{owner}.{name}") or common.get(name) or "").replace("``", "`")


def rules() -> Iterator[str]:
    """Yield the page that lists all rules, by code."""
    yield "Only an *error* stops a build. The code of a rule never changes; `python build.py check` shows it with the line,"
    yield "its cause and its mend. Each has a page of its own, in Indonesian and English."
    yield ""
    rows = sorted(RULES.values(), key=lambda rule: rule.code)
    links = ((f"[{rule.code}](rules/{rule.code}.md)", f"{rule.name} ({rule.severity.value})", rule) for rule in rows)
    yield from _table(
        ("", "", "Indonesia", "English"),
        ((link, name, _plain(rule.title["id"]), _plain(rule.title["en"])) for link, name, rule in links),
    )


ABOUT_A_RULE: Mapping[str, tuple[str, str, str, str, str]] = {
    "id": ("Mengapa", "Perbaikan", "Contoh: salah (−) dan benar (+)", "Contoh yang salah", "Contoh yang benar"),
    "en": ("Why", "How to mend it", "Example: wrong (−) and right (+)", "Wrong, for example", "Right, for example"),
}
"""Headings of a rule's page."""


def rule_page(rule: Rule) -> Iterator[str]:
    """Yield the page of one rule: what is wrong, why it matters, how it is mended, in both languages; an example."""
    yield f"`{rule.name}` · {rule.severity.value} · [semua aturan / all rules](../rules.md)"
    yield ""
    lines, words = differences().get(rule.name), sentences().get(rule.name)
    for lang, (why, mend, shown, wrong, right) in ABOUT_A_RULE.items():
        title, cause, fix = (_plain(part[lang]) for part in (rule.title, rule.cause, rule.fix))
        yield from (f"## {title}", "", f"**{why}.** {cause}", "", f"**{mend}.** {fix}", "")
        if lines:
            yield from (f"{shown}:", "", "```diff", *lines, "```", "")
        if words:
            yield from (f"**{wrong}.** {_plain(words['wrong'][lang])}", "")
            yield from (f"**{right}.** {_plain(words['right'][lang])}", "")
    if "{" in "".join((*rule.title.values(), *rule.cause.values(), *rule.fix.values())):
        yield "Kata dalam kurung kurawal diisi saat aturan ini berbicara. Words in braces are filled in when it speaks."


def _plain(sentence: str) -> str:
    """Return a sentence as readers see it: doubled braces single, nothing taken for markup."""
    plain = sentence.replace("{{", "{").replace("}}", "}")
    return "".join(f"\\{character}" if character in "<>*_`[]#|" else character for character in plain)


def vocabulary() -> Vocabulary:
    """Return the program's own vocabulary."""
    paths = sorted((ROOT / "catalogue" / "vocabulary").glob("*.yaml"))
    documents = [parse(path.relative_to(ROOT).as_posix(), path.read_bytes()).value for path in paths]
    checked = check_vocabulary([document for document in documents if document])
    assert checked.value is not None  # noqa: S101 our own vocabulary is read by every test
    return checked.value


def terms() -> Iterator[str]:
    """Yield the page of all terms, by kind."""
    yield "Every term is found by its name in either language, by its slug, or by another spelling below; capitals,"
    yield "accents, hyphens and spaces do not matter. A site adds its own in `products/_vocabulary/<kind>.yaml`."
    yield ""
    for kind, of_kind in vocabulary().terms.items():
        yield from (f"## {kind}", "")
        yield from _table(("slug", "Indonesia", "English", "juga / also"), map(_term_row, of_kind.values()))


def _term_row(term: Term) -> Sequence[str]:
    texts = term.label.texts
    return f"`{term.slug}`", texts.get("id", ""), texts.get("en", ""), ", ".join(term.synonyms)


def schemas() -> Iterator[str]:
    """Yield the page of the schemas, with what they cannot judge."""
    yield "`python build.py schema` writes a JSON Schema (draft 2020-12) for each kind of file into `schemas/`, from the"
    yield "types that the checker reads by, with the site's own terms. Editors that know them offer keys and words while"
    yield "somebody types, and explain each in both languages: see [how](../how-to/write-in-an-editor.md)."
    yield ""
    rows = ((f"`schemas/{name}.json`", ", ".join(f"`{place}`" for place in places)) for name, places in PLACES.items())
    yield from _table(("schema", "files"), rows)
    yield "A schema is the weaker judge. It refuses nothing that `check` accepts; a test holds it to the same verdict on"
    yield "every fixture, but for these [rules](rules.md). What is not plain ASCII is left to `check` as well, and so is all of a"
    yield "draft."
    yield ""
    for reason in dict.fromkeys(LIMITS.values()):
        names = sorted(name for name, because in LIMITS.items() if because == reason)
        yield from (f"**{reason}** " + ", ".join(f"`{name}`" for name in names) + ".", "")


def points() -> Iterator[str]:
    """Yield the page of what makes a product's score."""
    yield "`check` menyebut berapa keterangan yang sudah ada pada tiap produk, misalnya *7 dari 10*, dan apa yang masih"
    yield "dapat ditambahkan. Ini saran, tidak pernah kesalahan; yang ditulis sekali di `bawaan` bengkel ikut dihitung."
    yield ""
    yield "`check` says how much each product tells, for example *7 of 10*, and what might still be added. It is advice,"
    yield "never an error; what a workshop's `defaults` say is counted for all its products."
    yield ""
    heads = ("", "Tambahkan", "Mengapa", "Add", "Why", "Untuk / For")
    yield from _table(heads, (_point_row(point) for point in POINTS))


def _point_row(point: Point) -> Sequence[str]:
    asked = {True: "tulis, cap, kombinasi", False: "lainnya / others", None: ""}[point.hand_made]
    return f"`{point.name}`", point.add_id, point.why_id, point.add_en, point.why_en, asked


def commands() -> Iterator[str]:
    """Yield the page of the commands, in the words of their own help."""
    context = click.Context(
        cli, info_name="python build.py", terminal_width=100, max_content_width=100, **cli.context_settings
    )
    yield from ("```", cli.get_help(context), "```", "")
    for name in COMMANDS:
        yield from _command(name, cli.get_command(context, name) or cli, context)
    yield "Exit codes: 0 clean · 1 something in the sources is wrong · 2 usage or environment · 70 a bug of ours."
    yield "`NO_COLOR` turns colours off; the language follows `LC_ALL`, `LC_MESSAGES` or `LANG`, and is Indonesian"
    yield "where they name neither."


def open_data() -> Iterator[str]:
    """Yield the page of ``catalogue.json`` and ``catalogue.csv``."""
    yield "Every site publishes its catalogue as data, beside its pages: [`catalogue.json`](#cataloguejson) for programs and"
    yield "[`catalogue.csv`](#cataloguecsv) for spreadsheets. Both hold what lists show: no drafts, nothing archived."
    yield "Photos and texts stay those of the workshops; ask them before you publish either elsewhere. Cloth whose"
    yield "`batik` is false must not be shown as batik."
    yield from ("", "## catalogue.json", "")
    path = ROOT / "catalogue" / "website" / "exporting" / "shapes.py"
    yield from ((ast.get_docstring(_parsed(path)) or "").partition("\n\n")[2].replace("``", "`"), "")
    yield f"A catalogue of more than {PART} products is split: `products` is empty, and `parts` names files of {PART} each."
    yield "[`catalogue.schema.json`](catalogue.schema.json) says the same as a JSON Schema."
    yield ""
    for node, attributes in reversed(list(classes(path))):
        yield from (f"### {node.name}", "", (ast.get_docstring(node) or "").replace("``", "`"), "")
        rows = ((f"`{one.name}`", _json_type(one.type), one.text.replace("``", "`")) for one in attributes)
        yield from _table(("field", "type", "meaning"), rows)
    yield from (
        "## catalogue.csv",
        "",
        "UTF-8 with a byte order mark, cells parted by commas, lines by CR LF (RFC 4180).",
    )
    yield "One row for each product, or for each variant of one. Several values in a cell are parted by spaces. A text"
    yield "that a spreadsheet could take for a formula has an apostrophe before it. Names of slugs stand in `catalogue.json`."
    yield "Columns ending in a language are there for each language of the site. New columns may come; those below stay."
    yield ""
    yield from _table(("column", "meaning"), ((f"`{one.name}`", one.meaning) for one in columns(("id", "en"))))


def _json_type(annotation: str) -> str:
    """Return what a field holds, in words of JSON."""
    words = {"str": "text", "int": "whole number", "float": "number", "bool": "true or false", "date": "date"}
    if annotation.endswith(" | None"):
        return f"{_json_type(annotation.removesuffix(' | None'))}, or null"
    if annotation.startswith("tuple["):
        return f"list of {_json_type(annotation.removeprefix('tuple[').removesuffix(', ...]'))}"
    if annotation.startswith("Mapping[str, "):
        return f"object of {_json_type(annotation.removeprefix('Mapping[str, ').removesuffix(']'))}"
    if annotation == "Texts":
        return "text by language"
    return words.get(annotation, f"[{annotation}](#{annotation.lower()})")


def data_schema() -> str:
    """Return the JSON Schema of ``catalogue.json``."""
    schema = msgspec.json.schema(shapes.Catalogue)
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2, ensure_ascii=False)
        + "\n"
    )


def _command(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield the help of a command, and of the commands within it."""
    inner = click.Context(command, parent=context, info_name=name, terminal_width=100, max_content_width=100)
    yield from (f"## {inner.command_path.removeprefix(f'{context.find_root().info_name} ')}", "")
    yield from ("```", command.get_help(inner), "```", "")
    for below, one in command.commands.items() if isinstance(command, click.Group) else ():
        yield from _command(below, one, inner)


def readme(words: str) -> str:
    """Return the README with what the program now says of the slips in its example."""
    entry = words.partition("```yaml\n")[2].partition("```")[0]
    slipped = entry.replace("motif: kawung", "motif: kawng").replace("Rp 850.000", "850.00")
    errors = [one for one in product_problems(slipped) if one.severity is Severity.ERROR]
    parts = words.split("```text\n")
    shown = (errors, "en"), (errors[:1], "id")
    for number, (problems, lang) in enumerate(shown, 1):
        said = text(problems, lang).rpartition("\n\n")[0]
        parts[number] = f"{said}\n```{parts[number].partition('```')[2]}"
    return "```text\n".join(parts)


def product_problems(entry: str) -> tuple[Diagnostic, ...]:
    """Return what is found in a ``product.yaml`` that has one photo beside it."""
    parsed = parse("products/batik-melati/kain-panjang-kawung/product.yaml", entry.encode())
    folder = FolderListing("batik-melati", "kain-panjang-kawung", ("1-depan.jpg", "product.yaml"))
    checked = check_product(parsed.value, folder, vocabulary()).diagnostics if parsed.value else ()
    return in_order((*parsed.diagnostics, *checked))


if __name__ == "__main__":
    main()
