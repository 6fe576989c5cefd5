"""Build the site: ``python build.py``; the same command line as ``catalogue``."""

import sys

try:
    from catalogue.cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"The package {missing.name} is missing. Run: make site")

if __name__ == "__main__":
    main()
