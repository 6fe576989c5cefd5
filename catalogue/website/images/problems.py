"""Where strangers' bytes meet the decoders: whatever they raise there becomes a diagnostic."""

import struct
import warnings
import zlib
from collections.abc import Callable
from typing import Final, TypeVar

from PIL import Image, ImageCms

from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.rules import Rule

T = TypeVar("T")

BAD_PHOTO: Final = (
    OSError,  # truncated, unidentified, broken stream: what Pillow means to raise
    SyntaxError,  # a plugin's "not mine"
    EOFError,
    ValueError,  # text bombs, sizes that cannot be, UnicodeError
    LookupError,  # tables and tags that are not there
    ArithmeticError,  # divisions by a zero of the header, numbers too large for C
    TypeError,  # a tag of another type than Pillow expects
    AttributeError,  # a part that was never read
    AssertionError,  # Pillow's own checks of its plugins' state
    RuntimeError,  # codecs
    MemoryError,  # a size that the header claims and no machine has
    BufferError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    ImageCms.PyCMSError,
)
"""All that decoders have been seen to raise on bad bytes. Named one by one, so that a bug elsewhere is not hidden."""


def attempt(path: str, rule: Rule, work: Callable[[], T]) -> Checked[T]:
    """Return what ``work`` makes of a stranger's bytes, or ``rule`` when it cannot; what was raised is not shown.

    Pillow's own messages may quote the file, so none of them is passed on; nor are its warnings, which tell of
    damaged metadata that nobody here needs.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Checked(work())
    except BAD_PHOTO:
        return Checked(None, (problem(rule, path),))


def problem(rule: Rule, path: str, **values: str) -> Diagnostic:
    """Return a diagnostic of a photo as a whole."""
    return Diagnostic(rule.name, rule.severity, Span(path), tuple(sorted(values.items())))
