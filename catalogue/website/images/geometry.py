"""Which renditions a photo gets: integer geometry, rounded half up, never larger than the photo."""

from catalogue.content.models import ImageProfile
from catalogue.website.images.models import PhotoInfo, RenditionSpec

SOCIAL_SIZE = (1200, 630)
"""Width and height of the card of a shared link, as Open Graph readers expect it."""


LEAST = 20
"""Quality below which no encoder is asked to go."""
SPARING = ((320, 12), (640, 9))
"""Up to each of these widths AVIF is made of so much less quality. Renditions of 320 pixels are cards on phones, of 640
the photo of a phone's whole width, two pixels to one of the screen or more: there the finest dots of a cloth look the
same and colours stay as they are, while a list weighs a third less and a product a quarter."""


def plan_renditions(info: PhotoInfo, profile: ImageProfile, *, social: bool) -> tuple[RenditionSpec, ...]:
    """Return the renditions of a photo: narrow to wide, in each width the profile's formats in their order.

    - A page rendition for each width of the profile that the photo has; a photo narrower than all of them gets one
      of its own width.
    - A zoom rendition that fits into a square of ``profile.zoom`` (the *long* side counts, so that a tall photo costs
      no more than a wide one). It is left out when it would show less than a tenth more than the widest page
      rendition.
    - With ``social``, a JPEG card of 1200 × 630, for which alone a small photo is enlarged.
    """
    widths = page_widths(info.width, profile.widths)
    specs = [spec for width in widths for spec in _in_formats("page", _scaled(info, width), profile)]
    zoom = _zoom_size(info, profile.zoom)
    if zoom[0] * 10 >= widths[-1] * 11:
        specs += _in_formats("zoom", zoom, profile)
    if social:
        specs.append(_spec("social", SOCIAL_SIZE, "jpeg", profile))
    return tuple(specs)


def page_widths(width: int, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Return, in rising order and each once, the wanted widths that a photo of ``width`` has; at least one."""
    return tuple(one for one in sorted(set(wanted)) if one <= width) or (width,)


def scaled_height(width: int, height: int, new_width: int) -> int:
    """Return the height of a ``width`` × ``height`` picture at ``new_width``: rounded half up, at least 1."""
    return max(1, (2 * height * new_width + width) // (2 * width))


def _scaled(info: PhotoInfo, width: int) -> tuple[int, int]:
    return width, scaled_height(info.width, info.height, width)


def _zoom_size(info: PhotoInfo, longest: int) -> tuple[int, int]:
    if info.width >= info.height:
        return _scaled(info, min(longest, info.width))
    height = min(longest, info.height)
    return scaled_height(info.height, info.width, height), height


def _in_formats(role: str, size: tuple[int, int], profile: ImageProfile) -> list[RenditionSpec]:
    return [_spec(role, size, form, profile) for form in profile.formats]


def _spec(role: str, size: tuple[int, int], form: str, profile: ImageProfile) -> RenditionSpec:
    quality, speed = profile.quality[form], 0
    if form == "avif":
        quality -= next((less for width, less in SPARING if size[0] <= width), 0)
        speed = profile.speed
    return RenditionSpec(role, *size, format=form, quality=max(quality, LEAST), speed=speed)
