"""The interpreter's memory, where a build has reason to tell it something."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def long_lived() -> Iterator[None]:
    """Make values that live until the end of a build: the collector of cycles does not look at them.

    A catalogue is hundreds of thousands of objects without a cycle; looking through them again and again, as they grow,
    takes a fifth of a build that has little to make.
    """
    gc.unfreeze()
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
