"""What the pages of one locale share."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.content.models import SiteConfig, Term
from catalogue.website.urls import Routes

LISTED_KINDS = ("category", "type", "technique", "motif")
"""Vocabularies whose terms have pages."""


@dataclass(frozen=True, slots=True)
class EditionInputs:
    """What the pages of one locale share, before anything is opened: this is what their keys hash."""

    locale: str
    config: SiteConfig
    terms: Mapping[str, Mapping[str, Term]]
    term_pages: tuple[tuple[str, str], ...]
    """(kind, slug) of every term that has a page."""
    messages: tuple[bytes, ...]
    """Compiled words, child theme first."""
    routes: Mapping[str, Routes]
    """By locale."""
    assets: Mapping[str, str]
    """Published path by asset name."""
