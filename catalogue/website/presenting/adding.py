"""The page of the form, and what its script needs to judge as the checker does."""

from collections.abc import Iterator, Mapping
from functools import partial
from string import Formatter
from typing import Any

import msgspec

from catalogue.content.forms import Form, FormField, FormGroup, Message, form, judging, language_of, message
from catalogue.content.kinds import SECTIONS
from catalogue.content.meanings import Meanings, read_meanings
from catalogue.content.models import Term
from catalogue.content.parsing import parse
from catalogue.content.parsing.decoding import SUSPECT
from catalogue.content.quantities.money import ASK_PATTERN, FACTORS, HIGH, LARGEST, LOW
from catalogue.content.scaffolding import KINDS, named
from catalogue.content.schemas import schemas
from catalogue.content.schemas.patterns import caseless
from catalogue.content.validation.offers import PIECES
from catalogue.content.validation.photos import DEVICES, LONGEST_ALT, MOST
from catalogue.content.validation.texts import CERTIFIED, LONGEST_ID, NO_ID, NO_WORKSHOP, slugified
from catalogue.content.validation.translations import source_language
from catalogue.content.vocabulary import Vocabulary, fold, names_of
from catalogue.rules import RULES, Rule
from catalogue.website import views
from catalogue.website.editions import Edition
from catalogue.website.images.models import MAX_FILE_BYTES
from catalogue.website.images.opening import MAX_PIXELS, MAX_RATIO, SMALL, TINY
from catalogue.website.inputs import AddInputs
from catalogue.website.presenting.cards import technique
from catalogue.website.presenting.frame import Subject, frame
from catalogue.website.urls import PageRef

LONGEST_SIDE = 2000
"""Pixels to which the browser shrinks a photo: as many as the closest look at a product shows."""
PHOTO_RULES = (
    *("photo-none", "photo-unknown-format", "photo-is-svg", "photo-unreadable", "photo-too-narrow"),
    *("photo-too-small", "photo-small", "photo-file-too-large", "photo-too-many-pixels", "list-too-long"),
)
"""What the browser says of photos, by the rule's name."""
SENSE_RULES = (
    *("price-range-reversed", "price-too-large", "shares-sum", "days-reversed"),
    *("wholesale-not-ascending", "wholesale-not-descending", "wholesale-incomplete"),
    *("price-unusually-low", "price-unusually-high", "sold-out-with-stock", "in-stock-without-stock"),
    "unesco-certifies-nothing",
)
"""What the browser says of answers that no schema can judge."""


def add_page(edition: Edition, inputs: AddInputs) -> views.AddPage:
    """Return the page of the form for new products."""
    title = edition.say("title", "Add a product")
    description = edition.say("intro", "Add a product")
    lang, vocabulary, meanings = language_of(edition.locale), _vocabulary(edition), _meanings(inputs.meanings)
    source = source_language(edition.config.locales)
    forms = {name: form(kind, vocabulary, meanings, lang, source) for name, kind in KINDS.items()}
    roles = tuple(_roles(vocabulary, lang))
    return views.AddPage(
        **frame(edition, Subject(ref=PageRef("add"), title=title, description=description, index=False)),
        title=title,
        lang=None if edition.locale.startswith(lang) else lang,
        workshops=tuple(views.FormWorkshop(id_, name) for id_, name, _ in inputs.workshops),
        product=tuple(map(partial(_group, "product"), forms["product"].groups)),
        workshop=tuple(map(partial(_group, "workshop"), forms["workshop"].groups)),
        alt=_alt(meanings, lang),
        roles=roles,
        techniques=tuple(technique(edition, slug) for slug in edition.inputs.terms["technique"]),
        amount=edition.amount,
        repository=edition.config.repository,
        contract=_encoded(_contract(edition, inputs, forms, roles, lang, _schemas(vocabulary, meanings))),
    )


def _vocabulary(edition: Edition) -> Vocabulary:
    """Return the site's terms with the names that lead to them."""
    terms = edition.inputs.terms
    return Vocabulary(terms, {kind: dict(_names(of_kind)) for kind, of_kind in terms.items()})


def _names(terms: Mapping[str, Term]) -> Iterator[tuple[str, str]]:
    """Yield each folded name with its slug, the ones that win last."""
    yield from ((fold(name), slug) for slug, term in reversed(list(terms.items())) for name in names_of(term))
    yield from ((fold(slug), slug) for slug in terms)


def _meanings(data: bytes) -> Meanings:
    document = parse("fields.yaml", data).value
    assert document is not None  # noqa: S101 the program's own file
    return read_meanings(document)


def _schemas(vocabulary: Vocabulary, meanings: Meanings) -> dict[str, Any]:
    made = schemas(vocabulary, meanings)
    return {name: judging(made[name]) for name in KINDS}


def _group(kind: str, group: FormGroup) -> views.FormGroup:
    return views.FormGroup(group.name, tuple(_field(f"{kind}-{one.name}", one) for one in group.fields))


