"""What pages say, in every locale."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree, html
from site_for_tests import SITE, Site

from catalogue.diagnostics import has_errors


@pytest.fixture
def built(site: Site) -> Site:
    """Return a small site, built."""
    site.write(
        "products/sekar/jlamprang-biru/product.yaml",
        "nama: Kain <b>Jlamprang</b> & Biru\nkategori: fesyen\njenis: kain panjang\nteknik: tulis\n"
        "motif: jlamprang\nharga: Rp 350.000\ntanggal: 2026-02-03\nalamat_lama: kain-lama\n"
        "cerita: |\n  # Asal\n  <script>alert(1)</script> [klik](javascript:alert(1))\n"
        "  ![x](https://elsewhere.id/x.png)\n",
    )
    site.product("cetak", technique="tiruan", price="tanya", day=9)
    assert not has_errors(site.build().diagnostics)
    return site


def test_words_of_strangers_are_never_markup(built: Site) -> None:
    """Names and stories show what was typed; no script, no link to code, no picture from elsewhere."""
    page = built.read("produk/sekar/jlamprang-biru/index.html")
    tree = html.fromstring(page)
    assert "Kain &lt;b&gt;Jlamprang&lt;/b&gt; &amp; Biru" in page
    code = [script for script in tree.iter("script") if "json" not in script.get("type", "")]
    assert all(script.get("src", "").startswith("/batik/assets/") and not script.text for script in code)
    assert not [link for link in tree.xpath("//@href") if link.startswith("javascript:")]
    assert not [source for source in tree.xpath("//img/@src") if "elsewhere" in source]


def test_whatsapp_message_is_in_the_page_s_language(built: Site) -> None:
    """The order has code, price and link, percent-encoded, in Indonesian and in English."""
    for path, word in (("produk", "Halo"), ("en/products", "Hello")):
        page = html.fromstring(built.read(f"{path}/sekar/jlamprang-biru/index.html"))
        link = next(link for link in page.xpath("//@href") if link.startswith("https://wa.me/"))
        assert urlsplit(link).path == "/6281200000001"
        text = parse_qs(urlsplit(link).query)["text"][0]
        assert text.startswith(word)
        assert "sekar/jlamprang-biru" in text
        assert f"https://contoh.id/batik/{path}/sekar/jlamprang-biru/" in text


def test_missing_translations_carry_their_language(built: Site) -> None:
    """An Indonesian name on an English page says that it is Indonesian."""
    page = html.fromstring(built.read("en/products/sekar/jlamprang-biru/index.html"))
    assert page.get("lang") == "en"
    assert page.xpath("//h1")[0].get("lang") == "id"


def test_machines_read_the_price_that_the_page_shows(built: Site) -> None:
    """JSON-LD parses, and its offer is the page's price."""
    page = html.fromstring(built.read("produk/sekar/jlamprang-biru/index.html"))
    data = [json.loads(text) for text in page.xpath("//script[@type='application/ld+json']/text()")]
    product = next(one for one in data if one["@type"] == "Product")
    assert product["offers"] | {"price": 350000, "priceCurrency": "IDR"} == product["offers"]
    assert {one["@type"] for one in data} == {"Product", "BreadcrumbList", "ItemPage"}


def test_prints_say_that_they_are_no_batik(built: Site) -> None:
    """Every card and page of a tiruan says so."""
    for path in ("index.html", "produk/index.html", "produk/sekar/cetak/index.html"):
        assert "bukan batik" in built.read(path)


def test_former_addresses_lead_on(built: Site) -> None:
    """An alias is a page that leads to the present one, in each locale."""
    assert 'url=/batik/produk/sekar/jlamprang-biru/"' in built.read("produk/sekar/kain-lama/index.html")
    assert 'url=/batik/en/products/sekar/jlamprang-biru/"' in built.read("en/products/sekar/kain-lama/index.html")


def test_sitemap_and_feed_are_well_formed_and_absolute(built: Site) -> None:
    """Sitemap and feeds parse, and name this site's addresses only."""
    for path in ("sitemap.xml", "feed.xml", "en/feed.xml"):
        tree = etree.fromstring(built.read(path).encode())
        links = [*tree.xpath("//@href"), *tree.xpath("//*[local-name()='loc']/text()")]
        assert links
        assert all(link.startswith("https://contoh.id/batik/") for link in links)
    assert "Sitemap: https://contoh.id/batik/sitemap.xml" in built.read("robots.txt")


