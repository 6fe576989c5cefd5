"""The command that looks at what was written, and mends what can only mean one thing."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from catalogue.checking import Part, check_part
from catalogue.cli.options import Options, common, open_project, read_options, show
from catalogue.content.fixing import mendable
from catalogue.diagnostics import Diagnostic, has_errors
from catalogue.engine.project import Project, find_sources
from catalogue.wordbook import message


@click.command()
@common
@click.option("--fix", is_flag=True, help="Write what can only mean one thing as it should be; say what is left.")
@click.option("--dry-run", is_flag=True, help="With --fix: show what would be written, write nothing.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(paths: Sequence[Path], fix: bool, dry_run: bool, **given: Any) -> None:  # noqa: FBT001 as click passes them
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
    show(found, options, advice=True)
    if not fix and options.format == "text" and any(map(mendable, found)):
        click.echo(message("fix helps", options.lang))
    sys.exit(int(wrong))


def _check(project: Project, part: Part | None) -> tuple[Diagnostic, ...]:
    if part is not None:
        return check_part(project, find_sources(project), part)
    from catalogue import pipeline

    return pipeline.plan(pipeline.check(project)).diagnostics


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
        depth = found.count("/")
        if (options.root / found).is_dir():
            folders.append(found)
        elif depth > 2:
            # What is beside a product's file belongs to the product.
            folders.append("/".join(found.split("/")[:3]))
        else:
            files.append(found)
    return None if "products" in folders else Part(tuple(folders), tuple(files))


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
