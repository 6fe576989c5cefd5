"""The photos of a product, by finger and by key; the closer look at them."""

from collections.abc import Sequence
from typing import TypeAlias

import pytest
from playwright.sync_api import Page, expect

SHIRT = "/produk/kali-loji/kemeja-parang/"
CLOTH = "/produk/sekar-jlamprang/kain-panjang-jlamprang-indigo/"
Touch: TypeAlias = tuple[str, Sequence[tuple[float, float]]]
"""A touch event and the places of all fingers."""
STRIP = "document.querySelector('.slides')"
PHOTO = "document.querySelector('.closeup-stage img')"


def wait_for_photo(page: Page, number: int) -> None:
    """Wait until a photo stands in the gallery, and its thumb is marked."""
    page.wait_for_function(f"() => Math.abs(({STRIP}).scrollLeft - {number - 1} * ({STRIP}).clientWidth) < 2")
    expect(page.locator(".thumbs [aria-current]")).to_have_count(1)
    expect(page.locator(".thumbs [aria-current]")).to_have_attribute("href", f"#photo-{number}")


def touch(page: Page, *steps: Touch) -> None:
    """Send touch events as a screen does: touchStart, touchMove, touchEnd, each with the places of all fingers."""
    session = page.context.new_cdp_session(page)
    for kind, fingers in steps:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.detach()


def centre(page: Page) -> tuple[float, float]:
    """Return the middle of the stage."""
    box = page.locator(".closeup-stage").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def percent(page: Page) -> int:
    """Return the size that the dialog shows."""
    return int(page.locator(".closeup-percent").inner_text().rstrip("%"))


def look_closely(page: Page, address: str) -> None:
    """Open a page and its first photo; wait until the large one has come."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    page.locator(".slides a").first.click()
    expect(page.locator("dialog.closeup")).to_be_visible()
    large = page.locator(".slides a").first.get_attribute("href")
    page.wait_for_function(f"link => {PHOTO}?.src.endsWith(link) && {PHOTO}.complete", arg=large)


def test_arrow_keys_move_the_photos(desk: Page, shop: str) -> None:
    """With the focus among the photos, arrows, Home and End move them; focus and mark go along."""
    desk.emulate_media(reduced_motion="reduce")
    desk.goto(shop + SHIRT)
    wait_for_photo(desk, 1)
    desk.locator(".thumbs a").first.focus()
    desk.keyboard.press("ArrowRight")
    wait_for_photo(desk, 2)
    expect(desk.locator(".thumbs a").nth(1)).to_be_focused()
    desk.keyboard.press("End")
    wait_for_photo(desk, 3)
    desk.keyboard.press("ArrowRight")
    wait_for_photo(desk, 3)
    desk.locator(".slides a").nth(2).focus()
    desk.keyboard.press("Home")
    wait_for_photo(desk, 1)
    expect(desk.locator(".slides a").first).to_be_focused()


def test_thumbs_above_one_another_go_up_and_down(desk: Page, shop: str) -> None:
    """Beside the photo, where a wide screen has them; all of the photo and the thumbs fits on a low screen."""
    desk.set_viewport_size({"width": 1280, "height": 768})
    desk.goto(shop + SHIRT)
    desk.locator(".thumbs a").first.focus()
    desk.keyboard.press("ArrowDown")
    wait_for_photo(desk, 2)
    expect(desk.locator(".thumbs a").nth(1)).to_be_focused()
    desk.keyboard.press("ArrowUp")
    wait_for_photo(desk, 1)
    desk.mouse.wheel(0, 400)
    expect(desk.locator(".gallery")).to_be_in_viewport(ratio=1)


def test_a_thumb_shows_its_photo_and_the_page_stays_where_it_is(page: Page, shop: str) -> None:
    """A tap on a thumb moves the photos, not the page, and writes nothing into the history."""
    page.goto(shop + SHIRT)
    page.locator(".thumbs a").nth(2).scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator(".thumbs a").nth(2).tap()
    wait_for_photo(page, 3)
    assert page.evaluate("[scrollY, location.hash]") == [before, ""]


def test_a_swipe_shows_the_next_photo(page: Page, shop: str) -> None:
    """A finger that strokes to the left brings the second photo, and its thumb is marked."""
    page.goto(shop + SHIRT)
    wait_for_photo(page, 1)
    stroke = [("touchMove", [(300 - step, 350)]) for step in range(10, 260, 25)]
    touch(page, ("touchStart", [(300, 350)]), *stroke, ("touchEnd", []))
    wait_for_photo(page, 2)


def test_photos_are_fetched_when_they_are_wanted(page: Page, shop: str) -> None:
    """At first the first photo and small thumbs; the others when the reader moves; the large one when it is opened."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(shop + SHIRT, wait_until="networkidle")
    large = [link.get_attribute("href") for link in page.locator(".slides a").all()]
    photos = [url for url in asked if "/media/kali-loji/kemeja-parang/" in url and "-160." not in url]
    assert len(photos) == 1
    assert not [url for url in asked if any(url.endswith(link or "?") for link in large)]
    page.mouse.wheel(0, 60)
    page.wait_for_function(
        "() => [...document.querySelectorAll('.slides img')].every(photo => photo.checkVisibility())"
    )
    page.evaluate("scrollTo(0, 0)")
    page.locator(".slides a").first.tap()
    page.wait_for_function("link => document.querySelector('.closeup-stage img')?.src.endsWith(link)", arg=large[0])
    assert any(url.endswith(large[0] or "?") for url in asked)
    assert not [url for url in asked if url.endswith(large[1] or "?")]


