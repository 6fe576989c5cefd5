"""Photos cleaned where they lie: each whole or not at all, and no other file is touched."""

from pathlib import Path

from catalogue.diagnostics import Checked
from catalogue.engine.files import read_plain, write_atomically
from catalogue.engine.photography import LIMIT
from catalogue.website.metadata import Cleaned, clean


def clean_file(name: str, place: Path) -> Checked[Cleaned]:
    """Take the metadata out of one photo; what is wrong with a file that is left as it was.

    Args:
        name: what diagnostics call it.
        place: the file; a link is not followed.

    Raises:
        OSError: it cannot be read or written.
    """
    data = read_plain(place, LIMIT)
    checked = clean(name, data)
    if checked.value is not None and checked.value.data != data:
        write_atomically(place.absolute(), checked.value.data, place.stat().st_mode & 0o777)
    return checked
