"""Records → the documents that the text index is made of: names, stories, and words for what is no facet."""

from collections.abc import Iterator, Mapping
from html import escape

from catalogue.content.models import Term
from catalogue.content.vocabulary import names_of
from catalogue.website.finding.records import SearchRecord
from catalogue.website.markdown import plain_text

STORY = 4000
"""Characters of a story that are searched."""
NAMELESS = "tanpa nama"
"""What a product is found by that says nothing in letters."""
NAME_WEIGHT, TERM_WEIGHT = 9, 4
"""How much more a word counts in a name, or as a word for what the product is, than in a story."""


def document(record: SearchRecord, locale: str, terms: Mapping[str, Mapping[str, Term]]) -> str:
    """Return a product's document: HTML in which the index finds its words, each with its weight.

    Names, stories and terms stand there in all languages: a buyer may know a word of another one.
    """
    names = " · ".join(dict.fromkeys(record.name.texts.values()))
    words = " · ".join(_words(record, terms))
    stories = [plain_text(text, STORY) for text in record.story.texts.values()]
    if not any(letter.isalnum() for letter in "".join((names, words, *stories))):
        # The index takes no document without a word, and one product shall not cost a whole site its search.
        stories.append(NAMELESS)
    return (
        f'<!doctype html><html lang="{escape(locale)}"><body>'
        f'<h1 data-pagefind-weight="{NAME_WEIGHT}">{escape(names)}</h1>'
        f'<p data-pagefind-weight="{TERM_WEIGHT}">{escape(words)}</p>'
        f"{''.join(f'<p>{escape(story)}</p>' for story in stories)}"
        "</body></html>"
    )


def _words(record: SearchRecord, terms: Mapping[str, Mapping[str, Term]]) -> Iterator[str]:
    for kind, slug in record.terms:
        yield from dict.fromkeys(names_of(terms[kind][slug]))
