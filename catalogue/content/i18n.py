"""Languages: which text to show in which locale, the theme's own words, and numbers and dates as people write them.

Words are gettext catalogues, formats are Babel's (CLDR). Both libraries are imported when first needed: a run with
nothing to do needs neither.
"""

import gettext
import io
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from catalogue.content.models import Localized

LANGUAGE_ENDONYMS = {"id": "Bahasa Indonesia"}
"""Where CLDR's own name of a language is not what its speakers call it in full."""

PLACEHOLDER = re.compile(r"%\((\w+)\)s")

SOURCES = ("id", "en")
"""The languages in which the vocabulary is written."""
NEAR_INDONESIAN = frozenset({"ace", "ban", "bew", "bjn", "bug", "jv", "mad", "min", "ms", "sas", "su"})
"""Languages whose readers understand Indonesian better than English."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Words:
    """The interface words of one locale; child theme first, then its parents."""

    locale: str
    translations: gettext.NullTranslations

    def gettext(self, message: str) -> str:
        """Return the message in this locale, or the message itself where it has no translation."""
        return self.translations.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        """Return the message in this locale, as it is said in ``context``."""
        return self.translations.pgettext(context, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the form of the message that goes with ``number`` in this locale."""
        return self.translations.ngettext(one, many, number)


def compile_messages(po: bytes, locale: str) -> bytes:
    """Return the binary (MO) form of a PO file.

    Raises:
        ValueError: the file is no valid PO file, or not in UTF-8.
    """
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    compiled = io.BytesIO()
    try:
        catalogue = read_po(io.BytesIO(po), locale=locale, abort_invalid=True)
        for message in catalogue:
            _check_placeholders(message.id, message.string or "")
        # Babel would write the time of compiling into the header; equal words must be equal bytes.
        catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
        write_mo(compiled, catalogue)
        gettext.GNUTranslations(io.BytesIO(compiled.getvalue()))  # refuses a plural rule that it cannot read
    except (PoFileError, LookupError) as error:  # the second: a charset that does not exist
        raise ValueError(str(error)) from error
    return compiled.getvalue()


def _check_placeholders(said: str | Sequence[str], translated: str | Sequence[str]) -> None:
    """Refuse a translation that asks for a value which its message does not have."""
    originals = [said] if isinstance(said, str) else said
    known = {name for text in originals for name in PLACEHOLDER.findall(text)}
    for text in [translated] if isinstance(translated, str) else translated:
        foreign = set(PLACEHOLDER.findall(text)) - known if originals[0] else set()
        if foreign:
            raise ValueError(f"{text!r}: %({min(foreign)})s")
        if known and "%" in PLACEHOLDER.sub("", text.replace("%%", "")):
            raise ValueError(f"{text!r}: %")


def open_words(locale: str, layers: Sequence[bytes]) -> Words:
    """Return the words of compiled catalogues, the first of which wins."""
    opened = [gettext.GNUTranslations(io.BytesIO(layer)) for layer in layers]
    for child, parent in itertools.pairwise(opened):
        child.add_fallback(parent)
    return Words(locale, opened[0] if opened else gettext.NullTranslations())


def resolve(text: Localized, locale: str, locales: Sequence[str]) -> tuple[str, str | None]:
    """Return the text for a locale, and its language when it had to be another one (else None).

    Where it is not told in that language, the one that its readers know best stands in, then the site's own in their
    order, then the first by its tag. An empty text gives ``("", None)``.
    """
    texts = text.texts
    if locale in texts:
        return texts[locale], None
    if locale not in SOURCES:
        bridge = "id" if locale.partition("-")[0] in NEAR_INDONESIAN else "en"
        locales = (bridge, *locales)
    # Keys do not know the order in which texts were written: the last resort is one that they can tell.
    known = next((language for language in locales if language in texts), None) or min(texts, default=None)
    return (texts[known], known) if known else ("", None)


def direction(locale: str) -> str:
    """Return ``ltr`` or ``rtl``."""
    return "rtl" if locale.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=64)
def endonym(locale: str) -> str:
    """Return what the language calls itself, with a capital: ``Bahasa Indonesia``, ``English``."""
    from babel import Locale

    name = LANGUAGE_ENDONYMS.get(locale) or Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=4096)
def rupiah(amount: int, locale: str) -> str:
    """Return an amount of whole rupiah as the locale writes it: ``Rp 350.000``, ``IDR 350,000``."""
    from babel.numbers import format_currency

    symbol = "Rp" if locale.partition("-")[0] == "id" else "IDR"
    number = format_currency(amount, "IDR", "#,##0", locale=babel_name(locale), currency_digits=False)
    return f"{symbol}\N{NO-BREAK SPACE}{number}"


@lru_cache(maxsize=4096)
def decimal(number: float, locale: str) -> str:
    """Return a number with at most one decimal, as the locale writes it: ``2,5``."""
    from babel.numbers import format_decimal

    return format_decimal(number, "#,##0.#", locale=babel_name(locale))


@lru_cache(maxsize=4096)
def day(when: date, locale: str) -> str:
    """Return a day in words: ``27 Juli 2025``, ``27 July 2025``."""
    from babel.dates import format_date

    return format_date(when, "d MMMM y", locale=babel_name(locale))


def babel_name(locale: str) -> str:
    """Return a language tag in Babel's spelling: ``pt-BR`` → ``pt_BR``."""
    return locale.replace("-", "_")
