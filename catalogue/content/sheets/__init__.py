"""Spreadsheets as shops have them: bytes → rows of text → which column holds what. Nothing here touches a file."""

from catalogue.content.sheets.columns import IDENTIFIER, OWNER, Column, called, cells_of, map_columns
from catalogue.content.sheets.tables import LIMIT, Row, Table, UnreadableSheetError, read_sheet

__all__ = [
    "IDENTIFIER",
    "LIMIT",
    "OWNER",
    "Column",
    "Row",
    "Table",
    "UnreadableSheetError",
    "called",
    "cells_of",
    "map_columns",
    "read_sheet",
]
