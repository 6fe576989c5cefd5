"""Bytes of any kind give a document or diagnostics, at places that exist."""

import re

import yaml
from entries_for_tests import vocabulary
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from catalogue.content.nodes import Mapping, Node, Scalar, Sequence
from catalogue.content.parsing import MOST, parse
from catalogue.content.validation import FolderListing, check_product, check_workshop
from catalogue.diagnostics import Diagnostic, has_errors
from catalogue.reporters import REPORTERS
from catalogue.rules import RULES

PATH = "products/bengkel/barang/product.yaml"
PIECES = st.sampled_from(
    [
        *("nama", "harga", "price", "foto", "motif", "cerita", "warna", "ukuran", "<<", "?", "id", "en"),
        *(": ", ":", " ", "  ", "\n", "\n  ", "\n- ", "- ", "\t", "\u00a0", "\u200b", "\r\n", "\r", "\u2028", "\x85"),
        *("#", "@", "%", "*", "&a", "*a", "!", "!!", "|", ">", "'", '"', "“", "\\", "[", "]", "{", "}", ",", "`", "~"),
        *("---", "...", "%YAML 1.1", "Rp 250.000", "é", "👋", "\u202e", "\x1b", "\x00", "-5000", ".nan", "1:10", "｡"),
    ]
)
TYPED = st.lists(PIECES, max_size=40).map("".join)
ANYTHING = st.one_of(st.binary(max_size=300), TYPED.map(str.encode), TYPED.map(lambda text: text.encode("utf-16")))


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a file as an editor counts them."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return re.split("\r\n|\r|\n", text)


def is_within(found: Diagnostic, lines: list[str]) -> bool:
    """Return whether the place of a diagnostic exists in a file."""
    span = found.span
    if span.line == 0:
        return True
    ordered = (span.line, span.column) <= (span.end_line, span.end_column)
    # One past the last line and one past a line's end are places too: something is missing there.
    return ordered and span.end_line <= len(lines) + 1 and 1 <= span.column <= _columns(lines, span.line) + 1


def _columns(lines: list[str], number: int) -> int:
    return len(lines[number - 1]) if number <= len(lines) else 0


@given(ANYTHING)
@example(b"")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"a:\n  - b\n c: d\n")
@example(b"? [a]\n: b\n")
@settings(deadline=None, max_examples=250)
def test_bytes_never_raise(data: bytes) -> None:
    """A file is a document or is refused; never both nothing and silence."""
    parsed = parse(PATH, data)
    assert parsed.value is not None or has_errors(parsed.diagnostics)
    assert len(parsed.diagnostics) <= MOST + 1


@given(ANYTHING)
@settings(deadline=None, max_examples=250)
def test_places_exist(data: bytes) -> None:
    """Every place that is told lies in the file, and every report of it can be written."""
    parsed = parse(PATH, data)
    found = list(parsed.diagnostics)
    if parsed.value is not None:
        folder = FolderListing("bengkel", "barang", ("1-depan.jpg",))
        found += check_product(parsed.value, folder, vocabulary()).diagnostics
        found += check_workshop(parsed.value, FolderListing("bengkel", "", ()), vocabulary()).diagnostics
    lines = lines_of(data)
    for one in found:
        assert one.rule in RULES
        assert one.rule == "file-not-utf8" or is_within(one, lines), one
    for report in REPORTERS.values():
        for lang in ("id", "en"):
            assert report(found, lang).encode()


@given(TYPED.map(str.encode))
@settings(deadline=None, max_examples=300)
def test_scalars_stay_text(data: bytes) -> None:
    """No value is ever turned into a number, a date, a truth or an object."""
    parsed = parse(PATH, data)
    waiting: list[Node] = [parsed.value.root] if parsed.value else []
    while waiting:
        node = waiting.pop()
        assert isinstance(node, Scalar | Sequence | Mapping)
        match node:
            case Scalar():
                assert type(node.text) is str
            case Sequence():
                waiting.extend(node.items)
            case Mapping():
                waiting.extend(part for pair in node for part in pair)


WORDS = st.text(alphabet="abc Sekar'\"#:-&*!?@%[]{},|>\n\\é", max_size=30).map(str.strip)
KEYS = st.text(alphabet="abcdefgh_", min_size=1, max_size=8)
WRITTEN = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))


def plain(node: Node) -> object:
    """Return a node as lists, dictionaries and texts."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node}


# Unquoted text over several lines is asked about, however it came there: only there the lines are long.
FORMS = st.sampled_from([(None, 1000), ('"', 20), ('"', 80), ("'", 20), ("'", 80), ("|", 20)])


GLUED = re.compile(r"^\s*(?:- )*(?:[\w ]+:[^\s:/]|-[^\s-])", re.MULTILINE)
"""What we ask about in any file that cannot be read: a colon or a dash without its space."""


@st.composite
def right_yaml(draw: st.DrawFn, flow: tuple[bool | None, ...]) -> str:
    """Draw a mapping as a YAML writer writes it, in one of its styles."""
    content = draw(st.dictionaries(KEYS, WRITTEN, min_size=1, max_size=4))
    style, width = draw(FORMS)
    written: str = yaml.dump(
        content,
        default_flow_style=draw(st.sampled_from(flow)),
        default_style=style,
        width=width,
        indent=draw(st.integers(2, 5)),
        allow_unicode=True,
    )
    return _untagged(written)


@given(right_yaml((None, True, False)))
@settings(deadline=None, max_examples=250)
def test_right_yaml_raises_no_alarm(written: str) -> None:
    """Whatever its style, right YAML is read as every reader of texts does, and nothing is found wrong with it."""
    parsed = parse(PATH, written.encode())
    assert not has_errors(parsed.diagnostics), (written, parsed.diagnostics)
    assert parsed.value is not None
    assert plain(parsed.value.root) == yaml.load(written, yaml.BaseLoader)  # noqa: S506 it makes nothing but texts


# Told from lines alone, this cannot be true of all YAML (brackets, backslashes and quotes nested over several lines
# can deceive): the same examples each time, so that a change is seen and chance is not.
@given(right_yaml((None, False)))
@settings(deadline=None, max_examples=400, derandomize=True)
def test_one_wrong_line_raises_no_alarm_elsewhere(written: str) -> None:
    """A file that cannot be read because of its last line is not blamed for any other."""
    assume(not GLUED.search(written))
    found = parse(PATH, f"{written}warna_: @merah\n".encode()).diagnostics
    errors = [(one.rule, one.span.line) for one in found if has_errors([one])]
    assert errors == [("value-starts-with-mark", written.count("\n") + 1)]


def _untagged(written: str) -> str:
    """Return YAML without the tags that the writer adds to say that a quoted word is a list or a text."""
    return re.sub(r"!!(?:map|seq|str) ?", "", written)


def test_a_file_with_very_many_problems_says_so() -> None:
    """Errors are never crowded out by lighter problems, and what was left out is not kept silent."""
    noisy = "".join(f"a{number}: x #lost\n" for number in range(60)) + "nama: &x y\n"
    found = parse(PATH, noisy.encode()).diagnostics
    assert len(found) == MOST + 1
    assert has_errors(found)
    assert [one.rule for one in found][-1] == "too-many-problems"