# ---- The closer look


def test_the_closer_look_by_keyboard(desk: Page, shop: str) -> None:
    """Enter opens it, + and − change its size, arrows move photo and photos, Escape closes it, focus returns."""
    desk.emulate_media(reduced_motion="reduce")
    desk.goto(shop + SHIRT)
    link = desk.locator(".slides a").first
    link.focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("dialog.closeup")).to_be_visible()
    expect(desk.locator(".closeup-place")).to_have_text("1 dari 3")
    whole = percent(desk)
    desk.keyboard.press("+")
    desk.keyboard.press("+")
    desk.keyboard.press("+")
    assert percent(desk) > whole
    large = percent(desk)
    before = desk.evaluate(f"{PHOTO}.getBoundingClientRect().y")
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate(f"{PHOTO}.getBoundingClientRect().y") < before
    expect(desk.locator(".closeup-said")).to_have_text(f"{large} persen dari ukuran foto aslinya")
    desk.keyboard.press("-")
    assert percent(desk) < large
    desk.keyboard.press("0")
    assert percent(desk) == whole
    desk.keyboard.press("ArrowRight")
    expect(desk.locator(".closeup-place")).to_have_text("2 dari 3")
    desk.keyboard.press("ArrowLeft")
    expect(desk.locator(".closeup-place")).to_have_text("1 dari 3")
    desk.keyboard.press("Escape")
    expect(desk.locator("dialog.closeup")).to_be_hidden()
    expect(link).to_be_focused()


def test_the_closer_look_keeps_the_focus_and_leads_back_to_the_photo_last_seen(desk: Page, shop: str) -> None:
    """Tab goes round within the dialog; after the next photo, closing leaves that one in the gallery with the focus."""
    look_closely(desk, shop + SHIRT)
    for _ in range(12):
        desk.keyboard.press("Tab")
        assert desk.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    desk.get_by_role("button", name="Foto berikutnya").click()
    desk.get_by_role("button", name="Tutup").click()
    wait_for_photo(desk, 2)
    expect(desk.locator(".slides a").nth(1)).to_be_focused()


def test_a_hundred_per_cent_is_the_photo_s_own_size(page: Page, shop: str) -> None:
    """+ stops at 100 on its way; there one pixel of the photo is one pixel of the screen, also of a fine screen."""
    look_closely(page, shop + CLOTH)
    larger = page.get_by_role("button", name="Perbesar")
    for _ in range(9):
        if percent(page) == 100:
            break
        larger.tap()
    measured = page.evaluate(f"[{PHOTO}.getBoundingClientRect().width * devicePixelRatio, {PHOTO}.naturalWidth]")
    assert percent(page) == 100
    assert measured[0] == pytest.approx(measured[1], abs=1)


def test_buttons_stop_at_both_ends(page: Page, shop: str) -> None:
    """The whole photo cannot be made smaller, and at the most it cannot be made larger; the button says so."""
    look_closely(page, shop + CLOTH)
    smaller, larger = (page.get_by_role("button", name=name) for name in ("Perkecil", "Perbesar"))
    expect(smaller).to_have_attribute("aria-disabled", "true")
    while larger.get_attribute("aria-disabled") == "false":
        larger.tap()
    expect(smaller).to_have_attribute("aria-disabled", "false")
    most = percent(page)
    larger.dispatch_event("click")
    assert percent(page) == most


