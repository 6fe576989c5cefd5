"""What is private in a photo is found wherever its format hides it, and nothing else is called so."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from photos_for_tests import KINDS, PLACE, VIDEO, XMP, exif, private, saved, with_segment
from PIL import Image

from catalogue.diagnostics import Severity
from catalogue.rules import RULES
from catalogue.website.metadata import blind, clean, inspect, secrets
from catalogue.website.metadata.models import Block, Part, Trace

ALL = {"photo-has-location", "photo-names-camera", "photo-names-person"}


def said(data: bytes) -> set[str]:
    """Return the rules that a photo breaks."""
    return {one.rule for one in inspect("products/b/k/1.jpg", data)}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"GIF", "TIFF", "packed TIFF"}])
def test_place_camera_and_name_are_found_in_every_format(kind: str) -> None:
    """Phones write JPEG, HEIC, WebP, AVIF and PNG; each keeps its metadata elsewhere."""
    assert said(private(kind)) == ALL


@pytest.mark.parametrize("kind", KINDS)
def test_a_photo_without_metadata_passes(kind: str) -> None:
    """Nothing is found where there is nothing."""
    assert said(saved(kind)) == set()


def test_what_was_found_is_an_error_that_tells_where_but_not_what() -> None:
    """Reports are public too: neither degrees nor numbers nor names stand in them."""
    found = inspect("products/b/k/foto ibu.jpg", private("JPEG"))
    assert {one.severity for one in found} == {Severity.ERROR}
    words = " ".join(
        part[lang].format_map(dict(one.values))
        for one in found
        for part in (RULES[one.rule].title, RULES[one.rule].cause, RULES[one.rule].fix)
        for lang in ("id", "en")
    )
    assert "EXIF GPSLatitude" in words
    assert "build.py clean 'products/b/k/foto ibu.jpg'" in words
    assert not any(secret in words for secret in ("53", "20.5", "109", "031200456", "Contoh Pemotret"))


@pytest.mark.parametrize(
    ("number", "value", "rule"),
    [
        (0xA431, "12", "photo-names-camera"),
        (0xA435, "L-77", "photo-names-camera"),
        (0x927C, b"SONY DSC \0\0\0", "photo-names-camera"),
        (0xA430, "Ibu Contoh", "photo-names-person"),
        (0x013B, "Ibu Contoh", "photo-names-person"),
        (0x9C9D, "Ibu Contoh".encode("utf-16-le"), "photo-names-person"),
        (0x010E, "Rumah: -6.8886, 109.6753", "photo-has-location"),
        (0x9286, b"ASCII\0\0\0-6.8886, 109.6753", "photo-has-location"),
    ],
)
def test_each_tag_of_exif(number: int, value: object, rule: str) -> None:
    """Numbers of body and lens, notes of the maker; owner, artist, author."""
    assert said(saved("JPEG", exif=exif(tags={number: value}))) == {rule}


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (0xA431, "000000"),
        (0xA435, " "),
        (0x927C, b"Apple iOS\0\0\x01MM"),
        (0x927C, b"\0" * 40),
        (0x013B, "  "),
        (0x010F, "Kamera"),
        (0x8298, "Batik Contoh"),
        (0x9003, "2026:01:20 10:00:00"),
    ],
)
def test_what_tells_nothing_private_passes(number: int, value: object) -> None:
    """Empty tags, notes known to be harmless, maker, date, and whose work it is."""
    assert said(saved("JPEG", exif=exif(tags={number: value}))) == set()


def test_a_camera_that_found_no_satellite_tells_no_place() -> None:
    """Degrees of zero, or over zero, are no location; nor is the date alone."""
    assert said(saved("JPEG", exif=exif(place=(0.0, 0.0, 0.0)))) == {"photo-has-location"}, "the longitude is one"
    nowhere = Image.Exif()
    nowhere.get_ifd(0x8825).update({0: b"\2\2\0\0", 2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0), 29: "2026:01:20"})
    assert said(saved("JPEG", exif=nowhere)) == set()


def test_both_byte_orders_are_read() -> None:
    """Motorola's order is as common as Intel's."""
    made = exif(place=PLACE)
    made.endian = ">"
    assert b"MM\0*" in made.tobytes()
    assert said(saved("JPEG", exif=made)) == {"photo-has-location"}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (b'<rdf:Description exif:GPSLongitude="109,40E"/>', "photo-has-location"),
        (b"<drone-dji:GpsLatitude>-6.88</drone-dji:GpsLatitude>", "photo-has-location"),
        (b"<Iptc4xmpCore:Location>Gang Contoh 3</Iptc4xmpCore:Location>", "photo-has-location"),
        (b'<rdf:Description exifEX:BodySerialNumber="77"/>', "photo-names-camera"),
        (b"<dc:creator><rdf:Seq><rdf:li>Siti</rdf:li></rdf:Seq></dc:creator>", "photo-names-person"),
        (b'<rdf:li mwg-rs:Name="Siti" mwg-rs:Type="Face"/>', "photo-names-person"),
        (b"<dc:creator><rdf:Seq><rdf:li> </rdf:li></rdf:Seq></dc:creator>", ""),
        (b'<rdf:Description xmp:CreatorTool="Aplikasi" photoshop:City="Pekalongan"/>', ""),
        (b'<rdf:Description xmpG:Name="merah"/>', ""),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_each_property_of_xmp(words: bytes, rule: str, encoding: str) -> None:
    """As an attribute or as an element, whatever the packet's encoding."""
    packet = b"<x:xmpmeta>" + words + b"</x:xmpmeta>"
    assert said(saved("JPEG", xmp=packet.decode().encode(encoding))) == ({rule} if rule else set())


