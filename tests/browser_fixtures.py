"""A real browser on the real sample site, as a static host serves it.

``shop`` is the address of the sample; ``page`` a phone of 360 px with a finger, ``desk`` a screen of 1280 px with a
mouse, ``paper`` a phone without JavaScript. Each test has a context of its own: no storage, no worker, no cache. A page
that reports an error or a breach of its security policy fails its test.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from serving_for_tests import serving

from catalogue.pipeline import BuildReport

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
LIGHT = "chromium-headless-shell"
"""The same engine without windows: the same page for less than half the work."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""No sandbox: tests run as root in containers, and open only pages of our own on this machine."""
ONE_RENDERER = "--renderer-process-limit=1"
"""A process for each context costs more than the page in it."""
PATIENCE = 200
"""How often to look, 50 ms apart, before giving up."""
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
KINDS = (
    "/",
    "/produk/",
    "/produk/halaman/2/",
    "/produk/sekar-jlamprang/kemeja-jlamprang/",
    "/produk/buket-wiradesa/kain-panjang-buketan-pagi-sore/",
    "/kategori/fashion/",
    "/jenis/",
    "/teknik/",
    "/teknik/tulis/",
    "/motif/",
    "/motif/jlamprang/",
    "/perajin/",
    "/perajin/sekar-jlamprang/",
    "/tentang/",
    "/daftar-pilihan/",
    "/tambah/",
    "/panduan/",
    "/panduan/dari-hp/",
    "/luring/",
    "/404.html",
    "/en/",
    "/en/add/",
    "/en/guides/lewat-github/",
    "/en/products/kriya-roban/tas-anyam-pandan/",
)
"""A page of each kind; of products one that is for sale, one that is sold, and one whose words stay Indonesian."""
EXPECTED = ("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "status of 404")
"""What the console says where a test takes the line away, or asks for what is not there."""


def find_browser(*, whole: bool = False) -> str | None:
    """Return the path of a Chromium, or None.

    Args:
        whole: rather the browser that people use than the light one.
    """
    given = os.environ.get("CHROMIUM")
    names = (*NAMES, LIGHT) if whole else (LIGHT, *NAMES)
    return given or next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Return Chromium; without one the tests are left out, but never where ``CI`` is set."""
    place = find_browser()
    if not place:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium: install Debian's package chromium, or name one in CHROMIUM.")
        pytest.skip("no Chromium: install the package chromium, or name one in CHROMIUM")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=place, args=[*FLAGS, ONE_RENDERER])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def shop(sample: tuple[Path, BuildReport]) -> Iterator[str]:
    """Return the address of the sample site, without a slash at the end."""
    with serving(sample[0]) as address:
        yield address


@pytest.fixture
def open_context(browser: "Browser") -> "Iterator[Callable[..., BrowserContext]]":
    """Return a function that opens a context of its own with Playwright's options; all are closed after the test."""
    opened: list[BrowserContext] = []

    def open_one(**options: Any) -> "BrowserContext":
        context = browser.new_context(**{"viewport": PHONE, "locale": "id-ID", **options})
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()


@contextmanager
def watched(context: "BrowserContext") -> "Iterator[Page]":
    """Yield a page; fail when it reported an error."""
    said: list[str] = []

    def hear(message: "ConsoleMessage") -> None:
        if message.type == "error" and not any(known in message.text for known in EXPECTED):
            said.append(message.text)

    context.on("console", hear)
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context.new_page()
    assert said == []


@pytest.fixture
def page(open_context: "Callable[..., BrowserContext]") -> "Iterator[Page]":
    """Return a page on a phone of 360 px with a finger."""
    with watched(open_context(has_touch=True, is_mobile=True, device_scale_factor=2)) as opened:
        yield opened


@pytest.fixture
def desk(open_context: "Callable[..., BrowserContext]") -> "Iterator[Page]":
    """Return a page on a screen of 1280 px with a mouse."""
    with watched(open_context(viewport=DESK)) as opened:
        yield opened


@pytest.fixture
def paper(open_context: "Callable[..., BrowserContext]") -> "Iterator[Page]":
    """Return a page on a phone without JavaScript."""
    with watched(open_context(java_script_enabled=False)) as opened:
        yield opened


def until(page: "Page", expression: str, *, given: object = None) -> None:
    """Wait until an asynchronous expression of the page is true; Playwright takes a promise for truth."""
    for _ in range(PATIENCE):
        if page.evaluate(expression, given):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")
