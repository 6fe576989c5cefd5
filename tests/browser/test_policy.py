"""The content security policy in a real browser: nothing that a buyer does breaks it."""

import re
from collections.abc import Callable

import pytest
from browser_fixtures import KINDS
from playwright.sync_api import BrowserContext, Page, Route, expect

LISTEN = """addEventListener("securitypolicyviolation", (event) => console.error(
  `breach of ${event.effectiveDirective} by ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));"""

ALL_PHOTOS = """() => Promise.all([...document.images].map((one) => {
  one.loading = "eager";
  return one.decode().catch(() => {});
})).then(() => undefined)"""


@pytest.fixture
def strict(page: Page) -> Page:
    """Return a phone's page on which each breach is an error, and errors fail the test."""
    page.add_init_script(LISTEN)
    return page


def test_no_kind_of_page_breaks_its_policy(strict: Page, shop: str) -> None:
    """Opening a page of each kind breaks nothing, with all its photos."""
    for path in KINDS:
        strict.goto(shop + path)
        strict.evaluate(ALL_PHOTOS)


def test_looking_choosing_and_finding_break_nothing(strict: Page, shop: str) -> None:
    """Gallery and closer look, search by words, a filter, and the list all do with what the policy allows."""
    strict.goto(f"{shop}/produk/kali-loji/kemeja-parang/")
    strict.locator(".slides a").first.click()
    expect(strict.locator("dialog[open]")).to_be_visible()
    strict.keyboard.press("+")
    strict.keyboard.press("Escape")
    strict.goto(f"{shop}/produk/?q=parang")
    strict.wait_for_load_state("networkidle")
    expect(strict.locator("[data-found]").first).to_contain_text(re.compile(r"\d"))
    strict.locator(".card:visible button[aria-pressed]").first.click()
    strict.goto(f"{shop}/daftar-pilihan/")
    expect(strict.locator('[data-part="groups"] .line').first).to_be_visible()
    strict.wait_for_load_state("networkidle")


def test_what_the_policy_forbids_is_refused(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """It is in force: had somebody brought a script or a photo from elsewhere into a page, neither would come."""
    page = open_context(service_workers="block").new_page()
    page.add_init_script(
        "window.breaches = []; addEventListener('securitypolicyviolation', (e) => breaches.push(e.effectiveDirective));"
    )
    foreign = '<script>window.ran = 1</script><img src="https://example.com/x.png" onerror="window.ran = 1" alt="">'

    def tamper(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</main>", f"{foreign}</main>"))

    page.route("**/motif/", tamper)
    page.goto(f"{shop}/motif/")
    assert page.evaluate("window.ran") is None
    assert set(page.evaluate("breaches")) == {"script-src-elem", "script-src-attr", "img-src"}
