"""``import`` and ``export``: products from a spreadsheet, and back into one."""

import os
import sys
from pathlib import Path

import click

from catalogue.cli.workshop import language, open_bench, root_folder
from catalogue.diagnostics import Severity
from catalogue.importing import Intake, Remark
from catalogue.reporters.wording import visible, worded
from catalogue.wordbook import message, preferred_language


@click.command("import")
@root_folder
@language
@click.option(
    "--bengkel", "--workshop", "owner", default="", help="The workshop of rows that name none: folder or name."
)
@click.option("--foto", "--photos", "photos", type=click.Path(path_type=Path, exists=True, file_okay=False),
              help="Folder with the photos that rows name.")  # fmt: skip
@click.option("--laporan", "--report", "report", type=click.Path(path_type=Path, dir_okay=False),
              help="Write what is said into this file too.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show the columns and what would be written, write nothing.")
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(
    root: Path,
    lang: str | None,
    owner: str,
    photos: Path | None,
    report: Path | None,
    dry_run: bool,  # noqa: FBT001 as click passes them
    sheet: Path,
) -> None:
    """Write the products of a spreadsheet (XLSX, CSV, exports of shops); what was changed by hand stays."""
    from catalogue.content.sheets import LIMIT, UnreadableSheetError, goods, map_columns, named_columns, read_sheet
    from catalogue.engine.files import read_plain, write_atomically
    from catalogue.progress import Bars

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    try:
        table = read_sheet(read_plain(sheet.resolve(), LIMIT + 1))
    except UnreadableSheetError as error:
        raise click.UsageError(message("sheet unreadable", words, path=sheet, reason=str(error))) from error
    columns = map_columns(table.header)
    remarks = [Remark("sheet column" if key else "sheet column unused", {"header": header, "key": key})
               for header, key in named_columns(columns, words)]  # fmt: skip
    intake = Intake(bench, words, columns, photos, owner, dry_run)
    pieces, bars = goods(columns, table.rows, words), Bars(words, quiet=not sys.stderr.isatty())
    for number, piece in enumerate(pieces, 1):
        remarks += intake.take(piece)
        bars("rows", number, len(pieces))
    bars.close()
    totals = {name: intake.outcome[name] for name in ("written", "renewed", "there", "refused")}
    said = "".join(f"{_line(remark, words)}\n" for remark in (*remarks, Remark("sheet done", totals)))
    click.echo(said, nl=False)
    if report:
        write_atomically(report.absolute(), said.encode())
    sys.exit(int(totals["refused"] > 0))


def _line(remark: Remark, lang: str) -> str:
    """Return a line of the report; what strangers wrote cannot rewrite a terminal."""
    wrong = (worded(one, lang) for one in remark.found if one.severity is Severity.ERROR)
    values = {**remark.values, "reason": " ".join(f"{one.title} {one.fix}" for one in wrong)}
    return message(remark.name, lang, **{key: visible(str(value)) for key, value in values.items()})


@click.command()
@root_folder
@language
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Where the workbook goes.")
def export(root: Path, lang: str | None, xlsx: Path) -> None:
    """Write all products into a workbook, as their entries say them; `import` reads it again."""
    from catalogue.content.sheets.workbooks import workbook
    from catalogue.engine.files import write_atomically

    words = lang or preferred_language(os.environ)
    bench = open_bench(root, words)
    entries = [
        (path.split("/"), bench.sources.read(path))
        for path in sorted(bench.sources.files)
        if path.startswith("products/") and path.endswith("/product.yaml") and path.count("/") == 3
    ]
    try:
        data = workbook([(parts[1], parts[2], text) for parts, text in entries], words)
    except ImportError as error:
        raise click.UsageError(message("sheets missing", words)) from error
    write_atomically(xlsx.absolute(), data)
    click.echo(message("sheet exported", words, path=xlsx, count=len(entries)))
