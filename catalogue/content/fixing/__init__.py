"""Mending files: what only one thing can be meant by is written as it should be, and nothing else is touched.

    diagnostic → repairs (edits of bytes) → trial: is it gone, and nothing new wrong? → the file as it should be

A repair that does not remove what it was made for, or that brings an error, is not kept; so a wrong correction costs
nothing. Names of files and folders are mended apart, in ``names``.
"""

from catalogue.content.fixing.edits import TextEdit, applied
from catalogue.content.fixing.mending import Change, Mended, mend
from catalogue.content.fixing.names import Rename, renames
from catalogue.content.fixing.repairs import mendable, repairs

__all__ = ["Change", "Mended", "Rename", "TextEdit", "applied", "mend", "mendable", "renames", "repairs"]
