"""Spreadsheets as shops have them: bytes → rows of text → which column holds what → pieces with their variants.

Nothing here touches a file.
"""

from catalogue.content.sheets.columns import (
    IDENTIFIER,
    OWNER,
    Column,
    Meaning,
    called,
    file_name,
    is_header,
    map_columns,
    photo_names,
)
from catalogue.content.sheets.goods import Goods, goods
from catalogue.content.sheets.tables import LIMIT, Row, Table, UnreadableSheetError, read_sheet

__all__ = [
    "IDENTIFIER",
    "LIMIT",
    "OWNER",
    "Column",
    "Goods",
    "Meaning",
    "Row",
    "Table",
    "UnreadableSheetError",
    "called",
    "file_name",
    "goods",
    "is_header",
    "map_columns",
    "photo_names",
    "read_sheet",
]