def resource(number: int, body: bytes) -> bytes:
    """Return one of Photoshop's resources."""
    return b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(body)) + body + b"\0" * (len(body) % 2)


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        (resource(0x0404, b"\x1c\x02\x50\0\x04Siti"), {"photo-names-person"}),
        (resource(0x03ED, b"x") + resource(0x0404, b"\x1c\x02\x5c\0\x06Gang 3"), {"photo-has-location"}),
        (resource(0x0404, b"\x1c\x02\x5a\0\x0aPekalongan"), set()),
        (resource(0x0422, exif(place=PLACE).tobytes().removeprefix(b"Exif\0\0")), {"photo-has-location"}),
        (resource(0x0424, XMP), ALL),
    ],
)
def test_resources_of_photoshop(body: bytes, rules: set[str]) -> None:
    """IPTC, and EXIF and XMP that are kept there a second time."""
    assert said(with_segment(saved("JPEG"), 0xED, b"Photoshop 3.0\0" + body)) == rules


@pytest.mark.parametrize(
    ("kind", "body", "rule"),
    [
        (b"tEXt", b"Author\0Siti", "photo-names-person"),
        (b"zTXt", b"Artist\0\0" + zlib.compress(b"Siti"), "photo-names-person"),
        (b"iTXt", b"Author\0\0\0\0\0Siti", "photo-names-person"),
        (b"tEXt", b"Software\0Aplikasi", ""),
        (b"tEXt", b"Comment\0-6.8886, 109.6753", "photo-has-location"),
        (b"tEXt", b"Comment\x00Harga 350.000, 2 lembar", ""),
        (b"tEXt", b"exif:GPSLatitude\x006/1, 53/1, 205/10", "photo-has-location"),
        (b"tEXt", b"exif:ExposureTime\x001/60", ""),
        (
            b"zTXt",
            b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n  9\n" + exif(place=PLACE).tobytes().hex().encode()),
            "photo-has-location",
        ),
    ],
)
def test_texts_of_png(kind: bytes, body: bytes, rule: str) -> None:
    """Plain, packed and international texts, and EXIF that was spelled in digits."""
    data = saved("PNG")
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    assert said(data[:33] + chunk + data[33:]) == ({rule} if rule else set())


def test_pictures_and_films_behind_the_picture() -> None:
    """A second picture has EXIF of its own; a moving photo is a film with a place."""
    assert said(saved("JPEG") + private("JPEG")) == ALL
    assert said(saved("JPEG") + b"\0" * 12 + VIDEO) == {"photo-hides-video", "photo-has-location"}
    assert said(saved("JPEG") + b"SEFH\0\0SEFT") == set()


def test_a_film_within_a_heic() -> None:
    """Phones hang it into a box of its own."""
    assert said(saved("HEIF") + struct.pack(">I", len(VIDEO) + 8) + b"mpvd" + VIDEO) == {
        "photo-hides-video",
        "photo-has-location",
    }


