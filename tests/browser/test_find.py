"""Finding in the catalogue, as a buyer does it: filters, words, order, address, back button; and without JavaScript."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from browser_fixtures import DESK
from playwright.sync_api import BrowserContext, Page, expect

from catalogue.pipeline import BuildReport

LISTS = {"id": "/produk/", "en": "/en/products/"}
DONE = "#finder:not([aria-busy])"
SHOWN = ".finder .cards:not([hidden]) > .card"


@pytest.fixture(scope="module")
def table(sample: tuple[Path, BuildReport]) -> dict[str, Any]:
    """Return the facet table of the sample."""
    loaded: dict[str, Any] = json.loads((sample[0] / "find/facets.json").read_text(encoding="utf-8"))
    return loaded


def count_of(table: dict[str, Any], **wishes: str) -> int:
    """Return how many rows have all of these choices; counted here, from the letters of the columns."""

    def has(facet: str, row: int, slug: str) -> bool:
        place = table["terms"][facet].index(slug)
        letter = chr(35 + place + (35 + place >= 92))
        column = table["columns"][facet]
        return letter in (column.split(" ")[row] if " " in column else column[row])

    return sum(all(has(facet, row, slug) for facet, slug in wishes.items()) for row in range(table["count"]))


def ask(page: Page, shop: str, query: str = "", locale: str = "id") -> None:
    """Open the catalogue with a query string and wait until all is shown."""
    page.goto(f"{shop}{LISTS[locale]}{query}")
    page.wait_for_selector(DONE)


def arrived(page: Page) -> None:
    """Wait until another page has become the catalogue, and all is shown."""
    page.wait_for_url(re.compile(r"/(produk|products)/(\?|$)"), wait_until="load")
    page.wait_for_selector(DONE)


def settled(page: Page) -> None:
    """Wait until the last wish is shown."""
    page.wait_for_timeout(50)
    page.wait_for_selector(DONE)


def seek(page: Page, words: str) -> None:
    """Search for words in the head of the page."""
    field = page.get_by_role("searchbox")
    field.fill(words)
    field.press("Enter")
    settled(page)


def found(page: Page) -> int:
    """Return the number that the page announces; as many cards are there, up to a page of them."""
    number = int(re.sub(r"\D", "", page.get_by_role("status").first.inner_text()))
    assert page.locator(SHOWN).count() == min(number, 24)
    return number


def marks(page: Page) -> list[str]:
    """Return the technique of each card."""
    return [text.strip() for text in page.locator(f"{SHOWN} .card-mark").all_inner_texts()]


def names(page: Page) -> list[str]:
    """Return the name of each card."""
    return page.locator(f"{SHOWN} .card-name").all_inner_texts()


def choose(page: Page, facet: str, slug: str) -> None:
    """Tick a choice, wherever it is folded away."""
    box = page.locator(f'input[name="{facet}"][value="{slug}"]')
    box.evaluate(
        "box => { for (let at = box; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; }"
    )
    box.check()
    settled(page)


def count_beside(page: Page, facet: str, slug: str) -> int:
    """Return the number beside a choice."""
    choice = page.locator("label.choice", has=page.locator(f'input[name="{facet}"][value="{slug}"]'))
    return int(choice.locator("[data-count]").text_content() or "")


def query(page: Page) -> dict[str, list[str]]:
    """Return what stands in the address."""
    return parse_qs(urlsplit(page.url).query)


def test_nothing_for_finding_is_loaded_before_it_is_used(desk: Page, shop: str) -> None:
    """The first view costs the list and one small script; a filter costs the table, never the text index."""
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(urlsplit(request.url).path))
    desk.goto(shop + "/produk/", wait_until="networkidle")
    assert [path for path in asked if "/find/" in path] == []
    assert not [path for path in asked if re.search(r"find-(?!state)", path)]
    choose(desk, "technique", "cap")
    loaded = [path for path in asked if "/find/" in path]
    assert "/find/facets.json" in loaded
    assert not [path for path in loaded if "text-" in path or "words" in path]


def test_choices_narrow_and_numbers_tell_what_each_would_bring(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Facets narrow one another; the numbers of a facet are those under all other facets."""
    ask(desk, shop)
    assert count_beside(desk, "technique", "tulis") == count_of(table, technique="tulis")
    choose(desk, "category", "fashion")
    assert found(desk) == count_of(table, category="fashion")
    assert count_beside(desk, "technique", "tulis") == count_of(table, category="fashion", technique="tulis")
    assert count_beside(desk, "category", "craft") == count_of(table, category="craft")
    choose(desk, "technique", "tulis")
    assert found(desk) == count_of(table, category="fashion", technique="tulis")
    assert set(marks(desk)) == {"Batik Tulis"}
    assert desk.locator('input[value="craft"]').is_enabled() == (
        count_of(table, category="craft", technique="tulis") > 0
    )


