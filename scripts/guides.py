"""Take the pictures of the guides anew, from the sample site on a phone-sized Chromium.

Usage: python scripts/guides.py

Builds the site of this folder into .cache/audit/site, as the audit does, and fills in the form as the guides tell it, in
each of their languages. The drawings beside these pictures (*.svg) are drawn by hand.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from audit import ROOT, SITE, build
from browser_fixtures import FLAGS, find_browser
from PIL import Image
from serving_for_tests import serving

PICTURES = ROOT / "catalogue/guides/pictures"
PHOTOS = ROOT / "products/sekar-jlamprang/kemeja-jlamprang"
LARGEST = 60_000
"""Bytes of a picture: guides are read on a phone, with little credit left."""
COLOURS = (256, 128, 64, 32)
"""How many a picture has, the first number that is light enough."""
PHONE = {"width": 360, "height": 740}
MARGIN = 12
"""Pixels of the page around a part of it."""
ADDRESSES: Mapping[str, Mapping[str, str]] = {
    "id": {"add": "/tambah/", "product": "/produk/sekar-jlamprang/kemeja-jlamprang/"},
    "en": {"add": "/en/add/", "product": "/en/products/sekar-jlamprang/kemeja-jlamprang/"},
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: of which page, after doing what, and which part of it."""

    name: str
    page: str
    before: Callable[[Any], None]
    first: str
    last: str
    """From the top of one element to the foot of another."""
    height: int = 1200
    """Pixels of the page at most."""


def stay(page: Any) -> None:
    """Do nothing."""


def begin(page: Any) -> None:
    """Choose a photo, and say what it shows."""
    page.wait_for_selector("#add[data-ready]")
    page.set_input_files("#photos", str(PHOTOS / "1-depan.jpg"))
    page.locator(".shot canvas").wait_for()
    choose(page, ".shot", "front")


def choose(page: Any, place: str, slug: str) -> None:
    """Choose a word by its slug, which is the same in every language."""
    word = page.locator(f"{place} option[data-slug={slug}]")
    word.locator("xpath=..").select_option(value=word.get_attribute("value"))


def slip(page: Any) -> None:
    """Write a price that is none."""
    page.wait_for_selector("#add[data-ready]")
    page.fill("#product-price", "murah")
    page.locator(".finish button").click()


def finish(page: Any) -> None:
    """Answer what must be answered, and make the package."""
    begin(page)
    page.select_option("#maker", value="sekar-jlamprang")
    page.fill("#product-name", "Kemeja Jlamprang")
    choose(page, "#product-category", "fashion")
    choose(page, "#product-technique", "tulis")
    page.locator("#product-motifs [data-slug=jlamprang]").check(force=True)
    page.fill("#product-price", "Rp 350.000")
    page.locator(".finish button").click()
    page.wait_for_selector("#ready:not([hidden])")


SHOTS = (
    Shot("form", "add", begin, "#photos-title", ".shots", 900),
    Shot("mistake", "add", slip, '[data-field="product-price"]', '[data-field="product-price"]'),
    Shot("package", "add", finish, "#ready-title", "#ready .row"),
    Shot("product", "product", stay, "main h1", "main .choice"),
)


def light(picture: bytes) -> bytes:
    """Return a PNG of few colours that weighs no more than LARGEST bytes."""
    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in COLOURS:
        out = io.BytesIO()
        few = whole.quantize(colours, Image.Quantize.MEDIANCUT, kmeans=4, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise SystemExit("a picture stays too heavy")


def take(browser: Any, address: str, shot: Shot, lang: str) -> bytes:
    """Return one picture, two pixels of the screen for each of the page."""
    context = browser.new_context(
        viewport=PHONE,
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        color_scheme="light",
        reduced_motion="reduce",
        locale="id-ID" if lang == "id" else "en-GB",
        service_workers="block",
    )
    page = context.new_page()
    page.goto(address + ADDRESSES[lang][shot.page], wait_until="networkidle")
    shot.before(page)
    page.evaluate("document.activeElement?.blur()")
    page.evaluate("document.fonts.ready")
    top, foot = page.evaluate(
        """([first, last]) => [first, last].map((one, at) => {
          const box = document.querySelector(one).getBoundingClientRect();
          return Math.round((at ? box.bottom : box.top) + scrollY);
        })""",
        [shot.first, shot.last],
    )
    start = max(0, top - MARGIN)
    clip = {"x": 0, "y": start, "width": PHONE["width"], "height": min(foot + MARGIN - start, shot.height)}
    picture: bytes = page.screenshot(full_page=True, clip=clip)
    context.close()
    return picture


def main() -> None:
    """Take every picture in every language."""
    from playwright.sync_api import sync_playwright

    build()
    with serving(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(whole=True), args=list(FLAGS))
        for shot in SHOTS:
            for lang in ADDRESSES:
                data = light(take(browser, address, shot, lang))
                (PICTURES / f"{shot.name}.{lang}.png").write_bytes(data)
                print(f"{shot.name}.{lang}.png: {len(data):,} bytes")
        browser.close()


if __name__ == "__main__":
    main()
