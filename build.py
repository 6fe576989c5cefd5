"""Build the site: ``python build.py``; the same command line as ``catalogue``."""

import sys
from importlib.util import find_spec

if __name__ == "__main__":
    missing = [
        name for name in ("click", "msgspec", "yaml", "jinja2", "PIL", "markdown_it", "babel") if not find_spec(name)
    ]
    if missing:
        sys.stderr.write(f"Packages are missing: {', '.join(missing)}. Run: make site\n")
        sys.exit(2)
    from catalogue.cli import main

    main()
