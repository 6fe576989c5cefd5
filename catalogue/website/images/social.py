"""The card that stands for a page where its link is shared: 1200 × 630, always under 250 kB.

A photo nearly as wide as the card fills it. Any other one is shown whole, in the middle (chat apps cut the card to
its middle square), before itself: its own colours, out of focus and mixed with the white of mori, the undyed cloth.
"""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from catalogue.website.images.geometry import SOCIAL_SIZE

MAX_SOCIAL_BYTES: Final = 250_000
"""WhatsApp shows no picture for links whose card is much larger."""

_MORI: Final = "#f3ede0"
_MORI_SHARE: Final = 0.55
_BLUR: Final = (3, 2)
"""The size that the ground passes through; enlarged again it is a soft wash of the photo's colours."""
_FILLS_FROM: Final = 1.45
"""Width to height from which on a photo fills the card, losing at most a quarter of its height."""
_SUBSAMPLING: Final = "4:2:0"
_LOWER: Final = (70, 62, 54, 46, 38, 30, 20, 10)
"""Qualities to try in turn when a dense cloth makes the card too large."""


def social_card(photo: Image.Image) -> Image.Image:
    """Return the card of an RGB photo of any size."""
    if photo.width >= _FILLS_FROM * photo.height:
        return ImageOps.fit(photo, SOCIAL_SIZE, Image.Resampling.LANCZOS)
    card = _ground(photo)
    whole = ImageOps.contain(photo, SOCIAL_SIZE, Image.Resampling.LANCZOS)
    card.paste(whole, ((card.width - whole.width) // 2, (card.height - whole.height) // 2))
    return card


def social_jpeg(card: Image.Image, quality: int) -> bytes:
    """Return the card as a JPEG under `MAX_SOCIAL_BYTES`, at ``quality`` or the best below it that fits."""
    for attempt in (quality, *(lower for lower in _LOWER if lower < quality)):
        stream = BytesIO()
        card.save(stream, "JPEG", quality=attempt, optimize=True, progressive=True, subsampling=_SUBSAMPLING)
        if stream.tell() < MAX_SOCIAL_BYTES:
            break
    return stream.getvalue()


def _ground(photo: Image.Image) -> Image.Image:
    wash = ImageOps.fit(photo, _BLUR, Image.Resampling.BOX).resize(SOCIAL_SIZE, Image.Resampling.BICUBIC)
    return Image.blend(wash, Image.new("RGB", SOCIAL_SIZE, _MORI), _MORI_SHARE)
