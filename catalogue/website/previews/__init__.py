"""Previews: a few pages of the site, cut out so that they open from a folder, without a server.

selecting   a plan → the smaller plan of the pages that somebody wants to look at
portable    a page → the same page with links that work from ``file://``
sheet       covers → one picture of them all
"""

from catalogue.website.previews.portable import portable
from catalogue.website.previews.selecting import select
from catalogue.website.previews.sheet import Cover, contact_sheet

__all__ = ["Cover", "contact_sheet", "portable", "select"]
