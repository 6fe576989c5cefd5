"""The command line: arguments and environment in, exit codes and words out.

Exit codes: 0 clean, 1 something in the sources is wrong, 2 usage or environment, 70 a bug of ours.

    options.py   what every command is told: folders, processes, language, form of reports
    site.py      build, serve, explain
    checking.py  check, and --fix
    maintainer.py report
    usage.py     wrong command lines in words
    entry.py     the group of all commands; exceptions to exit codes: the one broad handler
"""

from catalogue.cli.entry import cli, main

__all__ = ["cli", "main"]
