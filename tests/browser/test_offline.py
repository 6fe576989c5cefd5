"""Without a connection: what was opened can be read, and with one nothing is ever old."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_fixtures import until
from playwright.sync_api import BrowserContext, Page, expect
from serving_for_tests import serving
from site_for_tests import SITE, Site

ROOT = Path(__file__).resolve().parent.parent.parent
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, {once: true}));
}"""
KEPT = """async (part) => {
  const names = (await caches.keys()).filter((name) => name.includes(part));
  const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((r) => r.url)));
  return all.flat();
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small site that was built once, with its cache."""
    site = Site(tmp_path_factory.mktemp("market"))
    site.product("jlamprang-biru", price="Rp 350.000")
    site.photo("sekar/jlamprang-biru/1-depan.jpg")
    site.build()
    return site.root


@pytest.fixture
def market(built: Path, tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """Return a small site below a path of its host, which can be built again, and its address without the last slash.

    The host has the site's folder in a folder of its own: ``/batik/`` is the site, all else is not.
    """
    shutil.copytree(built, tmp_path / "source")
    site = Site(tmp_path / "source")
    _publish(site)
    with serving(tmp_path / "host") as address:
        yield site, f"{address}/batik"


def _publish(site: Site) -> None:
    """Build and bring the site to its host, as a later one even within the same second."""
    site.build()
    host, place = site.root.parent / "host", site.root.parent / "host" / "batik"
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} if place.exists() else {}
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(site.root / "_site", place)
    for path in place.rglob("*"):
        if path.is_file() and before.get(path, b"") != path.read_bytes() and before:
            later = path.stat().st_mtime + 5
            os.utime(path, (later, later))
    for name in ("_headers", "404.html"):
        shutil.copy(place / name, host / name)


def _open(page: Page, address: str) -> None:
    """Open the first page of a visit and wait until the worker looks after it and has what it consists of."""
    page.goto(address)
    page.evaluate(READY)
    page.wait_for_load_state("networkidle")
    until(page, "async (url) => Boolean(await (await caches.open('batik /batik/ pages')).match(url))", given=page.url)


def test_what_was_opened_is_read_without_a_connection(page: Page, market: tuple[Site, str]) -> None:
    """Also the very first page, which came before the worker did, with its styles and its photo."""
    _, address = market
    _open(page, f"{address}/produk/sekar/jlamprang-biru/")
    until(page, f"async () => (await ({KEPT})('files')).some((url) => url.includes('/media/'))")
    page.context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text() == "Kain Jlamprang-Biru"
    assert page.evaluate("document.querySelector('main img').naturalWidth") > 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(246, 241, 230)"


