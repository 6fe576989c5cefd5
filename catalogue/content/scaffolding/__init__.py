"""New entries: what is asked, what an answer means, and the file that comes of it. Nothing here reads or writes.

question → answer → value (numbers as words) → problems, as the checker tells them → commented file
"""

from catalogue.content.scaffolding.answers import answers_in, choices, correction, named, problems, value_of
from catalogue.content.scaffolding.files import entry_file, is_as_imported, meaning, shown
from catalogue.content.scaffolding.kinds import KINDS, PRODUCT, WORKSHOP, Answers, Kind, Slot
from catalogue.content.scaffolding.missing import missing, needed
from catalogue.content.scaffolding.names import SUFFIXES, free_id, numbered_id, photo_name
from catalogue.content.validation.photos import role_in

__all__ = [
    "KINDS",
    "PRODUCT",
    "SUFFIXES",
    "WORKSHOP",
    "Answers",
    "Kind",
    "Slot",
    "answers_in",
    "choices",
    "correction",
    "entry_file",
    "free_id",
    "is_as_imported",
    "meaning",
    "missing",
    "named",
    "needed",
    "numbered_id",
    "photo_name",
    "problems",
    "role_in",
    "shown",
    "value_of",
]
