"""What a mending changed, or would change: a small difference for people, file by file."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.content.fixing import Change, Rename
from catalogue.reporters.terminal import FAINT, GREEN, paint
from catalogue.reporters.wording import visible
from catalogue.rules import RULES
from catalogue.wordbook import message

RED = "\x1b[31m"


def changes(
    files: Sequence[tuple[str, Sequence[Change]]], renames: Iterable[Rename], lang: str, *, colour: bool = False
) -> str:
    """Return each changed file with its lines before and after, then each new name; '' when nothing changes.

    Args:
        files: (path, changes) of each file.
        renames: new names.
        lang: language of the words.
        colour: paint it for a terminal.
    """
    blocks = ["\n".join(_file(path, done, lang, colour)) for path, done in files]
    names = [f"{visible(one.path)}  {_code(one.rule)}\n  → {visible(one.name)}" for one in renames]
    return "".join(f"{block}\n\n" for block in (*blocks, *names))


def _file(path: str, done: Sequence[Change], lang: str, colour: bool) -> Iterator[str]:  # noqa: FBT001 handed on
    yield visible(path)
    for change in done:
        if not change.line:
            yield f"  {message(f'changed {change.rule}', lang)}  {_code(change.rule)}"
    for number, codes, before, after in _by_line(done):
        room = " " * len(str(number))
        yield f"  {number} {paint('-', RED, colour)} {visible(before)}  {paint(' '.join(codes), FAINT, colour)}"
        yield f"  {room} {paint('+', GREEN, colour)} {visible(after)}"


def _by_line(done: Sequence[Change]) -> Iterator[tuple[int, list[str], str, str]]:
    """Yield each changed line once: as it stood first, and as it stands in the end."""
    lines: dict[int, list[Change]] = {}
    for change in done:
        if change.line:
            lines.setdefault(change.line, []).append(change)
    for number in sorted(lines):
        here = lines[number]
        yield number, list(dict.fromkeys(_code(one.rule) for one in here)), here[0].before, here[-1].after


def _code(rule: str) -> str:
    return RULES[rule].code
