"""What each kind of page is made of."""

from dataclasses import dataclass

from catalogue.content.guides import Guide
from catalogue.content.models import Localized, Product, Workshop
from catalogue.website.inputs.parts import CardInputs, FacetCounts, PictureInputs, TermCount, WorkshopCardInputs
from catalogue.website.urls import PageRef


@dataclass(frozen=True, slots=True)
class HomeInputs:
    """The home page."""

    latest: tuple[CardInputs, ...]
    categories: tuple[tuple[TermCount, PictureInputs | None], ...]
    techniques: tuple[TermCount, ...]
    motifs: tuple[TermCount, ...]
    workshops: tuple[WorkshopCardInputs, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ListInputs:
    """One page of a list of products."""

    kind: str
    """products, category, type, technique or motif."""
    key: str
    """Slug of the term; empty for all products."""
    number: int
    total: int
    """Pages in all."""
    count: int
    """Products in all."""
    cards: tuple[CardInputs, ...]
    siblings: tuple[TermCount, ...]
    narrower: tuple[TermCount, ...]
    facets: tuple[FacetCounts, ...] = ()
    """What all products can be filtered by; on their first page only."""


@dataclass(frozen=True, slots=True)
class TermsInputs:
    """All terms of one kind that have products, and the others that have a story."""

    kind: str
    terms: tuple[TermCount, ...]
    doors: tuple[tuple[TermCount, PictureInputs | None], ...] = ()
    """Those that have products, with a cover: of kinds that have no drawings of their own."""


@dataclass(frozen=True, slots=True)
class ProductInputs:
    """One product."""

    product: Product
    workshop: Workshop
    workshop_card: WorkshopCardInputs
    pictures: tuple[PictureInputs, ...]
    related: tuple[CardInputs, ...]


@dataclass(frozen=True, slots=True)
class WorkshopInputs:
    """One page of a workshop and its products."""

    workshop: Workshop
    picture: PictureInputs | None
    number: int
    total: int
    count: int
    cards: tuple[CardInputs, ...]


@dataclass(frozen=True, slots=True)
class WorkshopsInputs:
    """All workshops."""

    workshops: tuple[WorkshopCardInputs, ...]


@dataclass(frozen=True, slots=True)
class AboutInputs:
    """The page about those who keep the site: its edition says it all."""


@dataclass(frozen=True, slots=True)
class NotFoundInputs:
    """The page for addresses that lead nowhere: its edition says it all."""


@dataclass(frozen=True, slots=True)
class EnquiryInputs:
    """The buyer's own list: it lives in the browser, the page is the same for all."""


@dataclass(frozen=True, slots=True)
class AddInputs:
    """The form for new products: made of what the checker reads, so only what it reads by stands here."""

    meanings: bytes
    """The program's file of what fields mean."""
    workshops: tuple[tuple[str, str, str | None], ...]
    """(id, name, technique that its products inherit)."""


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """A picture of a guide, as its text names it, and where it is published."""

    name: str
    output: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class GuideInputs:
    """One guide, or their list."""

    guide: Guide
    pictures: tuple[PublishedPicture, ...]
    """Those that its text shows."""
    titles: tuple[tuple[str, Localized], ...]
    """(key, title) of all guides in their order, the list first."""


@dataclass(frozen=True, slots=True)
class OfflineInputs:
    """What is shown without a connection when a page was never visited."""


@dataclass(frozen=True, slots=True)
class RedirectInputs:
    """A former address."""

    target: PageRef
    title: Localized


@dataclass(frozen=True, slots=True)
class ServiceWorkerInputs:
    """The service worker: a script that the theme writes, since it names the theme's assets."""

    shell: str
    """Digest of all that the pages hang on that are always kept, in every locale: with it the worker is a new one."""
