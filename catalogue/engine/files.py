"""Reading plain files only, and writing files so that nobody ever sees half of one."""

import os
from pathlib import Path

NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | NO_LINKS


def read_plain(path: Path, limit: int) -> bytes:
    """Return a file's bytes, at most ``limit`` of them; a link is not followed.

    Raises:
        OSError: the file cannot be read, or is a link.
    """
    with open(os.open(path, os.O_RDONLY | NO_LINKS), "rb") as file:  # noqa: PTH123 a handle, not a path
        return file.read(limit)


def write_atomically(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a whole file or nothing, with these permissions; its folder is made when it is missing."""
    # Plain system calls on texts: a cold build comes here tens of thousands of times.
    folder, name = os.path.split(path)
    part = f"{folder}/.{name}.{os.getpid()}.part"
    try:
        handle = os.open(part, NEW, mode)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 see above
        handle = os.open(part, NEW, mode)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 a handle, not a path
            file.write(data)
        os.replace(part, path)  # noqa: PTH105 see above
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a whole file unless it holds these very bytes; return whether it was written."""
    if path.is_file() and read_plain(path, len(data) + 1) == data:
        return False
    write_atomically(path, data)
    return True
