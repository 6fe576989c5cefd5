"""Finding: what a browser needs to filter, sort and search the catalogue, and the cards for what it finds."""

FOLDER = "find"
"""Where the files for finding lie, below the site's root."""
