"""Which language a text is in that does not say so, and which texts a site's languages still lack."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.content.models import Localized, Photo, Product, SiteConfig, Term, Workshop
from catalogue.content.validation.entries import WorkshopEntry
from catalogue.content.validation.languages import SOURCE_LANGUAGE
from catalogue.content.vocabulary import Vocabulary
from catalogue.diagnostics import Diagnostic, Span
from catalogue.rules import Rule
from catalogue.rules import catalogue as rules
from catalogue.rules import site as site_rules

_NAMES = {"id": ("Indonesia", "Indonesian"), "en": ("Inggris", "English")}
"""What sentences call a language; others go by their code."""
_SETTINGS = ("tagline", "description", "about")
"""Texts of a site that are not its name: a name is one in all languages."""
_FEW = 6
"""Terms that a sentence names."""


def keys_missing(texts: Mapping[str, Localized], locales: Sequence[str]) -> tuple[str, ...]:
    """Return the keys still to be written, ``cerita_en``: of each text that is told, each language it lacks.

    Args:
        texts: by the key of the source language.
        locales: languages of the site.
    """
    lacking = ((key, locale) for key, text in texts.items() if text for locale in locales if locale not in text.texts)
    return tuple(key if locale == SOURCE_LANGUAGE else f"{key}_{locale}" for key, locale in lacking)


def product_in(product: Product, language: str) -> Product:
    """Return a product whose texts without a language are in ``language``."""
    photos = tuple(_photo_in(photo, language) for photo in product.photos)
    return replace(product, name=text_in(product.name, language), story=text_in(product.story, language), photos=photos)


def workshop_in(workshop: Workshop, language: str) -> Workshop:
    """Return a workshop whose texts without a language are in ``language``."""
    photo = _photo_in(workshop.photo, language) if workshop.photo else None
    return replace(workshop, story=text_in(workshop.story, language), photo=photo)


def source_language(locales: Sequence[str]) -> str:
    """Return the language of a text that says none: Indonesian, or where a site does not speak it, its first one."""
    return SOURCE_LANGUAGE if SOURCE_LANGUAGE in locales else locales[0]


def _photo_in(photo: Photo, language: str) -> Photo:
    return replace(photo, alt=text_in(photo.alt, language)) if photo.alt else photo


def text_in(text: Localized, language: str) -> Localized:
    """Return a text whose words without a language are in ``language``, unless it is told in that one as well."""
    if language in text.texts or SOURCE_LANGUAGE not in text.texts:
        return text
    return Localized({language if key == SOURCE_LANGUAGE else key: words for key, words in text.texts.items()})


def untranslated_workshop(entry: WorkshopEntry, locales: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield one advice for a workshop whose story is missing in languages of the site."""
    keys = keys_missing({"cerita": entry.workshop.story}, locales)
    if keys:
        missing = [locale for locale in locales if locale not in entry.workshop.story.texts]
        yield entry.report(rules.TRANSLATION_MISSING, "story", keys=", ".join(keys), **_spoken(missing))


def untranslated_terms(vocabulary: Vocabulary, locales: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield one advice for each language in which terms have no label."""
    for locale in locales:
        terms = (term for kind in vocabulary.terms.values() for term in kind.values())
        missing = sorted(_name(term) for term in terms if locale not in term.label.texts)
        if missing:
            few = ", ".join(missing[:_FEW]) + (" …" if len(missing) > _FEW else "")
            values = {"count": str(len(missing)), "terms": few, "locale": locale, **_spoken([locale])}
            yield _of_file(rules.TERMS_UNTRANSLATED, "products/_vocabulary", values)


def untranslated_site(config: SiteConfig) -> Iterator[Diagnostic]:
    """Yield one advice for settings that are missing in languages of the site."""
    keys = keys_missing({name: getattr(config, name) for name in _SETTINGS}, config.locales)
    if keys:
        yield _of_file(site_rules.SITE_UNTRANSLATED, "site.yaml", {"keys": ", ".join(keys)})


def _name(term: Term) -> str:
    return f"{term.kind}/{term.slug}"


def _spoken(locales: Iterable[str]) -> dict[str, str]:
    in_id, in_en = zip(*(_NAMES.get(locale, (locale, locale)) for locale in locales), strict=True)
    return {"language_id": ", ".join(in_id), "language_en": ", ".join(in_en)}


def _of_file(rule: Rule, path: str, values: Mapping[str, str]) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, Span(path), tuple(sorted(values.items())))
