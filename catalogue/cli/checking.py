"""The command that looks at what was written, and mends what can only mean one thing."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from catalogue.checking import Part, changed, check_part, part_of
from catalogue.cli.options import Options, common, open_project, read_options, show
from catalogue.content.fixing import mendable
from catalogue.diagnostics import Diagnostic, Severity, has_errors
from catalogue.engine.project import Project, find_sources
from catalogue.wordbook import message


@click.command()
@common
@click.option("--fix", is_flag=True, help="Write what can only mean one thing as it should be; say what is left.")
@click.option("--dry-run", is_flag=True, help="With --fix: show what would be written, write nothing.")
@click.option(
    "--before",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    help="Folder of the site as it was: warnings and advice are told of what is not the same there, errors of all.",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(
    paths: Sequence[Path],
    fix: bool,  # noqa: FBT001 as click passes them
    dry_run: bool,  # noqa: FBT001
    before: Path | None,
    **given: Any,
) -> None:
    """Check all entries and photos, or only PATHS: products, workshops, or files of theirs.

    Without --fix nothing is written but the cache. The exit code is that of what lies there in the end.
    """
    options = read_options(given)
    if dry_run and not fix:
        raise click.UsageError(message("dry run of nothing", options.lang))
    part = _part(paths, options) if paths else None
    # A look at one product is over before collecting cycles would pay.
    gc.disable()
    with open_project(options) as project:
        if fix:
            found, wrong = _mend(project, part, options, dry_run=dry_run)
        else:
            found = _check(project, part)
            wrong = has_errors(found)
        if before:
            found = tuple(_news(project, before.resolve(), found))
    show(found, options, advice=True)
    if not fix and options.format == "text" and any(map(mendable, found)):
        click.echo(message("fix helps", options.lang))
    sys.exit(int(wrong))


def _check(project: Project, part: Part | None) -> tuple[Diagnostic, ...]:
    if part is not None:
        return check_part(project, find_sources(project), part)
    from catalogue import pipeline

    return pipeline.plan(pipeline.check(project)).diagnostics


def _news(project: Project, before: Path, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield errors, and whatever else concerns what is not as it was."""
    former = project.at(before)
    part = part_of(changed(find_sources(project), find_sources(former)))
    yield from (one for one in found if one.severity is Severity.ERROR or part.concerns(one))


def _mend(
    project: Project, part: Part | None, options: Options, *, dry_run: bool
) -> tuple[tuple[Diagnostic, ...], bool]:
    """Mend what can be mended and tell it; return what is left, and whether what lies there now is wrong."""
    from catalogue.fixing import EVERYTHING, find_fixes, write_fixes
    from catalogue.reporters.changes import changes

    fixes = find_fixes(project, part or EVERYTHING)
    if not dry_run:
        write_fixes(fixes)
    files = [(file.path, file.changes) for file in fixes.files]
    told = changes(files, fixes.renames, options.lang, colour=options.colour)
    lines = {(path, change.line) for path, done in files for change in done if change.line}
    whole = {path for path, done in files for change in done if not change.line}
    counts = {"lines": len(lines), "files": len(whole), "names": len(fixes.renames)}
    name = ("fixable" if dry_run else "fixed") if told else "nothing to fix"
    # Reports for programs stay what they are: the difference goes beside them.
    click.echo(told + message(name, options.lang, **counts) + "\n", err=options.format != "text")
    if dry_run:
        return fixes.left, has_errors(fixes.found)
    left = _check(project, part)
    return left, has_errors(left)


def _part(paths: Sequence[Path], options: Options) -> Part | None:
    """Return what was chosen, whether paths were typed from here or from the site's folder.

    Raises:
        click.UsageError: a path is no part of ``products/``.
    """
    folders, files = [], []
    for path in paths:
        found = _inside(path, options.root)
        if found is None:
            raise click.UsageError(message("not an entry", options.lang, path=path))
        if (options.root / found).is_dir():
            folders.append(found)
        else:
            files.append(found)
    part = part_of(files)
    return None if "products" in folders else Part(part.folders.union(folders), part.files)


def _inside(path: Path, root: Path) -> str | None:
    """Return a path below the root's ``products/``, or that folder itself; None when it is anything else."""
    for place in (path, root / path):
        try:
            found = place.resolve(strict=True).relative_to(root).as_posix()
        except (ValueError, OSError):
            continue
        if found == "products" or found.startswith("products/"):
            return found
    return None
