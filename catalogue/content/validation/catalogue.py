"""All entries side by side → the catalogue: what each inherits, and what only the whole can tell."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any

from catalogue.content.models import Catalogue, Certificate, Defaults, Product, SiteConfig, Term, Workshop
from catalogue.content.quantities import spoken, spoken_in_english
from catalogue.content.validation.entries import ProductEntry, WorkshopEntry
from catalogue.content.validation.languages import SOURCE_LANGUAGE
from catalogue.content.validation.product import batikmarks, labelled
from catalogue.content.validation.translations import (
    product_in,
    source_language,
    untranslated_terms,
    untranslated_workshop,
    workshop_in,
)
from catalogue.content.vocabulary import Vocabulary, names_of
from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.rules import catalogue as rules
from catalogue.rules.products import MOTIF_MISSING

_PARTS: Mapping[str, Collection[str]] = {
    "kombinasi": {"kombinasi", "tulis", "cap"},
    "paduan-tiruan": {"paduan-tiruan", "tiruan", "tulis", "cap", "kombinasi"},
}
"""Techniques that a name may name by what they are made of."""
INHERITED = tuple(one.name for one in fields_of(Defaults))


def check_catalogue(
    products: Sequence[ProductEntry],
    workshops: Sequence[WorkshopEntry],
    vocabulary: Vocabulary,
    config: SiteConfig,
    *,
    digests: Mapping[str, str],
    unreadable: Collection[str] = (),
    chosen: Callable[[str], bool] = lambda _: True,
) -> Checked[Catalogue]:
    """Return the catalogue that all entries make, drafts left out; in time linear in their number.

    Args:
        products: every product, checked for itself.
        workshops: every workshop, checked for itself.
        vocabulary: the terms.
        config: the site's settings: its locales are those that translations are missed in.
        digests: digest of each photo's bytes, by path.
        unreadable: ids of workshops whose file has errors of its own: their products are not blamed for it.
        chosen: whether the entry of that path is looked at and shown; the others are only held against it.
    """
    owners = {entry.workshop.id: entry.workshop for entry in workshops}
    claimed = _claims(vocabulary)
    found: list[Diagnostic] = []
    published: list[ProductEntry] = []
    shown: list[Product] = []
    for entry in products:
        workshop = owners.get(entry.product.workshop)
        wanted = chosen(entry.product.source)
        if workshop is None:
            if wanted and entry.product.workshop not in unreadable:
                found.append(entry.report(rules.WORKSHOP_MISSING, "", workshop=entry.product.workshop))
            continue
        whole = ProductEntry(inherit(entry, workshop), entry.written, entry.marks) if wanted else entry
        if wanted:
            found += _alone(whole, workshop, vocabulary, claimed)
        if whole.product.status != "draft":
            published.append(whole)
            shown += [whole.product] if wanted else []
    language = source_language(config.locales)
    if language != SOURCE_LANGUAGE:
        shown = [product_in(product, language) for product in shown]
        owners = {name: workshop_in(owner, language) for name, owner in owners.items()}
    for owner in workshops:
        found += untranslated_workshop(replace(owner, workshop=owners[owner.workshop.id]), config.locales)
    found += _shared_numbers(workshops)
    found += untranslated_terms(vocabulary, config.locales)
    found += [*_colliding_ids(published), *_taken_aliases(published), *_shared_photos(published, digests)]
    catalogue = Catalogue(
        products=tuple(sorted(shown, key=lambda product: product.id)),
        workshops=tuple(sorted(owners.values(), key=lambda workshop: workshop.id)),
        terms=vocabulary.terms,
    )
    return Checked(catalogue, tuple(found))


def inherit(entry: ProductEntry, workshop: Workshop) -> Product:
    """Return the product with its workshop's defaults in every field that its own file does not mention."""
    product, defaults = entry.product, workshop.defaults
    taken: dict[str, Any] = {
        name: value
        for name in INHERITED
        if name not in entry.written and (value := getattr(defaults, name)) not in {None, ()}
    }
    if product.origin is None and "origin" not in taken:
        taken["origin"] = workshop.city
    if product.status == "archived":  # its page is a record: nobody is asked to order what is not made any more
        taken["availability"] = "archived"
    return replace(product, **taken) if taken else product


