"""A cleaned photo is the same picture, pixel for pixel, without anything else."""

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from photos_for_tests import KINDS, VIDEO, XMP, exif, picture, pixels, private, profile, saved, with_segment
from PIL import Image

from catalogue.website.images.encoding import verify
from catalogue.website.metadata import Cleaned, Part, Secret, clean, inspect


def cleaned(data: bytes) -> Cleaned:
    """Return the cleaned photo."""
    found = clean("foto.jpg", data)
    assert found.value is not None, found.diagnostics
    return found.value


@pytest.mark.parametrize("kind", KINDS)
def test_the_picture_stays_and_all_else_goes(kind: str) -> None:
    """Every format, with everything in it that it can hold."""
    data = private(kind)
    found = cleaned(data)
    assert pixels(found.data) == pixels(data)
    assert inspect("foto", found.data) == ()
    assert b"Contoh Pemotret" not in found.data
    assert b"031200456" not in found.data
    assert b"xmpmeta" not in found.data
    assert found.parts
    assert len(found.data) <= len(data)


@pytest.mark.parametrize("kind", KINDS)
def test_cleaning_twice_is_cleaning_once(kind: str) -> None:
    """The second time there is nothing to take out, and not a byte changes."""
    once = cleaned(private(kind))
    assert cleaned(once.data) == Cleaned(once.data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_photo_with_nothing_in_it_is_left_alone(kind: str) -> None:
    """Its bytes stay the very same."""
    data = saved(kind) if kind not in {"TIFF", "packed TIFF"} else cleaned(saved(kind)).data
    found = cleaned(data)
    assert (found.data is data or found.data == data, found.secrets) == (True, ())


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_turn_stays(kind: str, orientation: int) -> None:
    """A phone held upright writes a lying picture and the turn that it needs."""
    data = private(kind, orientation)
    found = cleaned(data)
    assert pixels(found.data) == pixels(data)
    before, after = verify("foto", data).value, verify("foto", found.data).value
    assert before == after
    assert before is not None
    assert (before.info.width > before.info.height) == (orientation < 5)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_the_colour_profile_stays(kind: str) -> None:
    """Without it the colours would be others."""
    with Image.open(io.BytesIO(cleaned(private(kind)).data)) as image:
        assert image.info["icc_profile"] == profile()


def test_adobe_s_mark_stays() -> None:
    """It tells whether four colours are turned round; without it a CMYK photo would be its own negative."""
    data = saved("JPEG", picture().convert("CMYK"), exif=exif(tags={0x013B: "Siti"}))
    assert b"Adobe" in data
    assert pixels(cleaned(data).data) == pixels(data)


def test_what_was_taken_out_is_told() -> None:
    """By what it was, and by what it gave away."""
    found = cleaned(private("JPEG"))
    assert set(found.secrets) == {Secret.LOCATION, Secret.CAMERA, Secret.PERSON}
    assert set(found.parts) == {Part.EXIF, Part.XMP, Part.TEXT}
    assert Part.PICTURES in cleaned(private("MPO")).parts
    assert cleaned(saved("JPEG") + VIDEO).parts == (Part.VIDEO,)


@pytest.mark.parametrize(
    ("marker", "body", "part"),
    [
        (0xE0, b"JFXX\0\x13" + b"\0" * 40, Part.PREVIEW),
        (0xE2, b"MPF\0II*\0", Part.OTHER),
        (0xEB, b"JP\0\0jumb", Part.OTHER),
        (0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0\0\0\0\0", Part.IPTC),
        (0xFE, b"dari Siti", Part.TEXT),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 40 + XMP, Part.XMP),
    ],
)
def test_each_segment_of_a_jpeg(marker: int, body: bytes, part: Part) -> None:
    """Whatever an application has left goes."""
    plain = saved("JPEG")
    found = cleaned(with_segment(plain, marker, body))
    assert (found.data, found.parts) == (plain, (part,))


def test_a_preview_within_jfif_goes() -> None:
    """The small picture may show what was cut off the large one."""
    plain = saved("JPEG")
    head = plain[6:18] + b"\x01\x01" + b"\x10\x20\x30"
    data = plain[:2] + b"\xff\xe0" + struct.pack(">H", len(head) + 2) + head + plain[20:]
    found = cleaned(data)
    assert (found.data, found.parts) == (plain, (Part.PREVIEW,))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "HEIF", "AVIF"])
