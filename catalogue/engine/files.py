"""Writing files so that nobody ever sees half of one."""

import os
from pathlib import Path

NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a whole file or nothing; its folder is made when it is missing."""
    # Plain system calls on texts: a cold build comes here tens of thousands of times.
    folder, name = os.path.split(path)
    part = f"{folder}/.{name}.{os.getpid()}.part"
    try:
        handle = os.open(part, NEW, 0o644)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 see above
        handle = os.open(part, NEW, 0o644)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 a handle, not a path
            file.write(data)
        os.replace(part, path)  # noqa: PTH105 see above
    except BaseException:
        os.unlink(part)  # noqa: PTH108 see above
        raise
