"""Names for folders and photos: safe in addresses, alike on every computer, in the order shown."""

import re
from collections.abc import Collection
from itertools import count

from catalogue.content.validation.photos import is_device
from catalogue.content.validation.texts import slugified
from catalogue.content.vocabulary import Vocabulary, fold

SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic", "GIF": "gif", "TIFF": "tif"}
"""What files of each format are called, whatever they were called before."""
_LONGEST = 50


def free_id(name: str, taken: Collection[str], otherwise: str) -> str:
    """Return an id made from a name that nothing else has; ``otherwise`` where no letter of the name can stay."""
    used = {other.casefold() for other in taken}
    made = slugified(name) if re.search("[a-z0-9]", fold(name)) else otherwise
    # Windows keeps some names for its devices: who works there could not even open the folder.
    made = f"{made}-1" if is_device(made) else made
    return next(found for number in count(1) if (found := numbered_id(made, number)) not in used)


def numbered_id(made: str, number: int) -> str:
    """Return the id of the first, second, … thing of one name."""
    ending = f"-{number}" if number > 1 else ""
    return made[: _LONGEST - len(ending)].rstrip("-") + ending


def photo_name(number: int, role: str | None, form: str, lang: str, vocabulary: Vocabulary) -> str:
    """Return the name of a product's photo: ``1-depan.jpg``; without a role ``3.jpg``."""
    term = vocabulary.terms["role"].get(role) if role else None
    word = f"-{slugified(term.label.texts.get(lang, term.slug))}" if term else ""
    return f"{number}{word}.{SUFFIXES[form]}"