def test_what_hangs_behind_the_end_goes(kind: str) -> None:
    """Nobody sees it and anybody can read it."""
    plain = saved(kind)
    found = cleaned(plain + b"SEFH rahasia SEFT")
    assert (found.data, found.parts) == (plain, (Part.OTHER,))


def test_a_film_in_a_heic_goes_with_its_bytes() -> None:
    """A box at the end is cut off; one between others is emptied, since places are counted from the start."""
    plain = saved("HEIF")
    box = struct.pack(">I", len(VIDEO) + 8) + b"mpvd" + VIDEO
    assert cleaned(plain + box).data == plain
    size = struct.unpack(">I", plain[:4])[0]
    # Behind the first box every place would be wrong: such a file cannot be read, and is not touched.
    assert clean("foto", plain[:size] + box + plain[size:]).value is None


def test_what_is_no_photo_is_refused() -> None:
    """With the same words as a check."""
    assert [one.rule for one in clean("a", b"<!doctype html>").diagnostics] == ["photo-is-web-page"]
    assert [one.rule for one in clean("a", b"").diagnostics] == ["photo-empty"]
    assert [one.rule for one in clean("a", private("JPEG")[:-40]).diagnostics] == ["photo-truncated"]


def test_a_photo_laid_out_oddly_is_refused() -> None:
    """Bytes between segments: decoders skip them, but nobody knows what they are."""
    plain = saved("JPEG")
    odd = plain[:20] + b"\0\0" + plain[20:]
    found = clean("a", odd)
    assert found.value is None
    assert [one.rule for one in found.diagnostics] == ["photo-not-cleanable"]


def test_private_data_that_shares_bytes_with_the_picture_is_refused() -> None:
    """Overwriting the one would change the other."""
    data = bytearray(saved("TIFF", exif=exif(tags={0x010E: "keterangan yang panjang"})))
    entries = range(int.from_bytes(data[4:8], "little") + 2, len(data) - 12, 12)
    place = next(at for at in entries if data[at : at + 2] == b"\x0e\x01")
    strips = next(at for at in entries if data[at : at + 2] == b"\x11\x01")
    first = int.from_bytes(data[strips + 8 : strips + 12], "little")
    data[place + 8 : place + 12] = (first + 10).to_bytes(4, "little")
    assert [one.rule for one in clean("a", bytes(data)).diagnostics] == ["photo-not-cleanable"]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(KINDS), st.data())
def test_bytes_changed_anywhere(kind: str, data: st.DataObject) -> None:
    """However a photo is damaged: it is read without raising, and cleaned to the same picture or not at all."""
    whole = bytearray(private(kind))
    # Metadata stands mostly near the beginning or the end.
    near = st.integers(0, min(2500, len(whole) - 1)) | st.integers(max(0, len(whole) - 2500), len(whole) - 1)
    for at in data.draw(st.lists(near, max_size=6)):
        whole[at] = data.draw(st.sampled_from((0, 1, 8, 0x7F, 0xFF, whole[at] ^ 1)))
    end = data.draw(st.integers(0, len(whole)) | st.just(len(whole)))
    damaged = bytes(whole[:end])
    inspect("foto", damaged)
    found = clean("foto", damaged).value
    if found is not None:
        assert verify("foto", found.data).value == verify("foto", damaged).value
        assert inspect("foto", found.data) == ()


@pytest.mark.parametrize(
    "start",
    [b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBP", b"\0\0\0\x18ftypheic", b"II*\0", b"GIF89a"],
)
def test_any_beginning_of_any_format(start: bytes) -> None:
    """A file that only begins like a photo."""
    for length in (0, 1, 4, 40, 400):
        for filler in (b"\0", b"\xff", b"\x01", b"A", b"Exif\0\0II*\0\x08\0\0\0"):
            data = (start + filler * length)[: len(start) + length]
            assert inspect("foto", data) == ()
            assert clean("foto", data).value is None