def _alone(
    entry: ProductEntry, workshop: Workshop, vocabulary: Vocabulary, claimed: Callable[[Product], Term | None]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a product once its workshop is known."""
    product = entry.product
    if not product.technique:
        if "technique" not in entry.marks:  # a technique that cannot be read has been told of
            yield entry.report(rules.TECHNIQUE_MISSING, "technique")
        return
    if "technique" not in entry.written and "motifs" not in entry.written:
        facts = vocabulary.terms["technique"][product.technique].facts
        if facts.get("batik") != "no":
            yield entry.report(MOTIF_MISSING, "motifs")
    other = claimed(product)
    if other:
        own = vocabulary.terms["technique"][product.technique]
        values = {**labelled("claimed", other), **labelled("technique", own)}
        yield entry.report(rules.NAME_CLAIMS_TECHNIQUE, "name", **values)
    held = {one.grade: one for one in batikmarks(workshop.certificates)}
    for stated in batikmarks(product.certificates):
        yield from _batikmark(entry, stated, held)


def _claims(vocabulary: Vocabulary) -> Callable[[Product], Term | None]:
    """Return a reader of names: of the technique that a name says, where it is another one than the product's own."""
    techniques = vocabulary.terms.get("technique", {})
    # A word alone is no claim: a *buku tulis* is a notebook.
    phrases = {name.lower(): term for term in techniques.values() for name in names_of(term) if " " in name}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    said = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def claimed(product: Product) -> Term | None:
        found = (match for name in product.name.texts.values() for match in said.findall(name.lower()))
        # A vocabulary without techniques has no phrases, and their pattern finds the empty one.
        claims = [phrases[phrase] for phrase in found if phrase]
        mine = _PARTS.get(product.technique, {product.technique})
        return claims[0] if claims and not any(term.slug in mine for term in claims) else None

    return claimed


def _batikmark(
    entry: ProductEntry, stated: Certificate, held: Mapping[str | None, Certificate]
) -> Iterator[Diagnostic]:
    """Yield why a product may not carry the Batikmark that it states."""
    product = entry.product
    grade = stated.grade or product.technique
    if grade != product.technique:
        yield entry.report(rules.BATIKMARK_TECHNIQUE, "certificates", grade=grade, technique=product.technique)
    elif grade not in held:
        yield entry.report(rules.BATIKMARK_NOT_HELD, "certificates", grade=grade)
    else:
        ends = [one for one in (stated.expires, held[grade].expires) if one]
        seen = product.verified or product.added
        if ends and seen and min(ends) < seen:
            values = {"expires_id": spoken(min(ends)), "expires_en": spoken_in_english(min(ends))}
            values |= {"verified_id": spoken(seen), "verified_en": spoken_in_english(seen)}
            yield entry.report(rules.BATIKMARK_EXPIRED, "certificates", **values)


def folded(name: str) -> str:
    """Return what two names share on file systems that tell neither case nor composed letters apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _colliding_ids(entries: Iterable[ProductEntry]) -> Iterator[Diagnostic]:
    first: dict[str, ProductEntry] = {}
    for entry in entries:
        owner = first.setdefault(folded(entry.product.id), entry)
        if owner is not entry:
            yield entry.report(rules.ID_TWICE, "", id=entry.product.id, other=owner.product.source)


def _taken_aliases(entries: Sequence[ProductEntry]) -> Iterator[Diagnostic]:
    """Yield former addresses that a product still has, or that two products claim."""
    owners = {folded(entry.product.id): (entry.product.id, entry.product.source) for entry in entries}
    for entry in entries:
        for alias in entry.product.aliases:
            address = folded(f"{entry.product.workshop}/{alias}")
            own = (f"{entry.product.id} ({alias})", entry.product.source)
            other, source = owners.setdefault(address, own)
            if other != own[0]:
                found = entry.report(rules.ALIAS_TAKEN, f"aliases/{alias}", alias=alias, other=other)
                # Either of the two may be the one that somebody has just written.
                yield replace(found, related=Span(source))


def _shared_numbers(workshops: Iterable[WorkshopEntry]) -> Iterator[Diagnostic]:
    """Yield workshops whose number another has already: somebody may have begun a second one by mistake."""
    first: dict[str, WorkshopEntry] = {}
    for entry in sorted(workshops, key=lambda one: one.workshop.id):
        other = first.setdefault(entry.workshop.whatsapp, entry).workshop
        if other is not entry.workshop:
            yield entry.report(rules.NUMBER_SHARED, "whatsapp", other=other.name, folder=other.id)


def _shared_photos(entries: Iterable[ProductEntry], digests: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield photos whose bytes stand in two products of one workshop."""
    first: dict[str, tuple[str, str]] = {}
    for entry in entries:
        for photo in entry.product.photos:
            digest = digests.get(photo.path, "")
            owner, path = first.setdefault(digest, (entry.product.id, photo.path)) if digest else ("", "")
            # Of two workshops, the comparison of what photos show says more.
            if digest and owner != entry.product.id and owner.startswith(f"{entry.product.workshop}/"):
                values = (("other", path),)
                rule = rules.PHOTO_SHARED
                yield Diagnostic(rule.name, rule.severity, Span(photo.path), values, related=Span(path))