def test_several_choices_of_one_facet_are_alternatives(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Kawung or jlamprang: whoever ticks both wants to see both."""
    ask(desk, shop)
    choose(desk, "motif", "kawung")
    choose(desk, "motif", "jlamprang")
    both = count_of(table, motif="kawung") + count_of(table, motif="jlamprang")
    assert found(desk) == both
    assert query(desk)["motif"] == ["jlamprang", "kawung"]


def test_the_back_button_undoes_one_choice_after_another(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Back and forward go through the views as they were, form, numbers and title included."""
    ask(desk, shop)
    title = desk.title()
    choose(desk, "category", "fashion")
    choose(desk, "motif", "parang")
    assert desk.title().startswith("Fesyen · Parang · ")
    desk.go_back()
    settled(desk)
    assert found(desk) == count_of(table, category="fashion")
    assert not desk.locator('input[value="parang"]').is_checked()
    desk.go_back()
    settled(desk)
    assert desk.title() == title
    assert query(desk) == {}
    assert found(desk) == table["count"]
    assert desk.locator(".finder .pages").is_visible()
    desk.go_forward()
    settled(desk)
    assert found(desk) == count_of(table, category="fashion")
    assert desk.locator('input[value="fashion"]').is_checked()


def test_a_reload_and_a_sent_link_show_the_same(
    desk: Page, shop: str, open_context: Callable[..., BrowserContext]
) -> None:
    """Everything that was asked for stands in the address."""
    ask(desk, shop)
    choose(desk, "colour", "red")
    desk.locator("[data-sort]").select_option("dearest")
    settled(desk)
    before = names(desk)
    desk.reload()
    desk.wait_for_selector(DONE)
    assert names(desk) == before
    friend = open_context().new_page()
    friend.goto(desk.url)
    friend.wait_for_selector(DONE)
    assert names(friend) == before


def test_the_way_back_from_a_product_leads_to_the_same_view(page: Page, shop: str) -> None:
    """A buyer looks at a piece and comes back to where the list was."""
    ask(page, shop, "?technique=cap")
    last = page.locator(SHOWN).last
    last.scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    before, place = names(page), page.evaluate("scrollY")
    last.locator(".card-name a").click()
    page.wait_for_url("**/produk/*/*/")
    page.go_back()
    arrived(page)
    expect(page.locator(SHOWN)).to_have_count(len(before))
    assert names(page) == before
    page.wait_for_function(f"Math.abs(scrollY - {place}) < 60")


def test_chips_take_a_wish_back(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Each wish can be taken back by itself, and all at once; an accessible name says which."""
    ask(desk, shop, "?category=fashion&technique=tulis&min=100000")
    desk.get_by_role("link", name="Hapus: Batik Tulis").click()
    settled(desk)
    assert set(query(desk)) == {"category", "min"}
    desk.get_by_role("link", name="Hapus: mulai Rp 100.000").click()
    settled(desk)
    assert found(desk) == count_of(table, category="fashion")
    choose(desk, "technique", "cap")
    desk.get_by_role("link", name="Hapus semua").click()
    settled(desk)
    assert found(desk) == table["count"]


def test_prices_are_understood_as_people_type_them(desk: Page, shop: str) -> None:
    """The field takes what a buyer would write in a chat."""
    ask(desk, shop)
    field = desk.get_by_label("Sampai, rupiah")
    for typed, rupiah in {"350rb": 350_000, "1,5 juta": 1_500_000, "Rp 250.000": 250_000, "1.5jt": 1_500_000}.items():
        field.fill(typed)
        field.press("Enter")
        settled(desk)
        assert query(desk) == {"max": [str(rupiah)]}, typed


def test_a_price_that_is_none_is_shown_as_such(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Nonsense filters nothing, and the field says so."""
    ask(desk, shop)
    field = desk.get_by_label("Dari, rupiah")
    field.fill("murah")
    field.press("Enter")
    settled(desk)
    assert field.get_attribute("aria-invalid") is not None
    assert found(desk) == table["count"]


def test_a_price_range_keeps_what_costs_as_much(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """From and to, both included; what has no price is not in any range."""
    low, high = 100_000, 300_000
    dear = {**dict(enumerate(table["low"])), **{row: most for row, most in table["high"] if most}}
    fits = [row for row, least in enumerate(table["low"]) if least and least <= high and dear[row] >= low]
    ask(desk, shop, f"?min={low}&max={high}")
    assert found(desk) == len(fits)


@pytest.mark.parametrize(("sort", "sign"), [("cheapest", 1), ("dearest", -1)])
def test_products_are_sorted_by_price(desk: Page, shop: str, sort: str, sign: int) -> None:
    """Low to high and high to low; what has no price comes last in both."""
    ask(desk, shop)
    desk.locator("[data-sort]").select_option(sort)
    settled(desk)
    desk.get_by_role("link", name="Tampilkan lagi").click()
    settled(desk)
    texts = desk.locator(f"{SHOWN} .price").all_inner_texts()
    spans = [[int(part.replace(".", "")) for part in re.findall(r"[\d.]{4,}", text)] for text in texts]
    priced = [span for span in spans if span]
    keys = [span[0] if sign > 0 else -span[-1] for span in priced]
    assert keys == sorted(keys)
    assert spans[: len(priced)] == priced
    assert len(spans) > len(priced)


def test_names_are_sorted_in_the_language_of_the_page(desk: Page, shop: str) -> None:
    """The English page sorts English names."""
    ask(desk, shop, "?sort=name", "en")
    shown = [name.casefold() for name in names(desk)]
    assert shown == sorted(shown)


def test_more_is_shown_on_request_and_stays(page: Page, shop: str, table: dict[str, Any]) -> None:
    """A page of cards at a time; the focus goes to the first new one, and a reload shows as much."""
    ask(page, shop, "?sort=cheapest")
    assert page.locator(SHOWN).count() == 24
    page.get_by_role("link", name="Tampilkan lagi").click()
    expect(page.locator(SHOWN)).to_have_count(min(48, table["count"]))
    expect(page.locator(SHOWN).nth(24).locator("a:focus")).to_have_count(1)
    page.reload()
    page.wait_for_selector(DONE)
    assert page.locator(SHOWN).count() == min(48, table["count"])


@pytest.mark.parametrize("locale", ["id", "en"])
def test_a_technique_is_found_by_any_of_its_names(desk: Page, shop: str, table: dict[str, Any], locale: str) -> None:
    """In both languages on pages of both; and never a printed piece whose story only speaks of it."""
    ask(desk, shop, "", locale)
    called = {"hand drawn": "tulis", "tulis tangan": "tulis", "batik stempel": "cap", "toelis": "tulis"}
    for typed, technique in called.items():
        seek(desk, typed)
        assert found(desk) == count_of(table, technique=technique), typed
        assert len(set(marks(desk))) == 1, typed


@pytest.mark.parametrize("locale", ["id", "en"])
def test_spellings_languages_and_endings_find_the_same(desk: Page, shop: str, locale: str) -> None:
    """Whatever people call it, they mean one thing."""
    ask(desk, shop, "", locale)
    for same, *others in (
        ("sutera", "sutra", "silk"),
        ("naftol", "naphtol"),
        ("jlamprang", "jelamprang"),
        ("kemeja", "kemejanya", "shirts"),
        ("mega mendung", "megamendung"),
    ):
        seek(desk, same)
        wanted = set(names(desk))
        assert wanted
        for other in others:
            seek(desk, other)
            assert wanted <= set(names(desk)), other


@pytest.mark.parametrize(
    ("locale", "slips"),
    [("id", {"jlampang": "jlamprang", "sutrea": "sutera"}), ("en", {"kawnug": "kawung", "shrit": "shirt"})],
)
def test_one_slip_is_forgiven_and_told(desk: Page, shop: str, locale: str, slips: dict[str, str]) -> None:
    """A letter too few, too many, wrong, or two that changed places."""
    ask(desk, shop, "", locale)
    for typed, meant in slips.items():
        seek(desk, meant)
        wanted = set(names(desk))
        seek(desk, typed)
        assert found(desk) > 0
        assert set(names(desk)) <= wanted
        assert f"“{meant}”" in desk.locator("p[data-mended]").inner_text()


@pytest.mark.parametrize(("locale", "typed"), [("id", ("dikerjakannya", "flowers")), ("en", ("flowers", "drawing"))])
def test_stories_are_searched_by_the_stems_of_words(desk: Page, shop: str, locale: str, typed: tuple[str, ...]) -> None:
    """Words that are no term are looked for in names and stories, whatever their ending."""
    ask(desk, shop, "", locale)
    for word in typed:
        seek(desk, word)
        assert found(desk) > 0, word
        assert not desk.locator("p[data-mended]").is_visible(), word


def test_words_and_choices_work_together(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """A search from the head of the page keeps what was chosen, and the numbers follow the words."""
    ask(desk, shop, "?category=fashion")
    seek(desk, "hand drawn")
    assert query(desk) == {"q": ["hand drawn"], "category": ["fashion"]}
    assert found(desk) == count_of(table, category="fashion", technique="tulis")
    assert count_beside(desk, "category", "home-decoration") == count_of(
        table, category="home-decoration", technique="tulis"
    )
    assert desk.locator("[data-sort]").input_value() == "relevance"


def test_the_search_of_any_page_leads_here(page: Page, shop: str) -> None:
    """The field in the head of every page asks the catalogue."""
    page.goto(shop + "/tentang/")
    page.get_by_role("searchbox").fill("sutra")
    page.get_by_role("searchbox").press("Enter")
    arrived(page)
    assert query(page) == {"q": ["sutra"]}
    assert found(page) > 0


@pytest.mark.parametrize("locale", ["id", "en"])
def test_everyday_words_mean_what_they_say(desk: Page, shop: str, table: dict[str, Any], locale: str) -> None:
    """Words that say nothing narrow nothing, endings do not matter, and no everyday word is taken for a slip."""
    ask(desk, shop, "", locale)
    seek(desk, "merah")
    red = names(desk)
    for same in ("berwarna merah", "batik yang merah", "red colour", "coloured red"):
        seek(desk, same)
        assert set(names(desk)) == set(red), same
    for typed, facet, slug in (
        ("baju", "category", "fashion"),
        ("natural dyed", "dye", "natural"),
        ("size L", "size", "L"),
        ("ukuran L", "size", "L"),
    ):
        seek(desk, typed)
        assert found(desk) >= count_of(table, **{facet: slug}) > 0, typed
        assert count_beside(desk, facet, slug) == count_of(table, **{facet: slug}), typed
    seek(desk, "men’s")
    assert all(re.search("Kemeja|Iket|Shirt|Head Cloth", name) for name in names(desk)[:3]), names(desk)
    for typed in ("anting", "marah"):
        seek(desk, typed)
        assert found(desk) < 2, typed
        assert not desk.locator("p[data-mended]").is_visible()


def test_a_wish_for_a_low_price_is_an_order(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """Cheap is no colour: it shows the cheapest first, says so in the order, and another order can be chosen."""
    for typed, number in (("murah", table["count"]), ("kemeja murah", count_of(table, type="shirt"))):
        ask(desk, shop)
        seek(desk, typed)
        assert found(desk) >= number
        order = desk.locator("[data-sort]")
        assert order.input_value() == "cheapest"
        prices = [
            int(re.sub(r"\D", "", text.split("–")[0])) for text in desk.locator(f"{SHOWN} .price").all_inner_texts()
        ]
        assert prices == sorted(prices)
    order.select_option("relevance")
    settled(desk)
    assert query(desk) == {"q": ["kemeja murah"], "sort": ["relevance"]}


def test_a_word_is_not_taken_for_its_beginning(desk: Page, shop: str) -> None:
    """A wallet is no wall hanging, and letters that mean nothing find nothing; a word half typed finds the whole."""
    ask(desk, shop, "?q=wallet", "en")
    assert names(desk) == ["Dompet Kawung"]
    ask(desk, shop, "?q=asdfgh", "en")
    assert found(desk) == 0
    ask(desk, shop, "?q=sappanw", "en")
    assert "Parang Shawl in Sappanwood Pink" in names(desk)


def test_there_is_no_dead_end(desk: Page, shop: str) -> None:
    """When nothing fits, something near is offered, with its number, and leads there."""
    for asked, offer in (
        ("?q=sutera+terompet", "“sutera”"),
        ("?q=xyzxyz", "Fesyen"),
        ("?q=jlamprannng", "Jlamprang"),
        ("?motif=kawung&motif=jlamprang&min=90000000", "Kawung"),
        ("?category=craft&technique=tulis&colour=red", "tanpa Batik Tulis"),
    ):
        ask(desk, shop, asked)
        assert found(desk) == 0
        link = desk.locator(".unfound .offers a", has_text=offer).first
        number = int(re.sub(r"\D", "", link.locator(".count").inner_text()))
        link.click()
        settled(desk)
        assert found(desk) == number > 0, asked


def test_an_old_link_with_a_choice_that_is_gone_still_opens(desk: Page, shop: str, table: dict[str, Any]) -> None:
    """What the address names and the catalogue no longer has is left out."""
    ask(desk, shop, "?motif=tiada&category=craft&size=%3Cb%3E&page=-3&sort=x")
    assert found(desk) == count_of(table, category="craft")
    assert desk.locator(".chosen-one").count() == 1


def test_words_of_a_stranger_stay_words(desk: Page, shop: str) -> None:
    """Markup in the address is text on the page."""
    ask(desk, shop, "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    assert desk.locator("main img[src=x]").count() == 0
    assert "<img" in desk.locator(".chosen-one").inner_text()


def test_the_other_language_shows_the_same_view(desk: Page, shop: str) -> None:
    """The switch takes the wishes along."""
    ask(desk, shop, "?motif=kawung&sort=cheapest")
    number = found(desk)
    desk.locator(".tongues a").click()
    desk.wait_for_url("**/en/products/?*", wait_until="load")
    desk.wait_for_selector(DONE)
    assert query(desk) == {"motif": ["kawung"], "sort": ["cheapest"]}
    assert found(desk) == number


def test_on_a_phone_the_filters_are_a_sheet(page: Page, shop: str, table: dict[str, Any]) -> None:
    """It opens over the list, counts while one chooses, closes to the result, and is one step in the history."""
    ask(page, shop)
    button = page.get_by_role("button", name="Saring")
    button.click()
    sheet = page.get_by_role("dialog", name="Saring")
    expect(sheet).to_be_visible()
    choose(page, "category", "fashion")
    choose(page, "technique", "tulis")
    number = count_of(table, category="fashion", technique="tulis")
    sheet.get_by_role("button", name=f"Tampilkan {number} produk").click()
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()
    assert found(page) == number
    page.go_back()
    settled(page)
    assert query(page) == {}
    assert found(page) == table["count"]


def test_a_list_of_one_term_can_be_filtered_further(page: Page, shop: str, table: dict[str, Any]) -> None:
    """From a motif's page to the same products, with all filters."""
    page.goto(shop + "/motif/jlamprang/")
    page.get_by_role("link", name="Saring dan urutkan").click()
    arrived(page)
    assert query(page) == {"motif": ["jlamprang"]}
    assert found(page) == count_of(table, motif="jlamprang")


def test_cards_are_the_same_as_in_lists(desk: Page, shop: str) -> None:
    """A result's card is the card of the static list, byte for byte but for its loading."""
    desk.goto(shop + "/teknik/tulis/")
    card = ".cards > .card"
    loading = '/ fetchpriority="high"| loading="lazy" decoding="async"/g'
    read = f"cards => cards.map(card => card.outerHTML.replace({loading}, ''))"
    static = desk.locator(card).evaluate_all(read)
    ask(desk, shop, "?technique=tulis")
    assert desk.locator(SHOWN).evaluate_all(read) == static


@pytest.fixture
def bare(open_context: Callable[..., BrowserContext]) -> Page:
    """Return a page without a service worker: what it asks for can be withheld."""
    return open_context(viewport=DESK, service_workers="block").new_page()


def test_a_broken_line_is_told_and_can_be_tried_again(bare: Page, shop: str, table: dict[str, Any]) -> None:
    """The list stays as it was; a button tries again."""
    ask(bare, shop)
    bare.route("**/find/facets.json", lambda route: route.abort())
    bare.locator('input[value="fashion"]').check()
    expect(bare.get_by_role("alert")).to_be_visible()
    assert bare.locator(SHOWN).count() == 24
    bare.unroute("**/find/facets.json")
    bare.get_by_role("button", name="Coba lagi").click()
    expect(bare.get_by_role("alert")).to_be_hidden()
    assert found(bare) == count_of(table, category="fashion")


def test_without_the_text_index_words_of_the_vocabulary_still_find(bare: Page, shop: str) -> None:
    """A program that does not arrive costs the stories, not the search."""
    bare.route("**/pagefind.js", lambda route: route.abort())
    ask(bare, shop, "?q=sutera")
    assert found(bare) > 0


def test_without_javascript_static_pages_lead_everywhere(paper: Page, shop: str) -> None:
    """No form that does nothing: categories, techniques and motifs have their pages, and the list its numbers."""
    paper.goto(shop + "/produk/")
    for part in (".sieve", ".found-bar", ".sheet", ".seek", ".unfound", ".found-more", ".chosen"):
        assert not paper.locator(part).first.is_visible(), part
    assert paper.get_by_text("42 produk").first.is_visible()
    assert paper.locator(".cards .card").count() == 24
    paper.locator(".pages a[rel=next]").click()
    expect(paper.locator(".cards .card")).to_have_count(18)
    assert not paper.get_by_text("Saring dan urutkan").is_visible()
    paper.goto(shop + "/produk/")
    paper.locator(".chips a", has_text="Fesyen").click()
    paper.locator(".chips a", has_text="Kemeja").first.click()
    expect(paper.locator("h1")).to_have_text("Kemeja")
    expect(paper.locator(".cards .card")).not_to_have_count(0)
    for name in ("Teknik", "Motif", "Perajin"):
        paper.locator(".menu a", has_text=name).click()
        expect(paper.locator("h1")).to_contain_text(name)
        assert paper.locator("main a").count() > 3
