"""Make the theme's serif: Source Serif, cut down to what headings and stories in Indonesian and English need.

Usage: python -m pip install "fonttools[woff]==4.68.0" font-source-serif-pro==0.0.1
       python scripts/subset_serif.py

Unhinted TrueType outlines are the smallest form; phones draw them without hints. The Open Font Licence reserves the
name "Source" for the whole font, so the cut one has a name of its own; copyright and licence travel inside it and
beside it. Other letters come from the reader's own serif, as site.css says by its `unicode-range`, which has to name the
same letters: this script prints it.
"""

from __future__ import annotations

import io
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "themes/pesisir/assets"
FAMILY = "Pesisir Serif"
LETTERS = (
    "".join(map(chr, range(0x20, 0x7F))) + "\N{NO-BREAK SPACE}" + "°±·½×–—‘’“”•…−" + "áâäçèéêëíïñóôöúüÁÄÇÉËÍÏÑÓÖÚÜ"
)
"""ASCII; signs of measures and of good typesetting; the accents of names: Dutch, Portuguese, Spanish, French, Chinese."""
FEATURES = ["kern", "liga", "lnum"]
NAMES = {1: FAMILY, 3: f"{FAMILY} 1", 4: FAMILY, 6: FAMILY.replace(" ", ""), 16: FAMILY}
"""Name records by their OpenType number: family, unique, full, PostScript, typographic family."""


def unicode_range() -> str:
    """Return the letters as CSS names them: ``U+20-7E, U+A0, …``."""
    codes, runs = sorted(map(ord, LETTERS)), list[tuple[int, int]]()
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return ", ".join(f"U+{first:X}" + (f"-{last:X}" if last > first else "") for first, last in runs)


def subset_serif(source: Path) -> bytes:
    """Return the cut font as WOFF2; the same bytes for the same font and libraries."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16])
    subsetter = Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = NAMES[record.nameID]
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def main() -> None:
    """Write the font and its licence into the theme."""
    import font_source_serif_pro

    files = Path(font_source_serif_pro.__file__).parent / "files"
    data = subset_serif(files / "SourceSerifPro-Regular.ttf")
    (ASSETS / "serif.woff2").write_bytes(data)
    (ASSETS / "serif-licence.txt").write_bytes((files / "LICENSE.txt").read_bytes())
    print(f"{len(data)} bytes, {len(LETTERS)} letters\nunicode-range: {unicode_range()};")


if __name__ == "__main__":
    main()
