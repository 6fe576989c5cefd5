"""Photos on their way to pictures: which files each one becomes, under which names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from catalogue.content.models import Catalogue, ImageProfile, Photo
from catalogue.digests import digest_of, fingerprint
from catalogue.website.images import PhotoInfo, RenditionSpec, plan_renditions
from catalogue.website.inputs import PictureInputs, Rendition
from catalogue.website.urls import slugify

EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class PhotoTask:
    """Make all renditions of one photo."""

    path: str
    """The photo, from the site's root."""
    digest: str
    """Of the photo's bytes."""
    specs: tuple[RenditionSpec, ...]
    program: str
    """Digest of the code and libraries that make renditions."""

    @property
    def key(self) -> str:
        """Return what decides whether the work was done before: nothing of the photo's name or place."""
        return digest_of(b"photo", self.digest.encode(), fingerprint(self.specs).encode(), self.program.encode())

    def rendition_key(self, spec: RenditionSpec) -> str:
        """Return the key of one rendition."""
        return digest_of(b"rendition", self.digest.encode(), fingerprint(spec).encode(), self.program.encode())

    def output(self, spec: RenditionSpec) -> str:
        """Return where a rendition is published; the name carries its key."""
        path = PurePosixPath(self.path)
        folder = "/".join(slugify(part) or "x" for part in path.parent.parts[1:])
        size = spec.width if spec.role == "page" else f"{spec.role}-{spec.width}"
        stem = slugify(path.stem) or "photo"
        return f"media/{folder}/{stem}-{size}.{self.rendition_key(spec)[:10]}.{EXTENSIONS[spec.format]}"


def shown_photos(catalogue: Catalogue) -> Iterator[tuple[Photo, bool]]:
    """Yield every photo that pages show, once, and whether link previews need it."""
    seen: set[str] = set()
    for product in catalogue.products:
        for place, photo in enumerate(product.photos):
            if photo.path not in seen:
                seen.add(photo.path)
                yield photo, place == 0
    for workshop in catalogue.workshops:
        if workshop.photo and workshop.photo.path not in seen:
            seen.add(workshop.photo.path)
            yield workshop.photo, True


def plan_photos(
    catalogue: Catalogue,
    infos: Mapping[str, PhotoInfo],
    digests: Mapping[str, str],
    profile: ImageProfile,
    program: str,
) -> tuple[PhotoTask, ...]:
    """Return one task per photo that pages show; photos without an info (refused ones) are left out."""
    return tuple(
        PhotoTask(photo.path, digests[photo.path], plan_renditions(infos[photo.path], profile, social=social), program)
        for photo, social in shown_photos(catalogue)
        if photo.path in infos
    )


def picture_of(task: PhotoTask, photo: Photo, placeholder: str) -> PictureInputs:
    """Return what pages need to know of a photo."""
    renditions = tuple(
        Rendition(spec.role, spec.format, spec.width, spec.height, task.output(spec)) for spec in task.specs
    )
    return PictureInputs(photo, placeholder, renditions)
