"""Photos on their way to pictures: which files each one becomes, under which names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from catalogue.content.models import Catalogue, ImageProfile, Photo
from catalogue.content.vocabulary import slugify
from catalogue.digests import digest_of, fingerprint
from catalogue.website.images.geometry import plan_renditions
from catalogue.website.images.models import PhotoInfo, RenditionSpec
from catalogue.website.inputs import PictureInputs, Rendition

EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class RenditionFile:
    """One file that a photo becomes."""

    spec: RenditionSpec
    key: str
    """What decides whether it was made before: nothing of the photo's name or place."""
    output: str
    """Where it is published; the name carries its key."""


@dataclass(frozen=True, slots=True)
class PhotoTask:
    """Make all renditions of one photo."""

    path: str
    """The photo, from the site's root."""
    digest: str
    """Of the photo's bytes."""
    files: tuple[RenditionFile, ...]
    program: str
    """Digest of the code and libraries that make renditions."""

    @property
    def key(self) -> str:
        """Return what decides whether the work was done before: that of all its files."""
        return digest_of(b"photo", *(file.key.encode() for file in self.files))

    @property
    def specs(self) -> tuple[RenditionSpec, ...]:
        """Return what the files are, in their order."""
        return tuple(file.spec for file in self.files)


def photo_task(path: str, digest: str, specs: Sequence[RenditionSpec], program: str) -> PhotoTask:
    """Return the task that makes ``specs`` of the photo at ``path``."""
    place = PurePosixPath(path)
    folder = "/".join(slugify(part) or "x" for part in place.parent.parts[1:])
    stem = f"media/{folder}/{slugify(place.stem) or 'photo'}"
    scale = _scale(specs)
    keys = ((spec, _key(digest, spec, scale, program)) for spec in specs)
    return PhotoTask(
        path, digest, tuple(RenditionFile(spec, key, _name(stem, spec, key)) for spec, key in keys), program
    )


def _scale(specs: Sequence[RenditionSpec]) -> str:
    """Return the digest of what the pixels of each rendition hang on besides its own size.

    A photo is decoded at the scale of its widest rendition, and a small rendition starts from a larger one.
    """
    sizes = sorted({(spec.width, spec.height) for spec in specs if spec.role != "social"})
    return fingerprint((max((spec.width for spec in specs), default=0), sizes))


def _key(digest: str, spec: RenditionSpec, scale: str, program: str) -> str:
    return digest_of(b"rendition", digest.encode(), fingerprint(spec).encode(), scale.encode(), program.encode())


def _name(stem: str, spec: RenditionSpec, key: str) -> str:
    size = spec.width if spec.role == "page" else f"{spec.role}-{spec.width}"
    return f"{stem}-{size}.{key[:10]}.{EXTENSIONS[spec.format]}"


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
        photo_task(photo.path, digests[photo.path], plan_renditions(infos[photo.path], profile, social=social), program)
        for photo, social in shown_photos(catalogue)
        if photo.path in infos
    )


def picture_of(task: PhotoTask, photo: Photo, placeholder: str) -> PictureInputs:
    """Return what pages need to know of a photo."""
    renditions = tuple(
        Rendition(file.spec.role, file.spec.format, file.spec.width, file.spec.height, file.output)
        for file in task.files
    )
    return PictureInputs(photo, placeholder, renditions)
