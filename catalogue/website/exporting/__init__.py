"""The catalogue as data for others: ``catalogue.json`` for programs, ``catalogue.csv`` for spreadsheets."""

DOCUMENT = "catalogue.json"
TABLE = "catalogue.csv"
