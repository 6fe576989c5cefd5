"""Bytes → lines: UTF-8 and nothing else, without characters that hide or mislead."""

import re
import unicodedata
from collections.abc import Iterator

from catalogue.content.nodes import Place
from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.rules import Rule
from catalogue.rules import files as rules

LIMIT_KIB = 256
LONGEST_SHOWN = 400
"""Characters of a line that a diagnostic shows; a longer one is not shown corrected."""
WIDE_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
TURNING = "\u202a\u202b\u202d\u202e\u2067"
"""Those that make a line look other than it is: what was seen and what stands there are two meanings."""
BREAKS = "\x85\u2028\u2029"
"""Line breaks to libyaml, but to no editor: lines would be counted in two ways."""
NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
"""Nobody sees them, yet a name that holds one is not the name that is typed. Joiners are no such: emoji need them."""
SUSPECT = re.compile(
    f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f{BREAKS}{BIDI}{NO_WIDTH}\ufffd\ud800-\udfff\ufffe\uffff]"
)
ODD_INDENT = re.compile("^([ ]*)([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])")
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
CONTROL_SEQUENCE = re.compile("\x1b\\[[0-9;?]*[ -/]*[@-~]")
"""What terminals take for a colour or a movement: its letters are no text either."""
C1 = re.compile("[\x80-\x9f]")
JOINING = re.compile("\\w[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b]+\\w")
"""Without it two words would become one: it may have stood for a space."""
WITHOUT_WIDTH = str.maketrans("", "", NO_WIDTH)
"""A table for `str.translate` that takes them out."""


def decode(path: str, data: bytes) -> Checked[tuple[str, ...]]:
    """Return the lines of a file without their endings, or why it is no text."""
    if len(data) > LIMIT_KIB * 1024:
        size = str(-(-len(data) // 1024))
        return Checked(None, (_of_file(path, rules.TOO_LARGE, size=size, limit=str(LIMIT_KIB)),))
    encoding = _wide_encoding(data)
    if encoding:
        return Checked(None, (_of_file(path, rules.UTF16, encoding=encoding),))
    found: list[Diagnostic] = []
    if data.startswith(b"\xef\xbb\xbf"):
        found.append(_of_file(path, rules.BYTE_ORDER_MARK))
        data = data[3:]
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return Checked(None, (*found, *_not_utf8(path, data)))
    lines = tuple(re.split("\r\n|\r|\n", text))
    if SUSPECT.search(text) or not text.isascii():
        found.extend(_suspects(path, lines))
    refused = any(one.severity == "error" for one in found)
    if b"\r" in data and not refused:
        found.append(_of_file(path, rules.LINE_ENDINGS))
    return Checked(None if refused else lines, tuple(found))


def _wide_encoding(data: bytes) -> str | None:
    for mark, name in WIDE_MARKS:
        if data.startswith(mark):
            return name
    head = data[:64]
    return "UTF-16" if len(head) >= 4 and head.count(0) * 3 >= len(head) else None


def from_wide(data: bytes) -> str | None:
    """Return the text of a file in UTF-16 or UTF-32 when it can be only one; None when bytes are missing or odd."""
    marked = next((name for mark, name in WIDE_MARKS if data.startswith(mark)), None)
    names = (marked,) if marked else ("UTF-16LE", "UTF-16BE")
    texts = [text for name in names if (text := _strictly(data, name)) is not None]
    # Bytes taken two by two the wrong way round make letters of other scripts, never a colon after a name.
    sensible = [text for text in texts if sum(map(str.isascii, text)) * 2 > len(text) and not SUSPECT.search(text)]
    return sensible[0].removeprefix("\ufeff") if len(sensible) == 1 else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _not_utf8(path: str, data: bytes) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each line with bytes of an old Windows encoding, with the line as it is meant."""
    for number, raw in enumerate(re.split(b"\r\n|\r|\n", data), start=1):
        try:
            raw.decode()
        except UnicodeDecodeError as error:
            meant = as_windows(raw)
            column = len(raw[: error.start].decode()) + 1
            character = meant[column - 1 : column]
            place = (number, column, number, column + 1)
            corrected = None if SUSPECT.search(meant) else meant
            yield problem(path, rules.NOT_UTF8, place, meant, corrected=corrected, character=character)


def as_windows(raw: bytes) -> str:
    """Return a line in which what is not UTF-8 is taken for Windows' western encoding; � where it is neither."""
    parts: list[str] = []
    while raw:
        try:
            return "".join([*parts, raw.decode()])
        except UnicodeDecodeError as error:
            parts += [raw[: error.start].decode(), raw[error.start : error.start + 1].decode("cp1252", "replace")]
            raw = raw[error.start + 1 :]
    return "".join(parts)


def _suspects(path: str, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, start=1):
        if line.isascii() and line.isprintable():
            continue
        odd = ODD_INDENT.match(line)
        for match in SUSPECT.finditer(line, odd.end() if odd else 0):
            yield _suspect(path, number, line, match)
        if odd and line.strip():
            plain = re.sub(f"^[ {ODD_SPACES}]+", lambda indent: " " * len(indent[0].translate(WITHOUT_WIDTH)), line)
            place = (number, len(odd[1]) + 1, number, len(odd[1]) + 2)
            yield problem(path, rules.ODD_SPACE, place, line, corrected=plain, code=named(odd[2]))


def _suspect(path: str, number: int, line: str, match: re.Match[str]) -> Diagnostic:
    character, column = match[0], match.start() + 1
    place = (number, column, number, column + 1)
    if character == "\ufffd":
        return problem(path, rules.LOST_CHARACTER, place, line)
    rule = rules.BIDI_CONTROL if re.match(f"[{BIDI}]", character) else rules.CONTROL_CHARACTER
    certain = not re.search(f"[{TURNING}]", line) and not C1.search(line) and not JOINING.search(line)
    corrected, perhaps = (_cleaned(line), None) if certain else (None, _cleaned(line))
    return problem(path, rule, place, line, corrected=corrected, perhaps=perhaps, code=named(character))


def _cleaned(line: str) -> str:
    """Return a line without what cannot be seen; breaks are spaces, and bytes of Windows' encoding their letters."""
    plain = SUSPECT.sub(lambda found: " " if found[0] in BREAKS else found[0], CONTROL_SEQUENCE.sub("", line))
    plain = C1.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), plain)
    return SUSPECT.sub("", plain)


def named(character: str) -> str:
    """Return what Unicode calls a character: ``U+00A0 NO-BREAK SPACE``."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}{' ' + name if name else ''}"


def problem(
    path: str,
    rule: Rule,
    place: Place,
    line: str | None,
    /,
    *,
    corrected: str | None = None,
    perhaps: str | None = None,
    **values: str,
) -> Diagnostic:
    """Return a diagnostic at a place of a file that is no document (yet).

    ``corrected`` is the whole line as it should be; ``perhaps`` one that a person has to choose.
    """
    pairs = tuple(sorted(values.items()))
    shown = line[:LONGEST_SHOWN] if line is not None else None
    meant = corrected if perhaps is None else perhaps
    fits = meant if meant is not None and len(meant) <= LONGEST_SHOWN else None
    return Diagnostic(rule.name, rule.severity, Span(path, *place), pairs, shown, fits, certain=perhaps is None)


def _of_file(path: str, rule: Rule, **values: str) -> Diagnostic:
    return Diagnostic(rule.name, rule.severity, Span(path), tuple(sorted(values.items())))
