"""Take the pictures of README and documents anew, from the sample site in Chromium.

Usage: python scripts/screenshots.py

Builds the site of this folder into .cache/audit/site, as the audit does. A picture is made of 256 colours, and smaller
until it weighs less than LARGEST bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit import ROOT, SITE, build
from browser_fixtures import FLAGS, find_browser
from PIL import Image
from serving_for_tests import serving

IMAGES = ROOT / "docs/images"
LARGEST = 150_000
WIDTHS = (1200, 1080, 960, 900, 840, 780, 720)
"""Pixels of a finished picture, the first that is light enough."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: where it is taken, and how."""

    name: str
    path: str
    height: int = 860
    scheme: str = "light"
    before: Callable[[Any], None] | None = None
    """What is done on the page first."""


def choose_filters(page: Any) -> None:
    """Choose a technique and a colour, as a buyer would."""
    with page.expect_response("**/find/**"):
        page.locator("input[name=technique]").first.check(force=True)
    page.wait_for_url("**?*")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)


SHOTS = (
    Shot("home", "/", height=880),
    Shot("product", "/produk/sekar-jlamprang/kemeja-jlamprang/"),
    Shot("catalogue", "/produk/", before=choose_filters, scheme="dark"),
)


def light(picture: bytes) -> bytes:
    """Return a PNG of few colours that weighs less than LARGEST bytes."""
    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    for width in WIDTHS:
        small = whole.resize((width, whole.height * width // whole.width), Image.Resampling.LANCZOS)
        few = small.quantize(256, Image.Quantize.MEDIANCUT, kmeans=4, dither=Image.Dither.NONE)
        out = io.BytesIO()
        few.save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise SystemExit("a picture stays too heavy")


def take(browser: Any, address: str, shot: Shot) -> bytes:
    """Return one picture of a page, its photos loaded."""
    context = browser.new_context(
        viewport={"width": 1280, "height": shot.height},
        color_scheme=shot.scheme,
        locale="id-ID",
        service_workers="block",
    )
    page = context.new_page()
    page.goto(address + shot.path, wait_until="networkidle")
    if shot.before:
        shot.before(page)
    picture: bytes = page.screenshot()
    context.close()
    return picture


def main() -> None:
    """Take every picture."""
    from playwright.sync_api import sync_playwright

    build()
    with serving(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(whole=True), args=list(FLAGS))
        for shot in SHOTS:
            data = light(take(browser, address, shot))
            Path(IMAGES / f"{shot.name}.png").write_bytes(data)
            print(f"{shot.name}.png: {len(data):,} bytes")
        browser.close()


if __name__ == "__main__":
    main()