def test_the_sitemap_names_every_language_and_a_default(built: Site) -> None:
    """Each address has all languages of its page beside it, and the one for everybody else."""
    tree = etree.fromstring(built.read("sitemap.xml").encode())
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    home, other = "https://contoh.id/batik/", "https://contoh.id/batik/en/"
    for address in (home, other):
        links = tree.xpath(f"//s:url[s:loc='{address}']/x:link", namespaces=names)
        tongues = {link.get("hreflang"): link.get("href") for link in links}
        assert tongues == {"id": home, "en": other, "x-default": home}


def test_a_motif_without_cloth_is_not_offered_to_engines(built: Site) -> None:
    """Its story can be read, but it is neither indexed nor in the sitemap until there is something to see."""
    sitemap = built.read("sitemap.xml")
    assert "/motif/jlamprang/" in sitemap
    assert "noindex" not in built.read("motif/jlamprang/index.html")
    assert "/motif/kawung/" not in sitemap
    assert '<meta name="robots" content="noindex">' in built.read("en/motifs/kawung/index.html")


def test_the_feed_invents_no_day(site: Site) -> None:
    """Without a day of entry the day of confirmation counts; without either an entry stays out."""
    plain = "nama: {}\nkategori: fesyen\njenis: kemeja\nteknik: cap\nmotif: parang\nharga: 90rb\n"
    for number, day in enumerate(("", "diperiksa: 2026-03-01\n", "tanggal: 2026-02-09\n")):
        site.write(f"products/sekar/kemeja-{number}/product.yaml", plain.format(f"Kemeja {number}") + day)
    site.build()
    feed = etree.fromstring(site.read("feed.xml").encode())
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("//a:entry/a:title/text()", namespaces=atom) == ["Kemeja 1", "Kemeja 2", "Kain Jlamprang-Biru"]
    assert feed.xpath("/a:feed/a:updated/text()", namespaces=atom) == ["2026-03-01T00:00:00Z"]


def test_pages_name_each_other_in_all_locales(built: Site) -> None:
    """Every page links to itself in each language, with one x-default."""
    page = html.fromstring(built.read("en/motifs/jlamprang/index.html"))
    tongues = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")}
    assert tongues == {
        "id": "https://contoh.id/batik/motif/jlamprang/",
        "en": "https://contoh.id/batik/en/motifs/jlamprang/",
        "x-default": "https://contoh.id/batik/motif/jlamprang/",
    }


def test_lists_are_split_into_pages(site: Site) -> None:
    """Seven products at three to a page make three pages that know each other."""
    for number in range(6):
        site.product(f"kain-{number}", day=1 + number)
    site.build()
    second = html.fromstring(site.read("produk/halaman/2/index.html"))
    assert second.xpath("//link[@rel='prev']/@href") == ["/batik/produk/"]
    assert second.xpath("//link[@rel='next']/@href") == ["/batik/produk/halaman/3/"]
    assert not (site.root / "_site/produk/halaman/4").exists()


PRODUCT_OF_ALL = """\
nama: Kain
kategori: fesyen
jenis: kain panjang
teknik: tulis
motif: jlamprang
harga: Rp 350.000
min_pesan: 1 lusin
komposisi: 100% katun
foto: [{file: kain-depan.jpg, peran: depan}]
"""


