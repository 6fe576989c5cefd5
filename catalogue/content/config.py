"""``site.yaml`` → the site's settings, by the same road as every other file."""

import re
from dataclasses import replace
from typing import Any

from catalogue.content.inspection import excerpt
from catalogue.content.models import Contact, ImageProfile, Localized, SiteConfig
from catalogue.content.nodes import Document, Mapping, Node, Scalar
from catalogue.content.validation.amounts import phone, whole, yes_no
from catalogue.content.validation.entries import SiteEntry
from catalogue.content.validation.fields import Desk, Field, read_mapping, schema
from catalogue.content.validation.shapes import Amount, Items, Matching, Nested, Shaped, Shares, shaped
from catalogue.content.validation.texts import email, items, scalar, text, url
from catalogue.content.validation.translations import source_language, text_in, untranslated_site
from catalogue.content.vocabulary import split_words
from catalogue.diagnostics import Checked
from catalogue.rules import Rule
from catalogue.rules import entries as entry_rules
from catalogue.rules import site as rules

FORMATS = ("avif", "webp", "jpeg")
LONGEST_ABOUT = 20_000
WIDTH_BOUNDS = (16, 4000)
QUALITY_BOUNDS = (20, 95)
_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?")
_THEME = re.compile(r"[a-z0-9][a-z0-9-]{0,49}")
_BASE_URL = re.compile(
    r"https?://(?:localhost|127\.0\.0\.1|(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(?::\d{1,5})?(?P<path>/[\w./~-]*)?",
    re.IGNORECASE,
)


def _several(one: str) -> str:
    """Return the pattern of such words in a row, as `split_words` takes them apart."""
    return rf"[,;|+/&\s]*(?:(?:{one})\s*(?:(?:[,;|+/&\s]|dan|and)+|$))+"


@shaped(Matching(_BASE_URL.pattern.replace("?P<path>", ""), any_case=True))
def _base_url(desk: Desk, node: Node) -> str | None:
    found = scalar(desk, node)
    match = _BASE_URL.fullmatch(found) if found else None
    if found and match and ".." not in found and "//" not in (match["path"] or ""):
        path = match["path"] or ""
        host = found.removesuffix(path).lower()
        return f"{host}{path}" if path.endswith("/") else f"{host}{path}/"
    if found:
        desk.report(rules.BASE_URL, node, written=excerpt(node))
    return None


def _words(desk: Desk, node: Node, most: int) -> list[str]:
    """Return the items of a list, or of a list typed as one text."""
    return [word for item in items(desk, node, most) for word in split_words(item.text)]


def _matching(pattern: re.Pattern[str], rule: Rule) -> Shaped[str | None]:
    def read(desk: Desk, node: Node) -> str | None:
        found = scalar(desk, node)
        if found is None or pattern.fullmatch(found):
            return found
        desk.report(rule, node, written=excerpt(node))
        return None

    return Shaped(read, Matching(pattern.pattern))


@shaped(Items(Matching(_several(_LOCALE.pattern)), 20, alone=True))
def _locales(desk: Desk, node: Node) -> tuple[str, ...] | None:
    found = _words(desk, node, 20)
    wrong = [word for word in found if not _LOCALE.fullmatch(word)]
    for word in wrong:
        desk.report(rules.LOCALE, node, written=word[:40])
    for word in sorted({word for word in found if found.count(word) > 1}):
        desk.report(entry_rules.ITEM_TWICE, node, written=word[:40], **desk.keys())
    return None if wrong or not found else tuple(dict.fromkeys(found))


@shaped(Items(Matching(_several("[0-9]{1,5}"), bare=("number",)), 12, alone=True))
def _widths(desk: Desk, node: Node) -> tuple[int, ...] | None:
    found = _words(desk, node, 12)
    widths = [int(word) for word in found if word.isascii() and word.isdecimal() and len(word) < 6]
    low, high = WIDTH_BOUNDS
    rising = widths == sorted(set(widths)) and len(widths) == len(found)
    if rising and 1 <= len(widths) <= 8 and low <= widths[0] and widths[-1] <= high:
        return tuple(widths)
    desk.report(rules.IMAGE_WIDTHS, node, written=", ".join(found)[:60])
    return None


@shaped(Items(Matching(_several("|".join((*FORMATS, "jpg"))), any_case=True), 12, alone=True))
def _formats(desk: Desk, node: Node) -> tuple[str, ...] | None:
    found = ["jpeg" if word.lower() == "jpg" else word.lower() for word in _words(desk, node, 12)]
    if "jpeg" in found and set(found) <= set(FORMATS):
        return tuple(sorted(set(found), key=FORMATS.index))
    desk.report(rules.IMAGE_FORMATS, node, written=", ".join(found)[:60])
    return None


