"""What the emitter writes, the parser reads back; and it looks like something a person would type."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.content.emitting import UnwritableError, Value, document, scalar
from catalogue.content.parsing import parse
from catalogue.content.schemas.making import plain
from catalogue.diagnostics import has_errors

HOSTILE = (
    *("", " ", "~", "null", "no", "yes", "true", "0812", "1:10", "350.000", "-", "- a", "-a.jpg", "--- a", "..."),
    *("a: b", "a:", ":a", "a #b", "#a", "a#b", "*a*", "&a", "!a", "%10", "@akun", "`a`", "|", "> a", "?", "? a", "<<"),
    *(
        "'",
        '"',
        "Syar'i",
        '"a" b',
        'a "b"',
        "“halo”",
        "‘a’",
        "[a",
        "a]",
        "{{a}}",
        "a, b",
        "a,b",
        "{a: b}",
        "\\n",
        "a\\",
    ),
    *("a\n", "a\nb", "\na", "a\n\n", " a\nb", "a\n b\n", "a\n\tb", "#a\n#b\n", "- a\n- b", "a: b\nc: d\n", "|\n", "\n"),
    *(
        "é",
        "Café",
        "Cafe\u0301",
        "\xa0a",
        "a\xa0b",
        "a\n\xa0b\n",
        "a\u3000",
        "蠟染",
        "🙂",
        "×",
        "±115 x 240",
    ),
    *("a\tb", "\ta", "a\t", "a" * 500, "kata " * 60, "key: |", "x: [1, 2]", "%YAML 1.2", "=", "<", "a  b"),
)
UNWRITABLE = (
    "\x00",
    "a\x07",
    "\r",
    "a\rb",
    "\x85",
    "\u2028",
    "a\u202eb",
    "\ud800",
    "\uffff",
    "\x7f",
    "a\u200bb",
    "\ufeffa",
)
TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), max_size=30) | st.text(" :#-'\"\\,[]{}|>a1\n")
KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12) | st.sampled_from(HOSTILE).filter(bool)
VALUES: st.SearchStrategy[Value] = (
    TEXTS
    | st.lists(TEXTS, max_size=8)
    | st.dictionaries(KEYS, TEXTS | st.lists(TEXTS, max_size=3), max_size=3)
    | st.lists(st.dictionaries(KEYS, TEXTS, min_size=1, max_size=3), min_size=1, max_size=3)
)


@settings(deadline=None, max_examples=250)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
@example({"k": list(HOSTILE)})
@example({text or "k": text for text in HOSTILE if "\n" not in text})
@example({"k": [{"a": text, "b": "c"} for text in HOSTILE]})
def test_what_is_written_is_read_back(entries: dict[str, Value]) -> None:
    """Any text anywhere, or a refusal: never another text."""
    try:
        written = document(entries)
    except UnwritableError:
        return
    parsed = parse("product.yaml", written.encode())
    assert not has_errors(parsed.diagnostics), written
    assert parsed.value is not None
    assert plain(parsed.value.root) == entries, written


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_that_trip_yaml_can_be_written(text: str) -> None:
    """Nothing that people type is refused."""
    assert document({"nama": text})


@pytest.mark.parametrize("text", UNWRITABLE)
def test_what_no_page_can_show_is_refused(text: str) -> None:
    """The parser would refuse it too."""
    with pytest.raises(UnwritableError):
        document({"nama": text})


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kain Panjang Kawung", "Kain Panjang Kawung"),
        ("Kemeja Syar'i", "Kemeja Syar'i"),
        ("Rp 350.000", "Rp 350.000"),
        ("0812-0000-0199", "0812-0000-0199"),
        ("+62 812", "+62 812"),
        ("240 x 105 cm", "240 x 105 cm"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("Ibu Hj. Siti, S.Pd", "Ibu Hj. Siti, S.Pd"),
        ("Pagi Sore #3", '"Pagi Sore #3"'),
        ("Batik: Tulis", '"Batik: Tulis"'),
        ("@akun", '"@akun"'),
        ("null", '"null"'),
        ("0000000001018", '"0000000001018"'),
        ('Kain "Sari"', 'Kain "Sari"'),
        ("", '""'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    """Workshops copy what they see."""
    assert scalar(text) == written


def test_layout_is_what_people_type() -> None:
    """Short lists in brackets, long ones and mappings a line each, stories below a mark."""
    entries: dict[str, Value] = {
        "motif": ["kawung", "mega mendung, biru"],
        "perawatan": ["cuci dengan tangan"] * 6,
        "ukuran": {"panjang": "240", "lebar": "105"},
        "varian": [{"ukuran": "M", "harga": "350rb"}, {"ukuran": "L"}],
        "cerita": "Satu.\n\nDua.\n",
    }
    assert document(entries) == (
        'motif: [kawung, "mega mendung, biru"]\n'
        "perawatan:\n" + "  - cuci dengan tangan\n" * 6 + "ukuran:\n  panjang: 240\n  lebar: 105\n"
        "varian:\n  - ukuran: M\n    harga: 350rb\n  - ukuran: L\n"
        "cerita: |\n  Satu.\n\n  Dua.\n"
    )
