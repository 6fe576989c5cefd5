"""Finding: what a browser needs to filter, sort and search the catalogue, and the cards for what it finds."""