def test_a_third_locale_is_a_folder_of_words(site: Site) -> None:
    """Dutch needs a messages.po and its code in site.yaml, nothing else."""
    site.write("themes/milik/theme.yaml", "extends: pesisir\n")
    words = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgctxt "url"\nmsgid "products"\nmsgstr "producten"\n\n'
        'msgctxt "title"\nmsgid "All products"\nmsgstr "Alle stoffen"\n'
    )
    site.write("themes/milik/locales/nl/messages.po", words)
    site.write("site.yaml", SITE.replace("[id, en]", "[id, en, nl]") + "theme: milik\ntagline: Kain pesisir\n")
    site.write("products/sekar/kain/product.yaml", PRODUCT_OF_ALL)
    site.photo("sekar/kain/kain-depan.jpg")
    assert not has_errors(site.build().diagnostics)
    assert "Alle stoffen" in site.read("nl/producten/index.html")
    page = html.fromstring(site.read("nl/producten/sekar/kain/index.html"))
    told = {part.text.strip(): part.get("lang") for part in page.xpath("//main//*[@lang]") if part.text}
    assert {told.get(words) for words in ("1 dozen (12 pieces)", "Cotton", "Front")} == {"en"}
    assert html.fromstring(site.read("nl/index.html")).xpath("//h1/@lang") == ["id"]


def test_a_language_without_words_is_named(site: Site) -> None:
    """A locale that no theme speaks is refused."""
    site.write("site.yaml", SITE.replace("[id, en]", "[id, xx]"))
    assert "locale-without-words" in {found.rule for found in site.build().diagnostics}


def test_two_pages_with_one_address_are_refused(site: Site) -> None:
    """A workshop called like the word for "page" collides with the second page of the list."""
    for number in range(4):
        site.product(f"kain-{number}", day=1 + number)
    site.write("products/halaman/workshop.yaml", (site.root / "products/sekar/workshop.yaml").read_text())
    site.product("2", workshop="halaman")
    assert "output-twice" in {found.rule for found in site.build().diagnostics}


def test_no_page_loads_anything_from_elsewhere(built: Site) -> None:
    """Nothing that a browser fetches by itself leads to another host, and every page has the strict policy."""
    for path, data in built.files().items():
        if path.endswith(".html") and b"<html" in data:
            tree = html.fromstring(data)
            fetched = tree.xpath("//img/@src | //script/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
            assert all(url.startswith("/batik/") for url in fetched), path
            policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
            assert policy, path
            assert "unsafe" not in policy[0].replace("'wasm-unsafe-eval'", "")
            assert not re.search(rb"\sstyle=|\son\w+=", data), path


def test_a_browser_may_choose_among_all_widths_of_the_best_format(site: Site) -> None:
    """A picture has one source for each format, and each source has every width."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    site.build()
    page = html.fromstring(site.read("produk/sekar/jlamprang-biru/index.html"))
    picture = page.xpath("//picture")[0]
    offered = [element.get("srcset") for element in picture.xpath(".//source | .//img")]
    assert [len(widths.split(",")) for widths in offered] == [2, 2]
    assert [source.get("type") for source in picture.xpath(".//source")] == ["image/avif"]


def test_photos_of_lists_come_in_widths_for_lists(site: Site) -> None:
    """A card names no rendition that it is too small for; the home page, which lays cloths out large, names all."""
    site.write("site.yaml", re.sub("images:.*", "images: {widths: [160, 640, 800], zoom: 0, speed: 10}", SITE))
    site.product("kain")
    site.photo("sekar/kain/1-depan.jpg", size=(820, 1000))
    assert not has_errors(site.build().diagnostics)
    widths = {page: set(re.findall(r"-(\d+)\.\w+\.avif", site.read(f"{page}index.html"))) for page in ("", "produk/")}
    assert widths == {"": {"160", "640", "800"}, "produk/": {"160", "640"}}


def test_categories_and_types_are_shown_by_what_is_in_them(site: Site) -> None:
    """Each by the cover of a product; one without a photo by its name alone."""
    site.photo("sekar/jlamprang-biru/1-depan.png")
    site.write(
        "products/sekar/tas/product.yaml",
        "nama: Tas\nkategori: kerajinan\njenis: tas\nteknik: cap\nmotif: kawung\nharga: 90000\n",
    )
    assert not has_errors(site.build().diagnostics)
    for page, names in (("kategori", ["Fesyen", "Kerajinan"]), ("jenis", ["Kain Panjang", "Tas"])):
        doors = html.fromstring(site.read(f"{page}/index.html")).xpath("//ul[contains(@class, 'doors')]/li")
        assert [door.xpath("string(.//h2)") for door in doors] == names
        assert [len(door.xpath(".//img")) for door in doors] == [1, 0]
