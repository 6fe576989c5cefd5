"""An edition: the site in one locale, with all that its pages share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.content.i18n import Words, direction, endonym, open_words, resolve, rupiah
from catalogue.content.models import Localized, SiteConfig, Term
from catalogue.content.models import Price as PriceModel
from catalogue.website import views
from catalogue.website.inputs import EditionInputs
from catalogue.website.markdown import opening, render_markdown
from catalogue.website.memory import Memory
from catalogue.website.urls import PageRef, Routes, whatsapp_url

MENU_TERMS = ("category", "technique", "motif")
PLURALS = {"category": "Categories", "type": "Types", "technique": "Techniques", "motif": "Motifs"}
PRINTED = frozenset({"tiruan", "paduan-tiruan"})
"""Techniques with a batik-motif print, wholly or in part (SNI 8184)."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """The site in one locale, opened for making pages; hashed by identity, so that what it shares is made once."""

    inputs: EditionInputs
    words: Words
    terms: Mapping[tuple[str, str], views.TermLink]
    """Every term in this locale, by kind and slug."""
    memory: Memory = field(default_factory=Memory)
    """What was made for pages and serves others too."""

    @property
    def locale(self) -> str:
        """Return the language tag."""
        return self.inputs.locale

    @property
    def config(self) -> SiteConfig:
        """Return the site's settings."""
        return self.inputs.config

    @property
    def routes(self) -> Routes:
        """Return this locale's map of the site."""
        return self.inputs.routes[self.inputs.locale]

    def text(self, localized: Localized) -> views.Text:
        """Return the text for this locale, or the best other one with its language."""
        return views.Text(*resolve(localized, self.locale, self.config.locales))

    def told(self, localized: Localized) -> views.Text | None:
        """Return the text for this locale, or the best other one with its language; None when nothing was written."""
        text = self.text(localized)
        return text if text.text else None

    def plain(self, localized: Localized) -> str:
        """Return the text for this locale or the best other one."""
        return resolve(localized, self.locale, self.config.locales)[0]

    def rich(self, localized: Localized, top: int = 2) -> views.RichText | None:
        """Return a story as HTML, its highest headings at level ``top``; None when nothing was written."""
        text, lang = resolve(localized, self.locale, self.config.locales)
        return views.RichText(render_markdown(text, top), lang) if text else None

    def opening(self, localized: Localized, limit: int) -> views.Text | None:
        """Return the beginning of a story as plain text, in whole sentences; None when nothing was written."""
        text, lang = resolve(localized, self.locale, self.config.locales)
        return views.Text(opening(text, limit), lang) if text else None

    def say(self, context: str, message: str, **values: object) -> str:
        """Return the theme's words for ``message``, with its ``%(placeholders)s`` filled in."""
        words = self.words.pgettext(context, message)
        return words % values if values else words

    def href(self, page: PageRef) -> str:
        """Return the page's URL from the host's root, in this locale."""
        return self.routes.href(page)

    def url(self, path: str) -> str:
        """Return the absolute URL of a published file."""
        return self.config.base_url + path

    def file_href(self, path: str) -> str:
        """Return a published file's URL from the host's root."""
        return self.routes.base_path + path

    def term(self, kind: str, slug: str) -> views.TermLink:
        """Return a term in this locale."""
        return self.terms[kind, slug]

    def name(self, kind: str, slug: str) -> views.Text:
        """Return a term's name in this locale, or in the best other one with its language."""
        term = self.terms[kind, slug]
        return views.Text(term.label, term.lang)

    def term_list(self, kind: str, slugs: tuple[str, ...]) -> tuple[views.TermLink, ...]:
        """Return terms of one kind in this locale."""
        return tuple(self.terms[kind, slug] for slug in slugs)

    def price(self, price: PriceModel) -> views.Price:
        """Return a price in words of this locale."""
        return views.Price(self._price_text(price), price.low, price.high)

    def _price_text(self, price: PriceModel) -> str:
        if price.low is None:
            return self.say("price", "Price on request")
        low = rupiah(price.low, self.locale)
        if price.high is None:
            return self.say("price", "from %(price)s", price=low)
        return low if price.high == price.low else f"{low} – {rupiah(price.high, self.locale)}"

    @property
    def amount(self) -> str:
        """Return an amount of money with ``{amount}`` in the place of its number, for scripts that count."""
        return rupiah(0, self.locale).replace("0", "{amount}")

    def whatsapp(self, number: str, text: str) -> views.WhatsApp:
        """Return a WhatsApp link with its message."""
        return views.WhatsApp(whatsapp_url(number, text), spoken_number(number), text)

    def alternates(self, page: PageRef) -> tuple[views.Alternate, ...]:
        """Return the page in every locale of the site."""
        return tuple(
            views.Alternate(
                locale=locale,
                label=endonym(locale),
                href=routes.href(page),
                url=routes.url(page),
                current=locale == self.locale,
                default=routes.default,
            )
            for locale, routes in self.inputs.routes.items()
        )

    @property
    def direction(self) -> str:
        """Return ``ltr`` or ``rtl``."""
        return direction(self.locale)


def open_edition(inputs: EditionInputs) -> Edition:
    """Return the edition with its words opened and its terms put into its language."""
    words = open_words(inputs.locale, inputs.messages)
    pages = frozenset(inputs.term_pages)
    links = {
        (kind, slug): _term_link(inputs, term, (kind, slug) in pages)
        for kind, terms in inputs.terms.items()
        for slug, term in terms.items()
    }
    return Edition(inputs, words, links)


def _term_link(inputs: EditionInputs, term: Term, has_page: bool) -> views.TermLink:  # noqa: FBT001 a fact of the term
    locales, routes = inputs.config.locales, inputs.routes[inputs.locale]
    label, lang = resolve(term.label, inputs.locale, locales)
    summary = views.Text(*resolve(term.summary, inputs.locale, locales)) if term.summary else None
    drawing = inputs.assets.get(f"motifs/{term.slug}.svg") if term.kind == "motif" else None
    hexes = term.facts.get("hex", ())
    return views.TermLink(
        slug=term.slug,
        label=label,
        lang=lang,
        href=routes.href(PageRef(term.kind, term.slug)) if has_page else None,
        summary=summary,
        drawing=routes.base_path + drawing if drawing else None,
        swatch=hexes[0] if isinstance(hexes, tuple) and hexes else None,
    )


def spoken_number(digits: str) -> str:
    """Return E.164 digits as a person reads them: ``+62 812-3456-7890``."""
    country, rest = ("62", digits[2:]) if digits.startswith("62") else ("", digits)
    groups = [rest[:3], *(rest[start : start + 4] for start in range(3, len(rest), 4))]
    return f"+{country} {'-'.join(groups)}" if country else f"+{'-'.join(groups)}"
