"""WCAG 2.2 AA: what axe-core can tell of every kind of page, and what it cannot."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_fixtures import DESK, KINDS, PHONE
from playwright.sync_api import BrowserContext, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that the colour scheme can change: all others look at the same page twice."""
SCREENS: tuple[dict[str, Any], ...] = ({"viewport": PHONE, "is_mobile": True, "has_touch": True}, {"viewport": DESK})


def violations(page: Page, path: str, rules: list[str]) -> list[str]:
    """Return what axe-core finds wrong: page, rule and the first element of each; it is put into a page once."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [f"{path} {one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0]['failureSummary']}" for one in found]


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_axe_finds_nothing(open_context: Callable[..., BrowserContext], shop: str, screen: dict[str, Any]) -> None:
    """No kind of page breaks a rule that a machine can check, on phone and desk, and in its colours by night."""
    page = open_context(**screen, service_workers="block", reduced_motion="reduce").new_page()
    found = []
    for path in KINDS:
        page.emulate_media(color_scheme="light")
        page.goto(shop + path)
        found += violations(page, path, TAGS)
        if screen["viewport"] == PHONE:
            page.emulate_media(color_scheme="dark")
            found += violations(page, f"{path} (dark)", COLOURS)
    assert found == []


SHOWN = """() => {
  const seen = [document.activeElement, document.activeElement.parentElement];
  return seen.some(one => ["", "::after"].some(part => {
    const style = getComputedStyle(one, part || undefined);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  }));
}"""
"""Whether the focus can be seen: an outline of the element, of its stretched link, or of the field it lies in."""
COVERED = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  return [[.5, .5], [.1, .1], [.9, .9], [.1, .9], [.9, .1]].every(([x, y]) => {
    const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
    return !top || !(here.contains(top) || top.contains(here));
  });
}"""
"""Whether something lies over the whole of what has the focus."""


@pytest.mark.parametrize("path", ["/", "/produk/", "/produk/sekar-jlamprang/kemeja-jlamprang/"])
@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_the_focus_is_seen_wherever_it_goes(
    open_context: Callable[..., BrowserContext], shop: str, screen: dict[str, Any], path: str
) -> None:
    """Walking a page by Tab, every stop shows where one is, and no bar lies over it."""
    page = open_context(**screen, reduced_motion="reduce").new_page()
    page.goto(shop + path)
    unseen, stops = [], 0
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement === document.body ? '' : document.activeElement.outerHTML")
        if not name:
            break
        stops += 1
        if not page.evaluate(SHOWN) or page.evaluate(COVERED):
            unseen.append(name[:160])
    assert stops > 20
    assert unseen == []


BARS = """() => [...document.querySelectorAll("body *")]
  .filter(one => ["fixed", "sticky"].includes(getComputedStyle(one).position))
  .map(one => one.getBoundingClientRect())
  .filter(box => box.width > innerWidth / 2 && box.height > innerHeight / 3).length"""
"""How many bars that stay on the screen take more than a third of it."""
OVERLAPPING = """() => {
  const parts = [...document.querySelectorAll(".brand a, .seek, .basket a, .tongues a")];
  const boxes = parts.map(one => [one.textContent.trim().slice(0, 20), one.getBoundingClientRect()]);
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const after = i => boxes.slice(i + 1);
  return boxes.flatMap(([name, box], i) => after(i).filter(([, other]) => meet(box, other)).map(([to]) => [name, to]));
}"""
"""What can be touched in the page's head, and lies upon each other."""
LARGE = "html { font-size: 200% }"
WIDE = """
  html { font-size: 100% }
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }"""
"""The spacing that WCAG 1.4.12 lets readers set."""


def test_pages_reflow_at_four_hundred_per_cent(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """A desk of 1280 × 1024 at 400 % has 320 × 256 left: nothing scrolls sideways, and no bar takes the screen."""
    page = open_context(viewport={"width": 320, "height": 256}, service_workers="block").new_page()
    for path in KINDS:
        page.goto(shop + path, wait_until="domcontentloaded")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
        assert page.evaluate(BARS) == 0, path


def test_text_may_be_twice_as_large_and_widely_spaced(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """At 200 % text size, and with the spacing that readers may set, a phone shows every page whole."""
    page = open_context(bypass_csp=True, service_workers="block").new_page()
    for path in KINDS:
        page.goto(shop + path, wait_until="domcontentloaded")
        for style in (LARGE, WIDE):
            page.add_style_tag(content=style)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, (path, style)


def test_a_browser_set_to_large_letters_keeps_pages_whole(
    open_context: Callable[..., BrowserContext], shop: str
) -> None:
    """With 32 px where 16 are usual, which media queries know as well: on 320 px nothing overlaps or is cut."""
    context = open_context(viewport={"width": 320, "height": 740}, service_workers="block")
    page = context.new_page()
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    for path in KINDS:
        page.goto(shop + path, wait_until="domcontentloaded")
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
        assert page.evaluate(OVERLAPPING) == [], path


def test_words_in_another_language_say_so(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """On an English page, a name that has no English form is marked as Indonesian; the page itself is not."""
    page = open_context().new_page()
    page.goto(f"{shop}/en/products/sekar-jlamprang/kemeja-jlamprang/")
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_by_role("link", name="Bahasa Indonesia").first.get_attribute("lang") == "id"
    foreign = page.evaluate(
        """[...document.querySelectorAll("main h1, main .prose")]
          .map(one => [one.closest("[lang]").lang, one.innerText.slice(0, 60)])"""
    )
    assert foreign
    for lang, words in foreign:
        assert (lang == "id") == any(mark in f" {words.lower()} " for mark in (" dan ", " yang ", " kain ", " kemeja "))


def test_forced_colours_keep_what_can_be_touched(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """In a high-contrast theme buttons keep their edge, signs their line and the present place its mark."""
    page = open_context(forced_colors="active").new_page()
    page.goto(f"{shop}/perajin/sekar-jlamprang/")
    style = "one => { const s = getComputedStyle(one); return [s.borderTopStyle, s.outlineStyle, s.stroke]; }"
    edge, _, _ = page.locator(".button").first.evaluate(style)
    _, mark, _ = page.locator(".menu [aria-current]").evaluate(style)
    _, _, line = page.locator(".card .sign").first.evaluate(style)
    text = page.evaluate("getComputedStyle(document.body).color")
    assert (edge, mark, line) == ("solid", "solid", text)


def test_nothing_moves_for_those_who_ask(open_context: Callable[..., BrowserContext], shop: str) -> None:
    """With reduced motion nothing is animated; otherwise nothing takes longer than 200 ms."""
    longest = """() => Math.max(...[...document.querySelectorAll("*")].flatMap(one => {
      const style = getComputedStyle(one);
      return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")].map(parseFloat);
    }))"""
    for wish, limit in (("reduce", 0.0), ("no-preference", 0.2)):
        page = open_context(viewport=DESK, reduced_motion=wish).new_page()
        page.goto(f"{shop}/produk/")
        page.locator(".card").first.hover()
        assert page.evaluate(longest) <= limit
