"""Tasks: an output file and the values that it is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from catalogue.diagnostics import Checked, Diagnostic, Span
from catalogue.digests import Fingerprints, fingerprint
from catalogue.rules import themes as rules
from catalogue.website.finding.records import SearchTask
from catalogue.website.inputs import TEMPLATES, EditionInputs, Inputs
from catalogue.website.photos import PhotoTask
from catalogue.website.themes import Theme

_TEMPLATES: Mapping[type, str] = TEMPLATES


@dataclass(frozen=True, slots=True)
class Task:
    """Make one file of one edition from its inputs."""

    output: str
    """Path from the output folder."""
    locale: str
    inputs: Inputs
    source: str
    """Path of the source that asks for the file, for diagnostics; the products folder when many do."""

    @property
    def template(self) -> str | None:
        """Return the template that makes the file; None for files that need none."""
        return _TEMPLATES.get(type(self.inputs))


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the output folder shall hold."""

    photos: tuple[PhotoTask, ...]
    tasks: tuple[Task, ...]
    theme: Theme
    editions: Mapping[str, EditionInputs]
    """By locale."""
    program: str
    """Digest of the code and libraries that make pages."""
    searches: tuple[SearchTask, ...] = ()
    """The text index of each locale; which files one consists of shows when it is made."""


def trace(plan: Plan, task: Task, editions: Mapping[str, str], inputs: Mapping[str, str]) -> dict[str, str]:
    """Return the digests that a file hangs on, by name; the file is up to date when all are the same.

    Args:
        plan: the plan that the task belongs to.
        task: the task.
        editions: fingerprint of each edition.
        inputs: fingerprint of each field of the task's inputs.
    """
    template = task.template
    parts = {"program": plan.program, f"edition {task.locale}": editions[task.locale]}
    if template:
        parts[f"template {template}"] = plan.theme.closures[template]
    return {**parts, **inputs}


def input_digests(inputs: Inputs, fingerprints: Fingerprints) -> dict[str, str]:
    """Return the fingerprint of each field of a task's inputs."""
    digests = {field.name: fingerprints.of(getattr(inputs, field.name)) for field in fields(inputs)}
    return {"kind": type(inputs).__name__, **digests}


def trace_key(trace: Mapping[str, str]) -> str:
    """Return the task key: one digest of all that a file hangs on."""
    return fingerprint(trace)


def outputs(plan: Plan) -> Iterator[str]:
    """Yield the path of every file of the plan."""
    return (output for output, _, _ in _writers(plan))


def _writers(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield (output, who asks for it, key) of every file; renditions of equal photos share output and key."""
    yield from ((task.output, task.source, "") for task in plan.tasks)
    yield from ((asset.output, "themes", "") for asset in plan.theme.assets.values())
    yield from ((file.output, task.path, file.key) for task in plan.photos for file in task.files)


def one_writer_each(plan: Plan) -> Checked[Plan]:
    """Return the plan if no two tasks write one file, else who they are; names are compared as file systems may."""
    owners: dict[str, tuple[str, str]] = {}
    found: list[Diagnostic] = []
    for output, source, key in _writers(plan):
        name = output.casefold()
        if name not in owners:
            owners[name] = (source, key)
        elif not key or owners[name][1] != key:
            found.append(_twice(output, owners[name][0], source))
    return Checked(None if found else plan, tuple(found))


def _twice(output: str, first: str, second: str) -> Diagnostic:
    values = (("first", first), ("output", output), ("second", second))
    return Diagnostic(rules.OUTPUT_TWICE.name, rules.OUTPUT_TWICE.severity, Span(second), values)