def test_a_page_never_opened_says_so_in_its_language(page: Page, market: tuple[Site, str]) -> None:
    """Whoever asks for more gets the page for those offline, in the language of the address, with what can be read."""
    _, address = market
    _open(page, f"{address}/en/products/sekar/jlamprang-biru/")
    page.goto(f"{address}/en/about/")
    page.context.set_offline(True)
    page.goto(f"{address}/en/workshops/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("h1").inner_text() == "No connection"
    expect(page.locator("#kept a")).to_have_text(["About", "Kain Jlamprang-Biru"])
    page.get_by_role("link", name="Kain Jlamprang-Biru").click()
    expect(page.locator("h1")).to_have_text("Kain Jlamprang-Biru")
    page.goto(f"{address}/perajin/")
    assert page.locator("html").get_attribute("lang") == "id"
    assert page.locator("h1").inner_text() == "Tanpa sambungan"


def test_the_list_is_there_without_ever_having_been_opened(page: Page, market: tuple[Site, str]) -> None:
    """Both languages of the enquiry list and every file that they need are kept from the first visit on."""
    _, address = market
    _open(page, f"{address}/")
    page.context.set_offline(True)
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    for path in ("daftar-pilihan/", "en/enquiry-list/?x=1#y"):
        page.goto(f"{address}/{path}")
        page.wait_for_load_state("networkidle")
        assert page.locator("body.is-enquiry h1").count() == 1
        assert failed == []


def test_with_a_connection_a_price_is_never_old(page: Page, market: tuple[Site, str]) -> None:
    """After the site was built again the next look shows the new price, and the copy is the new one too."""
    site, address = market
    own = f"{address}/produk/sekar/jlamprang-biru/"
    _open(page, own)
    page.goto(own)
    assert "350.000" in page.locator("article").inner_text()
    site.product("jlamprang-biru", price="Rp 425.000")
    _publish(site)
    page.goto(own)
    assert "425.000" in page.locator("article").inner_text()
    assert "350.000" not in page.locator("article").inner_text()
    page.context.set_offline(True)
    page.goto(f"{own}?dari=luar")
    assert "425.000" in page.locator("article").inner_text()


def test_what_is_gone_is_gone_from_the_copies(page: Page, market: tuple[Site, str]) -> None:
    """A page that the host no longer has is not kept, neither it nor the page that says so."""
    site, address = market
    site.product("sementara")
    _publish(site)
    _open(page, f"{address}/produk/sekar/sementara/")
    page.goto(f"{address}/produk/sekar/sementara/")
    shutil.rmtree(site.root / "products/sekar/sementara")
    _publish(site)
    page.goto(f"{address}/produk/sekar/sementara/")
    assert page.locator("body.is-not-found").count() == 1
    until(page, "async (url) => !(await caches.match(url))", given=f"{address}/produk/sekar/sementara/")
    page.context.set_offline(True)
    page.goto(f"{address}/produk/sekar/sementara/")
    assert page.locator("body.is-offline").count() == 1


def test_a_host_that_fails_gets_help_from_the_copies(
    open_context: Callable[..., BrowserContext], market: tuple[Site, str]
) -> None:
    """An answer of 503 is no page: the copy is shown; where there is none, the host's own words are."""
    _, address = market
    page = open_context().new_page()
    own = f"{address}/produk/sekar/jlamprang-biru/"
    _open(page, own)
    page.goto(own)
    page.context.route("**/produk/**", lambda route: route.fulfill(status=503, body="<p>out of order</p>"))
    page.goto(own)
    assert page.locator("h1").inner_text() == "Kain Jlamprang-Biru"
    answer = page.goto(f"{address}/produk/")
    assert answer
    assert answer.status == 503
    assert page.evaluate(KEPT, "pages") == [own]


def test_addresses_without_their_slash_lead_on(page: Page, market: tuple[Site, str]) -> None:
    """The host's redirect is followed with a connection and never kept; without one the copy is found all the same."""
    _, address = market
    _open(page, f"{address}/")
    page.goto(f"{address}/produk")
    assert page.url == f"{address}/produk/"
    page.context.set_offline(True)
    page.goto(f"{address}/produk")
    assert page.url == f"{address}/produk/"
    assert page.locator("body.is-products").count() == 1
    assert f"{address}/produk" not in page.evaluate(KEPT, "pages")


def test_what_is_kept_has_bounds(page: Page, market: tuple[Site, str]) -> None:
    """The oldest pages go; the enquiry list and the page for those offline stay."""
    _, address = market
    _open(page, f"{address}/")
    page.evaluate(
        "async (address) => { const pages = await caches.open('batik /batik/ pages');"
        " for (let n = 0; n < 120; n++) await pages.put(`${address}/old/${n}/`, new Response('x')); }",
        address,
    )
    page.goto(f"{address}/tentang/")
    until(page, f"async () => (await ({KEPT})('pages')).length === 80")
    kept = page.evaluate(KEPT, "pages")
    assert kept[-1] == f"{address}/tentang/"
    assert f"{address}/old/0/" not in kept
    assert f"{address}/luring/" in page.evaluate(KEPT, "shell")


def test_full_storage_disturbs_nobody(page: Page, market: tuple[Site, str]) -> None:
    """Where nothing can be kept, pages come from the network as ever."""
    _, address = market
    _open(page, f"{address}/")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": address.removesuffix("/batik"), "quotaSize": 1})
    page.goto(f"{address}/produk/sekar/jlamprang-biru/")
    assert page.locator("h1").inner_text() == "Kain Jlamprang-Biru"
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.querySelector('main img').naturalWidth") > 0


def test_a_new_version_takes_over_without_reloading(page: Page, market: tuple[Site, str]) -> None:
    """One shell replaces the other, files of the former one stay for old copies, and no page loads by itself."""
    site, address = market
    _open(page, f"{address}/")
    page.goto(f"{address}/tentang/")
    (before,) = page.evaluate("async () => (await caches.keys()).filter((name) => name.includes('shell'))")
    style = page.locator("link[rel=stylesheet]").first.get_attribute("href") or ""
    site.write("themes/milik/theme.yaml", 'extends: pesisir\ntokens:\n  light: {ground: "#ffffff"}\n')
    site.write("site.yaml", SITE + "theme: milik\n")
    _publish(site)
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    page.goto(f"{address}/")
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    until(
        page,
        "async (before) => { const shells = (await caches.keys()).filter((name) => name.includes('shell'));"
        " return shells.length === 1 && shells[0] !== before; }",
        given=before,
    )
    assert [url for url in page.evaluate(KEPT, "files") if url.endswith(style)]
    page.context.set_offline(True)
    page.goto(f"{address}/daftar-pilihan/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.goto(f"{address}/tentang/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(246, 241, 230)"
    assert loads == [f"{address}/", f"{address}/daftar-pilihan/", f"{address}/tentang/"]


def test_the_worker_of_the_how_to_takes_itself_back(page: Page, market: tuple[Site, str]) -> None:
    """What the documents say is what happens: no worker and no copy is left, and copies of others stay."""
    site, address = market
    _open(page, f"{address}/")
    page.evaluate("caches.open('another site')")
    words = (ROOT / "docs/how-to/make-a-theme.md").read_text(encoding="utf-8")
    (worker,) = re.findall(r"```jinja\n(\{# themes/kita/templates/sw\.js #\}.*?)```", words, re.DOTALL)
    site.write("themes/kita/theme.yaml", "extends: pesisir\n")
    site.write("themes/kita/templates/sw.js", worker)
    site.write("site.yaml", SITE + "theme: kita\n")
    _publish(site)
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    until(page, "async () => (await caches.keys()).join() === 'another site'")
    until(page, "async () => !(await navigator.serviceWorker.getRegistration())")


def test_two_sites_of_one_host_keep_apart(
    open_context: Callable[..., BrowserContext], market: tuple[Site, str]
) -> None:
    """Caches belong to a host; each site's carry its path, and what is not below it is left to itself."""
    _, address = market
    page = open_context().new_page()
    _open(page, f"{address}/")
    names = page.evaluate("caches.keys()")
    assert names
    assert all(name.startswith("batik /batik/ ") for name in names)
    outside = page.goto(f"{address.removesuffix('batik')}")
    assert outside
    assert not outside.from_service_worker
