"""Covers → one picture in which a maintainer sees all new and changed products at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont, ImageOps

COLUMNS, CELL, LABEL, GAP = 4, (240, 300), 40, 16
"""Cells in a row; size of a photo and height of the words below it, in pixels; space around each."""
MOST = 40
"""Covers on one sheet."""
GROUND, INK = "#f6f1e6", "#141b36"
FONT_SIZE = 13


@dataclass(frozen=True, slots=True)
class Cover:
    """One product on the sheet."""

    label: str
    """Its id; letters that the font lacks are left out."""
    photo: bytes | None
    """A JPEG of ours; None when there is none."""


def contact_sheet(covers: Sequence[Cover]) -> bytes:
    """Return a JPEG of at most ``MOST`` covers in rows of four, each whole, with its label below."""
    shown = covers[:MOST]
    rows = max(1, -(-len(shown) // COLUMNS))
    width, height = CELL[0] + GAP, CELL[1] + LABEL + GAP
    sheet = Image.new("RGB", (COLUMNS * width + GAP, rows * height + GAP), GROUND)
    for number, cover in enumerate(shown):
        _put(sheet, cover, (GAP + number % COLUMNS * width, GAP + number // COLUMNS * height))
    stream = BytesIO()
    sheet.save(stream, "JPEG", quality=80, optimize=True)
    return stream.getvalue()


def _put(sheet: Image.Image, cover: Cover, place: tuple[int, int]) -> None:
    """Lay one cover and its label on the sheet."""
    left, top = place
    if cover.photo is not None:
        with Image.open(BytesIO(cover.photo)) as opened:
            photo = ImageOps.contain(opened.convert("RGB"), CELL)
        sheet.paste(photo, (left + (CELL[0] - photo.width) // 2, top + (CELL[1] - photo.height) // 2))
    font, draw = ImageFont.load_default(FONT_SIZE), ImageDraw.Draw(sheet)
    for line, text in enumerate(_lines(cover.label, font)):
        draw.text((left, top + CELL[1] + 4 + line * (FONT_SIZE + 4)), text, fill=INK, font=font)


def _lines(label: str, font: ImageFont.ImageFont | ImageFont.FreeTypeFont) -> tuple[str, str]:
    """Return workshop and product, each cut to the width of its cell."""
    workshop, _, slug = label.encode("ascii", "ignore").decode().partition("/")
    return _cut(workshop, font), _cut(slug, font)


def _cut(text: str, font: ImageFont.ImageFont | ImageFont.FreeTypeFont) -> str:
    while text and font.getlength(text) > CELL[0]:
        text = text[:-1]
    return text