@shaped(Shares("", Amount("[0-9]", QUALITY_BOUNDS[0], QUALITY_BOUNDS[1]), FORMATS))
def _quality(desk: Desk, node: Node) -> dict[str, int] | None:
    if not isinstance(node, Mapping):
        desk.report(entry_rules.MAPPING_DUE, node, example="{avif: 55, jpeg: 78}", **desk.keys())
        return None
    low, high = QUALITY_BOUNDS
    found = dict(ImageProfile().quality)
    for key, value in node:
        text = value.text if isinstance(value, Scalar) else ""
        number = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(high)) else -1
        if key.text in FORMATS and low <= number <= high:
            found[key.text] = number
        else:
            desk.report(rules.IMAGE_QUALITY, value, written=excerpt(value))
    return found


_REPOSITORY = re.compile(r"https://github\.com/[A-Za-z0-9-]{1,39}/(?!\.)[A-Za-z0-9._-]{1,100}")


@shaped(Matching(_REPOSITORY.pattern + "/?"))
def _repository(desk: Desk, node: Node) -> str | None:
    found = scalar(desk, node)
    bare = found.rstrip("/").removesuffix(".git") if found else ""
    if _REPOSITORY.fullmatch(bare):
        return bare
    if found:
        example = "https://github.com/contoh/etalase"
        desk.report(entry_rules.URL_UNREADABLE, node, written=excerpt(node), example=example)
    return None


@shaped(Matching("IDR", any_case=True))
def _currency(desk: Desk, node: Node) -> str | None:
    found = scalar(desk, node)
    if found is not None and found.upper() != "IDR":
        desk.report(rules.CURRENCY, node, written=excerpt(node))
    return found


IMAGES = schema(
    Field("widths", "lebar", "widths", _widths),
    Field("zoom", "zum", "zoom", whole(0, 4000, "2000")),
    Field("formats", "format", "formats", _formats, also=("formats",)),
    Field("quality", "mutu", "quality", _quality),
    Field("speed", "kecepatan", "speed", whole(0, 10, "6")),
)

CONTACT = schema(
    Field("email", "surel", "email", email),
    Field("whatsapp", "whatsapp", "whatsapp", phone, also=("wa",)),
    Field("instagram", "instagram", "instagram", url("https://www.instagram.com/nama.anda", ("www.instagram.com",))),
    Field("website", "situs", "website", url("https://contoh.id")),
)


@shaped(Nested(IMAGES))
def _images(desk: Desk, node: Node) -> ImageProfile | None:
    values = _part(desk, node, IMAGES, "{widths: [320, 640]}")
    return None if values is None else replace(ImageProfile(), **values)


@shaped(Nested(CONTACT))
def _contact(desk: Desk, node: Node) -> Contact | None:
    values = _part(desk, node, CONTACT, "{email: halo@contoh.id}")
    return None if values is None else Contact(**values)


def _part(desk: Desk, node: Node, fields: Any, example: str) -> dict[str, Any] | None:
    if isinstance(node, Mapping):
        return read_mapping(desk, node, fields).values
    desk.report(entry_rules.MAPPING_DUE, node, example=example, **desk.keys())
    return None


SITE = schema(
    Field("name", "nama", "name", text(80), localized=True),
    Field("tagline", "slogan", "tagline", text(200), localized=True),
    Field("description", "deskripsi", "description", text(400), localized=True),
    Field("base_url", "alamat", "base_url", _base_url, also=("url",)),
    Field("locales", "bahasa", "locales", _locales),
    Field("theme", "tema", "theme", _matching(_THEME, rules.THEME_NAME)),
    Field("samples", "contoh", "samples", yes_no),
    Field("photos_required", "foto_wajib", "photos_required", yes_no),
    Field("per_page", "per_halaman", "per_page", whole(1, 200, "24")),
    Field("search", "pencarian", "search", yes_no),
    Field("guides", "panduan", "guides", yes_no),
    Field("currency", "mata_uang", "currency", _currency),
    Field("contact", "kontak", "contact", _contact),
    Field("repository", "repositori", "repository", _repository, also=("repo",)),
    Field("about", "tentang", "about", text(LONGEST_ABOUT), localized=True),
    Field("images", "foto", "images", _images),
)


BASE_URL_LINE = "base_url: https://contoh.github.io/batik/"
MARKED = ("locales",)
"""Settings on which something is said after the file is gone."""


def check_site(document: Document | None) -> Checked[SiteEntry]:
    """Return the settings that ``site.yaml`` gives, defaults for the others; all defaults when there is no file."""
    if document is None:
        return Checked(SiteEntry())
    desk = Desk(document)
    record = read_mapping(desk, document.root, SITE)
    record.values.pop("currency", None)
    marks = {name: desk.mark(record.nodes[name]) for name in MARKED if name in record.nodes}
    if "base_url" not in record.keys:
        desk.report_file(rules.BASE_URL_MISSING, corrected=BASE_URL_LINE, default=SiteConfig().base_url)
    language = source_language(record.values.get("locales") or SiteConfig().locales)
    texts = {key: text_in(one, language) for key, one in record.values.items() if isinstance(one, Localized)}
    config = replace(SiteConfig(), **(record.values | texts))
    return Checked(SiteEntry(config, marks), (*desk.found, *untranslated_site(config)))