def test_double_tap_looks_closer_and_back(page: Page, shop: str) -> None:
    """Two taps show the photo at its own size or larger, two more show it whole."""
    look_closely(page, shop + CLOTH)
    whole, (x, y) = percent(page), centre(page)
    tap: tuple[Touch, ...] = (("touchStart", [(x, y)]), ("touchEnd", []))
    touch(page, *tap, *tap)
    page.wait_for_function("n => parseInt(document.querySelector('.closeup-percent').textContent) > n", arg=whole)
    assert percent(page) >= 100
    touch(page, *tap, *tap)
    page.wait_for_function("n => parseInt(document.querySelector('.closeup-percent').textContent) === n", arg=whole)


def test_pinch_and_pan(page: Page, shop: str) -> None:
    """Two fingers that part make the photo larger by as much; one finger then moves it."""
    look_closely(page, shop + CLOTH)
    whole, (x, y) = percent(page), centre(page)
    apart = [("touchMove", [(x - 40 - step, y), (x + 40 + step, y)]) for step in range(10, 81, 10)]
    touch(page, ("touchStart", [(x - 40, y)]), ("touchStart", [(x - 40, y), (x + 40, y)]), *apart, ("touchEnd", []))
    page.wait_for_function("n => parseInt(document.querySelector('.closeup-percent').textContent) > n", arg=whole)
    assert percent(page) == pytest.approx(3 * whole, rel=0.1)
    where = f"{PHOTO}.getBoundingClientRect().x"
    before = page.evaluate(where)
    strokes = [("touchMove", [(x - step, y)]) for step in range(10, 61, 10)]
    touch(page, ("touchStart", [(x, y)]), *strokes, ("touchEnd", []))
    page.wait_for_function(f"x => {where} < x", arg=before)
    assert page.evaluate(where) == pytest.approx(before - 60, abs=2)
    expect(page.locator(".closeup-place")).to_have_text("1 dari 3")


def test_a_stroke_over_the_whole_photo_shows_the_next(page: Page, shop: str) -> None:
    """While a photo is shown whole, a stroke to the left goes on to the next one."""
    look_closely(page, shop + CLOTH)
    x, y = centre(page)
    strokes = [("touchMove", [(x - step, y)]) for step in range(20, 121, 20)]
    touch(page, ("touchStart", [(x, y)]), *strokes, ("touchEnd", []))
    expect(page.locator(".closeup-place")).to_have_text("2 dari 3")


def test_the_wheel_looks_closer_where_the_mouse_is(desk: Page, shop: str) -> None:
    """What lies under the mouse stays under it."""
    look_closely(desk, shop + CLOTH)
    whole = percent(desk)
    x, y = centre(desk)
    under = f"({y} - {PHOTO}.getBoundingClientRect().y) / {PHOTO}.getBoundingClientRect().height"
    desk.mouse.move(x, y)
    part = desk.evaluate(under)
    desk.mouse.wheel(0, -400)
    desk.wait_for_function("n => parseInt(document.querySelector('.closeup-percent').textContent) > n", arg=whole)
    assert desk.evaluate(under) == pytest.approx(part, abs=0.01)


@pytest.mark.parametrize(("wish", "lasts"), [("reduce", "0s"), ("no-preference", "0.18s")])
def test_motion_is_left_out_when_asked(desk: Page, shop: str, wish: str, lasts: str) -> None:
    """Sizes change at once for those who asked for less motion."""
    desk.emulate_media(reduced_motion=wish)  # type: ignore[arg-type]
    desk.goto(shop + CLOTH)
    desk.locator(".slides a").first.click()
    expect(desk.locator("dialog.closeup")).to_be_visible()
    desk.keyboard.press("+")
    told = desk.evaluate(f"getComputedStyle({PHOTO}).transitionDuration")
    assert told == lasts


def test_a_single_photo_has_no_thumbs(page: Page, shop: str) -> None:
    """One photo needs neither thumbs nor a count, and the closer look neither next nor previous."""
    look_closely(page, shop + "/produk/kali-loji/kain-potong-parang-abu/")
    expect(page.locator(".thumbs")).to_have_count(0)
    expect(page.get_by_role("button", name="Foto berikutnya")).to_have_count(0)
    expect(page.locator(".closeup-place")).to_have_text("")
