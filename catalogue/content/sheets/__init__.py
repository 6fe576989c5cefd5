"""Spreadsheets as shops have them: bytes → rows of text → which column holds what. Nothing here touches a file."""

from catalogue.content.sheets.columns import IDENTIFIER, OWNER, Column, called, map_columns, named_columns
from catalogue.content.sheets.goods import Goods, goods
from catalogue.content.sheets.tables import LIMIT, Row, Table, UnreadableSheetError, read_sheet

__all__ = [
    "IDENTIFIER",
    "LIMIT",
    "OWNER",
    "Column",
    "Goods",
    "Row",
    "Table",
    "UnreadableSheetError",
    "called",
    "goods",
    "map_columns",
    "named_columns",
    "read_sheet",
]
