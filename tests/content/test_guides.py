"""The guides are read as they lie, and say the same in both languages."""

import re
import textwrap
from pathlib import Path

import pytest
from entries_for_tests import vocabulary

from catalogue.content.guides import Guides, read_guides
from catalogue.content.kinds import SECTIONS
from catalogue.content.parsing import parse
from catalogue.content.validation import FolderListing, check_product, check_workshop
from catalogue.diagnostics import Severity

FOLDER = Path(__file__).resolve().parents[2] / "catalogue" / "guides"
THEME = Path(__file__).resolve().parents[2] / "themes" / "pesisir" / "locales"
LARGEST = 60_000
"""Bytes of a picture."""
PICTURE = re.compile(r"!\[([^\]]*)\]\(\.\./pictures/([\w.-]+)\)")
STEP = re.compile(r"^(#{2,}|\d+\.|-) ", re.MULTILINE)
WORDS = (
    *("Add a product", "Add photos", "Earlier", "Later", "A new workshop", "required", "As buyers will see it"),
    *("Make the package", "Share", "Save on this device"),
)
"""Words of the form that the guide names."""


def files() -> dict[str, bytes]:
    """Return every file of the guides."""
    return {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()}


def told(guides: Guides, key: str, lang: str) -> str:
    """Return a guide's text on one line."""
    return " ".join(next(one for one in guides.pages if one.key == key).text.texts[lang].split())


def word_of(message: str, lang: str) -> str:
    """Return what the theme says for a message."""
    words = (THEME / lang / "messages.po").read_text(encoding="utf-8")
    said = re.search(rf'^msgid "{message}"\nmsgstr "(.*)"', words, re.MULTILINE)
    assert said, message
    return said[1]


@pytest.fixture(scope="module")
def guides() -> Guides:
    """Return the program's own guides."""
    return read_guides(files())


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("id/dari-hp.md", b"Tanpa judul\n\nIsi.\n"),
        ("id/lain.md", b"# Tidak ada dalam daftar\n"),
        ("pictures/lain.gif", b"GIF89a"),
        ("pictures/lain.svg", b"<svg viewBox='0 0 9 9'/>"),
    ],
)
def test_what_cannot_be_shown_is_refused(path: str, data: bytes) -> None:
    """A guide without a title or a place in the list, a picture of another kind or without a size."""
    with pytest.raises(ValueError, match=r"\.md|pictures/"):
        read_guides({**files(), path: data})


def test_the_list_gives_the_order(guides: Guides) -> None:
    """The list comes first, and names each guide as the guide names itself."""
    keys = [guide.key for guide in guides.pages]
    assert keys == ["", "dari-hp", "lewat-github", "lembar-kerja", "memotret", "cerita-dan-harga", "meninjau"]
    for lang in ("id", "en"):
        for guide in guides.pages[1:]:
            assert f"[{guide.title.texts[lang]}]({guide.key}.md)" in guides.pages[0].text.texts[lang]


def test_both_languages_take_the_same_steps(guides: Guides) -> None:
    """Headings, steps, points and pictures follow one another in the same order."""
    for guide in guides.pages:
        texts = guide.text.texts
        assert set(texts) == set(guide.title.texts) == {"id", "en"}, guide.key
        indonesian, english = (STEP.findall(texts[lang]) for lang in ("id", "en"))
        assert indonesian == english, guide.key
        shown = [[name.replace(f".{lang}.", ".") for _, name in PICTURE.findall(texts[lang])] for lang in ("id", "en")]
        assert shown[0] == shown[1], guide.key


def test_every_picture_is_there_and_shown_and_light(guides: Guides) -> None:
    """No picture is missing, none is left over, all are told in words, none weighs more than a phone likes."""
    texts = [text for guide in guides.pages for text in guide.text.texts.values()]
    told = [found for text in texts for found in PICTURE.findall(text)]
    assert {name for _, name in told} == {path.name for path in (FOLDER / "pictures").iterdir()}
    assert all(len(words) > 20 for words, _ in told)
    assert sum(text.count("![") for text in texts) == len(told)
    assert all(len(picture.data) <= LARGEST for picture in guides.pictures)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_form_is_called_by_its_own_words(guides: Guides, lang: str) -> None:
    """What a guide tells somebody to tap is what stands on the button."""
    text = told(guides, "dari-hp", lang)
    for message in WORDS:
        assert f"*{word_of(message, lang)}*" in text, message


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_ways_to_github_are_called_by_their_own_words(guides: Guides, lang: str) -> None:
    """The links of the form that lead there are named as they stand."""
    text = told(guides, "lewat-github", lang)
    for message in ("Add a product", "Open the entry there as a new file", "Attach the package to a form there"):
        assert f"*{word_of(message, lang)}*" in text, message


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_can_be_copied_is_accepted(guides: Guides, lang: str) -> None:
    """The examples of entries pass the check, alone or laid over the smallest entry."""
    for guide in guides.pages:
        for block in re.findall(r"```yaml\n(.*?)```", guide.text.texts[lang], re.DOTALL):
            entry = textwrap.dedent(block)
            judge = check_workshop if "whatsapp:" in entry else check_product
            if judge is check_product and "teknik" not in entry and "technique" not in entry:
                entry = f"nama: Kain\nkategori: fesyen\nteknik: tulis\nmotif: kawung\n{entry}"
            parsed = parse("products/melati/kain/product.yaml", entry.encode())
            assert parsed.value
            checked = judge(parsed.value, FolderListing("melati", "kain", ("1-depan.jpg",)), vocabulary())
            said = (*parsed.diagnostics, *checked.diagnostics)
            assert [one for one in said if one.severity is not Severity.ADVICE] == [], guide.key


@pytest.mark.parametrize("lang", ["id", "en"])
def test_columns_of_a_sheet_are_called_by_their_keys(guides: Guides, lang: str) -> None:
    """Whoever writes the header that the guide names has written a key."""
    keys = {key for field in SECTIONS["product"].fields for key in (field.kunci, field.key)} | {"name_en", "nama_en"}
    text = next(one for one in guides.pages if one.key == "lembar-kerja").text.texts[lang]
    named = re.findall(r"`(\w+)`", text.partition("![")[0])
    assert len(named) > 10
    assert set(named) <= keys
