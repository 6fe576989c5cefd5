"""What came with the program: its vocabulary and its themes, in a checkout and in an installed wheel alike."""

from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
VOCABULARY = "catalogue/vocabulary"
"""Path that the files of the program's own vocabulary get."""
MEANINGS = "catalogue/meanings"
"""Path of what fields mean."""
GUIDES = "catalogue/guides"
"""Path that the files of the guides get."""
MEANINGS_FILE = f"{MEANINGS}/fields.yaml"


def packaged_folders() -> Mapping[str, Path]:
    """Return the program's folders of data by the path that their files get."""
    themes = PACKAGE / "themes" if (PACKAGE / "themes").is_dir() else PACKAGE.parent / "themes"
    own = sorted(themes.iterdir()) if themes.is_dir() else []
    return {
        VOCABULARY: PACKAGE / "vocabulary",
        MEANINGS: PACKAGE / "meanings",
        GUIDES: PACKAGE / "guides",
        **{f"themes/{theme.name}": theme for theme in own if (theme / "theme.yaml").is_file()},
    }
