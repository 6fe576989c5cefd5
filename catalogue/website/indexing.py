"""Files for machines: sitemap, Atom feed, robots.txt."""

from xml.etree import ElementTree as ET

from catalogue.website.editions import Edition
from catalogue.website.inputs import FeedEntry, FeedInputs, SitemapIndexInputs, SitemapInputs
from catalogue.website.urls import PageRef

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
XHTML = "http://www.w3.org/1999/xhtml"


def atom_feed(edition: Edition, inputs: FeedInputs) -> bytes:
    """Return the feed of new products (RFC 4287); dates are those that the workshops stated."""
    config, routes = edition.config, edition.routes
    home, own = routes.url(PageRef("home")), edition.url(routes.path(PageRef("home")) + "feed.xml")
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": edition.locale})
    _text(feed, "id", own)
    _text(feed, "title", edition.plain(config.name))
    if config.tagline:
        _text(feed, "subtitle", edition.plain(config.tagline))
    _text(feed, "updated", _moment(max((entry.added.isoformat() for entry in inputs.entries), default="1970-01-01")))
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    for entry in inputs.entries:
        feed.append(_feed_entry(edition, entry))
    return _document(feed)


def _feed_entry(edition: Edition, inputs: FeedEntry) -> ET.Element:
    url = edition.routes.url(PageRef("product", inputs.id))
    entry = ET.Element("entry")
    _text(entry, "id", url)
    _text(entry, "title", edition.plain(inputs.name))
    _text(entry, "updated", _moment(inputs.added.isoformat()))
    _text(ET.SubElement(entry, "author"), "name", inputs.workshop_name)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": url})
    if inputs.image:
        ET.SubElement(entry, "link", {"rel": "enclosure", "type": "image/jpeg", "href": edition.url(inputs.image)})
    technique = edition.term("technique", inputs.technique).label
    _text(entry, "summary", f"{technique} · {inputs.workshop_name} · {edition.price(inputs.price).text}")
    return entry


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def sitemap(edition: Edition, inputs: SitemapInputs) -> bytes:
    """Return one part of the sitemap: each page in each locale, with its alternates and images."""
    root = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:image": SITEMAP_IMAGE, "xmlns:xhtml": XHTML})
    for entry in inputs.entries:
        alternates = edition.alternates(entry.ref)
        for alternate in alternates:
            url = ET.SubElement(root, "url")
            _text(url, "loc", alternate.url)
            for other in alternates if len(alternates) > 1 else ():
                link = {"rel": "alternate", "hreflang": other.locale, "href": other.url}
                ET.SubElement(url, "xhtml:link", link)
                if other.default:
                    ET.SubElement(url, "xhtml:link", {**link, "hreflang": "x-default"})
            for image in entry.images:
                _text(ET.SubElement(url, "image:image"), "image:loc", edition.url(image))
    return _document(root)


def sitemap_index(edition: Edition, inputs: SitemapIndexInputs) -> bytes:
    """Return the list of the sitemap's parts."""
    root = ET.Element("sitemapindex", {"xmlns": SITEMAP})
    for part in inputs.parts:
        _text(ET.SubElement(root, "sitemap"), "loc", edition.url(part))
    return _document(root)


def robots(edition: Edition) -> bytes:
    """Return ``robots.txt``: all may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {edition.url('sitemap.xml')}\n".encode()


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _document(root: ET.Element) -> bytes:
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"
