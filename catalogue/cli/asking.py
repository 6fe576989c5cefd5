"""Questions in plain words: one at a time, each answer judged by the checker and in its words."""

import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click

from catalogue.content.emitting import Value
from catalogue.content.models import Term, Workshop
from catalogue.content.scaffolding import (
    Answers,
    Kind,
    Slot,
    choices,
    correction,
    meaning,
    needed,
    problems,
    shown,
    value_of,
)
from catalogue.content.scaffolding.answers import Check
from catalogue.diagnostics import Diagnostic, has_errors
from catalogue.reporters.wording import worded
from catalogue.wordbook import message

COLUMNS = 3
DIGITS = 4
"""Of the number of an answer in a list."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation with whoever sits at the terminal."""

    lang: str
    ask: Callable[[str, str], str]
    """From a question and what Enter stands for ('' for nothing) to the answer."""
    tell: Callable[[str], None]

    def say(self, name: str, /, **values: object) -> None:
        """Tell one of the wordbook's messages."""
        self.tell(message(name, self.lang, **values))

    def report(self, found: Sequence[Diagnostic]) -> None:
        """Tell what the checker found: what is wrong, and what to do."""
        for one in found:
            words = worded(one, self.lang)
            self.tell(f"  {words.title} {words.fix}")

    def choose(self, labels: Sequence[str], default: int) -> int:
        """Return which of several answers was chosen, by number or by its beginning; ``default`` after Enter."""
        self.tell(columns(labels))
        while True:
            text = self.ask(message("number or word", self.lang), labels[default]).strip().casefold()
            found = [at for at, label in enumerate(labels) if text and label.casefold().startswith(text)]
            number = int(text) if text.isdecimal() and len(text) <= DIGITS else 0
            if 1 <= number <= len(labels):
                return number - 1
            if found:
                return found[0]
            self.say("not in the list")


def terminal(lang: str) -> Talk:
    """Return the conversation on the terminal."""
    return Talk(
        lang,
        lambda question, default: str(click.prompt(question, default=default, show_default=bool(default))),
        click.echo,
    )


def columns(labels: Sequence[str]) -> str:
    """Return numbered labels side by side, counted downwards."""
    cells = [f"{number:>3} {label}" for number, label in enumerate(labels, 1)]
    rows = -(-len(cells) // COLUMNS)
    width = max(map(len, cells), default=0) + 2
    return "\n".join("".join(f"{cell:<{width}}" for cell in cells[row::rows]).rstrip() for row in range(rows))


def ask_all(
    talk: Talk, kind: Kind, given: Answers, bench: Any, workshop: Workshop | None, check: Check
) -> Mapping[Slot, Value]:
    """Return the answers with those that were still to be asked for."""
    answers = dict(given)
    for slot in kind.asked:
        text = Slot(slot.attribute)
        if slot not in answers and (not slot.locale or text in answers):
            due = needed(kind, slot, answers, bench.vocabulary, workshop)
            value = _ask(talk, kind, slot, answers, bench, check, needed=due)
            answers |= {slot: value} if value else {}
    return answers


def _ask(
    talk: Talk, kind: Kind, slot: Slot, answers: Answers, bench: Any, check: Check, *, needed: bool
) -> Value | None:
    """Return one answer that the checker accepts; None when it was passed over."""
    terms = choices(kind, slot, answers, bench.vocabulary)
    question = _put(talk, kind, slot, terms, bench, needed=needed)
    default = ""
    while True:
        text = talk.ask(question, default)
        if not text.strip():
            if not needed:
                return None
            talk.say("answer needed")
            continue
        value = value_of(kind, slot, text, terms, talk.lang, bench.vocabulary)
        found = problems(kind, slot, value, answers, talk.lang, check)
        talk.report(found)
        if not has_errors(found):
            return value
        default = correction(kind, found)


def _put(talk: Talk, kind: Kind, slot: Slot, terms: Sequence[Term], bench: Any, *, needed: bool) -> str:
    """Tell what a question is about, and return its words for the prompt."""
    told = bench.meanings[kind.name][slot.attribute]
    talk.tell("")
    talk.tell(meaning(told, slot, talk.lang))
    if terms:
        talk.tell(columns([term.label.texts.get(talk.lang, term.slug) for term in terms]))
    else:
        talk.say("for example", example=shown(told, slot).partition(": ")[2])
    several = "ask terms" if slot.attribute in kind.several else "ask term"
    question = message(several if terms else "ask text", talk.lang, key=kind.key(slot, talk.lang))
    return question if needed else message("may be skipped", talk.lang, question=question)


def path_of(text: str) -> Path:
    """Return the file that was typed or dragged into the terminal: in quotes, with escapes, or as an address."""
    bare = text.strip()
    if Path(bare).exists():
        return Path(bare)
    try:
        parts = shlex.split(bare)
    except ValueError:
        parts = []
    word = parts[0] if len(parts) == 1 else bare.strip("\"'")
    return Path(unquote(urlsplit(word).path) if word.startswith("file://") else word).expanduser()
