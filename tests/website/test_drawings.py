"""Line drawings of motifs: every motif has one of its own, light, and in no colour."""

from pathlib import Path

import yaml
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
DRAWINGS = ROOT / "themes/pesisir/assets/motifs"
SVG = "{http://www.w3.org/2000/svg}"


def test_every_motif_of_the_vocabulary_has_a_drawing() -> None:
    """No motif is shown by another's drawing, or by none; no drawing is left without its motif."""
    motifs = yaml.safe_load((ROOT / "catalogue/vocabulary/motif.yaml").read_text(encoding="utf-8"))
    drawn = {place.stem: place.read_bytes() for place in DRAWINGS.glob("*.svg")}
    assert set(drawn) == set(motifs)
    assert len(set(drawn.values())) == len(drawn)


def test_a_drawing_is_one_line_path_that_takes_the_page_s_colour() -> None:
    """Each is a path called m on 64 × 64, without fill, in the colour of the text about it, and below 4 kB."""
    for place in sorted(DRAWINGS.glob("*.svg")):
        root = etree.fromstring(place.read_bytes())
        (path,) = list(root)
        assert (root.get("viewBox"), path.tag, path.get("id")) == ("0 0 64 64", f"{SVG}path", "m"), place.name
        assert (path.get("fill"), path.get("stroke")) == ("none", "currentColor"), place.name
        assert place.stat().st_size < 4_000, place.name