def test_a_damaged_photo_still_tells() -> None:
    """What an upload cut short has left of the picture does not matter to who reads its place."""
    data = private("JPEG")
    assert "photo-has-location" in said(data[: data.index(b"ICC_PROFILE")])
    assert "photo-names-person" in said(b"\xff\xd8\xff\xe0\xff\xff" + XMP)
    assert said(data[:40]) == set()


def _animation() -> bytes:
    """Return a moving WebP with a place in a chunk of its first frame."""
    data = io.BytesIO()
    frames = [Image.new("RGB", (32, 32), colour) for colour in ("red", "blue")]
    frames[0].save(data, "WEBP", save_all=True, append_images=frames[1:])
    whole = data.getvalue()
    at = whole.index(b"ANMF")
    size = int.from_bytes(whole[at + 4 : at + 8], "little")
    more = b"XMP " + (len(XMP) + len(XMP) % 2).to_bytes(4, "little") + XMP + b" " * (len(XMP) % 2)
    frame = whole[at + 8 : at + 8 + size + size % 2] + more
    rest = whole[12:at] + b"ANMF" + len(frame).to_bytes(4, "little") + frame + whole[at + 8 + size + size % 2 :]
    return b"RIFF" + (len(rest) + 4).to_bytes(4, "little") + b"WEBP" + rest


def _with_preview() -> bytes:
    """Return a photo whose EXIF tells nothing, but holds a small photo that does."""
    small = private("JPEG")
    table = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 38, 0x0202, 4, 1, len(small), 0)
    return with_segment(saved("JPEG"), 0xE1, b"Exif\0\0II*\0" + struct.pack("<IHI", 8, 0, 14) + table[:30] + small)


@pytest.mark.parametrize(
    "data",
    [
        with_segment(saved("JPEG"), 0xE2, b"ICC_PROFILE\0\1\1" + exif(place=PLACE).tobytes()),
        with_segment(saved("JPEG"), 0xE2, b"ICC_PROFILE\0\2\2" + exif(place=PLACE).tobytes()),
        with_segment(saved("JPEG"), 0xE5, b"maker" + exif(place=PLACE).tobytes()),
        saved("JPEG") + private("JPEG")[:-40],
        _with_preview(),
        _animation(),
    ],
    ids=["no profile", "second piece of a profile", "a maker's segment", "cut second photo", "preview", "animation"],
)
def test_what_is_hidden_in_other_parts_is_found_and_taken_out(data: bytes) -> None:
    """Metadata in a part that claims to be something else, within a small picture or a frame, behind the end."""
    assert "photo-has-location" in said(data)
    cleaned = clean("1.jpg", data).value
    assert cleaned is not None
    assert said(cleaned.data) == set()
    assert Image.open(io.BytesIO(cleaned.data)).tobytes() == Image.open(io.BytesIO(data)).tobytes()


@pytest.mark.parametrize("filling", [b"<x:xmpmeta", b"Exif\0\0II*\0", b"8BIM\x04\x04", b"<x:xmpmeta></x:xmpmeta>"])
def test_what_looks_like_metadata_a_million_times_costs_a_look(filling: bytes) -> None:
    """The work is bounded by what is read, not by how often it seems to begin."""
    looked = 0

    class Counted(bytes):
        def find(self, *given: Any) -> int:
            nonlocal looked
            looked += 1
            return super().find(*given)

    found = list(blind.blocks(Counted(filling * 100_000)))
    assert len(found) <= 8
    assert looked < 30


def test_a_packet_of_nothing_but_names_costs_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elements within elements, none of them closed, are not each read to the end."""
    looked = 0

    def counted(*_: bytes) -> Iterator[Trace]:
        nonlocal looked
        looked += 1
        return iter(())

    monkeypatch.setattr(secrets, "_property", counted)
    secrets.traces_of([Block(Part.XMP, b"<dc:creator><a>" * 100_000)])
    assert 0 < looked <= 1000


def test_what_is_no_photo_tells_nothing() -> None:
    """A text, a page, nothing at all."""
    assert said(b"") == said(b"Catatan") == said(b"<html>") == set()


def test_tables_that_lead_in_circles_end() -> None:
    """A table may name itself, or lead beyond the file."""
    circle = b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    for body in (circle, circle[:-4], b"II*\0\xff\xff\xff\xff", b"MM\0*"):
        assert said(with_segment(saved("JPEG"), 0xE1, b"Exif\0\0" + body)) == set()