def _field(id_: str, field: FormField) -> views.FormField:
    return views.FormField(
        id=id_,
        name=field.name,
        label=field.label,
        help=field.help,
        example=field.example,
        kind=field.kind,
        required=field.required,
        longest=field.longest,
        most=field.most,
        choices=tuple(views.FormChoice(one.slug, one.value, one.label, one.within) for one in field.choices),
        columns=tuple(_field(f"{id_}-{one.name}", one) for one in field.columns),
    )


def _alt(meanings: Meanings, lang: str) -> views.FormField:
    told = meanings["photos"]["alt"].words[lang]
    return views.FormField("alt", "alt", "alt", told, "", "text", False, LONGEST_ALT, 0, (), ())  # noqa: FBT003


def _roles(vocabulary: Vocabulary, lang: str) -> Iterator[views.FormChoice]:
    for term in vocabulary.terms["role"].values():
        yield views.FormChoice(term.slug, named(term, lang, vocabulary), term.label.texts.get(lang, term.slug), "")


def _contract(
    edition: Edition,
    inputs: AddInputs,
    forms: Mapping[str, Form],
    roles: tuple[views.FormChoice, ...],
    lang: str,
    judges: Mapping[str, Any],
) -> dict[str, Any]:
    """Return what the script reads: see docs/reference/theme.md, ``AddPage.contract``."""
    return {
        "kinds": {
            name: {"schema": judges[name], "fields": [_told(one) for one in made.fields]}
            for name, made in forms.items()
        },
        "workshops": [{"id": id_, "name": name, "technique": inherited} for id_, name, inherited in inputs.workshops],
        "sense": _sense(lang),
        "photos": {"required": edition.config.photos_required, **_photos(roles, lang)},
        "repository": edition.config.repository,
        "names": {
            "longest": LONGEST_ID,
            "otherwise": {"product": NO_ID, "workshop": NO_WORKSHOP},
            "devices": sorted(DEVICES),
        },
        "unwritable": _in_ascii(SUSPECT.pattern),
    }


def _in_ascii(pattern: str) -> str:
    """Return a regular expression whose odd characters are spelled out, as scripts may be sent it."""
    return "".join(one if one.isascii() else f"\\u{ord(one):04x}" for one in pattern)


def _told(field: FormField) -> dict[str, Any]:
    """Return what the script knows of a field; its labels and choices stand in the page."""
    return {
        "name": field.name,
        "key": field.key,
        "kind": field.kind,
        "required": field.required,
        "most": field.most,
        "missing": _said(field.missing),
        "refusal": _said(field.refusal),
        "refusals": [{"pattern": one.pattern, "message": _said(one.message)} for one in field.refusals],
        "tooMany": _said(field.too_many),
        "unknown": _said(field.unknown),
        "neededWith": field.needed_with,
        "columns": [_told(one) for one in field.columns],
    }


def _said(told: Message | None) -> dict[str, str] | None:
    return {"code": told.code, "title": told.title, "cause": told.cause, "fix": told.fix} if told else None


def _photos(roles: tuple[views.FormChoice, ...], lang: str) -> dict[str, Any]:
    keys = {one.attribute: one.kunci if lang == "id" else one.key for one in SECTIONS["photos"].fields}
    listed = next(one for one in SECTIONS["product"].fields if one.attribute == "photos")
    return {
        "key": listed.kunci if lang == "id" else listed.key,
        "keys": {**keys, "alt": keys["alt"] if lang == "id" else f"{keys['alt']}_{lang}"},
        "roles": [{"value": one.value, "slug": one.slug, "word": slugified(one.label)} for one in roles],
        "most": MOST,
        "side": LONGEST_SIDE,
        "limits": {
            "bytes": MAX_FILE_BYTES,
            "pixels": MAX_PIXELS,
            "ratio": MAX_RATIO,
            "tiny": TINY,
            "small": SMALL,
        },
        "rules": {name: _rule(RULES[name], lang) for name in PHOTO_RULES},
    }


def _sense(lang: str) -> dict[str, Any]:
    """Return what the script says of answers that can be read, and yet cannot be right, or hardly."""
    return {
        "lowest": LOW,
        "highest": HIGH,
        "largest": LARGEST,
        "asks": caseless(ASK_PATTERN),
        "factors": FACTORS,
        "pieces": PIECES,
        "certified": CERTIFIED.pattern,
        "rules": {name: _rule(RULES[name], lang) for name in SENSE_RULES},
    }


def _rule(rule: Rule, lang: str) -> dict[str, str] | None:
    """Return a rule's sentences with its placeholders open: the script fills them in."""
    sentences = (part[lang] for part in (rule.title, rule.cause, rule.fix))
    names = {name for text in sentences for _, name, _, _ in Formatter().parse(text) if name}
    return _said(message(rule, lang, **{name: "{" + name + "}" for name in names}))


def _encoded(contract: dict[str, Any]) -> str:
    """Return the content of the page's JSON script element; no text in it can end the element."""
    text = msgspec.json.encode(_filled(contract)).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _filled(value: Any) -> Any:
    """Return a value without what says nothing; schemas stay as they are."""
    if isinstance(value, dict):
        return {
            key: one if key == "schema" else _filled(one)
            for key, one in value.items()
            if one is not None and one is not False and one not in ((), [], "")
        }
    return [_filled(one) for one in value] if isinstance(value, list | tuple) else value
