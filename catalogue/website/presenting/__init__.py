"""Inputs → views: what a page shows, in the words of its edition. One module per part of a page."""
